import type { Fix } from '../../fixes/fix';
import { mandatoryUnits } from '../../pathways/mandatory';
import { sharesOf, totalOf } from '../../pathways/sums';
import { figure } from '../proposals';
import { defineRule } from '../rule';
import { relatedShares, shareList } from '../shares';
import { listed } from '../words';
import { countedIn, forgottenParts, relatedPart } from './counted';

export default defineRule({
  id: 'hours/mandatory-glh',
  title: 'Where all units are mandatory, their guided learning hours add up to the published ones',
  severity: 'error',
  source:
    'The published qualifications without a choice: 78 = 3 × 24 + 3 + 3, 34 = 11 + 15 + 1 + 7, 72 = 3 × 24, 120 = 5 × 24; criteria for total qualification time',
  fix: 'sets the GLH to the sum, or says that it counts the induction and the tutorial support',
  requires: 'complete',
  checks: {
    qualification: (qualification, report, context) => {
      const { hours } = qualification;
      const glh = hours?.glh;
      const parts = glh && glh.value.qualifier !== 'at most' ? countedIn(hours) : undefined;
      if (!glh || !parts) return;
      const mandatory = mandatoryUnits(qualification, context);
      const shares = mandatory?.all ? sharesOf(mandatory.units, 'glh', context) : undefined;
      if (!shares) return;
      const counted = parts.units ? shares : [];
      const total = totalOf([
        ...counted.map(({ value }) => value),
        ...parts.besides.map(({ field }) => field.value.hours),
      ]);
      if (total === glh.value.hours) return;
      const terms = [
        ...(parts.units ? [`the units' ${totalOf(counted.map(({ value }) => value))} (${shareList(counted)})`] : []),
        ...parts.besides.map(({ name, field }) => `${field.value.hours} of ${name}`),
      ];
      const forgotten = forgottenParts(hours, glh.value.hours - total);
      const sum: Fix = { title: `Set the GLH to ${total}`, safe: false, changes: [figure(glh, total)] };
      report(
        glh,
        `The guided learning hours are ${listed(terms)}, which makes ${total} and not ${glh.value.hours}. ${forgotten?.advice ?? 'Correct the GLH, or the hours that it counts.'}`,
        [...relatedShares(counted, 'glh', 'hour'), ...parts.besides.map(relatedPart)],
        [...(forgotten ? [forgotten.fix] : []), sum],
      );
    },
  },
});
