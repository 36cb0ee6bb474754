import type { Qualification } from '../model/generated';
import type { Context } from '../project/context';
import type { Problem } from './problem';
import { readProblem } from './read';
import type { Solution } from './solution';

/** What is known of a qualification's pathways. */
export type KnownPathways =
  | { readonly known: false; readonly because: Unknown }
  | { readonly known: true; readonly problem: Problem; readonly solution: Solution };

/** Why nothing is known of them, which is not wrong. `what` is for a reader: '8607-501 does not say its credits'. */
export interface Unknown {
  readonly kind:
    'no rule' | 'not read' | 'unknown unit' | 'unknown group' | 'missing credits' | 'missing level' | 'too large';
  readonly what: string;
}

/**
 * The pathways of a qualification: read from its rules, its matrix and the units' facts through the context, so that
 * the answer is remembered, and solved only where no equal problem was solved before. Rules that look at the same
 * qualification share one answer.
 *
 * Only for qualifications that could be read as a whole (a rule with `requires: 'complete'`).
 * @param registered a day as YYYY-MM-DD, for the pathways that are open to a learner registered then; without it, units
 * and their replacements are both open
 */
export function pathwaysOf(qualification: Qualification, context: Context, registered?: string): KnownPathways {
  return registered === undefined ? context.workOut(qualification, usual) : find(qualification, context, registered);
}

function usual({ part, context }: { readonly part: Qualification; readonly context: Context }): KnownPathways {
  return find(part, context);
}

function find(qualification: Qualification, context: Context, registered?: string): KnownPathways {
  const problem = readProblem(qualification, context, registered);
  if ('kind' in problem) return { known: false, because: problem };
  return { known: true, problem, solution: context.solutions.of(problem) };
}
