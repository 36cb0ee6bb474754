import { setFlagsFromString } from 'node:v8';

/**
 * How V8 uses memory. V8 takes compiled code, that of Node's own modules too, only with the flags that the code was made
 * with: before the program's code is settled, no flag is touched.
 */
export class Memory {
  private isSettled = false;
  private needsRoom = false;

  /** @param setFlag sets one of V8's flags */
  constructor(private readonly setFlag: (flag: string) => void = setFlagsFromString) {}

  /** To be called when no more compiled code is taken or kept. */
  settle(): void {
    this.isSettled = true;
    this.set(early);
    if (this.needsRoom) this.set(roomForNew);
  }

  /** To be called before many files are read. */
  expectManyFiles(): void {
    this.needsRoom = true;
    if (this.isSettled) this.set(roomForNew);
  }

  private set(flags: readonly string[]): void {
    for (const flag of flags) this.setFlag(flag);
  }
}

/**
 * Garbage is collected early, in a process that runs all day beside others. By itself V8 lets the heap become four times
 * as large as what is needed, here twice, and keeps 32 MB for new objects once it has read one large text, though a
 * keystroke makes few.
 */
const early = ['--heap-growing-percent=100', '--semi-space-growth-factor=1'];

/**
 * The space for new objects grows with what comes, as by itself in V8: where files are read one after the other, what is
 * left of each would be taken for something that stays. It is collected by the one thread that waits for it: the others
 * take more time to help than it takes, and where the machine is busy it waits for each of them.
 */
const roomForNew = ['--semi-space-growth-factor=2', '--no-parallel-scavenge'];
