/** Where two lists differ: what stands before `start`, and at and after `end` of the newer one, is the same in both. */
export interface Changed {
  readonly start: number;
  /** The end of the part that differs, in the newer list. */
  readonly end: number;
  /** How many members the newer list has more. */
  readonly shift: number;
}

/** Compares two lists from both ends, member by member. */
export function changedRange<A, B>(
  before: readonly A[],
  after: readonly B[],
  isSame: (a: A | undefined, b: B | undefined) => boolean = Object.is,
): Changed {
  const shift = after.length - before.length;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && isSame(before[start], after[start])) start++;
  let end = after.length;
  while (end > start && end - shift > start && isSame(before[end - shift - 1], after[end - 1])) end--;
  return { start, end, shift };
}
