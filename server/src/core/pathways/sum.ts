import type { OfferedUnit } from './problem';

/** What a unit adds when it is taken in a place. Whole numbers, perhaps below 0. */
export type Amount = (unit: OfferedUnit, place: number) => number;

/** Which sums matter after so many units. */
export interface Range {
  /** Sums outside cannot comply any more. */
  readonly low: number;
  readonly high: number;
  /** Sums from `safeLow` to `safeHigh` comply whatever follows and count as `safeAs`. */
  readonly safeLow: number;
  readonly safeHigh: number;
  readonly safeAs: number;
  /** The sums that are left are `size` numbers from `base` on. */
  readonly base: number;
  readonly size: number;
}

interface Known {
  readonly minimum: number;
  readonly maximum: number;
  readonly exact: boolean;
  readonly ranges: readonly Range[];
}

/** What the taken units add up to, as units are gone through one by one. */
export class Sum {
  /** What each unit adds: 0 when it is left, then when it is taken in each of its places; undefined: nothing. */
  readonly gains: readonly (readonly number[] | undefined)[];
  /** The least and the most that the first so many units add up to; one more than there are units. */
  private readonly least: readonly number[];
  private readonly most: readonly number[];
  /** What was asked for before; it is little. */
  private readonly known: Known[] = [];

  constructor(units: readonly OfferedUnit[], amount: Amount) {
    const gains: (readonly number[] | undefined)[] = [];
    const least = [0];
    const most = [0];
    let [allLeast, allMost] = [0, 0];
    for (const unit of units) {
      let gain: number[] | undefined;
      let [low, high] = [0, 0];
      for (let i = 0; i < unit.places.length; i++) {
        const gained = amount(unit, unit.places[i] ?? 0);
        if (gained === 0) continue;
        // most units add nothing to most sums
        gain ??= new Array<number>(unit.places.length + 1).fill(0);
        gain[i + 1] = gained;
        if (gained < low) low = gained;
        if (gained > high) high = gained;
      }
      gains.push(gain);
      least.push((allLeast += low));
      most.push((allMost += high));
    }
    this.gains = gains;
    this.least = least;
    this.most = most;
  }

  /**
   * Which sums matter before the first unit, after the first, and so on, where the whole is to be no less than `minimum`
   * and no more than `maximum`; cut short where nothing can comply.
   * @param exact all sums are told apart
   */
  ranges(minimum: number, maximum: number, exact: boolean): readonly Range[] {
    for (const known of this.known)
      if (known.minimum === minimum && known.maximum === maximum && known.exact === exact) return known.ranges;
    const ranges = this.rangesOf(minimum, maximum, exact);
    this.known.push({ minimum, maximum, exact, ranges });
    return ranges;
  }

  private rangesOf(minimum: number, maximum: number, exact: boolean): Range[] {
    const ranges: Range[] = [];
    for (let layer = 0; layer < this.least.length; layer++) {
      const range = this.rangeAt(layer, minimum, maximum, exact);
      if (!range) break;
      ranges.push(range);
    }
    return ranges;
  }

  private rangeAt(layer: number, minimum: number, maximum: number, exact: boolean): Range | undefined {
    const least = this.least[layer] ?? 0;
    const most = this.most[layer] ?? 0;
    const restLeast = (this.least.at(-1) ?? 0) - least;
    const restMost = (this.most.at(-1) ?? 0) - most;
    const low = Math.max(least, minimum - restMost);
    const high = Math.min(most, maximum - restLeast);
    if (low > high) return undefined;
    const safeLow = exact ? Infinity : Math.max(low, minimum - restLeast);
    const safeHigh = exact ? -Infinity : Math.min(high, maximum - restMost);
    if (safeLow > safeHigh) return { low, high, safeLow, safeHigh, safeAs: 0, base: low, size: high - low + 1 };
    // the safe sums become one, at that end of theirs where the others are
    const atEnd = safeHigh === high;
    const safeAs = atEnd ? safeLow : safeHigh;
    const base = atEnd || safeLow !== low ? low : safeHigh;
    return { low, high, safeLow, safeHigh, safeAs, base, size: (atEnd ? safeLow : high) - base + 1 };
  }
}
