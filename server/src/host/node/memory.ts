import { setFlagsFromString } from 'node:v8';

/**
 * How V8 uses memory. V8 takes compiled code, that of Node's own modules too, only with the flags that the code was made
 * with: before the program's code is settled, no flag is touched.
 */
export class Memory {
  private isSettled = false;
  private needsRoom = false;

  /** To be called when no more compiled code is taken or kept. */
  settle(): void {
    this.isSettled = true;
    collectEarly();
    if (this.needsRoom) makeRoomForNew();
  }

  /** To be called before many files are read. */
  expectManyFiles(): void {
    this.needsRoom = true;
    if (this.isSettled) makeRoomForNew();
  }
}

/**
 * Has V8 collect garbage early, for a process that runs all day beside others. By itself it lets the heap become four
 * times as large as what is needed, here twice, and keeps 32 MB for new objects once it has read one large text, though a
 * keystroke makes few.
 */
function collectEarly(): void {
  setFlagsFromString('--heap-growing-percent=100');
  setFlagsFromString('--semi-space-growth-factor=1');
}

/**
 * Lets the space for new objects grow with what comes, as V8 does by itself: where files are read one after the other,
 * what is left of each would be taken for something that stays. It is collected by the one thread that waits for it: the
 * others take more time to help than it takes, and where the machine is busy it waits for each of them.
 */
function makeRoomForNew(): void {
  setFlagsFromString('--semi-space-growth-factor=2');
  setFlagsFromString('--no-parallel-scavenge');
}
