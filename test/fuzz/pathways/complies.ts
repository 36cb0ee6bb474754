import type { Clause, OfferedUnit, Problem } from '../../../server/src/core/pathways/problem';
import type { Pathway } from '../../../server/src/core/pathways/solution';

/** A unit and the place in which it is taken. */
export interface Taken {
  readonly unit: OfferedUnit;
  readonly place: number;
}

/** Whether a pathway complies with a clause: read as the clause is written, and not as it is solved. */
export function complies(taken: readonly Taken[], clause: Clause): boolean {
  const credits = (of: readonly Taken[]) => of.reduce((sum, { unit }) => sum + unit.credits, 0);
  switch (clause.kind) {
    case 'mandatory':
      return clause.slots.every((slot) => taken.some(({ unit }) => slot.includes(unit.reference)));
    case 'apart':
      return taken.filter(({ unit }) => clause.references.includes(unit.reference)).length <= 1;
    case 'amount': {
      const { over, of, minimum = 0, maximum = Infinity } = clause;
      const counted = taken.filter(({ unit, place }) => {
        if (over.scope === 'place') return place === over.place;
        return over.scope === 'all' || over.references.includes(unit.reference);
      });
      const amount = of === 'units' ? counted.length : credits(counted);
      return amount >= minimum && amount <= maximum;
    }
    case 'level': {
      const meant = taken.filter(({ unit: { level = 0 } }) =>
        clause.orAbove ? level >= clause.level : level === clause.level,
      );
      const asked = clause.share === undefined ? (clause.credits ?? 0) : (credits(taken) * clause.share) / 100;
      return clause.strictly ? credits(meant) > asked : credits(meant) >= asked;
    }
  }
}

/** The units that a pathway names, found again. */
export function takenIn({ units }: Pathway, problem: Problem): Taken[] {
  return units.map(({ reference, place }) => {
    const unit = problem.units.find((offered) => offered.reference === reference);
    const index = problem.places.findIndex(({ words }) => words === place);
    if (!unit?.places.includes(index)) throw new Error(`${reference} cannot be taken in ${place}`);
    return { unit, place: index };
  });
}

export function creditsOf(taken: readonly Taken[]): number {
  return taken.reduce((sum, { unit }) => sum + unit.credits, 0);
}

/** In hours; undefined where a unit's are not known. */
export function hoursOf(taken: readonly Taken[]): number | undefined {
  const hours = taken.map(({ unit }) => unit.hours ?? NaN).reduce((sum, each) => sum + each, 0);
  return Number.isNaN(hours) ? undefined : hours / 100;
}
