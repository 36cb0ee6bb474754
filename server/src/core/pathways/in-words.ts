import type { AmountClause, Clause } from './problem';

/** What rules ask for, one by one, in words; the declared credit value is left out where the rules say the same limit. */
export function clausesInWords(clauses: readonly Clause[]): string[] {
  const inAll = clauses.filter(isInAll);
  return clauses.filter((clause) => !isSaidAgain(clause, inAll)).map(({ words }) => words);
}

function isInAll(clause: Clause): clause is AmountClause {
  return clause.kind === 'amount' && clause.over.scope === 'all' && clause.origin.part !== 'credits';
}

function isSaidAgain(clause: Clause, inAll: readonly AmountClause[]): boolean {
  if (clause.kind !== 'amount' || clause.origin.part !== 'credits') return false;
  const isSaid = (end: 'minimum' | 'maximum') =>
    clause[end] === undefined || inAll.some((other) => other.of === clause.of && other[end] === clause[end]);
  return isSaid('minimum') && isSaid('maximum');
}
