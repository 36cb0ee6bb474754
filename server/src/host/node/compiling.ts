import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 wait longer before it compiles a function once more, for speed. By itself it does so after a few dozen calls of
 * a large function: for hundreds of functions a few at each of the first keystrokes, and that compiling takes several
 * times as long as all that the keystrokes ask for. What runs very often is still compiled for speed, a little later.
 * To be called when the program's code is settled, as `Memory` says.
 * @param budget how much code a function runs until then, in bytes of V8's own code; V8's own setting is 135,168
 */
export function compileLate(budget: number): void {
  setFlagsFromString(`--interrupt-budget=${budget}`);
}
