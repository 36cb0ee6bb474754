import { same } from '../project/same';
import type { Problem } from './problem';
import type { Solution } from './solution';
import { solve } from './solve';

interface Kept {
  readonly digest: number;
  readonly problem: Problem;
  readonly solution: Solution;
}

/**
 * Solutions by what was asked, so that an equal problem is never solved twice in a row of edits: prose changes no
 * problem. A project owns one; the solutions that were asked for longest ago go first.
 */
export class Solutions {
  /** The newest stands last. */
  private readonly known: Kept[] = [];
  /** How many problems were solved, for those who measure. */
  readonly work = { solved: 0 };

  constructor(private readonly most = 128) {}

  of(problem: Problem): Solution {
    const digest = digestOf(problem);
    const at = this.known.findLastIndex((kept) => kept.digest === digest && same(kept.problem, problem));
    const kept = this.known[at] ?? { digest, problem, solution: this.solved(problem) };
    if (at >= 0) this.known.splice(at, 1);
    this.known.push(kept);
    if (this.known.length > this.most) this.known.shift();
    return kept.solution;
  }

  private solved(problem: Problem): Solution {
    this.work.solved++;
    return solve(problem);
  }
}

/** A number that equal problems have in common, and others hardly: only those of one number are compared. */
function digestOf({ units, clauses }: Problem): number {
  let digest = clauses.length;
  const add = (number = -1) => (digest = (Math.imul(digest, 31) + number) | 0);
  for (const { credits, hours, places } of units) {
    add(credits);
    add(hours);
    add(places.length);
  }
  for (const clause of clauses) {
    add(clause.words.length);
    if (clause.kind !== 'amount') continue;
    add(clause.minimum);
    add(clause.maximum);
  }
  return digest;
}
