import type { QualificationHours } from '../../model/generated';
import type { Pathways } from '../../pathways/solution';
import { totalOf } from '../../pathways/sums';
import { soundPathways } from '../credits/stated';
import { figure } from '../proposals';
import { defineRule } from '../rule';
import { countedIn } from './counted';

export default defineRule({
  id: 'hours/average-glh',
  title: 'The average of the guided learning hours lies halfway between the lowest and the highest',
  severity: 'information',
  source:
    'The published averages of 22 and 39.5, halfway between the lowest total and the highest one at the smallest number of credits; two others, 148 and 81, came about in another way',
  fix: 'sets the average to the figure halfway between the lowest and the highest',
  requires: 'complete',
  checks: {
    qualification: (qualification, report, context) => {
      const { credits, hours } = qualification;
      const average = hours?.averageGlh;
      const known = average && soundPathways(qualification, context);
      if (!average || !known) return;
      const ends = endsOf(known.solution, credits?.value.minimum, hours);
      if (!ends) return;
      const middle = (ends.lowest + ends.highest) / 2;
      // a half may have been rounded up or down
      if (Math.abs(average.value - middle) <= 0.5) return;
      report(
        average,
        `The pathways with ${ends.credits} credits, the smallest number, take up to ${ends.highest} guided learning hours, and the lowest of all routes takes ${ends.lowest}. Halfway between the two lies ${middle}, not ${average.value}. If the average came about in another way, say how under 'rationale'.`,
        [],
        [{ title: `Set the average to ${middle}`, safe: false, changes: [figure(average, middle)] }],
      );
    },
  },
});

/** The lowest total of all pathways and the highest at the smallest number of credits, with what else the GLH counts. */
function endsOf(solution: Pathways, minimum: number | undefined, hours: QualificationHours) {
  const credits = solution.totals[0]?.credits;
  const lowest = solution.hours?.smallest.hours;
  const highest = solution.atFewestCredits?.largest.hours;
  const parts = countedIn(hours);
  if (!parts?.units || credits === undefined || (minimum ?? credits) !== credits) return undefined;
  if (lowest === undefined || highest === undefined) return undefined;
  const besides = parts.besides.map(({ field }) => field.value.hours);
  return { credits, lowest: totalOf([lowest, ...besides]), highest: totalOf([highest, ...besides]) };
}
