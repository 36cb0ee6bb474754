import type { Steps } from '../core/syntax/steps';

/** What the host knows of time. */
export interface Clock {
  /** Milliseconds. */
  now(): number;
  /** Comes back when everything has been served that was waiting. */
  turn(): Promise<void>;
}

/**
 * So many turns of the event loop it takes until what lies in the pipe is answered: its bytes are taken in during the
 * first, the message they hold is understood in the same one and waits for the second, and its answer is written in the
 * third. One turn fewer, and every answer waits for one slice more.
 */
const turnsToAnswer = 3;

/** The clock of this process. */
const processClock: Clock = {
  now: () => performance.now(),
  async turn() {
    for (let turns = 0; turns <= turnsToAnswer; turns++) await new Promise((resolve) => setImmediate(resolve));
  },
};

/**
 * Does background work in slices, so that whatever comes waits for one of them at most. Where several have work to do,
 * each has a slice in turn, and what comes is served between any two of them.
 */
export class Turns {
  private until = 0;
  /** Who waits for a slice. */
  private readonly waiting: (() => void)[] = [];
  private serving = false;

  constructor(private readonly clock: Clock = processClock) {}

  /** Does all steps. */
  async run<T>(steps: Steps<T>): Promise<T> {
    for (;;) {
      // work that was waiting itself, as for a file, does not begin a slice of its own
      if (this.isOver) await this.slice();
      const step = steps.next();
      if (step.done === true) return step.value;
    }
  }

  /** Whether the slice is over, and others are to be served before anything else is done. */
  get isOver(): boolean {
    return this.clock.now() >= this.until;
  }

  /** Comes back at the beginning of another slice. */
  slice(): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      if (!this.serving) void this.serve();
    });
  }

  private async serve(): Promise<void> {
    this.serving = true;
    for (;;) {
      await this.clock.turn();
      const next = this.waiting.shift();
      this.until = this.clock.now() + sliceMilliseconds;
      next?.();
      if (this.waiting.length === 0) break;
    }
    this.serving = false;
  }
}

/** How long a slice takes, but for the step that it ends with. */
const sliceMilliseconds = 2;
