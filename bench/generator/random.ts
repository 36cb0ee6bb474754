/** Numbers that look random and are the same on every machine: the same seed gives the same documents. */
export class Random {
  private state: number;

  /** @param seed a whole number */
  constructor(seed: number) {
    this.state = (Math.imul(seed + 1, 0x9e3779b1) ^ 0x5bd1e995) | 1;
    for (let i = 0; i < 4; i++) this.next();
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + (this.next() % (high - low + 1));
  }

  pick<T>(list: readonly T[]): T {
    const picked = list[this.next() % list.length];
    if (picked === undefined) throw new Error('nothing to pick from');
    return picked;
  }

  /** True in `share` of a hundred cases. */
  chance(share: number): boolean {
    return this.between(1, 100) <= share;
  }

  /** Marsaglia's xorshift of 32 bits, without its lowest bits, which are the least random. */
  private next(): number {
    let x = this.state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.state = x;
    return x >>> 4;
  }
}
