import { same } from './same';

/**
 * What was worked out from lists of a file, kept from one state of the file to the next: made anew only when it would be
 * made of other lists.
 */
export class Kept {
  readonly #known = new Map<unknown, { readonly from: readonly unknown[]; readonly value: unknown }>();

  /** @param make gets what it depends on and looks at nothing else */
  of<F extends readonly unknown[], T>(make: (...from: F) => T, ...from: F): T {
    const known = this.#known.get(make);
    if (known?.from.every((part, i) => Object.is(part, from[i]))) return known.value as T;
    const value = make(...from);
    this.#known.set(make, { from, value });
    return value;
  }

  /**
   * What is read of each member of a list: the same array as long as that is the same of each, whatever else of them has
   * changed.
   */
  each<M, T>(list: readonly M[], read: (member: M) => T): readonly T[] {
    const known = this.#known.get(read);
    const members = (known?.from[0] ?? none) as readonly M[];
    if (known && members === list) return known.value as readonly T[];
    const before = (known?.value ?? none) as readonly T[];
    let changed = list.length !== before.length;
    const column = list.map((member, i) => {
      if (i < before.length && member === members[i]) return before[i] as T;
      const now = read(member);
      if (i < before.length && same(now, before[i])) return before[i] as T;
      changed = true;
      return now;
    });
    const value = known && !changed ? before : column;
    this.#known.set(read, { from: [list], value });
    return value;
  }
}

const none: readonly never[] = [];
