import { areCompatible } from './compliance';
import { contradictionIn } from './contradiction';
import { idleClauses } from './idle';
import { neverAndAlways } from './membership';
import { type Plan, planOf } from './plan';
import type { Clause, Problem } from './problem';
import { type Row, Rows, merged } from './rows';
import type { CreditTotal, HoursRange, Pathways, Solution } from './solution';
import { type Layer, sweep } from './sweep';
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
  const found = pathwaysIn(problem.clauses, rows, new Work(bounds.pathways));
  if (found === 'none' || (found === undefined && isContradictory(problem, rows, bounds)))
    return {
      ...contradictionIn(problem, rows, new Work(bounds.contradiction)),
      totalsOfRule: totalsOfRule(problem, rows, bounds),
    };
  if (found === undefined) return { outcome: 'undecided' };
  return solutionOf(problem, rows, found, bounds);
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

/** All pathways, by their states. */
interface Found {
  readonly plan: Plan;
  readonly layers: readonly Layer[];
}

function pathwaysIn(clauses: readonly Clause[], rows: Rows, work: Work): Found | 'none' | undefined {
  const plan = planOf(rows.units, rowsOf(clauses, rows), true, work);
  if (plan === 'none' || plan === undefined) return plan;
  const layers = sweep(plan, work);
  if (!layers) return undefined;
  return layers.at(-1)?.states.length === 0 ? 'none' : { plan, layers };
}

/** Undefined where it was not decided. */
function totalsOfRule(problem: Problem, rows: Rows, bounds: Bounds): readonly number[] | undefined {
  const found = pathwaysIn(ofRule(problem), rows, new Work(bounds.pathways));
  return found === 'none' ? [] : found && endsOf(found).map(({ credits }) => credits);
}

function ofRule({ clauses }: Problem): readonly Clause[] {
  return clauses.filter(({ origin }) => origin.part !== 'credits');
}

/** Whether the declared credit value narrows nothing that the rule does not narrow as much itself. */
function narrowsAsDeclared(problem: Problem, rows: Rows): boolean {
  const clauses = ofRule(problem);
  if (clauses.length === problem.clauses.length) return true;
  const [declared, own] = [rowsOf(problem.clauses, rows), rowsOf(clauses, rows)];
  return (
    declared.length === own.length &&
    declared.every(({ minimum, maximum }, i) => minimum === own[i]?.minimum && maximum === own[i].maximum)
  );
}

/** All rows of clauses; the first adds up all credits. */
function rowsOf(clauses: readonly Clause[], rows: Rows): readonly Row[] {
  return merged([rows.total(), ...clauses.flatMap((clause) => rows.of(clause))]);
}

/** The states of the last layer, by their credit totals. */
function endsOf({ plan, layers }: Found): { readonly credits: number; readonly end: number }[] {
  const states = layers.at(-1)?.states ?? [];
  return states.map((state, end) => ({ credits: plan.base + state, end })).sort((a, b) => a.credits - b.credits);
}

function solutionOf(problem: Problem, rows: Rows, found: Found, bounds: Bounds): Pathways {
  const last = found.layers.at(-1);
  const ends = endsOf(found);
  const hoursKnown = problem.units.every(({ hours }) => hours !== undefined);
  const hours = (end: number, of: Measure) => (hoursKnown ? (last?.[of][end] ?? 0) / 100 : undefined);
  const totals: CreditTotal[] = ends.map(({ credits, end }) => ({
    credits,
    smallest: hours(end, 'leastHours'),
    largest: hours(end, 'mostHours'),
  }));
  const best = (among: typeof ends, measure: Measure) => {
    const sign = measure === 'leastHours' || measure === 'fewestUnits' ? 1 : -1;
    const score = ({ end }: { end: number }) => sign * (last?.[measure][end] ?? 0);
    const first = among.reduce((a, b) => (score(b) < score(a) ? b : a));
    return witness(problem, found.plan, found.layers, first.end, measure);
  };
  const range = (among: typeof ends): HoursRange | undefined =>
    hoursKnown ? { smallest: best(among, 'leastHours'), largest: best(among, 'mostHours') } : undefined;
  const ofAll = range(ends);
  const allowed = narrowsAsDeclared(problem, rows)
    ? ends.map(({ credits }) => credits)
    : totalsOfRule(problem, rows, bounds);
  const idle = idleClauses(problem, rows, new Work(bounds.idle));
  return {
    outcome: 'pathways',
    open: isOpen(problem, rows),
    totals,
    totalsOfRule: allowed,
    hours: ofAll,
    atFewestCredits: ends.length === 1 ? ofAll : range(ends.slice(0, 1)),
    fewestUnits: best(ends, 'fewestUnits'),
    mostUnits: best(ends, 'mostUnits'),
    ...neverAndAlways(problem, found.plan, found.layers),
    idle: idle ?? [],
    undecided: [...(idle ? [] : ['idle clauses' as const]), ...(allowed ? [] : ['totals of the rule' as const])],
  };
}

/** Whether no unit at all complies with every clause. */
function isOpen(problem: Problem, rows: Rows): boolean {
  return problem.clauses.every((clause) =>
    rows.of(clause).every(({ minimum, maximum }) => minimum <= 0 && maximum >= 0),
  );
}
