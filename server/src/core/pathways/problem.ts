/**
 * A qualification's rules of combination as plain data: units with their figures, the places in which they can be
 * taken, and clauses. No titles, no text and no offsets of the file, so that two rules that ask the same of the same
 * units are equal by structure whatever prose stands around them.
 *
 * What the format's rules mean:
 *
 * - A **pathway** is a set of units, each taken in one **place**: as a mandatory unit, or for one entry of 'choose'.
 *   A unit that is offered in several places counts in the one in which it is taken ('units completed in Group A
 *   cannot be taken from Group B'). A mandatory unit is taken as mandatory and counts for no choice.
 * - An entry of 'choose' may draw on several groups ('from: group 1, group 2'): they are one place then, and a unit
 *   that both groups hold is one unit.
 * - An entry that only sets an upper limit ('at most'), all of whose units other entries offer too, is a limit and not
 *   a place ('37 credits from groups 1 and 2, of that no more than 18 from group 2'): it counts its units wherever they
 *   are chosen.
 * - The limits on all units and the level mix count every unit once, mandatory ones too. So does the credit value
 *   declared for the qualification, which is a clause as well (`origin.part` is 'credits').
 * - Of the units that may not be combined, and of a unit and the one that replaces it, a pathway has at most one. Where
 *   both the replaced unit and its replacement are mandatory, one of them is taken.
 * - A unit that its group restricts to other qualifications is not offered at all.
 */
export interface Problem {
  /** The units on offer, in the order in which the rule names them. */
  readonly units: readonly OfferedUnit[];
  readonly places: readonly Place[];
  readonly clauses: readonly Clause[];
  /** Units that the rule names and that cannot be taken all the same. */
  readonly withheld: readonly Withheld[];
}

export interface OfferedUnit {
  /** In full, as its definition has it. */
  readonly reference: string;
  /** A whole number, 0 or more. */
  readonly credits: number;
  /** Guided learning hours in hundredths of an hour; undefined where they are not known. */
  readonly hours: number | undefined;
  /** Its level's rank (see `rankOf`); undefined where it is not known, which it is where a clause asks for it. */
  readonly level: number | undefined;
  /** The places in which it can be taken, as indexes of `places`, ascending; at least one. */
  readonly places: readonly number[];
}

/** Where units can be taken. */
export interface Place {
  /** For a reader: 'group 1', 'the mandatory units', 'the optional units of the matrix'. */
  readonly words: string;
}

export interface Withheld {
  readonly reference: string;
  /** 'restricted': its group keeps it for other qualifications. 'replaced': not open to a registration on the day asked about. */
  readonly because: 'restricted' | 'replaced';
}

/** Which part of the qualification something comes from. `nth` counts the items of the list from 0. */
export type Origin =
  | { readonly part: 'credits' | 'mandatory' | 'matrix' | 'level mix' }
  | { readonly part: 'units in all' | 'at least in all' | 'at most in all' }
  | { readonly part: 'choose'; readonly nth: number; readonly key?: 'exactly' | 'at least' | 'at most' }
  | { readonly part: 'not together'; readonly nth: number }
  /** Not written in the qualification: the replaced unit says so. */
  | { readonly part: 'replaced' };

interface ClauseBase {
  /** For a reader, to be continued in a sentence: 'at least 7 credits from group 1'. */
  readonly words: string;
  readonly origin: Origin;
}

/** What a pathway has to comply with. */
export type Clause = MandatoryClause | AmountClause | LevelClause | ApartClause;

/** Units that every pathway has. Of each slot at least one; a slot has several where one replaces the other. */
export interface MandatoryClause extends ClauseBase {
  readonly kind: 'mandatory';
  /** References. */
  readonly slots: readonly (readonly string[])[];
}

/** A number of units or credits that is not too small and not too large. */
export interface AmountClause extends ClauseBase {
  readonly kind: 'amount';
  readonly of: 'units' | 'credits';
  readonly over: Scope;
  /** At least one of the two is there; equal for 'exactly'. */
  readonly minimum?: number;
  readonly maximum?: number;
}

/** What an amount counts: all units, those taken in one place, or some units wherever they are chosen. */
export type Scope =
  | { readonly scope: 'all' }
  | { readonly scope: 'place'; readonly place: number }
  | { readonly scope: 'units'; readonly references: readonly string[] };

/** How much of a pathway's credit has to be at a level. One of `share` (per cent) and `credits` is there. */
export interface LevelClause extends ClauseBase {
  readonly kind: 'level';
  /** 'more than' instead of 'at least'. */
  readonly strictly: boolean;
  readonly share?: number;
  readonly credits?: number;
  /** The level's rank. */
  readonly level: number;
  readonly orAbove: boolean;
}

/** Units of which a pathway has at most one. */
export interface ApartClause extends ClauseBase {
  readonly kind: 'apart';
  readonly references: readonly string[];
}
