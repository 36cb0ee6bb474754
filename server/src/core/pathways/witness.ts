import type { Plan } from './plan';
import type { Problem } from './problem';
import type { Pathway, TakenUnit } from './solution';
import type { Layer } from './sweep';

/** What a pathway can be smallest or largest in. */
export type Measure = 'leastHours' | 'mostHours' | 'fewestUnits' | 'mostUnits';

/**
 * One pathway that ends in a state with the measure that the state has: followed backwards, always the first way that
 * was found, so that the same problem has the same witness.
 * @param end index of a state in the last layer
 */
export function witness(
  problem: Problem,
  plan: Plan,
  layers: readonly Layer[],
  end: number,
  measure: Measure,
): Pathway {
  const taken = new Map<string, number>();
  let to = end;
  for (let layer = plan.steps.length; layer > 0; layer--) {
    const step = plan.steps[layer - 1];
    const here = layers[layer];
    const before = layers[layer - 1];
    if (!step || !here || !before) break;
    const gain = measure === 'leastHours' || measure === 'mostHours' ? (step.unit.hours ?? 0) : 1;
    const wanted = here[measure][to] ?? 0;
    const sums = before[measure];
    let edge = 0;
    for (; edge < here.to.length; edge++) {
      if (here.to[edge] !== to) continue;
      if ((sums[here.from[edge] ?? 0] ?? 0) + (here.option[edge] === 0 ? 0 : gain) === wanted) break;
    }
    const place = step.unit.places[(here.option[edge] ?? 0) - 1];
    if (place !== undefined) taken.set(step.unit.reference, place);
    to = here.from[edge] ?? 0;
  }
  return pathwayOf(problem, taken);
}

function pathwayOf(problem: Problem, taken: ReadonlyMap<string, number>): Pathway {
  const units: TakenUnit[] = [];
  let credits = 0;
  let hours: number | undefined = 0;
  for (const unit of problem.units) {
    const place = taken.get(unit.reference);
    if (place === undefined) continue;
    units.push({ reference: unit.reference, place: problem.places[place]?.words ?? '' });
    credits += unit.credits;
    hours = hours === undefined || unit.hours === undefined ? undefined : hours + unit.hours;
  }
  return { units, credits, hours: hours === undefined ? undefined : hours / 100 };
}
