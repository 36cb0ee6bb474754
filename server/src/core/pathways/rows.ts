import { lineUp } from './line-up';
import type { AmountClause, Clause, LevelClause, MandatoryClause, OfferedUnit, Problem } from './problem';
import { type Amount, Sum } from './sum';

/** An inequality: a sum is no less than `minimum` and no more than `maximum`; infinite where there is no bound. */
export interface Row {
  readonly sum: Sum;
  readonly minimum: number;
  readonly maximum: number;
}

/** Turns clauses into rows: into those that say the same, and into those that say the opposite. */
export class Rows {
  /** The units in the order in which they are gone through. */
  readonly units: readonly OfferedUnit[];
  private readonly known = new Map<Clause, readonly Row[]>();
  private readonly sums = new Map<string, Sum>();

  constructor(problem: Problem) {
    this.units = lineUp(problem);
  }

  /** Rows that hold together exactly where the clause does. */
  of(clause: Clause): readonly Row[] {
    const rows = this.known.get(clause) ?? this.rowsOf(clause);
    this.known.set(clause, rows);
    return rows;
  }

  private rowsOf(clause: Clause): readonly Row[] {
    switch (clause.kind) {
      case 'mandatory':
        return this.mandatory(clause);
      case 'apart':
        return [{ sum: this.amongst(clause.references, one), minimum: -Infinity, maximum: 1 }];
      case 'amount': {
        const { minimum = -Infinity, maximum = Infinity } = clause;
        return [{ sum: this.amount(clause), minimum, maximum }];
      }
      case 'level':
        return [this.level(clause)];
    }
  }

  /** All units that are mandatory by themselves make one row: as many are taken as there are. */
  private mandatory({ slots }: MandatoryClause): readonly Row[] {
    const single = new Set<string>();
    for (const slot of slots) if (slot.length === 1) for (const unit of slot) single.add(unit);
    const others = slots.filter(({ length }) => length !== 1);
    const rows = others.map((slot) => ({ sum: this.amongst(slot, one), minimum: 1, maximum: Infinity }));
    if (single.size === 0) return rows;
    return [{ sum: this.amongst(single, one), minimum: single.size, maximum: Infinity }, ...rows];
  }

  /** Rows of which any one holds exactly where the clause does not; none for mandatory units, which nobody asks for. */
  against(clause: Clause): readonly Row[] {
    if (clause.kind === 'mandatory') return [];
    return this.of(clause).flatMap(({ sum, minimum, maximum }) => {
      const below = { sum, minimum: -Infinity, maximum: minimum - 1 };
      const above = { sum, minimum: maximum + 1, maximum: Infinity };
      return [...(minimum > -Infinity ? [below] : []), ...(maximum < Infinity ? [above] : [])];
    });
  }

  /** Adds up all credits, without bounds. */
  total(): Row {
    return {
      sum: this.amount({ of: 'credits', over: { scope: 'all' } }),
      minimum: -Infinity,
      maximum: Infinity,
    };
  }

  private amount({ of, over }: Pick<AmountClause, 'of' | 'over'>): Sum {
    const amount = of === 'units' ? one : credits;
    switch (over.scope) {
      case 'all':
        return this.once(`${of} of all`, amount);
      case 'place':
        return this.once(`${of} of ${over.place}`, (unit, place) => (place === over.place ? amount(unit) : 0));
      case 'units':
        return this.amongst(over.references, amount);
    }
  }

  private amongst(references: Iterable<string>, amount: (unit: OfferedUnit) => number): Sum {
    const counted = new Set(references);
    return new Sum(this.units, (unit) => (counted.has(unit.reference) ? amount(unit) : 0));
  }

  /** A share is compared in hundredths of credits: those at the level less the share of all. */
  private level({ strictly, share, credits: least, level, orAbove }: LevelClause): Row {
    const isMeant = (unit: OfferedUnit) =>
      unit.level !== undefined && (unit.level === level || (orAbove && unit.level > level));
    const more = strictly ? 1 : 0;
    const amount: Amount =
      share === undefined
        ? (unit) => (isMeant(unit) ? unit.credits : 0)
        : (unit) => unit.credits * ((isMeant(unit) ? 100 : 0) - share);
    const minimum = share === undefined ? (least ?? 0) + more : more;
    return { sum: new Sum(this.units, amount), minimum, maximum: Infinity };
  }

  /** One sum for all clauses that count the same. */
  private once(name: string, amount: Amount): Sum {
    const sum = this.sums.get(name) ?? new Sum(this.units, amount);
    this.sums.set(name, sum);
    return sum;
  }
}

function one(): number {
  return 1;
}

function credits(unit: OfferedUnit): number {
  return unit.credits;
}

/** Rows of one sum as one row with the narrowest bounds. */
export function merged(rows: readonly Row[]): readonly Row[] {
  const result = new Map<Sum, Row>();
  for (const row of rows) {
    const { sum } = row;
    const other = result.get(sum);
    const minimum = Math.max(other?.minimum ?? -Infinity, row.minimum);
    result.set(sum, other ? { sum, minimum, maximum: Math.min(other.maximum, row.maximum) } : row);
  }
  return [...result.values()];
}
