/**
 * Does a piece of work for each of many keys, never twice at once for one of them. Who asks while it is being done has it
 * done once more behind that, so that what was there last is what counts.
 */
export class Latest {
  private readonly running = new Map<string, Promise<void>>();
  private readonly waiting = new Map<string, Promise<void>>();

  constructor(private readonly work: (key: string) => Promise<void>) {}

  /** Comes back when the work has been done that was begun after this. */
  run(key: string): Promise<void> {
    const running = this.running.get(key);
    if (!running) return this.begin(key);
    let waiting = this.waiting.get(key);
    if (!waiting) {
      const begin = () => this.begin(key);
      this.waiting.set(key, (waiting = running.then(begin, begin)));
    }
    return waiting;
  }

  private begin(key: string): Promise<void> {
    this.waiting.delete(key);
    const running = this.work(key).finally(() => {
      if (!this.waiting.has(key)) this.running.delete(key);
    });
    this.running.set(key, running);
    return running;
  }
}
