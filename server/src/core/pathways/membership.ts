import type { Problem } from './problem';
import type { Found } from './search';
import type { Pathways } from './solution';

/** Units that no pathway has, and those that every one has without being mandatory. */
export function neverAndAlways(problem: Problem, { plan, layers, ends }: Found): Pick<Pathways, 'never' | 'always'> {
  // backwards, along the ways that end in a pathway
  const mandatory = new Set(
    problem.clauses.flatMap((clause) => (clause.kind === 'mandatory' ? clause.slots.flat() : [])),
  );
  const canTake = new Set<string>();
  const canLeave = new Set<string>();
  let live = new Uint8Array(layers.at(-1)?.states.length ?? 0);
  for (const { end } of ends) live[end] = 1;
  for (let layer = plan.steps.length; layer > 0; layer--) {
    const step = plan.steps[layer - 1];
    const here = layers[layer];
    if (!step || !here) break;
    const before = new Uint8Array(layers[layer - 1]?.states.length ?? 0);
    for (let edge = 0; edge < here.to.length; edge++) {
      if (live[here.to[edge] ?? 0] !== 1) continue;
      before[here.from[edge] ?? 0] = 1;
      (here.option[edge] === 0 ? canLeave : canTake).add(step.unit.reference);
    }
    live = before;
  }
  const references = problem.units.map(({ reference }) => reference);
  return {
    never: references.filter((reference) => !canTake.has(reference)),
    always: references.filter((reference) => !canLeave.has(reference) && !mandatory.has(reference)),
  };
}
