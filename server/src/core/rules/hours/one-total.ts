import { soundPathways } from '../credits/stated';
import { written } from '../proposals';
import { defineRule } from '../rule';
import { countedIn } from './counted';

export default defineRule({
  id: 'hours/one-total',
  title: "Guided learning hours are 'at least' so many only where routes differ",
  severity: 'information',
  source: 'The published minima of 24, 72 and 120 hours, each of which is the only total that is possible',
  fix: "takes 'at least' out",
  requires: 'complete',
  checks: {
    qualification: (qualification, report, context) => {
      const { hours } = qualification;
      const glh = hours?.glh;
      if (!glh || glh.value.qualifier !== 'at least') return;
      const parts = countedIn(hours);
      if (!parts?.units || parts.besides.some(({ field }) => field.value.qualifier === 'at least')) return;
      const known = soundPathways(qualification, context);
      const { smallest, largest } = known?.solution.hours ?? {};
      if (!known || smallest?.hours === undefined || smallest.hours !== largest?.hours) return;
      if (known.problem.units.some(({ reference }) => context.sizeOf(reference)?.glh?.qualifier === 'at least')) return;
      report(
        glh,
        `Every pathway takes ${smallest.hours} guided learning hours, so 'at least' tells readers of a difference that there is not. Write the figure alone.`,
        [],
        [
          {
            title: "Take 'at least' out",
            safe: false,
            changes: [{ do: 'write', at: glh, value: written(glh).replace('at least ', '') }],
          },
        ],
      );
    },
  },
});
