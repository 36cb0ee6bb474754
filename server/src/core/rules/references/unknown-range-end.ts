import type { Context } from '../../project/context';
import type { TermProblem } from '../../project/units';
import { defineRule } from '../rule';
import { nearestReference } from './nearest-reference';
import { checkTerms } from './terms';

export default defineRule({
  id: 'references/unknown-range-end',
  title: 'The first and the last unit of a range exist',
  severity: 'error',
  source: 'The ranges of the published rules of combination: 501-520, 525-530, 400-408, 410-425',
  checks: checkTerms((problem, at, report, context) => {
    if (problem.kind === 'unknown range end') report(at, unknown(problem, context));
    if (problem.kind === 'range end elsewhere')
      report(
        at,
        `The unit ${problem.text} stands in another file, and a range names only units of its own file or group, so that a new unit elsewhere cannot change it. Name ${problem.text} on its own instead.`,
      );
  }),
});

function unknown({ text }: TermProblem, context: Context): string {
  const near = nearestReference(text, context);
  const hint = near === undefined ? 'Begin and end the range with units that there are.' : `Did you mean ${near}?`;
  return `No unit has the reference ${text}, so where this range begins or ends cannot be told. ${hint}`;
}
