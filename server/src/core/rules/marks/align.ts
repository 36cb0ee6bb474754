/** Two lists of names laid beside each other. */
export interface Alignment {
  /** Indices of the members that belong together. */
  readonly pairs: readonly { readonly here: number; readonly there: number }[];
  readonly onlyHere: readonly number[];
  readonly onlyThere: readonly number[];
}

/**
 * Pairs the members of two lists: those of the same name first, in order, then those left over, in order. So a member
 * that was renamed is paired with what it was, and one that was moved with itself.
 * @param here names, undefined for a member without one
 */
export function align(here: readonly (string | undefined)[], there: readonly (string | undefined)[]): Alignment {
  const waiting = new Map<string, number[]>();
  there.forEach((name, i) => {
    const key = keyOf(name);
    const same = waiting.get(key);
    if (same) same.push(i);
    else waiting.set(key, [i]);
  });
  const pairs: { here: number; there: number }[] = [];
  const left: number[] = [];
  here.forEach((name, i) => {
    const match = waiting.get(keyOf(name))?.shift();
    if (match === undefined) left.push(i);
    else pairs.push({ here: i, there: match });
  });
  const leftThere = [...waiting.values()].flat().sort((a, b) => a - b);
  left.slice(0, leftThere.length).forEach((i, k) => pairs.push({ here: i, there: leftThere[k] ?? 0 }));
  return {
    pairs: pairs.sort((a, b) => a.here - b.here),
    onlyHere: left.slice(leftThere.length),
    onlyThere: leftThere.slice(left.length),
  };
}

/** Of pairs in the order of one list, those that come too early in the other: what follows them stands before them there. */
export function outOfOrder(pairs: Alignment['pairs']): Alignment['pairs'] {
  let furthest = -1;
  return pairs.filter(({ there }) => {
    const early = there < furthest;
    furthest = Math.max(furthest, there);
    return early;
  });
}

/** Texts that differ only in how their lines are broken are the same. */
export function sameText(a: string | undefined, b: string | undefined): boolean {
  return keyOf(a) === keyOf(b);
}

function keyOf(text: string | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
