import type { KnownUnit } from '../../project/context';
import type { UnitFact } from '../../project/facts';
import { type PlacedFact, type SpecificationFile, placedFacts } from '../../project/file';
import { type FileReport, defineFileRule } from '../rule';
import { quoted } from '../words';
import { definitionsOf, isFull, others, whereIs } from './definitions';

export default defineFileRule({
  id: 'units/facts-agree',
  title: 'Title, level, credits and GLH of a unit are the same wherever it is entered',
  severity: 'error',
  source: 'All published units, compared by their references',
  file: (file, report, project) => {
    for (const unit of placedFacts(file, 'unit')) {
      if (isFull(unit.value) || unit.value.incomplete) continue;
      const known = others(definitionsOf(unit.value, file, project), unit, file);
      const full = known.filter(({ fact }) => isFull(fact));
      compare(unit, full.length > 0 ? full : known, file, report);
    }
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
    same: ({ title }) =>
      title
        ?.replace(/\s+/g, ' ')
        .replace(/[\u2018\u2019]/g, "'")
        .toLowerCase(),
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
  { value, block, places }: PlacedFact<'unit'>,
  known: readonly KnownUnit[],
  file: SpecificationFile,
  report: FileReport,
): void {
  for (const { part, name, show, same } of details) {
    const at = places[part];
    const own = same(value);
    const other = known.find(({ fact }) => own !== undefined && same(fact) !== undefined && same(fact) !== own);
    if (!at || !other) continue;
    const where = whereIs(other, file);
    const place = isFull(other.fact)
      ? `where the unit is defined, in ${where}`
      : `in ${where === 'this file' ? 'another place of this file' : where}`;
    report(
      block,
      at,
      `The ${name} of ${value.reference} is ${show(value) ?? ''} here and ${show(other.fact) ?? ''} ${place}. A unit has the same facts everywhere: correct one of the two, or leave the ${name} out here.`,
      [{ uri: other.uri, nth: other.nth, name: 'unit', part, message: `The ${name} is ${show(other.fact) ?? ''}` }],
    );
  }
}
