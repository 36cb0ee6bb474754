import type { SheetFact, TermFact, UnitFact } from './facts';
import type { FileFacts, Lists } from './file';
import { fullReference, isShort, numbered } from './units';

/** Which units are named somewhere. */
export interface Used {
  /** Whether a unit is named, by its full reference, alone or in a range. */
  has(reference: string): boolean;
}

interface UsedInFile extends Used {
  /** Whether a rule of combination or the matrix names it, and not only a group. */
  isOffered(reference: string): boolean;
}

/**
 * Which units a file names in its rules, groups, matrix, assessments and replacements; worked out from its facts in time
 * that grows with the number of what is named.
 */
export function usedIn(facts: FileFacts): UsedInFile {
  return facts.memo.of(facts, collect);
}

function collect({ lists, kept }: FileFacts): UsedInFile {
  const prefix = lists.specification[0]?.prefix ?? '';
  const offered = kept.of(offeredBy, lists.qualification, lists['matrix row'], prefix);
  const named = kept.of(namedElsewhere, lists.group, kept.each(lists.sheet, unitsOfSheet), prefix);
  const replacing = kept.of(replacingUnits, kept.each(lists.unit, successorOf), prefix);
  return kept.of(together, offered, named, replacing);
}

function together(offered: Used, named: Used, replacing: Used): UsedInFile {
  return {
    has: (reference) => offered.has(reference) || named.has(reference) || replacing.has(reference),
    isOffered: (reference) => offered.has(reference),
  };
}

/** The units that an assessment or a mark sheet is for, as written. */
export function unitsOfSheet({ units }: SheetFact): readonly TermFact[] {
  return units;
}

function successorOf({ replacedBy }: UnitFact): string | undefined {
  return replacedBy?.by;
}

function replacingUnits(successors: readonly (string | undefined)[], prefix: string): Used {
  return namedBy(
    successors.flatMap((text) => (text === undefined ? [] : [{ text }])),
    prefix,
  );
}

function offeredBy(qualifications: Lists['qualification'], rows: Lists['matrix row'], prefix: string): Used {
  const inRules = qualifications.flatMap(({ units }) => units);
  return namedBy([...inRules, ...rows.map(({ unit }) => ({ text: unit }))], prefix);
}

function namedElsewhere(groups: Lists['group'], inSheets: readonly (readonly TermFact[])[], prefix: string): Used {
  const inGroups = groups.flatMap(({ units, restricted }) => [...units, ...restricted.flatMap((each) => each.units)]);
  return namedBy([...inGroups, ...inSheets.flat()], prefix);
}

/** The units that members of lists name; a range names every unit between its ends. */
export function namedBy(terms: readonly TermFact[], prefix: string): Used {
  const names = new Set<string>();
  const ranges = new Map<string, Interval[]>();
  for (const { text, range } of terms) {
    if (!range?.certain) for (const name of namesOf(text, prefix)) names.add(name);
    const interval = range && intervalOf(range.from, range.to, prefix);
    if (!interval) continue;
    const known = ranges.get(interval.stem);
    if (known) known.push(interval);
    else ranges.set(interval.stem, [interval]);
  }
  const joined = new Map([...ranges].map(([stem, intervals]) => [stem, join(intervals)]));
  return {
    has: (reference) => {
      if (names.has(reference)) return true;
      const own = numbered(reference);
      if (!own) return false;
      return (joined.get(own.stem) ?? []).some(({ low, high }) => own.number >= low && own.number <= high);
    },
  };
}

/** The full references that a written one may stand for. */
export function namesOf(written: string, prefix: string): readonly string[] {
  const full = fullReference(written, prefix);
  if (full === written) return [written];
  return isShort(written) ? [full] : [written, full];
}

interface Interval {
  readonly stem: string;
  readonly low: number;
  readonly high: number;
}

function intervalOf(from: string, to: string, prefix: string): Interval | undefined {
  const low = numbered(fullReference(from, prefix));
  const high = numbered(fullReference(to, prefix));
  if (low?.stem === undefined || low.stem !== high?.stem) return undefined;
  // one that runs backwards is a slip of its own, and means the units between its ends
  return { stem: low.stem, low: Math.min(low.number, high.number), high: Math.max(low.number, high.number) };
}

/** Intervals that touch each other as one: a document names the same ranges in many places. */
function join(intervals: readonly Interval[]): Interval[] {
  const joined: Interval[] = [];
  for (const next of [...intervals].sort((a, b) => a.low - b.low)) {
    const last = joined.at(-1);
    if (last && next.low <= last.high + 1)
      joined[joined.length - 1] = { ...last, high: Math.max(last.high, next.high) };
    else joined.push(next);
  }
  return joined;
}
