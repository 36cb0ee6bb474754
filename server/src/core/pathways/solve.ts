import { areCompatible } from './compliance';
import { contradictionIn } from './contradiction';
import { idleClauses } from './idle';
import { neverAndAlways } from './membership';
import type { Problem } from './problem';
import { Rows } from './rows';
import { type End, type Found, type Searched, search } from './search';
import type { CreditTotal, HoursRange, Pathways, Solution } from './solution';
import { type Measure, witness } from './witness';
import { Work } from './work';

/** How much work each part of a solution may cost (see `Work`). */
export interface Bounds {
  readonly pathways: number;
  readonly contradiction: number;
  readonly idle: number;
}

export const usualBounds: Bounds = { pathways: 4_000_000, contradiction: 2_000_000, idle: 2_000_000 };

/**
 * Solves a rule of combination exactly: by going through its units one by one and keeping, of all pathways so far, the
 * sums that differ in what can follow (see plan.ts).
 */
export function solve(problem: Problem, bounds = usualBounds): Solution {
  if (!problem.units.every(isSound)) return { outcome: 'undecided' };
  const rows = new Rows(problem);
  const { found, totalsOfRule } = search(problem, rows, bounds.pathways);
  if (found === 'none' || (found === undefined && isContradictory(problem, rows, bounds)))
    return { ...contradictionIn(problem, rows, new Work(bounds.contradiction)), totalsOfRule };
  if (found === undefined) return { outcome: 'undecided' };
  return solutionOf(problem, rows, found, totalsOfRule, bounds);
}

function isSound({ credits, hours }: Problem['units'][number]): boolean {
  return (
    Number.isSafeInteger(credits) &&
    credits >= 0 &&
    (hours === undefined || (Number.isSafeInteger(hours) && hours >= 0))
  );
}

/** Tells apart less than a search for pathways does, and so may decide where that cannot. */
function isContradictory(problem: Problem, rows: Rows, bounds: Bounds): boolean {
  const all = problem.clauses.flatMap((clause) => rows.of(clause));
  return areCompatible(rows, all, new Work(bounds.pathways)) === false;
}

function solutionOf(
  problem: Problem,
  rows: Rows,
  found: Found,
  totalsOfRule: Searched['totalsOfRule'],
  bounds: Bounds,
): Pathways {
  const { ends } = found;
  const last = found.layers.at(-1);
  const hoursKnown = problem.units.every(({ hours }) => hours !== undefined);
  const hours = (end: number, of: Measure) => (hoursKnown ? (last?.[of][end] ?? 0) / 100 : undefined);
  const totals: CreditTotal[] = ends.map(({ credits, end }) => ({
    credits,
    smallest: hours(end, 'leastHours'),
    largest: hours(end, 'mostHours'),
  }));
  const best = (among: readonly End[], measure: Measure) => {
    const sign = measure === 'leastHours' || measure === 'fewestUnits' ? 1 : -1;
    const score = ({ end }: End) => sign * (last?.[measure][end] ?? 0);
    const first = among.reduce((a, b) => (score(b) < score(a) ? b : a));
    return witness(problem, found.plan, found.layers, first.end, measure);
  };
  const range = (among: readonly End[]): HoursRange | undefined =>
    hoursKnown ? { smallest: best(among, 'leastHours'), largest: best(among, 'mostHours') } : undefined;
  const ofAll = range(ends);
  const idle = idleClauses(problem, rows, new Work(bounds.idle));
  return {
    outcome: 'pathways',
    open: isOpen(problem, rows),
    totals,
    totalsOfRule,
    hours: ofAll,
    atFewestCredits: ends.length === 1 ? ofAll : range(ends.slice(0, 1)),
    fewestUnits: best(ends, 'fewestUnits'),
    mostUnits: best(ends, 'mostUnits'),
    ...neverAndAlways(problem, found),
    idle: idle ?? [],
    undecided: [...(idle ? [] : ['idle clauses' as const]), ...(totalsOfRule ? [] : ['totals of the rule' as const])],
  };
}

/** Whether no unit at all complies with every clause. */
function isOpen(problem: Problem, rows: Rows): boolean {
  return problem.clauses.every((clause) =>
    rows.of(clause).every(({ minimum, maximum }) => minimum <= 0 && maximum >= 0),
  );
}
