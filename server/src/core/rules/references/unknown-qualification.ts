import type { Field, Token } from '../../model/values';
import type { Context } from '../../project/context';
import { nearest } from '../nearest';
import { nameInstead } from '../proposals';
import { type Report, defineRule } from '../rule';

export default defineRule({
  id: 'references/unknown-qualification',
  title: 'Every qualification that a matrix or a restriction names exists',
  severity: 'error',
  source: 'The published matrix of units against qualifications, and the units noted as Diploma only',
  fix: 'names the qualification whose name is nearest',
  checks: {
    'matrix row': ({ mandatoryIn, optionalIn }, report, context) => {
      checkNames(mandatoryIn, report, context);
      checkNames(optionalIn, report, context);
    },
    group: ({ restricted }, report, context) => {
      for (const { onlyIn } of restricted ?? []) checkNames(onlyIn, report, context);
    },
  },
});

function checkNames(names: Field<readonly Token[]> | undefined, report: Report, context: Context): void {
  if (!names || context.hides('qualifications')) return;
  const known = context.all('qualification').map(({ id }) => id);
  for (const token of names.value) {
    if (known.includes(token.text)) continue;
    const near = nearest(token.text, known);
    const hint = near === undefined ? "Use the short name that it has after 'id'." : `Did you mean '${near}'?`;
    report(token, `This file has no qualification called '${token.text}'. ${hint}`, [], nameInstead(token, near));
  }
}
