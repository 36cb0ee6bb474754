import type { Qualification } from '../../model/generated';
import type { Context } from '../../project/context';
import { pathwaysOf } from '../../pathways/pathways';
import type { Contradiction } from '../../pathways/solution';
import { defineRule } from '../rule';
import { listed } from '../words';
import { barredMandatory } from './barred-and-mandatory';
import { crossed } from './bounds';
import { placeOf, relatedClauses } from './clauses';
import { shortages } from './too-few-units';

export default defineRule({
  id: 'combination/impossible',
  title: 'There is at least one pathway',
  severity: 'error',
  source: 'All published rules of combination; condition E3 on units that are required and routes that are open',
  requires: 'complete',
  checks: {
    qualification: (qualification, report, context) => {
      const { rules } = qualification;
      if (!rules) return;
      const known = pathwaysOf(qualification, context);
      if (!known.known || known.solution.outcome !== 'contradiction') return;
      const { solution } = known;
      if (isSaidElsewhere(solution, qualification, context)) return;
      const [first] = solution.clauses.flatMap(({ origin }) => placeOf(origin, qualification) ?? []);
      report(first ?? rules.head, message(solution), relatedClauses(solution.clauses, qualification));
    },
  },
});

/**
 * Whether a plainer rule names the reason: two limits that cross, too few units, barred units that are mandatory; or
 * the rules are sound in themselves and only the declared credit value is not among the totals.
 */
function isSaidElsewhere(solution: Contradiction, qualification: Qualification, context: Context): boolean {
  const declared = solution.clauses.some(({ origin }) => origin.part === 'credits');
  if (declared && solution.totalsOfRule !== undefined && solution.totalsOfRule.length > 0) return true;
  return (
    crossed(qualification.rules).length > 0 ||
    shortages(qualification, context).length > 0 ||
    barredMandatory(qualification, context).length > 0
  );
}

function message({ clauses, size }: Contradiction): string {
  const words = clauses.map((clause) => clause.words);
  if (words.length === 1)
    return `No combination of the units on offer has ${words[0] ?? ''}, so nobody can gain the qualification. Change this part of the rules, or the units on offer.`;
  const perhaps =
    size === 'some' ? 'Perhaps not all of them have to change' : 'With any one of them gone, the rest agree';
  return `No combination of the units on offer has ${listed(words)} at the same time, so nobody can gain the qualification. ${perhaps}: correct the one that is wrong, or offer other units.`;
}
