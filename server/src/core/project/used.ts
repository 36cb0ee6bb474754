import type { TermFact } from './facts';
import type { FileFacts } from './file';
import { fullReference, isShort, numbered } from './units';

/** Which units a file uses in its rules, groups, matrix, assessments and replacements. */
export interface Used {
  /** Whether a unit is named, by this reference, alone or in a range. */
  has(reference: string): boolean;
}

/** Worked out from the facts of a file, in time that grows with the number of what is named. */
export function usedIn(facts: FileFacts): Used {
  return facts.memo.of(facts, collect);
}

function collect({ lists }: FileFacts): Used {
  const prefix = lists.specification[0]?.prefix ?? '';
  const terms: TermFact[] = [
    ...[...lists.qualification, ...lists.group, ...lists.sheet].flatMap(({ units }) => units),
    ...lists['matrix row'].map(({ unit }) => ({ text: unit })),
    ...lists.unit.flatMap(({ replacedBy }) => (replacedBy ? [{ text: replacedBy.by }] : [])),
  ];
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
      return (
        own !== undefined &&
        (joined.get(own.stem) ?? []).some(({ low, high }) => own.number >= low && own.number <= high)
      );
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
