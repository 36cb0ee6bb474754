import type { OfferedUnit } from './problem';
import type { Row } from './rows';
import type { Range } from './sum';
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
  /** A state is a number in mixed radix, of which each row has a digit: its sum less the base of its range. */
  readonly before: readonly Range[];
  readonly after: readonly Range[];
  /** What a digit is worth in the next layer. */
  readonly weights: readonly number[];
  /** What is added: for row `r` and option `o` at `o * rows + r`. */
  readonly gains: readonly number[];
}

/**
 * @param rows each with another sum
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
  const ranges = rows.map(({ sum, minimum, maximum }, r) => sum.ranges(minimum, maximum, exact && r === 0));
  if (ranges.some(({ length }) => length <= units.length)) return 'none';
  const steps: Step[] = [];
  for (let layer = 0; layer < units.length; layer++) {
    const unit = units[layer];
    const step = unit && stepOf(unit, layer, rows, ranges);
    if (!step) return undefined;
    steps.push(step);
  }
  return { steps, base: ranges[0]?.at(-1)?.base ?? 0 };
}

/** Undefined where there are more states than numbers for them. */
function stepOf(
  unit: OfferedUnit,
  layer: number,
  rows: readonly Row[],
  ranges: readonly (readonly Range[])[],
): Step | undefined {
  const before: Range[] = [];
  const after: Range[] = [];
  const weights: number[] = [];
  const added: (readonly number[] | undefined)[] = [];
  let weight = 1;
  for (let r = 0; r < rows.length; r++) {
    const from = ranges[r]?.[layer];
    const to = ranges[r]?.[layer + 1];
    const gains = rows[r]?.sum.gains[layer];
    // a row of which one sum is left, and to which the unit adds nothing, need not be looked at
    if (!from || !to || (!gains && from.size === 1 && to.size === 1)) continue;
    before.push(from);
    after.push(to);
    weights.push(weight);
    added.push(gains);
    weight *= to.size;
  }
  if (weight > Number.MAX_SAFE_INTEGER) return undefined;
  const options = unit.places.length + 1;
  const gains: number[] = [];
  for (let option = 0; option < options; option++) for (const gain of added) gains.push(gain?.[option] ?? 0);
  return { unit, options, rows: after.length, before, after, weights, gains };
}
