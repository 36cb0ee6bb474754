import type { Fix } from '../../fixes/fix';
import { mandatoryUnits } from '../../pathways/mandatory';
import { sharesOf, totalOf } from '../../pathways/sums';
import { soundPathways } from '../credits/stated';
import { figure } from '../proposals';
import { defineRule } from '../rule';
import { relatedShares, shareList } from '../shares';
import { listed } from '../words';
import { countedIn, forgottenParts, relatedPart } from './counted';

export default defineRule({
  id: 'hours/lowest-glh',
  title: 'Where units are chosen, the published guided learning hours are those of the lowest route',
  severity: 'error',
  source:
    'Criteria for total qualification time (condition E7): with optional routes, the lowest hours; the published Awards, Certificates and Diplomas give 16, 15, 29, 77 and 72',
  fix: 'sets the GLH to the smallest total over all pathways',
  requires: 'complete',
  checks: {
    qualification: (qualification, report, context) => {
      const { hours } = qualification;
      const glh = hours?.glh;
      const parts = glh && glh.value.qualifier !== 'at most' ? countedIn(hours) : undefined;
      if (!glh || !parts?.units || mandatoryUnits(qualification, context)?.all !== false) return;
      const lowest = soundPathways(qualification, context)?.solution.hours?.smallest;
      if (lowest?.hours === undefined) return;
      const total = totalOf([lowest.hours, ...parts.besides.map(({ field }) => field.value.hours)]);
      if (total === glh.value.hours) return;
      const shares = sharesOf(
        lowest.units.map(({ reference }) => reference),
        'glh',
        context,
      );
      const besides = parts.besides.map(({ name, field }) => `${field.value.hours} of ${name}`);
      const route = `${lowest.hours} guided learning hours (${shareList(shares ?? [])})`;
      const sum = besides.length > 0 ? `${route}; with ${listed(besides)} that makes ${total}` : route;
      const forgotten = forgottenParts(hours, glh.value.hours - total);
      const lower = total < glh.value.hours ? 'A learner can do with fewer hours' : 'No pathway has so few hours';
      const lowestFix: Fix = { title: `Set the GLH to ${total}`, safe: false, changes: [figure(glh, total)] };
      report(
        glh,
        `${lower}: the lowest route has ${lowest.credits} credits and takes ${sum}, not ${glh.value.hours}. ${forgotten?.advice ?? 'The hours of the lowest route are published: correct the GLH, or the hours of the units.'}`,
        [...relatedShares(shares ?? [], 'glh', 'hour'), ...parts.besides.map(relatedPart)],
        [...(forgotten ? [forgotten.fix] : []), lowestFix],
      );
    },
  },
});
