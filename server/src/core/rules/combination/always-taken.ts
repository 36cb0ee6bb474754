import type { Span } from '../../syntax/tree';
import { soundPathways } from '../credits/stated';
import { defineRule } from '../rule';
import { count, listed } from '../words';
import { choiceOffers } from './offers';

export default defineRule({
  id: 'combination/always-taken',
  title: 'A unit that every learner takes is called mandatory',
  severity: 'information',
  source: 'Condition E3: which units are required and which are optional',
  requires: 'complete',
  checks: {
    qualification: (qualification, report, context) => {
      const known = qualification.rules && soundPathways(qualification, context);
      if (!known) return;
      const always = new Set(known.solution.always);
      if (always.size === 0) return;
      const places = new Map<Span, string[]>();
      for (const { unit, at } of choiceOffers(qualification, context).flatMap(({ units }) => units)) {
        // said once, where the unit is first offered
        if (!always.delete(unit)) continue;
        const known = places.get(at);
        if (known) known.push(unit);
        else places.set(at, [unit]);
      }
      for (const [at, units] of places) report(at, message(units));
    },
  },
});

function message(units: readonly string[]): string {
  const shown = units.length > 4 ? [...units.slice(0, 3), count(units.length - 3, 'more unit')] : units;
  return units.length === 1
    ? `${shown.join('')} stands among the units to choose from, but every valid pathway has it, so learners have no choice here. Name it under 'mandatory', or offer more units.`
    : `${listed(shown)} stand among the units to choose from, but every valid pathway has them all, so learners have no choice here. Name them under 'mandatory', or offer more units.`;
}
