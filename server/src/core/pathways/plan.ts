import type { OfferedUnit } from './problem';
import type { Row } from './rows';
import type { Work } from './work';

/**
 * How the units are gone through one by one. Between two units a state is what each row adds up to so far. Only what
 * can still make a difference is kept of it: a sum that complies whatever is taken later stands for all that do, and a
 * sum that cannot comply any more is dropped.
 */
export interface Plan {
  readonly steps: readonly Step[];
  /** What the first row adds up to in the state 0 of the last layer: where it is kept exactly, state + base is its sum. */
  readonly base: number;
}

/** Taking or leaving one unit: from the states of one layer to those of the next. */
export interface Step {
  readonly unit: OfferedUnit;
  /** How many ways there are to go on: 0 leaves the unit, the others take it in each of its places. */
  readonly options: number;
  /** The rows that the step reads or writes; the arrays below have an entry for each. */
  readonly rows: number;
  /** A state is a number in mixed radix: a row's sum is its digit + base. */
  readonly bases: readonly number[];
  readonly sizes: readonly number[];
  /** What is added: for row `r` and option `o` at `o * rows + r`. */
  readonly gains: readonly number[];
  readonly next: readonly Range[];
}

/** Which sums of a row matter in a layer. */
export interface Range {
  /** Sums outside are dropped. */
  readonly low: number;
  readonly high: number;
  /** Sums from `safeLow` to `safeHigh` comply whatever follows and count as `safeAs`. */
  readonly safeLow: number;
  readonly safeHigh: number;
  readonly safeAs: number;
  /** In a state the sum is (sum - base) * weight. */
  readonly base: number;
  readonly size: number;
  weight: number;
}

/**
 * @param rows each with another name
 * @param exact all sums of the first row are told apart
 * @returns 'none' where nothing can comply; undefined where there are too many states to tell apart, or no work is left
 */
export function planOf(
  units: readonly OfferedUnit[],
  rows: readonly Row[],
  exact: boolean,
  work: Work,
): Plan | 'none' | undefined {
  if (!work.spend((units.length + 1) * (rows.length + 1))) return undefined;
  const steps: Step[] = [];
  let before = rangesAt(0, rows, exact);
  for (const [layer, unit] of units.entries()) {
    const after = rangesAt(layer + 1, rows, exact);
    if (!before || !after) return 'none';
    if (!weigh(after)) return undefined;
    steps.push(stepOf(unit, layer, rows, before, after));
    before = after;
  }
  return before ? { steps, base: before[0]?.base ?? 0 } : 'none';
}

function stepOf(
  unit: OfferedUnit,
  layer: number,
  rows: readonly Row[],
  before: readonly Range[],
  after: readonly Range[],
): Step {
  const bases: number[] = [];
  const sizes: number[] = [];
  const next: Range[] = [];
  const added: (readonly number[] | undefined)[] = [];
  for (let r = 0; r < rows.length; r++) {
    const from = before[r];
    const to = after[r];
    const gains = rows[r]?.gains[layer];
    // a row of which one sum is left, and to which the unit adds nothing, need not be looked at
    if (!from || !to || (!gains && from.size === 1 && to.size === 1)) continue;
    bases.push(from.base);
    sizes.push(from.size);
    next.push(to);
    added.push(gains);
  }
  const options = unit.places.length + 1;
  const gains: number[] = [];
  for (let option = 0; option < options; option++) for (const gain of added) gains.push(gain?.[option] ?? 0);
  return { unit, options, rows: next.length, bases, sizes, gains, next };
}

/** Gives each row its place in the number that a state is. @returns false where such a number would be too large */
function weigh(ranges: readonly Range[]): boolean {
  let weight = 1;
  for (const range of ranges) {
    range.weight = weight;
    weight *= range.size;
  }
  return weight <= Number.MAX_SAFE_INTEGER;
}

/** The sums of each row that matter after so many units; undefined where nothing can comply. */
function rangesAt(layer: number, rows: readonly Row[], exact: boolean): Range[] | undefined {
  const ranges: Range[] = [];
  for (const [r, row] of rows.entries()) {
    const range = rangeAt(layer, row, exact && r === 0);
    if (!range) return undefined;
    ranges.push(range);
  }
  return ranges;
}

function rangeAt(layer: number, { least, most, minimum, maximum }: Row, exact: boolean): Range | undefined {
  const restLeast = (least.at(-1) ?? 0) - (least[layer] ?? 0);
  const restMost = (most.at(-1) ?? 0) - (most[layer] ?? 0);
  const low = Math.max(least[layer] ?? 0, minimum - restMost);
  const high = Math.min(most[layer] ?? 0, maximum - restLeast);
  if (low > high) return undefined;
  const safeLow = exact ? Infinity : Math.max(low, minimum - restLeast);
  const safeHigh = exact ? -Infinity : Math.min(high, maximum - restMost);
  if (safeLow > safeHigh)
    return { low, high, safeLow, safeHigh, safeAs: 0, base: low, size: high - low + 1, weight: 1 };
  // the safe sums become one, at that end of theirs where the others are
  const atEnd = safeHigh === high;
  const safeAs = atEnd ? safeLow : safeHigh;
  const base = atEnd || safeLow !== low ? low : safeHigh;
  return { low, high, safeLow, safeHigh, safeAs, base, size: (atEnd ? safeLow : high) - base + 1, weight: 1 };
}
