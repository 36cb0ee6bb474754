import type { UnitFact } from '../../project/facts';
import type { FileSummary } from '../../project/file';
import { type KnownUnit, plainTitle } from '../../project/known';
import { type FactReport, defineFactRule } from '../rule';
import { quoted } from '../words';
import { definitionsOf, isFull, others, pickFull, restated, whereIs } from './definitions';

export default defineFactRule({
  id: 'units/facts-agree',
  title: 'Title, level, credits and GLH of a unit are the same wherever it is entered',
  severity: 'error',
  source: 'All published units, compared by their references',
  facts: (file, report, project) => {
    const fullOf = pickFull();
    file.each('unit', restated).forEach((unit, nth) => {
      if (!unit) return;
      const known = definitionsOf(unit, file, project);
      const full = fullOf(known);
      const compared = others(full.length > 0 ? full : known, nth, file);
      compare({ uri: file.uri, nth, fact: unit }, compared, file, report);
    });
  },
});

interface Detail {
  readonly part: 'title' | 'level' | 'credits' | 'glh';
  readonly name: string;
  /** As a message shows it. */
  readonly show: (unit: UnitFact) => string | undefined;
  /** What has to be the same; how a title is spelt with capitals and apostrophes is no difference. */
  readonly same: (unit: UnitFact) => string | undefined;
}

const details: readonly Detail[] = [
  {
    part: 'title',
    name: 'title',
    show: ({ title }) => title && quoted(title),
    same: ({ title }) => (title === undefined ? undefined : plainTitle(title)),
  },
  { part: 'level', name: 'level', show: ({ level }) => level, same: ({ level }) => level },
  { part: 'credits', name: 'credit value', show: credits, same: credits },
  { part: 'glh', name: 'GLH', show: hours, same: hours },
];

function credits(unit: UnitFact): string | undefined {
  return unit.credits?.toString();
}

function hours(unit: UnitFact): string | undefined {
  return unit.glh?.hours.toString();
}

function compare(
  { nth, fact: unit }: KnownUnit,
  known: readonly KnownUnit[],
  file: FileSummary,
  report: FactReport,
): void {
  for (const { part, name, show, same } of details) {
    const own = same(unit);
    const other = known.find(({ fact }) => own !== undefined && same(fact) !== undefined && same(fact) !== own);
    if (!other) continue;
    const where = whereIs(other, file);
    const place = isFull(other.fact)
      ? `where the unit is defined, in ${where}`
      : `in ${where === 'this file' ? 'another place of this file' : where}`;
    report(
      'unit',
      nth,
      part,
      `The ${name} of ${unit.reference} is ${show(unit) ?? ''} here and ${show(other.fact) ?? ''} ${place}. A unit has the same facts everywhere: correct one of the two, or leave the ${name} out here.`,
      [{ uri: other.uri, nth: other.nth, name: 'unit', part, message: `The ${name} is ${show(other.fact) ?? ''}` }],
    );
  }
}
