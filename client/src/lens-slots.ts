/** Names of places in a text, in its order, each with a number that it keeps while the text changes. */
export interface Slots {
  /** Those that are alike are told from each other by their order. */
  readonly names: readonly string[];
  /** The number of each name. */
  readonly numbers: readonly number[];
  /** Numbers that were given before and that nothing has now. */
  readonly free: readonly number[];
}

/** Those of a text that nothing is known of yet. */
export const noSlots: Slots = { names: [], numbers: [], free: [] };

/**
 * The numbers after a change. A name that was not there takes the number of one that is gone, as it happens while a name is
 * typed: there are never more numbers than there were names at a time.
 */
export function slotsAfter(change: readonly string[], before: Slots): Slots {
  const names = toldApart(change);
  const still = new Set(names);
  const had = new Map(before.names.map((name, nth) => [name, before.numbers[nth]]));
  const spare = [...before.numbers.filter((_, nth) => !still.has(before.names[nth] ?? '')), ...before.free];
  let next = before.numbers.length + before.free.length;
  const numbers = names.map((name) => had.get(name) ?? spare.shift() ?? next++);
  return { names, numbers, free: spare };
}

/** The second of two names that are alike becomes another one. */
function toldApart(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const nth = seen.get(name) ?? 0;
    seen.set(name, nth + 1);
    return `${nth} ${name}`;
  });
}
