// Prints how much work hostile texts of two sizes make, as JSON: how often pieces of code were run, the same on any machine.
import { Session } from 'node:inspector';
import { hostile } from './hostile';
import { askEverything } from './prefixes';

const session = new Session();
session.connect();

/** Asks the inspector, which answers at once. */
function ask<T>(method: string, params: object = {}): T {
  let answer: unknown;
  session.post(method, params, (error, result) => {
    if (error) throw error;
    answer = result;
  });
  return answer as T;
}

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[];
  }[];
}

/** How often functions and branches of the program and of its parsers were run while a text was read and checked. */
function workOf(text: string): number {
  ask('Profiler.takePreciseCoverage');
  askEverything(text, [0, text.length], () => undefined);
  const { result } = ask<Coverage>('Profiler.takePreciseCoverage');
  let work = 0;
  for (const { url, functions } of result) {
    if (!/\/server\/src\/|\/js-yaml\/|\/yaml\//.test(url)) continue;
    for (const { ranges } of functions) for (const { count } of ranges) work += count;
  }
  return work;
}

const [small = 250, large = 1000] = process.argv.slice(2).map(Number);
ask('Profiler.enable');
ask('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
// code that runs for the first time does some things once
workOf(hostile['sections']?.(10) ?? '');
const rows = Object.entries(hostile).map(([name, make]) => [name, [small, large].map((size) => workOf(make(size)))]);
process.stdout.write(JSON.stringify(Object.fromEntries(rows)));
