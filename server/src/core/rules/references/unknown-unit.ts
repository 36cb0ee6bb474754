import type { TermProblem } from '../../project/units';
import { nameInstead } from '../proposals';
import { defineRule } from '../rule';
import { type Near, nearestReference } from './nearest-reference';
import { checkTerms } from './terms';

export default defineRule({
  id: 'references/unknown-unit',
  title: 'Every unit that is named exists',
  severity: 'error',
  source: 'A published specification lists its assessments under unit codes that exist nowhere else in it',
  fix: 'names the unit whose reference is nearest',
  checks: checkTerms((problem, at, report, context) => {
    if (problem.kind !== 'unknown unit') return;
    const near = nearestReference(problem.text, context);
    report(at, message(problem, near), [], nameInstead(at, near?.reference, near?.sure));
  }),
});

function message({ text }: TermProblem, near: Near | undefined): string {
  const hint =
    near === undefined
      ? 'Correct the reference, or add the unit to the file or its project.'
      : `Did you mean ${near.reference}?`;
  return `No unit has the reference ${text}. ${hint}`;
}
