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
    const solution = this.known.get(key) ?? this.solved(problem);
    // the newest stands last
    this.known.delete(key);
    this.known.set(key, solution);
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
