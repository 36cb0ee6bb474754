import type { Context } from '../../project/context';
import { matrix } from '../../project/scope';
import { nearest } from '../nearest';
import { nameInstead } from '../proposals';
import { defineRule } from '../rule';

export default defineRule({
  id: 'references/unknown-group',
  title: 'Every group that a choice is made from exists',
  severity: 'error',
  source: 'The published rules of combination choose from groups that the overview lists',
  fix: 'names the group whose name is nearest',
  checks: {
    qualification: ({ rules }, report, context) => {
      for (const { from } of rules?.choose ?? []) {
        for (const token of from?.value ?? []) {
          const found = problem(token.text, context);
          if (found) report(token, found.message, [], nameInstead(token, found.near));
        }
      }
    },
  },
});

function problem(name: string, context: Context): { message: string; near?: string | undefined } | undefined {
  if (context.group(name)) return undefined;
  if (name === matrix) {
    const known = context.hides('matrix') || context.all('matrix row').length > 0;
    return known
      ? undefined
      : { message: 'This file has no matrix to choose from. Add one, or name a group or the units themselves.' };
  }
  if (context.hides('groups')) return undefined;
  const near = nearest(name, [...context.all('group').map((group) => group.id), matrix]);
  const hint = near === undefined ? 'Correct the name, or add the group to this file.' : `Did you mean '${near}'?`;
  return { message: `This file has no group called '${name}'. ${hint}`, near };
}
