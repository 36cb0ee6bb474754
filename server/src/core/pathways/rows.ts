import { lineUp } from './line-up';
import type { AmountClause, Clause, LevelClause, OfferedUnit, Problem } from './problem';

/** An inequality: what the taken units add up to is no less than `minimum` and no more than `maximum`. */
export interface Row extends Sum {
  /** -Infinity where there is none. */
  readonly minimum: number;
  /** Infinity where there is none. */
  readonly maximum: number;
}

/** What units add up to. */
interface Sum {
  /** Rows of one name add up the same and differ in their bounds alone; undefined where there is only one. */
  readonly name?: string;
  /**
   * What each unit of the line-up adds: 0 when it is left, then when it is taken in each of its places; undefined where
   * it adds nothing. Whole numbers, perhaps below 0.
   */
  readonly gains: readonly (readonly number[] | undefined)[];
  /** The least and the most that the first so many units can add up to: one more than there are units. */
  readonly least: readonly number[];
  readonly most: readonly number[];
}

/** Turns clauses into rows: into those that say the same, and into those that say the opposite. */
export class Rows {
  /** The units in the order in which they are gone through. */
  readonly units: readonly OfferedUnit[];
  private readonly known = new Map<Clause, readonly Row[]>();

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
        return clause.slots.map((slot) => ({ ...this.count(slot), minimum: 1 }));
      case 'apart':
        return [{ ...this.count(clause.references), maximum: 1 }];
      case 'amount':
        return [{ ...this.amount(clause), ...boundsOf(clause) }];
      case 'level':
        return [this.level(clause)];
    }
  }

  /** Rows of which any one holds exactly where the clause does not; none for mandatory units, which nobody asks for. */
  against(clause: Clause): readonly Row[] {
    if (clause.kind === 'mandatory') return [];
    return this.of(clause).flatMap((row) => {
      const below = { ...row, minimum: -Infinity, maximum: row.minimum - 1 };
      const above = { ...row, minimum: row.maximum + 1, maximum: Infinity };
      return [...(row.minimum > -Infinity ? [below] : []), ...(row.maximum < Infinity ? [above] : [])];
    });
  }

  /** Adds up all credits, without bounds. */
  total(): Row {
    return { ...unbounded, ...this.amount({ of: 'credits', over: { scope: 'all' } }) };
  }

  private count(references: readonly string[]): Row {
    return { ...unbounded, ...this.sum(amongst(references, one)) };
  }

  private amount({ of, over }: Pick<AmountClause, 'of' | 'over'>): Sum {
    const amount = of === 'units' ? one : credits;
    switch (over.scope) {
      case 'all':
        return { name: `${of} of all`, ...this.sum(amount) };
      case 'place':
        return {
          name: `${of} of place ${over.place}`,
          ...this.sum((unit, place) => (place === over.place ? amount(unit) : 0)),
        };
      case 'units':
        return this.sum(amongst(over.references, amount));
    }
  }

  /** A share is compared in hundredths of credits: those at the level less the share of all. */
  private level({ strictly, share, credits: least, level, orAbove }: LevelClause): Row {
    const isMeant = (unit: OfferedUnit) =>
      unit.level !== undefined && (unit.level === level || (orAbove && unit.level > level));
    const more = strictly ? 1 : 0;
    const amount =
      share === undefined
        ? (unit: OfferedUnit) => (isMeant(unit) ? unit.credits : 0)
        : (unit: OfferedUnit) => unit.credits * ((isMeant(unit) ? 100 : 0) - share);
    return { ...unbounded, minimum: share === undefined ? (least ?? 0) + more : more, ...this.sum(amount) };
  }

  private sum(amount: Amount): Sum {
    const gains: (readonly number[] | undefined)[] = [];
    const least = [0];
    const most = [0];
    for (const unit of this.units) {
      const gain = [0, ...unit.places.map((place) => amount(unit, place))];
      const adds = gain.some((value) => value !== 0);
      gains.push(adds ? gain : undefined);
      least.push((least.at(-1) ?? 0) + (adds ? Math.min(...gain) : 0));
      most.push((most.at(-1) ?? 0) + (adds ? Math.max(...gain) : 0));
    }
    return { gains, least, most };
  }
}

/** What a unit adds when it is taken in a place. */
type Amount = (unit: OfferedUnit, place: number) => number;

function amongst(references: readonly string[], amount: (unit: OfferedUnit) => number): Amount {
  const counted = new Set(references);
  return (unit) => (counted.has(unit.reference) ? amount(unit) : 0);
}

const unbounded = { minimum: -Infinity, maximum: Infinity };

function one(): number {
  return 1;
}

function credits(unit: OfferedUnit): number {
  return unit.credits;
}

function boundsOf({ minimum = -Infinity, maximum = Infinity }: AmountClause): Pick<Row, 'minimum' | 'maximum'> {
  return { minimum, maximum };
}

/** Rows of one name as one row with the narrowest bounds. */
export function merged(rows: readonly Row[]): Row[] {
  const result: Row[] = [];
  const named = new Map<string, number>();
  for (const row of rows) {
    const known = row.name === undefined ? undefined : named.get(row.name);
    const other = known === undefined ? undefined : result[known];
    if (known !== undefined && other) {
      const minimum = Math.max(other.minimum, row.minimum);
      result[known] = { ...other, minimum, maximum: Math.min(other.maximum, row.maximum) };
      continue;
    }
    if (row.name !== undefined) named.set(row.name, result.length);
    result.push(row);
  }
  return result;
}
