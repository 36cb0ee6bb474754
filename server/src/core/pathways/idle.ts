import { areCompatible, irreducible } from './compliance';
import type { Clause, Problem } from './problem';
import type { Row, Rows } from './rows';
import type { IdleClause } from './solution';
import type { Work } from './work';

/**
 * The clauses of the rule that the others imply: nothing complies with the others and not with them.
 * @param problem one that has pathways
 * @returns undefined where the bound was reached before all was known
 */
export function idleClauses(problem: Problem, rows: Rows, work: Work): readonly IdleClause[] | undefined {
  const ofRule = problem.clauses.filter((clause) => clause.origin.part !== 'credits');
  const idle: IdleClause[] = [];
  for (const clause of ofRule) {
    if (clause.kind === 'mandatory' || clause.origin.part === 'replaced') continue;
    const others = ofRule.filter((other) => other !== clause);
    const because = impliedBy(others, rows, rows.against(clause), work);
    if (because === undefined) return undefined;
    if (because !== 'not') idle.push({ clause, because });
  }
  return idle;
}

/** Which of the clauses contradict each of the rows, or that they do not. */
function impliedBy(
  clauses: readonly Clause[],
  rows: Rows,
  against: readonly Row[],
  work: Work,
): readonly Clause[] | 'not' | undefined {
  const rowsOf = clauses.map((clause) => rows.of(clause));
  for (const opposite of against) {
    const compatible = areCompatible(rows, [opposite, ...rowsOf.flat()], work);
    if (compatible === undefined) return undefined;
    if (compatible) return 'not';
  }
  const needed = new Set<number>();
  for (const opposite of against)
    for (const clause of irreducible(rows, rowsOf, [opposite], work).clauses) needed.add(clause);
  return clauses.filter((_, index) => needed.has(index));
}
