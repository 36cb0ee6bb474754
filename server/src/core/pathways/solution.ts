import type { Clause } from './problem';

/**
 * What is known of a rule's pathways. Whatever is stated is exact; what could not be decided within the bound of
 * counted work is left out and named in `undecided`.
 */
export type Solution = Pathways | Contradiction | Undecided;

/** The bound was reached before it was known whether there is a pathway. */
export interface Undecided {
  readonly outcome: 'undecided';
}

/** There is no pathway. */
export interface Contradiction {
  readonly outcome: 'contradiction';
  /** Clauses that cannot all be complied with, in the order of the problem; each of them is needed for that (see `size`). */
  readonly clauses: readonly Clause[];
  /**
   * 'smallest': no smaller set of clauses contradicts itself. 'irreducible': without any one of them there is no
   * contradiction among the rest. 'some': they contradict themselves; perhaps not all are needed.
   */
  readonly size: 'smallest' | 'irreducible' | 'some';
  /** The credit totals that the rule allows when the declared credit value is left aside; undefined: undecided. */
  readonly totalsOfRule: readonly number[] | undefined;
}

export interface Pathways {
  readonly outcome: 'pathways';
  /** Nothing asks for a unit: even no unit at all complies. Then 'the smallest' means nothing; say nothing of it. */
  readonly open: boolean;
  /** The reachable credit totals, ascending, with the hours that are possible at each. */
  readonly totals: readonly CreditTotal[];
  /** The credit totals that the rule allows when the declared credit value is left aside; undefined: undecided. */
  readonly totalsOfRule: readonly number[] | undefined;
  /** Over all pathways; undefined where an offered unit's hours are not known. */
  readonly hours: HoursRange | undefined;
  /** Over the pathways with the fewest credits that are reachable. */
  readonly atFewestCredits: HoursRange | undefined;
  readonly fewestUnits: Pathway;
  readonly mostUnits: Pathway;
  /** References of offered units that are in no pathway, in the order of the problem. */
  readonly never: readonly string[];
  /** References of units that are not mandatory and are in every pathway. */
  readonly always: readonly string[];
  /** Clauses of the rule that make no difference, each taken alone. */
  readonly idle: readonly IdleClause[];
  /** What could not be decided within the bound. */
  readonly undecided: readonly ('idle clauses' | 'totals of the rule')[];
}

export interface HoursRange {
  readonly smallest: Pathway;
  readonly largest: Pathway;
}

/** A credit total and the least and greatest guided learning hours of the pathways that have it. */
export interface CreditTotal {
  readonly credits: number;
  /** In hours; undefined where the hours of an offered unit are not known. */
  readonly smallest: number | undefined;
  readonly largest: number | undefined;
}

/** One way to comply with the rule, unit by unit. */
export interface Pathway {
  readonly units: readonly TakenUnit[];
  readonly credits: number;
  /** In hours; undefined where the hours of an offered unit are not known. */
  readonly hours: number | undefined;
}

export interface TakenUnit {
  readonly reference: string;
  /** The place in which it is taken, in words: 'group 1'. */
  readonly place: string;
}

/**
 * A clause that the other clauses of the rule imply, so that it could be left out. The declared credit value is no
 * reason and is never idle; nor are mandatory units and replacements. Of two clauses that say the same, each is idle.
 */
export interface IdleClause {
  readonly clause: Clause;
  /** Clauses that imply it; none where the units on offer do so alone. */
  readonly because: readonly Clause[];
}
