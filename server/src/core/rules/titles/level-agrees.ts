import type { Fix } from '../../fixes/fix';
import { defineRule } from '../rule';
import { levelInTitle } from './words';

export default defineRule({
  id: 'titles/level-agrees',
  title: 'The title names the level that the qualification has',
  severity: 'error',
  source: 'Condition E2 on titles; condition E9 on levels',
  fix: 'writes the level of the title, or the title of the level',
  checks: {
    qualification: ({ title, level }, report) => {
      const named = title && levelInTitle(title.value);
      if (!title || !level || named === undefined || named === level.value) return;
      report(
        title,
        `The title says ${inWords(named)}, and the qualification is at ${inWords(level.value)}. Correct one of the two.`,
        [{ at: level, message: `The level is ${level.value}` }],
        fixes(title, level, named),
      );
    },
  },
});

function fixes(
  title: { start: number; end: number; value: string },
  level: { start: number; end: number; value: string },
  named: string,
): Fix[] {
  const changeLevel: Fix = {
    title: `Set the level to ${named}`,
    safe: false,
    changes: [{ do: 'write', at: level, value: named }],
  };
  const renamed = title.value.replace(/\bLevel ([1-8])\b/, `Level ${level.value}`);
  if (renamed === title.value || level.value.startsWith('Entry') || named.startsWith('Entry')) return [changeLevel];
  const changeTitle: Fix = {
    title: `Write Level ${level.value} in the title`,
    safe: false,
    changes: [{ do: 'write', at: title, value: renamed }],
  };
  return [changeTitle, changeLevel];
}

function inWords(level: string): string {
  return level.startsWith('Entry') ? level : `level ${level}`;
}
