import type { OfferedUnit } from './problem';
import type { Row } from './rows';
import type { Work } from './work';

/**
 * How the units are gone through one by one. Between two units a state is what each row adds up to so far. Only what
 * can still make a difference is kept of it: a sum that complies whatever is taken later stands for all that do, and a
 * sum that cannot comply any more is dropped. Units of one row follow each other, so that rows are soon done with.
 */
export interface Plan {
  readonly steps: readonly Step[];
  /** What the row of totals has added up to in the state 0 of the last layer: state + base is a total. */
  readonly totalBase: number;
}

/** Taking or leaving one unit: from the states of one layer to those of the next. */
export interface Step {
  /** Index in the problem's units. */
  readonly unit: number;
  /** The place of each option; `notTaken` for leaving it. */
  readonly options: readonly number[];
  /** The rows that the step reads or writes; the arrays below have a place for each. */
  readonly rows: number;
  /** The sums in a state: base + digit, the digits being the state in mixed radix `sizes`. */
  readonly bases: readonly number[];
  readonly sizes: readonly number[];
  /** Of each option and row: what is added. Row `r` of option `o` is at `o * rows + r`. */
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
  /** In a state: (sum - base) * weight. */
  readonly base: number;
  readonly size: number;
  readonly weight: number;
}

export const notTaken = -1;

/**
 * @param rows each with another name; of one that is the first and `total`, all sums are told apart
 * @returns 'none' where nothing can comply; undefined where there are too many states to tell apart, or no work is left
 */
export function planOf(
  units: readonly OfferedUnit[],
  rows: readonly Row[],
  total: boolean,
  work: Work,
): Plan | 'none' | undefined {
  if (!work.spend((units.length + 1) * (rows.length + 1))) return undefined;
  const gains = rows.map((row) => gainsOf(units, row));
  const order = orderOf(units.length, rows, total);
  const layers = rows.map((row, r) => rangesOf(row, order, gains[r] ?? new Map(), total && r === 0));
  const weighted: Range[][] = [];
  for (let layer = 0; layer <= order.length; layer++) {
    let weight = 1;
    const ranges: Range[] = [];
    for (const ofRow of layers) {
      const range = ofRow[layer];
      if (!range) return 'none';
      ranges.push({ ...range, weight });
      weight *= range.size;
    }
    if (weight > Number.MAX_SAFE_INTEGER) return undefined;
    weighted.push(ranges);
  }
  const steps = order.map((unit, layer) => {
    const before = weighted[layer] ?? [];
    const after = weighted[layer + 1] ?? [];
    const active = rows.flatMap((_, r) => (isActive(before[r], after[r], gains[r]?.has(unit)) ? [r] : []));
    const options = [notTaken, ...(units[unit]?.places ?? [])];
    return {
      unit,
      options,
      rows: active.length,
      bases: active.map((r) => before[r]?.base ?? 0),
      sizes: active.map((r) => before[r]?.size ?? 1),
      gains: options.flatMap((_, option) => active.map((r) => gains[r]?.get(unit)?.[option] ?? 0)),
      next: active.flatMap((r) => after[r] ?? []),
    };
  });
  return { steps, totalBase: weighted.at(-1)?.[0]?.base ?? 0 };
}

/** A row of which one sum is left, and to which the unit adds nothing, need not be looked at. */
function isActive(before: Range | undefined, after: Range | undefined, touched: boolean | undefined): boolean {
  return touched === true || (before?.size ?? 1) > 1 || (after?.size ?? 1) > 1;
}

/** What each unit of a row adds, by the options of the unit. */
type Gains = ReadonlyMap<number, readonly number[]>;

function gainsOf(units: readonly OfferedUnit[], row: Row): Gains {
  const gains = new Map<number, readonly number[]>();
  for (const index of row.units) {
    const unit = units[index];
    if (unit) gains.set(index, [0, ...unit.places.map((place) => row.gain(unit, place))]);
  }
  return gains;
}

/** Units of small rows first, row by row; those of no row but the total last. */
function orderOf(count: number, rows: readonly Row[], total: boolean): number[] {
  const signatures = Array.from({ length: count }, (): number[] => []);
  const bySize = rows.slice(total ? 1 : 0).sort((a, b) => a.units.length - b.units.length);
  bySize.forEach((row, rank) => {
    for (const unit of row.units) signatures[unit]?.push(rank);
  });
  const compare = (a: readonly number[], b: readonly number[]) => {
    for (let i = 0; i < Math.max(a.length, b.length); i++) {
      const difference = (a[i] ?? Infinity) - (b[i] ?? Infinity);
      if (difference !== 0 && !Number.isNaN(difference)) return difference;
    }
    return 0;
  };
  return [...signatures.keys()].sort((a, b) => compare(signatures[a] ?? [], signatures[b] ?? []) || a - b);
}

/**
 * The sums of a row that matter, layer by layer; fewer layers where nothing can comply.
 * @param exact all sums are told apart
 */
function rangesOf(row: Row, order: readonly number[], gains: Gains, exact: boolean): Omit<Range, 'weight'>[] {
  const least = order.map((unit) => Math.min(...(gains.get(unit) ?? [0])));
  const most = order.map((unit) => Math.max(...(gains.get(unit) ?? [0])));
  const rest = { least: sum(least), most: sum(most) };
  const sofar = { least: 0, most: 0 };
  const ranges: Omit<Range, 'weight'>[] = [];
  for (let layer = 0; layer <= order.length; layer++) {
    const low = Math.max(sofar.least, row.minimum - rest.most);
    const high = Math.min(sofar.most, row.maximum - rest.least);
    if (low > high) break;
    const safeLow = exact ? Infinity : Math.max(low, row.minimum - rest.least);
    const safeHigh = exact ? -Infinity : Math.min(high, row.maximum - rest.most);
    ranges.push({ low, high, ...folded(low, high, safeLow, safeHigh) });
    const [taken, left] = [least[layer] ?? 0, most[layer] ?? 0];
    sofar.least += taken;
    sofar.most += left;
    rest.least -= taken;
    rest.most -= left;
  }
  return ranges;
}

/** Lets the safe sums be one, at the end where they reach the range's own. */
function folded(low: number, high: number, safeLow: number, safeHigh: number) {
  if (safeLow > safeHigh) return { safeLow, safeHigh, safeAs: 0, base: low, size: high - low + 1 };
  const atEnd = safeHigh === high;
  const safeAs = atEnd ? safeLow : safeHigh;
  const base = atEnd ? low : safeLow === low ? safeHigh : low;
  return { safeLow, safeHigh, safeAs, base, size: (atEnd ? safeLow : high) - base + 1 };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
