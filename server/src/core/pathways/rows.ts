import type { AmountClause, Clause, LevelClause, OfferedUnit, Problem } from './problem';

/** An inequality: what the taken units add up to is no less than `minimum` and no more than `maximum`. */
export interface Row {
  /** Rows of one name add up the same and differ in their bounds alone; undefined where there is only one. */
  readonly name?: string;
  /** -Infinity where there is none. */
  readonly minimum: number;
  /** Infinity where there is none. */
  readonly maximum: number;
  /** The units that add anything, as indexes of the problem's units, each once. */
  readonly units: readonly number[];
  /** What one of them adds when it is taken in a place. Whole numbers, perhaps below 0. */
  readonly gain: (unit: OfferedUnit, place: number) => number;
}

/** Turns clauses into rows: into those that say the same, and into those that say the opposite. */
export class Rows {
  private readonly indexes: ReadonlyMap<string, number>;

  constructor(private readonly problem: Problem) {
    this.indexes = new Map(problem.units.map(({ reference }, i) => [reference, i]));
  }

  /** Rows that hold together exactly where the clause does. */
  of(clause: Clause): readonly Row[] {
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
    return { ...this.amount({ of: 'credits', over: { scope: 'all' } }), minimum: -Infinity, maximum: Infinity };
  }

  private count(references: readonly string[]): Row {
    return { minimum: -Infinity, maximum: Infinity, units: this.unitsOf(references), gain: one };
  }

  private amount({ of, over }: Pick<AmountClause, 'of' | 'over'>): Pick<Row, 'name' | 'units' | 'gain'> {
    const amount = of === 'units' ? one : credits;
    const { units } = this.problem;
    switch (over.scope) {
      case 'all':
        return { name: `${of} of all`, units: [...units.keys()], gain: amount };
      case 'place':
        return {
          name: `${of} of place ${over.place}`,
          units: [...units.keys()].filter((i) => units[i]?.places.includes(over.place)),
          gain: (unit, place) => (place === over.place ? amount(unit) : 0),
        };
      case 'units':
        return { units: this.unitsOf(over.references), gain: amount };
    }
  }

  /** A share is compared in hundredths of credits: those at the level less the share of all. */
  private level({ strictly, share, credits: least, level, orAbove }: LevelClause): Row {
    const units = [...this.problem.units.keys()];
    const counts = (unit: OfferedUnit) =>
      unit.level !== undefined && (unit.level === level || (orAbove && unit.level > level));
    const more = strictly ? 1 : 0;
    if (share === undefined)
      return { ...unbounded, minimum: (least ?? 0) + more, units, gain: (unit) => (counts(unit) ? unit.credits : 0) };
    return { ...unbounded, minimum: more, units, gain: (unit) => unit.credits * ((counts(unit) ? 100 : 0) - share) };
  }

  private unitsOf(references: readonly string[]): readonly number[] {
    return [...new Set(references.flatMap((reference) => this.indexes.get(reference) ?? []))];
  }
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
