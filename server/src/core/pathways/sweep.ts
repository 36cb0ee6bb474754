import type { Plan, Step } from './plan';
import type { Work } from './work';

/** The states after a number of units, and what the ways that lead to each add up to. */
export interface Layer {
  /** Each state once, in the order in which they were found. */
  readonly states: number[];
  readonly leastHours: number[];
  readonly mostHours: number[];
  readonly fewestUnits: number[];
  readonly mostUnits: number[];
  /** How the states were reached: index in the layer before, option of the step, index here. */
  readonly from: number[];
  readonly option: number[];
  readonly to: number[];
}

/** Every layer, the first with the one state before any unit. Undefined where the bound was reached. */
export function sweep(plan: Plan, work: Work): readonly Layer[] | undefined {
  const layers = [firstLayer()];
  for (const step of plan.steps) {
    const next = newLayer();
    if (!advance(step, layers.at(-1) ?? next, next, work)) return undefined;
    layers.push(next);
  }
  return layers;
}

/**
 * Whether anything complies; undefined where the bound was reached. Goes deep first, since mostly something does and is
 * soon found.
 */
export function canComply(plan: Plan, work: Work): boolean | undefined {
  const { steps } = plan;
  // the states that were found, by the layer that they were found from
  const known: (Set<number> | undefined)[] = [];
  const sums: number[] = [];
  const open: { readonly layer: number; readonly state: number }[] = [{ layer: 0, state: 0 }];
  for (let at = open.pop(); at; at = open.pop()) {
    const step = steps[at.layer];
    if (!step) return true;
    if (!work.spend((step.rows + 1) * step.options)) return undefined;
    read(step, at.state, sums);
    const found = (known[at.layer] ??= new Set());
    for (let option = 0; option < step.options; option++) {
      const state = nextState(step, option, sums);
      if (state < 0 || found.has(state)) continue;
      found.add(state);
      open.push({ layer: at.layer + 1, state });
    }
  }
  return false;
}

function newLayer(): Layer {
  return { states: [], leastHours: [], mostHours: [], fewestUnits: [], mostUnits: [], from: [], option: [], to: [] };
}

function firstLayer(): Layer {
  return { ...newLayer(), states: [0], leastHours: [0], mostHours: [0], fewestUnits: [0], mostUnits: [0] };
}

function advance(step: Step, layer: Layer, next: Layer, work: Work): boolean {
  const hours = step.unit.hours ?? 0;
  const known = new Map<number, number>();
  const sums = new Array<number>(step.rows).fill(0);
  for (let from = 0; from < layer.states.length; from++) {
    if (!work.spend((step.rows + 1) * step.options)) return false;
    read(step, layer.states[from] ?? 0, sums);
    for (let option = 0; option < step.options; option++) {
      const state = nextState(step, option, sums);
      if (state < 0) continue;
      const taken = option === 0 ? 0 : 1;
      const leastHours = (layer.leastHours[from] ?? 0) + taken * hours;
      const mostHours = (layer.mostHours[from] ?? 0) + taken * hours;
      const fewestUnits = (layer.fewestUnits[from] ?? 0) + taken;
      const mostUnits = (layer.mostUnits[from] ?? 0) + taken;
      let to = known.get(state);
      if (to === undefined) {
        to = next.states.length;
        known.set(state, to);
        next.states.push(state);
        next.leastHours.push(leastHours);
        next.mostHours.push(mostHours);
        next.fewestUnits.push(fewestUnits);
        next.mostUnits.push(mostUnits);
      } else {
        if (leastHours < (next.leastHours[to] ?? 0)) next.leastHours[to] = leastHours;
        if (mostHours > (next.mostHours[to] ?? 0)) next.mostHours[to] = mostHours;
        if (fewestUnits < (next.fewestUnits[to] ?? 0)) next.fewestUnits[to] = fewestUnits;
        if (mostUnits > (next.mostUnits[to] ?? 0)) next.mostUnits[to] = mostUnits;
      }
      next.from.push(from);
      next.option.push(option);
      next.to.push(to);
    }
  }
  return true;
}

/** Takes a state apart into the sums of the step's rows. */
function read({ rows, before }: Step, state: number, sums: number[]): void {
  // the rows that a step leaves alone have one sum each, so that they add nothing to a state
  let rest = state;
  for (let r = 0; r < rows; r++) {
    const range = before[r];
    if (!range) return;
    const above = Math.floor(rest / range.size);
    sums[r] = range.base + rest - above * range.size;
    rest = above;
  }
}

/** The state after an option, or -1 where it cannot comply any more. */
function nextState({ rows, after, weights, gains }: Step, option: number, sums: readonly number[]): number {
  let state = 0;
  for (let r = 0; r < rows; r++) {
    const range = after[r];
    const sum = (sums[r] ?? 0) + (gains[option * rows + r] ?? 0);
    if (!range || sum < range.low || sum > range.high) return -1;
    const counted = sum >= range.safeLow && sum <= range.safeHigh ? range.safeAs : sum;
    state += (counted - range.base) * (weights[r] ?? 1);
  }
  return state;
}
