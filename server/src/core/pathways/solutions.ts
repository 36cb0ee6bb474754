import type { Problem } from './problem';
import type { Solution } from './solution';
import { solve } from './solve';

/**
 * Solutions by what was asked, so that an equal problem is never solved twice in a row of edits: prose changes no
 * problem. A project owns one; the solutions that were asked for longest ago go first.
 */
export class Solutions {
  private readonly known = new Map<string, Solution>();
  /** How many problems were solved, for those who measure. */
  readonly work = { solved: 0 };

  constructor(private readonly most = 128) {}

  of(problem: Problem): Solution {
    const key = JSON.stringify(problem);
    const known = this.known.get(key);
    // the newest stands last
    if (known) this.known.delete(key);
    const solution = known ?? this.solved(problem);
    this.known.set(key, solution);
    if (known) return solution;
    for (const oldest of this.known.keys()) {
      if (this.known.size <= this.most) break;
      this.known.delete(oldest);
    }
    return solution;
  }

  private solved(problem: Problem): Solution {
    this.work.solved++;
    return solve(problem);
  }
}
