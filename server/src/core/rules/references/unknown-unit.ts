import type { Context } from '../../project/context';
import type { TermProblem } from '../../project/units';
import { defineRule } from '../rule';
import { nearestReference } from './nearest-reference';
import { checkTerms } from './terms';

export default defineRule({
  id: 'references/unknown-unit',
  title: 'Every unit that is named exists',
  severity: 'error',
  source: 'A published specification lists its assessments under unit codes that exist nowhere else in it',
  checks: checkTerms((problem, at, report, context) => {
    if (problem.kind === 'unknown unit') report(at, message(problem, context));
  }),
});

function message({ text }: TermProblem, context: Context): string {
  const near = nearestReference(text, context);
  const hint =
    near === undefined ? 'Correct the reference, or add the unit to the file or its project.' : `Did you mean ${near}?`;
  return `No unit has the reference ${text}. ${hint}`;
}
