import fc from 'fast-check';
import type { Clause, OfferedUnit, Origin, Place, Problem } from '../../../server/src/core/pathways/problem';

/** How large random problems are. */
export interface Size {
  readonly units: { readonly min: number; readonly max: number };
  readonly places: number;
  readonly clauses: number;
  /** The most that an amount of credits is asked for. */
  readonly credits: number;
  /** The largest sets of units of one limit. */
  readonly set: number;
  /** How many units of a hundred do not say their hours. */
  readonly unknownHours: number;
}

/** Small enough to go through every pathway. */
export const small: Size = { units: { min: 1, max: 7 }, places: 3, clauses: 6, credits: 18, set: 4, unknownHours: 2 };

/** As large as published rules, and larger. */
export const large: Size = {
  units: { min: 30, max: 62 },
  places: 3,
  clauses: 6,
  credits: 60,
  set: 30,
  unknownHours: 0,
};

/** Rules at random: of any kind of clause, compatible or not. */
export function problems(size: Size): fc.Arbitrary<Problem> {
  return fc
    .record({
      units: fc.array(units(size), { minLength: size.units.min, maxLength: size.units.max }),
      mandatory: fc.integer({ min: 0, max: 2 }),
    })
    .chain(({ units, mandatory }) => {
      // the place 0 is for mandatory units, and these are taken nowhere else
      const offered = units.map((unit, i): OfferedUnit => ({
        ...unit,
        reference: `U${i}`,
        places: i < mandatory ? [0] : unit.places,
      }));
      return fc.array(clause(offered, size), { maxLength: size.clauses }).map((clauses): Problem => {
        const slots = offered.slice(0, mandatory).map(({ reference }) => [reference]);
        const all: Clause[] =
          slots.length > 0
            ? [{ kind: 'mandatory', words: 'mandatory', origin: { part: 'mandatory' }, slots }, ...clauses]
            : clauses;
        return { units: offered, places: placesOf(size.places), clauses: all.map(numbered), withheld: [] };
      });
    });
}

/** Two equal clauses are two clauses. */
function numbered(clause: Clause, index: number): Clause {
  return { ...clause, words: `${index}: ${clause.words}` };
}

function placesOf(count: number): Place[] {
  return Array.from({ length: count + 1 }, (_, nth) => ({ words: `place ${nth}` }));
}

function units({ places, unknownHours }: Size): fc.Arbitrary<Omit<OfferedUnit, 'reference'>> {
  return fc.record({
    credits: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 9 }) }, fc.constantFrom(0, 12, 15)),
    hours: fc.oneof(
      { weight: 100 - unknownHours, arbitrary: fc.integer({ min: 0, max: 160 }).map((n) => n * 25) },
      { weight: unknownHours, arbitrary: fc.constant(undefined) },
    ),
    level: fc.integer({ min: 7, max: 9 }),
    places: fc
      .uniqueArray(fc.integer({ min: 1, max: places }), { minLength: 1, maxLength: 2 })
      .map((chosen) => chosen.sort((a, b) => a - b)),
  });
}

function clause(offered: readonly OfferedUnit[], { places, credits, set }: Size): fc.Arbitrary<Clause> {
  const references = offered.map(({ reference }) => reference);
  const some = fc.subarray(references, {
    minLength: Math.min(2, references.length),
    maxLength: Math.min(set, references.length),
  });
  const over = fc.oneof(
    { weight: 3, arbitrary: fc.constant({ scope: 'all' as const }) },
    {
      weight: 5,
      arbitrary: fc.integer({ min: 1, max: places }).map((place) => ({ scope: 'place' as const, place })),
    },
    { weight: 1, arbitrary: some.map((set) => ({ scope: 'units' as const, references: set })) },
  );
  const origin: fc.Arbitrary<Origin> = fc.constantFrom<Origin>(
    { part: 'choose', nth: 0 },
    { part: 'at most in all' },
    { part: 'credits' },
  );
  const bounds = fc.oneof(
    fc.nat(credits).map((minimum) => ({ minimum })),
    fc.nat(credits).map((maximum) => ({ maximum })),
    fc.nat(credits).map((exact) => ({ minimum: exact, maximum: exact })),
  );
  const amount = fc
    .record({ over, of: fc.constantFrom('units' as const, 'credits' as const), bounds, origin })
    .map(({ bounds, ...rest }): Clause => {
      // numbers of units are smaller
      const scaled = Object.entries(bounds).map(([end, value]) => [end, rest.of === 'units' ? value % 6 : value]);
      return { kind: 'amount', words: 'an amount', ...rest, ...(Object.fromEntries(scaled) as typeof bounds) };
    });
  const level = fc
    .record({
      strictly: fc.boolean(),
      orAbove: fc.boolean(),
      level: fc.integer({ min: 7, max: 9 }),
      amount: fc.oneof(
        fc.constantFrom(25, 50, 75, 100).map((share) => ({ share })),
        fc.nat(credits).map((credits) => ({ credits })),
      ),
    })
    .map(({ amount, ...rest }): Clause => ({
      kind: 'level',
      words: 'a level mix',
      origin: { part: 'level mix' },
      ...rest,
      ...amount,
    }));
  const apart = fc.record({ references: some, replaced: fc.boolean() }).map(({ references, replaced }): Clause => ({
    kind: 'apart',
    words: 'apart',
    origin: replaced ? { part: 'replaced' } : { part: 'not together', nth: 0 },
    references: references.slice(0, 3),
  }));
  return fc.oneof({ weight: 8, arbitrary: amount }, { weight: 1, arbitrary: level }, { weight: 2, arbitrary: apart });
}
