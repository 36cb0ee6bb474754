/**
 * A bound in counted work, so that the same problem ends in the same way on every machine. One step is about one row of
 * one transition of a sweep, some ten nanoseconds.
 */
export class Work {
  constructor(private left: number) {}

  /** Takes some of what is left. @returns false once there is not enough; from then on always */
  spend(steps: number): boolean {
    this.left -= steps;
    return this.left >= 0;
  }

  get isSpent(): boolean {
    return this.left < 0;
  }
}
