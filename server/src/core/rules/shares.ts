import type { Share } from '../pathways/sums';
import type { Related } from './finding';
import { count } from './words';

/** Wording about sums over units. */

/** `E5.05: 7, E5.07: 8`; of many units the first ones. */
export function shareList(shares: readonly Share[]): string {
  const shown = shares.slice(0, 8).map(({ unit, value }) => `${unit}: ${value}`);
  return shares.length > shown.length
    ? `${shown.join(', ')} and ${count(shares.length - shown.length, 'more unit')}`
    : shown.join(', ');
}

/** Where each unit says what it adds. */
export function relatedShares(shares: readonly Share[], part: 'credits' | 'glh', one: string): Related[] {
  return shares.map(({ unit, value, place }) => ({
    ...place,
    name: 'unit',
    part,
    message: `${unit} has ${count(value, one)}`,
  }));
}
