import type { TermFact } from './facts';
import type { FileFacts } from './file';
import { fullReference, isShort, numbered } from './units';

/** Which units a file names. */
export interface Used {
  /** Whether a rule, group, matrix, assessment or replacement names a unit, alone or in a range. */
  has(reference: string): boolean;
  /** Whether a rule of combination or the matrix names it, and not only a group. */
  isOffered(reference: string): boolean;
}

/** Worked out from the facts of a file, in time that grows with the number of what is named. */
export function usedIn(facts: FileFacts): Used {
  return facts.memo.of(facts, collect);
}

function collect({ lists }: FileFacts): Used {
  const prefix = lists.specification[0]?.prefix ?? '';
  const offered = new Named(prefix);
  const named = new Named(prefix);
  for (const { units } of lists.qualification) offered.add(units);
  offered.add(lists['matrix row'].map(({ unit }) => ({ text: unit })));
  for (const { units, restricted } of lists.group) named.add([...units, ...restricted.flatMap((each) => each.units)]);
  for (const { units } of lists.sheet) named.add(units);
  named.add(lists.unit.flatMap(({ replacedBy }) => (replacedBy ? [{ text: replacedBy.by }] : [])));
  return {
    has: (reference) => offered.has(reference) || named.has(reference),
    isOffered: (reference) => offered.has(reference),
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

/** References that were named, alone or in ranges. */
class Named {
  private readonly names = new Set<string>();
  private readonly ranges = new Map<string, Interval[]>();
  private joined: ReadonlyMap<string, readonly Interval[]> | undefined;

  constructor(private readonly prefix: string) {}

  add(terms: readonly TermFact[]): void {
    for (const { text, range } of terms) {
      if (!range?.certain) for (const name of namesOf(text, this.prefix)) this.names.add(name);
      const interval = range && intervalOf(range.from, range.to, this.prefix);
      if (!interval) continue;
      const known = this.ranges.get(interval.stem);
      if (known) known.push(interval);
      else this.ranges.set(interval.stem, [interval]);
    }
  }

  has(reference: string): boolean {
    if (this.names.has(reference)) return true;
    this.joined ??= new Map([...this.ranges].map(([stem, intervals]) => [stem, join(intervals)]));
    const own = numbered(reference);
    const intervals = own && this.joined.get(own.stem);
    return intervals?.some(({ low, high }) => own.number >= low && own.number <= high) === true;
  }
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
