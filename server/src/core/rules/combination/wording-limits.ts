import type { Qualification } from '../../model/generated';
import type { Context } from '../../project/context';
import { pathwaysOf } from '../../pathways/pathways';
import { sharesOf, totalOf } from '../../pathways/sums';
import { type Limits, limitsInAll, limitsOf } from './limits';
import { type Offer, type Offered, choiceOffers, mandatoryOffer, unitsOfMatrix } from './offers';
import { isOpenTo, restrictedUnits, restrictionsAreKnown } from './restrictions';
import type { Figure } from './wording-figures';

/** The units of a part of the rules: those that are mandatory, or those of a choice. */
export type UnitSet = ReadonlySet<string>;

/** What the structured form of a rule says, for its published wording to be compared with. */
export interface Structure {
  /** The figures that a sentence may name, by what they count and how. */
  readonly figures: Readonly<Record<'units' | 'credits', Readonly<Record<Figure['limit'], ReadonlySet<number>>>>>;
  /** Mandatory units, and those of each choice. */
  readonly sets: readonly UnitSet[];
  readonly units: UnitSet;
}

/** Undefined where not all of it is known, or no unit is named at all. */
export function structureOf(qualification: Qualification, context: Context): Structure | undefined {
  const own = mandatoryOffer(qualification, context);
  const ofMatrix = unitsOfMatrix(qualification, 'mandatoryIn', context);
  const choices = choiceOffers(qualification, context);
  const optional = unitsOfMatrix(qualification, 'optionalIn', context);
  if (![own, ofMatrix, optional, ...choices].every(({ whole }) => whole) || !context.knowsOwnUnits) return undefined;
  if (!restrictionsAreKnown(context)) return undefined;
  const id = qualification.id?.value;
  const restricted = restrictedUnits(context);
  const isOpen = ({ unit }: Offered) => isOpenTo(unit, id, restricted);
  const setOf = (...offers: readonly Offer[]) =>
    new Set(offers.flatMap(({ units }) => units.filter(isOpen).map(({ unit }) => unit)));
  const mandatory = setOf(own, ofMatrix);
  const sets = [mandatory, ...choices.map((choice) => setOf(choice)), setOf(optional)].filter(({ size }) => size > 0);
  const units = new Set(sets.flatMap((set) => [...set]));
  if (units.size === 0) return undefined;
  const measured = (of: 'units' | 'credits') => figuresOf(of, { qualification, mandatory, sets, units }, context);
  // units that the rules name although their group keeps them for others are told of there
  const kept = choices.flatMap((choice) => choice.units.filter(({ term }) => term)).map(({ unit }) => unit);
  const figures = { units: measured('units'), credits: measured('credits') };
  return { figures, sets, units: new Set([...units, ...kept]) };
}

interface Parts {
  readonly qualification: Qualification;
  readonly mandatory: UnitSet;
  readonly sets: readonly UnitSet[];
  readonly units: UnitSet;
}

function figuresOf(of: 'units' | 'credits', { qualification, mandatory, sets, units }: Parts, context: Context) {
  const { credits, rules } = qualification;
  const choices = (rules?.choose ?? []).map(limitsOf);
  const limits = [...choices, ...(rules ? [limitsInAll(rules)] : [])];
  const declared = of === 'credits' ? credits?.value : undefined;
  const sizes = [...sets, units].flatMap((set) => sizeOf(set, of, context) ?? []);
  const base = sizeOf(mandatory, of, context) ?? 0;
  const lower = (limit: Limits) => limit.exactly?.value[of] ?? limit.atLeast?.value[of];
  const upper = (limit: Limits) => limit.exactly?.value[of] ?? limit.atMost?.value[of];
  // 'three units' of which two are mandatory and one is chosen
  const sums = [lower, upper].map((end) => choices.reduce((sum, limit) => sum + (end(limit) ?? 0), base));
  const atLeast = [declared?.minimum, ...limits.map(lower), ...sums.slice(0, 1), base];
  const atMost = [declared?.maximum, ...limits.map(upper), ...sums.slice(1)];
  const level = of === 'credits' ? rules?.levelMix?.value.credits : undefined;
  const ofUnits = of === 'credits' ? [...units].flatMap((unit) => context.sizeOf(unit)?.credits ?? []) : [];
  const known = pathwaysOf(qualification, context);
  const solution = known.known && known.solution.outcome !== 'undecided' ? known.solution : undefined;
  const pathways = solution?.outcome === 'pathways' ? solution : undefined;
  const taken =
    of === 'units'
      ? [pathways?.fewestUnits.units.length, pathways?.mostUnits.units.length]
      : [solution?.totalsOfRule?.[0], solution?.totalsOfRule?.at(-1)];
  const setOf = (numbers: readonly (number | undefined)[]) => new Set(numbers.filter((each) => each !== undefined));
  return {
    'at least': setOf([...atLeast, level]),
    'at most': setOf(atMost),
    plain: setOf([...atLeast, ...atMost, ...sizes, ...ofUnits, ...taken, level]),
  };
}

function sizeOf(units: UnitSet, of: 'units' | 'credits', context: Context): number | undefined {
  if (of === 'units') return units.size;
  const shares = sharesOf([...units], 'credits', context);
  return shares && totalOf(shares.map(({ value }) => value));
}
