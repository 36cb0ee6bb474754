import type { UnitFact } from '../../project/facts';
import { defineFactRule } from '../rule';
import { count } from '../words';

/** With fewer other units nothing is usual yet. */
const fewest = 6;

/** How far from the usual is far: in 62 published units of one specification all but one are nearer. */
const factor = 4;

export default defineFactRule({
  id: 'units/hours-per-credit',
  title: 'The GLH for a credit are like those of the other units',
  severity: 'information',
  source:
    'The units of the published specifications: a single one of 62 is this far off (8607-409, 6 hours for 15 credits)',
  facts: (file, report) => {
    const rates = file.each('unit', rateOf).flatMap((rate, nth) => (rate === undefined ? [] : [{ nth, rate }]));
    if (rates.length < fewest) return;
    const sorted = rates.map(({ rate }) => rate).sort((a, b) => a - b);
    const usual = sorted[Math.floor(sorted.length / 2)] ?? 0;
    for (const { nth, rate } of rates) {
      const unit = rate * factor < usual || rate > usual * factor ? file.facts.lists.unit[nth] : undefined;
      if (!unit) continue;
      report(
        'unit',
        nth,
        'glh',
        `${unit.reference} has ${count(unit.glh?.hours ?? 0, 'guided hour')} for ${count(unit.credits ?? 0, 'credit')}, ${rounded(rate)} for each, while ${rounded(usual)} are usual in this file. Check both figures; if they are right, nothing is to be done.`,
        [{ uri: file.uri, name: 'unit', nth, part: 'credits', message: 'The credits' }],
      );
    }
  },
});

function rateOf({ credits, glh }: UnitFact): number | undefined {
  return credits !== undefined && credits > 0 && glh && glh.qualifier === undefined ? glh.hours / credits : undefined;
}

function rounded(rate: number): string {
  return String(Math.round(rate * 10) / 10);
}
