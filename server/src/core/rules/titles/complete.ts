import type { Fix } from '../../fixes/fix';
import type { Field } from '../../model/values';
import { typeInTitle } from '../credits/sizes';
import { defineRule } from '../rule';
import { listed } from '../words';
import { speaksOfLevel } from './words';

export default defineRule({
  id: 'titles/complete',
  title: 'The title of a qualification names its type and its level',
  severity: 'warning',
  source: 'Condition E2 on titles',
  fix: 'puts the level and the type before the title',
  checks: {
    qualification: ({ title, type, level }, report) => {
      if (!title) return;
      const words = /\b(Award|Certificate|Diploma)s?\b/i.test(title.value);
      const lacksType = type !== undefined && !words && typeInTitle(title.value) === undefined;
      const lacksLevel = level !== undefined && !speaksOfLevel(title.value);
      const missing = [
        ...(lacksLevel ? [`its level (${level.value})`] : []),
        ...(lacksType ? [`its type (${type.value})`] : []),
      ];
      if (missing.length === 0) return;
      report(
        title,
        `The title of a qualification tells what it is: ${listed(missing)} ${missing.length > 1 ? 'are' : 'is'} missing in it.`,
        [],
        [named(title, lacksLevel ? level.value : undefined, lacksType ? type.value : undefined)],
      );
    },
  },
});

/** `Level 5 Certificate in …`; only what is missing is put before the title, or behind a level that it begins with. */
function named(title: Field<string>, level: string | undefined, type: string | undefined): Fix {
  const before = level === undefined ? '' : level.startsWith('Entry') ? `${level} ` : `Level ${level} `;
  const [, own = '', rest = title.value] =
    level === undefined ? (/^(Level [0-9] |Entry (?:Level )?[0-9] )(?:in )?(\S.*)$/is.exec(title.value) ?? []) : [];
  const value = type === undefined ? before + title.value : `${before}${own}${type} in ${rest}`;
  return { title: `Write '${value}'`, safe: false, changes: [{ do: 'write', at: title, value }] };
}
