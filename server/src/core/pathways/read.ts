import type { Qualification } from '../model/generated';
import type { Context } from '../project/context';
import { type Choice, limitsAmong, readChoices } from './choices';
import { figuresOf } from './figures';
import { barredCombinations, clausesInAll } from './limits';
import type { Unknown } from './pathways';
import type { AmountClause, Clause, MandatoryClause, OfferedUnit, Place, Problem } from './problem';
import { Reading } from './reading';
import { Replacements } from './replacements';
import { withheldFrom } from './withheld';
import { joined } from './words';

/**
 * The rule of a qualification as a problem, or what is not known of it.
 * @param registered see `pathwaysOf`
 */
export function readProblem(qualification: Qualification, context: Context, registered?: string): Problem | Unknown {
  const reading = new Reading(context);
  const rule = rulesOf(qualification, reading);
  if (rule.named.size > mostUnits) reading.miss('too large', 'the rule offers too many units');
  if (reading.unknown) return reading.unknown;
  const problem = problemOf(qualification, rule, reading, registered);
  return reading.unknown ?? problem;
}

/** Published rules offer some 60 units. */
const mostUnits = 2_000;

interface Rule {
  /** Mandatory units. */
  readonly ofRules: ReadonlySet<string>;
  readonly ofMatrix: readonly string[];
  readonly choices: readonly Choice[];
  /** All units, in the order in which they are named. */
  readonly named: ReadonlySet<string>;
}

function ruleOf(ofRules: ReadonlySet<string>, ofMatrix: readonly string[], choices: readonly Choice[]): Rule {
  const named = new Set(ofRules);
  for (const unit of ofMatrix) named.add(unit);
  for (const { units } of choices) for (const unit of units) named.add(unit);
  return { ofRules, ofMatrix, choices, named };
}

function rulesOf(qualification: Qualification, reading: Reading): Rule {
  const { context } = reading;
  const { rules } = qualification;
  const id = qualification.id?.value;
  reading.checkKeys(qualification, 'qualification', isOfRule);
  if (rules) reading.checkKeys(rules, 'rules of combination', (key) => key !== 'wording' && key !== 'note');
  if (!context.knowsOwnUnits) reading.miss('not read', 'not all units of the file could be read');
  for (const key of ['groups', 'matrix'])
    if (context.hides(key)) reading.miss('not read', `a part of '${key}' could not be read`);
  const ofRules = new Set(reading.unitsOfField(rules?.mandatory));
  const ofMatrix = reading.matrix(id, 'mandatoryIn').filter((reference) => !ofRules.has(reference));
  const choices = readChoices(rules?.choose ?? [], id, reading);
  if (choices.length > 0) return ruleOf(ofRules, ofMatrix, choices);
  const optional = reading.matrix(id, 'optionalIn');
  if (ofRules.size + ofMatrix.length + optional.length === 0)
    reading.miss('no rule', 'neither the rules nor the matrix name a unit');
  return ruleOf(ofRules, ofMatrix, optional.length > 0 ? [optionalOfMatrix(optional)] : []);
}

function isOfRule(key: string): boolean {
  return key === 'id' || key === 'credits' || key === 'rules';
}

/** What the matrix marks as optional is open to choice where the rules do not say more of it. */
function optionalOfMatrix(units: readonly string[]): Choice {
  return {
    words: 'the optional units of the matrix',
    units,
    amounts: [],
    onlyLimits: false,
  };
}

function problemOf(
  qualification: Qualification,
  { ofRules, ofMatrix, choices, named: all }: Rule,
  reading: Reading,
  registered: string | undefined,
): Problem {
  const { context } = reading;
  const mandatory = new Set([...ofRules, ...ofMatrix]);
  const named = [...all];
  const withheld = withheldFrom(named, mandatory, { qualification: qualification.id?.value, registered }, context);
  const offers = new Offers(new Set(withheld.map(({ reference }) => reference)));
  const replacements = new Replacements(named, context);
  const clauses: Clause[] = [];
  if (mandatory.size > 0) {
    offers.add({ words: 'the mandatory units' }, [...mandatory]);
    const slots = replacements.slots([...mandatory]);
    const isOfRules = (slot: readonly string[]) => slot.some((unit) => ofRules.has(unit));
    clauses.push(...mandatoryClause(slots.filter(isOfRules), 'mandatory'));
    clauses.push(
      ...mandatoryClause(
        slots.filter((slot) => !isOfRules(slot)),
        'matrix',
      ),
    );
  }
  const limits = limitsAmong(choices);
  for (const choice of choices) {
    const units = mandatory.size > 0 ? choice.units.filter((unit) => !mandatory.has(unit)) : choice.units;
    const over: AmountClause['over'] = limits.has(choice)
      ? { scope: 'units', references: units }
      : { scope: 'place', place: offers.add({ words: choice.words }, units) };
    for (const amount of choice.amounts) clauses.push({ ...amount, over });
  }
  clauses.push(...clausesInAll(qualification));
  clauses.push(...barredCombinations(qualification.rules, offers.placesOf, reading));
  clauses.push(...apartByReplacement(replacements, offers.placesOf));
  const levelMatters = clauses.some(({ kind }) => kind === 'level');
  const units: OfferedUnit[] = [];
  for (const reference of named) {
    const places = offers.placesOf.get(reference);
    if (places) units.push({ reference, ...figuresOf(reference, levelMatters, reading), places });
  }
  return { units, places: offers.places, clauses, withheld };
}

/** Collects in which places each unit can be taken. */
class Offers {
  readonly places: Place[] = [];
  readonly placesOf = new Map<string, number[]>();

  constructor(private readonly withheld: ReadonlySet<string>) {}

  /** @returns the index of the new place */
  add(place: Place, units: readonly string[]): number {
    const index = this.places.push(place) - 1;
    for (const unit of units) {
      if (this.withheld.has(unit)) continue;
      const known = this.placesOf.get(unit);
      if (known) known.push(index);
      else this.placesOf.set(unit, [index]);
    }
    return index;
  }
}

function mandatoryClause(slots: readonly (readonly string[])[], part: 'mandatory' | 'matrix'): MandatoryClause[] {
  if (slots.length === 0) return [];
  const names = slots.map((slot) => joined(slot, 'or'));
  const words = `${joined(names)} as mandatory${part === 'matrix' ? ' in the matrix' : ''}`;
  return [{ kind: 'mandatory', words, origin: { part }, slots }];
}

function apartByReplacement(replacements: Replacements, offered: ReadonlyMap<string, unknown>): Clause[] {
  return replacements.chains().flatMap((chain) => {
    const references = chain.filter((unit) => offered.has(unit));
    const [first = '', ...successors] = references;
    if (successors.length === 0) return [];
    const words = `no more than one of ${first} and ${joined(successors)}, which replaces it`;
    return [{ kind: 'apart' as const, words, origin: { part: 'replaced' as const }, references }];
  });
}
