import { type Plan, planOf } from './plan';
import type { Clause, Problem } from './problem';
import { type Row, type Rows, merged } from './rows';
import { type Layer, sweep } from './sweep';
import { Work } from './work';

/** All pathways, by their states. */
export interface Found {
  readonly plan: Plan;
  readonly layers: readonly Layer[];
  /** The states of the last layer that comply, by their credit totals. */
  readonly ends: readonly End[];
}

/** A credit total, and the index of the state in the last layer that has it. */
export interface End {
  readonly credits: number;
  readonly end: number;
}

export interface Searched {
  /** Undefined where the bound was reached. */
  readonly found: Found | 'none' | undefined;
  /** The credit totals that the rule allows when the declared credit value is left aside; undefined: undecided. */
  readonly totalsOfRule: readonly number[] | undefined;
}

/**
 * Looks for all pathways. All credit totals are told apart, and the declared credit value does nothing but leave out
 * some of them: one sweep without it tells both what the rule allows and what is left. Only where that one is too large
 * is there another, narrower one with it.
 * @param most how much work a sweep may cost
 */
export function search(problem: Problem, rows: Rows, most: number): Searched {
  const { clauses } = problem;
  const ofRule = clauses.filter(({ origin }) => origin.part !== 'credits');
  const own = pathwaysIn(ofRule, rows, new Work(most));
  const totalsOfRule = own === 'none' ? [] : own?.ends.map(({ credits }) => credits);
  if (ofRule.length === clauses.length) return { found: own, totalsOfRule };
  const declared = clauses.filter(({ origin }) => origin.part === 'credits');
  const found = own && declared.every(isOfTotal) ? within(own, declared) : undefined;
  return { found: found ?? pathwaysIn(clauses, rows, new Work(most)), totalsOfRule };
}

function isOfTotal(clause: Clause): boolean {
  return clause.kind === 'amount' && clause.of === 'credits' && clause.over.scope === 'all';
}

function within(found: Found | 'none', limits: readonly Clause[]): Found | 'none' {
  if (found === 'none') return found;
  const ends = found.ends.filter(({ credits }) =>
    limits.every(
      (limit) =>
        limit.kind !== 'amount' || (credits >= (limit.minimum ?? -Infinity) && credits <= (limit.maximum ?? Infinity)),
    ),
  );
  return ends.length === 0 ? 'none' : { ...found, ends };
}

function pathwaysIn(clauses: readonly Clause[], rows: Rows, work: Work): Found | 'none' | undefined {
  const plan = planOf(rows.units, rowsOf(clauses, rows), true, work);
  if (plan === 'none' || plan === undefined) return plan;
  const layers = sweep(plan, work);
  if (!layers) return undefined;
  const states = layers.at(-1)?.states ?? [];
  if (states.length === 0) return 'none';
  const ends = states.map((state, end) => ({ credits: plan.base + state, end }));
  return { plan, layers, ends: ends.sort((a, b) => a.credits - b.credits) };
}

/** All rows of clauses; the first adds up all credits. */
function rowsOf(clauses: readonly Clause[], rows: Rows): readonly Row[] {
  const all = [rows.total()];
  for (const clause of clauses) all.push(...rows.of(clause));
  return merged(all);
}
