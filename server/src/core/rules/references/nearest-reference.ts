import { distance } from 'fastest-levenshtein';
import type { Context } from '../../project/context';
import { unitsOfFile } from '../../project/scope';

/** A reference that was probably meant. */
export interface Near {
  readonly reference: string;
  /** It differs in signs, capitals or leading zeros alone, and no other does: no other unit can be meant. */
  readonly sure: boolean;
}

/**
 * The reference of a unit of the file that was probably meant, in full or short as it was written. Numbers of one scheme
 * are all alike, so the nearest one is a mere guess: what is offered differs in signs, capitals or leading zeros alone,
 * or has two neighbouring characters exchanged, or is the only one that is one character away.
 */
export function nearestReference(written: string, context: Context): Near | undefined {
  const { prefix } = context;
  const known = unitsOfFile(context);
  const short = known.filter((reference) => prefix !== '' && reference.startsWith(prefix));
  const names = [...known, ...short.map((reference) => reference.slice(prefix.length))];
  const alike = names.filter((name) => bare(name) === bare(written));
  if (alike[0] !== undefined) return { reference: alike[0], sure: alike.length === 1 };
  const reference =
    names.find((name) => isExchanged(name, written)) ?? onlyOne(names.filter((name) => distance(name, written) === 1));
  return reference === undefined ? undefined : { reference, sure: false };
}

/** Letters and digits alone, numbers without leading zeros: `E5.05` and `e5-5` are alike. */
function bare(reference: string): string {
  return reference
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map((part) => part.replace(/(^|[^0-9])0+(?=[0-9])/g, '$1'))
    .join(' ')
    .trim();
}

/** The same but for two neighbouring characters in the other order. */
function isExchanged(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((character, i) => character !== b[i]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

function onlyOne(names: readonly string[]): string | undefined {
  return names.length === 1 ? names[0] : undefined;
}
