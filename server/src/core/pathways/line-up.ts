import type { Clause, OfferedUnit, Problem } from './problem';

/**
 * The units of a problem in the order in which they are gone through: those of the smallest clauses first, clause by
 * clause, so that a clause is soon done with; those that only clauses about all units speak of come last.
 */
export function lineUp({ units, clauses }: Problem): readonly OfferedUnit[] {
  const indexes = new Map(units.map(({ reference }, index) => [reference, index]));
  const spokenOf: (readonly number[])[] = [];
  for (const clause of clauses) spokenOf.push(...setsOf(clause, units, indexes));
  if (spokenOf.length === 0) return units;
  spokenOf.sort((a, b) => a.length - b.length);
  const signatures = units.map((): number[] => []);
  spokenOf.forEach((set, rank) => {
    for (const unit of set) signatures[unit]?.push(rank);
  });
  const order = units.map((unit, index) => ({ unit, index, signature: signatures[index] ?? [] }));
  order.sort((a, b) => compare(a.signature, b.signature) || a.index - b.index);
  return order.map(({ unit }) => unit);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return b.length - a.length;
}

/** The sets of units, by their indexes, that a clause speaks of; none where it speaks of all. */
function setsOf(
  clause: Clause,
  units: readonly OfferedUnit[],
  indexes: ReadonlyMap<string, number>,
): readonly (readonly number[])[] {
  const named = (references: readonly string[]) => references.flatMap((reference) => indexes.get(reference) ?? []);
  switch (clause.kind) {
    case 'mandatory':
      return clause.slots.map(named);
    case 'apart':
      return [named(clause.references)];
    case 'level':
      return [];
    case 'amount': {
      const { over } = clause;
      if (over.scope === 'all') return [];
      if (over.scope === 'units') return [named(over.references)];
      return [takenIn(over.place, units)];
    }
  }
}

function takenIn(place: number, units: readonly OfferedUnit[]): readonly number[] {
  const found: number[] = [];
  units.forEach(({ places }, index) => {
    if (places.includes(place)) found.push(index);
  });
  return found;
}
