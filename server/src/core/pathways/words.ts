import type { Bounds, LevelMix, UnitTerm } from '../model/values';

/** How clauses and places are named for a reader. */

/** `2 units and 6 credits`. */
export function amountWords(number: number, of: 'units' | 'credits'): string {
  return `${number} ${number === 1 ? of.slice(0, -1) : of}`;
}

/** The amounts of a bound, one by one. */
export function amountsOf(bounds: Bounds): { readonly of: 'units' | 'credits'; readonly number: number }[] {
  const { units, credits } = bounds;
  const amounts: { of: 'units' | 'credits'; number: number }[] = [];
  if (units !== undefined) amounts.push({ of: 'units', number: units });
  if (credits !== undefined) amounts.push({ of: 'credits', number: credits });
  return amounts;
}

/** `501-530, 533 and 550`; a long list is cut. */
export function unitWords(terms: readonly UnitTerm[]): string {
  return joined(terms.map(({ text }) => text));
}

export function joined(texts: readonly string[], joining = 'and'): string {
  const shown = texts.length > 6 ? [...texts.slice(0, 5), `${texts.length - 5} more`] : texts;
  if (shown.length <= 1) return shown.join('');
  return `${shown.slice(0, -1).join(', ')} ${joining} ${shown.at(-1)}`;
}

/** `more than 50% of the credits at level 6`. */
export function levelWords({ strictly, share, credits, level, orAbove }: LevelMix): string {
  const amount = share === undefined ? amountWords(credits ?? 0, 'credits') : `${share}% of the credits`;
  const levelName = level.startsWith('Entry') ? level : `level ${level}`;
  return `${strictly ? 'more than' : 'at least'} ${amount} at ${levelName}${orAbove ? ' or above' : ''}`;
}
