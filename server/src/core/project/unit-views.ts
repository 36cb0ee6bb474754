import type { Hours } from '../model/values';
import type { UnitFact, UnitOutline } from './facts';
import type { KnownUnit, OutlinedUnit } from './known';
import type { View } from './questions';
import type { Place } from './units';

/**
 * What most rules look at of a unit's definitions. Who asks for one of these is not asked again when something else of
 * the unit changes: most who name a unit want to know that there is one. Each is undefined where there is none.
 */

/** By these names views are kept with findings: whoever kept them may be another process. */
export type ViewName = 'names' | 'sizes' | 'successor' | 'assessed' | Placeless;
type Placeless = 'sizes anywhere' | 'assessed anywhere';

/** The names of a unit: its reference, in full as its definition has it, and others. */
export type UnitNames = Pick<UnitOutline, 'reference' | 'alsoKnownAs' | 'organisation'>;

export const namesOfUnit: View<'unit', UnitNames | undefined> = {
  name: 'names',
  of: 'unit',
  read: (known) => {
    const unit = fullest(known)?.fact;
    return unit && { reference: unit.reference, alsoKnownAs: unit.alsoKnownAs, organisation: unit.organisation };
  },
};

/** The figures of one of a unit's definitions. */
export interface UnitSize extends Place {
  /** It has criteria, and not only facts. */
  readonly full: boolean;
  readonly credits: number | undefined;
  readonly glh: Hours | undefined;
  readonly level: string | undefined;
}

/** The figures of all of its definitions. */
export const sizesOfUnit: View<'unit', readonly UnitSize[] | undefined> = {
  name: 'sizes',
  of: 'unit',
  read: (known) => {
    if (known.length === 0) return undefined;
    return known.map(({ uri, nth, fact: { criteria, credits, glh, level } }) => {
      return { uri, nth, full: criteria !== undefined, credits, glh, level };
    });
  },
};

/** What it says of the unit that takes its place. */
export const successorOfUnit: View<'unit', Pick<UnitOutline, 'replacedBy'> | undefined> = {
  name: 'successor',
  of: 'unit',
  read: (known) => {
    const unit = fullest(known);
    return unit && { replacedBy: unit.fact.replacedBy };
  },
};

/** What assessments look at: names, outcomes and criteria. */
export type AssessedFact = Pick<
  UnitFact,
  'reference' | 'alsoKnownAs' | 'organisation' | 'title' | 'criteria' | 'outcomes' | 'incomplete'
>;

export interface AssessedUnit extends Place {
  readonly fact: AssessedFact;
}

/** All of its definitions, without their figures. */
export const assessedUnit: View<'whole unit', readonly AssessedUnit[] | undefined> = {
  name: 'assessed',
  of: 'whole unit',
  read: (known) => {
    if (known.length === 0) return undefined;
    return known.map(({ uri, nth, fact }) => {
      const { reference, alsoKnownAs, organisation, title, criteria, outcomes, incomplete } = fact;
      return { uri, nth, fact: { reference, alsoKnownAs, organisation, title, criteria, outcomes, incomplete } };
    });
  },
};

/** The definition that says most: a full one before one that has facts only. */
export function fullest<U extends OutlinedUnit>(known: readonly U[]): U | undefined {
  return known.find(({ fact }) => fact.criteria !== undefined) ?? known[0];
}

const views: Readonly<Record<ViewName, (known: readonly KnownUnit[]) => unknown>> = {
  names: namesOfUnit.read,
  sizes: sizesOfUnit.read,
  successor: successorOfUnit.read,
  assessed: assessedUnit.read,
  'sizes anywhere': (known) => sizesOfUnit.read(known)?.map(withoutPlace),
  'assessed anywhere': (known) => assessedUnit.read(known)?.map(withoutPlace),
};

function withoutPlace<P extends Place>({ nth: _, ...rest }: P): Omit<P, 'nth'> {
  return rest;
}

/** What a view sees of all that is known of a unit. */
export function seenThrough(view: ViewName, known: unknown): unknown {
  return views[view](known as readonly KnownUnit[]);
}

/**
 * The same view for who points at nothing in other files: a unit that another one was put in front of says what it said
 * before.
 */
export function placeless(view: ViewName): ViewName {
  return view === 'sizes' || view === 'assessed' ? `${view} anywhere` : view;
}
