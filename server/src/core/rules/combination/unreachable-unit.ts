import type { Span } from '../../syntax/tree';
import { soundPathways } from '../credits/stated';
import { defineRule } from '../rule';
import { count, listed } from '../words';
import { allOffers } from './offers';

export default defineRule({
  id: 'combination/unreachable-unit',
  title: 'Every unit on offer is in at least one pathway',
  severity: 'warning',
  source: 'All published rules of combination; condition E3 on optional routes',
  requires: 'complete',
  checks: {
    qualification: (qualification, report, context) => {
      const known = qualification.rules && soundPathways(qualification, context);
      if (!known) return;
      const never = new Set(known.solution.never);
      if (never.size === 0) return;
      const places = new Map<Span, Set<string>>();
      const offers = allOffers(qualification, context).units.filter(({ unit }) => never.has(unit));
      const chosen = new Set(offers.filter(({ at }) => at !== qualification.id).map(({ unit }) => unit));
      for (const { unit, at } of offers)
        // what the matrix offers and a choice takes from there is told of the choice
        if (at !== qualification.id || !chosen.has(unit)) places.set(at, (places.get(at) ?? new Set()).add(unit));
      for (const [at, units] of places) report(at, message([...units]));
    },
  },
});

function message(units: readonly string[]): string {
  const shown = units.length > 4 ? [...units.slice(0, 3), count(units.length - 3, 'more unit')] : units;
  return units.length === 1
    ? `${shown.join('')} is on offer, but no valid pathway has it: together with what else is required, the credits or the units never fit. Take it out, or widen the limits.`
    : `${listed(shown)} are on offer, but no valid pathway has any of them: together with what else is required, the credits or the units never fit. Take them out, or widen the limits.`;
}
