/**
 * What was worked out from a value, kept with it and let go with it. Module-wide weak maps would say the same, and cost
 * every collection of garbage while thousands of blocks come and go.
 */
export class Memo {
  #makers: unknown[] = [];
  #values: unknown[] = [];

  /** The result of `make`, worked out at the first call with that function. */
  of<S, T>(source: S, make: (source: S) => T): T {
    const known = this.#makers.indexOf(make);
    if (known >= 0) return this.#values[known] as T;
    const value = make(source);
    this.#makers.push(make);
    this.#values.push(value);
    return value;
  }
}
