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
}
