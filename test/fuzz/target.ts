import fc from 'fast-check';

/** How long to go on: a number of runs, or seconds, whichever ends first. */
export interface Budget {
  readonly seed: number;
  readonly runs?: number;
  readonly seconds?: number;
  /** Only the one case that failed before: a path of fast-check, with its seed. */
  readonly path?: string;
}

/** What a fuzz target did. */
export interface Outcome {
  /** Texts, sequences of edits or whatever one run is. */
  readonly runs: number;
  /** What was compared within the runs, by name: edits, positions, … */
  readonly counts: Readonly<Record<string, number>>;
  /** The first case that failed, made as small as it goes. */
  readonly failure?: { readonly seed: number; readonly path: string; readonly message: string };
}

/** Something that must hold of any text, tried with many. */
export interface Target {
  readonly name: string;
  /** What holds, in one line. */
  readonly holds: string;
  /** Runs in a short test. */
  readonly short: number;
  /** Loads what `run` needs. */
  prepare?(): Promise<void>;
  run(budget: Budget): Outcome;
}

/** Adds to what is counted under a name. */
export type Count = (what: string, by?: number) => void;

/**
 * A target from an arbitrary and what must hold of its values.
 * @param check throws where it does not hold
 */
export function target<T>(
  name: string,
  holds: string,
  short: number,
  cases: fc.Arbitrary<T>,
  check: (value: T, count: Count) => void,
): Target {
  return {
    name,
    holds,
    short,
    run({ seed, runs, seconds, path }) {
      const counts: Record<string, number> = {};
      const count: Count = (what, by = 1) => {
        counts[what] = (counts[what] ?? 0) + by;
      };
      const details = fc.check(
        fc.property(cases, (value) => check(value, count)),
        {
          seed,
          includeErrorInReport: true,
          numRuns: runs ?? Number.MAX_SAFE_INTEGER,
          ...(seconds === undefined ? {} : { interruptAfterTimeLimit: seconds * 1000 }),
          ...(path === undefined ? {} : { path, numRuns: 1 }),
        },
      );
      const failed = details.counterexamplePath;
      return {
        runs: details.numRuns,
        counts,
        ...(details.failed && failed !== null
          ? { failure: { seed, path: failed, message: fc.defaultReportMessage(details) ?? '' } }
          : {}),
      };
    },
  };
}
