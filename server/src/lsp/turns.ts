import type { Steps } from '../core/syntax/steps';

/** What the host knows of time. */
export interface Clock {
  /** Milliseconds. */
  now(): number;
  /** Comes back when everything has been served that was waiting. */
  turn(): Promise<void>;
}

/** The clock of this process. */
const processClock: Clock = {
  now: () => performance.now(),
  // what has come is taken in during the first turn of the event loop, and answered during the second
  turn: () => new Promise((resolve) => setImmediate(() => setImmediate(resolve))),
};

/** Does background work in slices, so that whatever comes waits for one of them at most. */
export class Turns {
  private until = 0;

  constructor(private readonly clock: Clock = processClock) {}

  async run<T>(steps: Steps<T>): Promise<T> {
    for (;;) {
      // work that was waiting itself, as for a file, does not begin a slice of its own
      if (this.clock.now() >= this.until) {
        await this.clock.turn();
        this.until = this.clock.now() + sliceMilliseconds;
      }
      const step = steps.next();
      if (step.done === true) return step.value;
    }
  }
}

/** How long a slice takes, but for the step that it ends with. */
const sliceMilliseconds = 4;
