import type { Context } from '../project/context';
import type { Place } from '../project/units';

/** One unit's share of a sum, and where it is written. */
export interface Share {
  /** The unit's reference in full. */
  readonly unit: string;
  /** Credits, or hours. */
  readonly value: number;
  readonly place: Place;
}

/** What each unit adds to a total. Undefined where one does not say, or not for certain: then the total is unknown. */
export function sharesOf(
  units: readonly string[],
  what: 'credits' | 'glh',
  context: Context,
): readonly Share[] | undefined {
  const shares: Share[] = [];
  for (const unit of units) {
    const share = shareOf(unit, what, context);
    if (!share) return undefined;
    shares.push(share);
  }
  return shares;
}

/** A full definition speaks before an entry that has facts only; two of a kind that disagree say nothing. */
export function shareOf(unit: string, what: 'credits' | 'glh', context: Context): Share | undefined {
  const sizes = context.sizesOf(unit);
  for (const isFull of fullFirst) {
    let first: Share | undefined;
    for (const { uri, nth, full, credits, glh } of sizes) {
      if (full !== isFull) continue;
      const value = what === 'credits' ? credits : glh?.qualifier === 'at most' ? undefined : glh?.hours;
      if (value === undefined) continue;
      if (first && value !== first.value) return undefined;
      first ??= { unit, value, place: { uri, nth } };
    }
    if (first) return first;
  }
  return undefined;
}

const fullFirst = [true, false] as const;

/** Hours can have decimals; cents of an hour are exact enough to compare. */
export function totalOf(values: readonly number[]): number {
  return Math.round(values.reduce((sum, value) => sum + value, 0) * 100) / 100;
}
