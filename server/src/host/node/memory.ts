import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 collect garbage early, for a process that runs all day beside others. By itself it lets the heap become four
 * times as large as what is needed, here twice, and keeps 32 MB for new objects once it has read one large text, though a
 * keystroke makes few. To be called when the program is loaded: V8 takes compiled code, that of Node's own modules too,
 * only with the flags that the code was made with.
 */
export function collectEarly(): void {
  setFlagsFromString('--heap-growing-percent=100');
  setFlagsFromString('--semi-space-growth-factor=1');
}

/**
 * Lets the space for new objects grow with what comes, as V8 does by itself: where files are read one after the other,
 * what is left of each would be taken for something that stays. It is collected by the one thread that waits for it: the
 * others take more time to help than it takes, and where the machine is busy it waits for each of them.
 */
export function makeRoomForNew(): void {
  setFlagsFromString('--semi-space-growth-factor=2');
  setFlagsFromString('--no-parallel-scavenge');
}
