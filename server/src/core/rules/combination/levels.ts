import type { Qualification } from '../../model/generated';
import type { Context } from '../../project/context';
import { mandatoryUnits } from '../../pathways/mandatory';
import { defineRule } from '../rule';
import { listed } from '../words';
import { allOffers } from './offers';

export default defineRule({
  id: 'combination/levels',
  title: 'The level of a qualification is that of its units, or of most of their credits',
  severity: 'information',
  source: 'Condition E9 on levels: one for the qualification and one for each unit, and a reason where they differ',
  requires: 'complete',
  checks: {
    qualification: (qualification, report, context) => {
      const { level, rules } = qualification;
      const units = level && unitsWithLevels(qualification, context);
      if (!level || !units) return;
      const levels = [...new Set(units.map((unit) => unit.level))].sort();
      const are = `${levels.length === 1 ? 'level' : 'levels'} ${listed(levels)}`;
      const advice = 'Correct the level of the qualification or of the units, or state the reason in the document.';
      const related = rules?.levelMix ? [{ at: rules.levelMix, message: rules.levelMix.source }] : [];
      if (!levels.includes(level.value))
        report(
          level,
          `No unit of this qualification is at level ${level.value}: they are at ${are}. ${advice}`,
          related,
        );
      else if (mandatoryUnits(qualification, context)?.all && isMinority(units, level.value))
        report(
          level,
          `All units are mandatory, and less than half of their credits are at level ${level.value}: they are at ${are}. ${advice}`,
          related,
        );
    },
  },
});

interface Levelled {
  readonly level: string;
  readonly credits: number | undefined;
}

/** The units on offer; undefined where there may be others, or one does not say its level. */
function unitsWithLevels(qualification: Qualification, context: Context): Levelled[] | undefined {
  const { units, whole } = allOffers(qualification, context);
  if (!whole || !context.knowsOwnUnits || units.length === 0) return undefined;
  const found: Levelled[] = [];
  for (const reference of new Set(units.map(({ unit }) => unit))) {
    const { level, credits } = context.sizeOf(reference) ?? {};
    if (level === undefined) return undefined;
    found.push({ level, credits });
  }
  return found;
}

function isMinority(units: readonly Levelled[], level: string): boolean {
  const sum = (some: readonly Levelled[]) => some.reduce((total, { credits }) => total + (credits ?? NaN), 0);
  return sum(units.filter((unit) => unit.level === level)) * 2 < sum(units);
}
