import { areCompatible, irreducible } from './compliance';
import type { Problem } from './problem';
import { type Rows } from './rows';
import type { Contradiction } from './solution';
import type { Work } from './work';

/**
 * A set of clauses, as small as can be found, that contradict each other. An irreducible set comes first; then all
 * sets that are smaller are tried, as far as the work lasts.
 * @param problem one that no pathway complies with
 */
export function contradictionIn(problem: Problem, rows: Rows, work: Work): Omit<Contradiction, 'totalsOfRule'> {
  const rowsOf = problem.clauses.map((clause) => rows.of(clause));
  const found = irreducible(rows, rowsOf, [], work);
  const smaller = smallest(rows, rowsOf, found.clauses.length, work);
  const clauses = (smaller.clauses ?? found.clauses).flatMap((index) => problem.clauses[index] ?? []);
  const size = smaller.complete ? 'smallest' : found.exact ? 'irreducible' : 'some';
  return { outcome: 'contradiction', clauses, size };
}

/** The first contradiction of fewer clauses than that; `complete` where everything smaller was tried. */
function smallest(
  rows: Rows,
  rowsOf: readonly ReturnType<Rows['of']>[],
  below: number,
  work: Work,
): { readonly clauses?: readonly number[]; readonly complete: boolean } {
  for (let size = 1; size < below; size++)
    for (const clauses of subsets(rowsOf.length, size)) {
      const compatible = areCompatible(
        rows,
        clauses.flatMap((clause) => rowsOf[clause] ?? []),
        work,
      );
      if (compatible === undefined) return { complete: false };
      if (!compatible) return { clauses, complete: true };
    }
  return { complete: true };
}

/** All sets of so many of the numbers from 0 below `count`, in order. */
function* subsets(count: number, size: number, from = 0): Generator<readonly number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let first = from; first <= count - size; first++)
    for (const rest of subsets(count, size - 1, first + 1)) yield [first, ...rest];
}
