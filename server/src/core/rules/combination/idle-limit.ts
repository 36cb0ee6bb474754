import type { Credits } from '../../model/values';
import type { Clause } from '../../pathways/problem';
import { soundPathways } from '../credits/stated';
import { defineRule } from '../rule';
import { listed } from '../words';
import { placeOf, relatedClauses } from './clauses';

export default defineRule({
  id: 'combination/idle-limit',
  title: 'Every limit of a rule makes a difference',
  severity: 'information',
  source: 'House rule: a limit that nothing can break is often left over from an earlier edition',
  requires: 'complete',
  checks: {
    qualification: (qualification, report, context) => {
      const known = qualification.rules && soundPathways(qualification, context);
      if (!known) return;
      for (const { clause, because } of known.solution.idle) {
        const at = placeOf(clause.origin, qualification);
        if (!at || restates(clause, qualification.credits?.value) || isRemainder(clause, because)) continue;
        const why =
          because.length === 0
            ? 'the units on offer see to it'
            : `it follows from ${listed(because.map(({ words }) => words))}`;
        report(
          at,
          `Learners comply with '${clause.words}' whatever they choose: ${why}. If the limit is meant to matter, correct its figure; else it can be left out.`,
          relatedClauses(because, qualification),
        );
      }
    },
  },
});

/** A limit that says again what the credit value says is meant for the reader. */
function restates(clause: Clause, credits: Credits | undefined): boolean {
  if (clause.kind !== 'amount' || clause.of !== 'credits' || !credits) return false;
  const { minimum, maximum } = clause;
  return (
    (minimum === undefined || minimum === credits.minimum) && (maximum === undefined || maximum === credits.maximum)
  );
}

/**
 * A limit that is exactly what others leave or add up to is said for the reader as well: of 13 credits in all, at most 6
 * from group 2, and so at least 7 from group 1.
 */
function isRemainder(clause: Clause, because: readonly Clause[]): boolean {
  const amounts = because.filter((other) => other.kind === 'amount');
  if (clause.kind !== 'amount' || amounts.length === 0 || amounts.some(({ of }) => of !== clause.of)) return false;
  const inAll = amounts.find(({ over }) => over.scope === 'all');
  const parts = amounts.filter((other) => other !== inAll);
  const sum = (end: 'minimum' | 'maximum') => parts.reduce((total, part) => total + (part[end] ?? NaN), 0);
  const isSame = (end: 'minimum' | 'maximum', other: 'minimum' | 'maximum') =>
    clause[end] === undefined ||
    clause[end] === (clause.over.scope === 'all' ? sum(end) : (inAll?.[end] ?? NaN) - sum(other));
  return isSame('minimum', 'maximum') && isSame('maximum', 'minimum');
}
