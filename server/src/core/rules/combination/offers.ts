import type { Qualification, RuleChoice } from '../../model/generated';
import type { Field, UnitTerm } from '../../model/values';
import type { Context } from '../../project/context';
import { groupsAreKnown, matrix, membersOf, membersOfGroup, scopeOfGroups, unitsOfFile } from '../../project/scope';
import type { Span } from '../../syntax/tree';
import { isOpenTo, restrictedUnits } from './restrictions';

/** A unit that a rule of combination offers, by its reference in full, and where the rule names it. */
export interface Offered {
  readonly unit: string;
  readonly at: Span;
  /** The member of a list that names it, alone or in a range; missing where a group or the matrix brings it in. */
  readonly term: UnitTerm | undefined;
}

/** What a part of the rules offers. */
export interface Offer {
  readonly units: readonly Offered[];
  /** False where something could not be read or followed, so that there may be more. */
  readonly whole: boolean;
}

interface Asked {
  readonly part: Qualification;
  readonly context: Context;
}

/** The units that the rules themselves make mandatory. */
export function mandatoryOffer(qualification: Qualification, context: Context): Offer {
  return context.workOut(qualification, findMandatoryOffer);
}

function findMandatoryOffer({ part: { rules }, context }: Asked): Offer {
  const unread = rules?.keys.has('mandatory') === true && !rules.mandatory;
  const named = unitsNamed(rules?.mandatory, () => unitsOfFile(context), context);
  return unread ? { ...named, whole: false } : named;
}

/** What each choice of a qualification offers, in the order of the text. */
export function choiceOffers(qualification: Qualification, context: Context): readonly Offer[] {
  return context.workOut(qualification, makeChoiceOffers);
}

/** Published rules offer some 60 units once or twice; what a short text can offer is looked at as far as this. */
const mostOffered = 20_000;

function makeChoiceOffers({ part, context }: Asked): Offer[] {
  let offered = 0;
  return (part.rules?.choose ?? []).map((choice) => {
    const offer = offered < mostOffered ? choiceOffer(choice, part, context) : { units: [], whole: false };
    offered += offer.units.length;
    return offer;
  });
}

function choiceOffer(choice: RuleChoice, qualification: Qualification, context: Context): Offer {
  const { id } = qualification;
  const { from, units } = choice;
  const unread = (choice.keys.has('units') && !units) || (choice.keys.has('from') && !from);
  if (unread || !groupsAreKnown(from, context)) return { units: [], whole: false };
  if (units) {
    // what a range names depends on the units of the groups
    const whole =
      units.value.every(({ range }) => !range) || (from?.value ?? []).every(({ text }) => isWhole(text, context));
    const named = unitsNamed(units, () => scopeOfGroups(from, context), context);
    return whole ? named : { ...named, whole };
  }
  const restricted = restrictedUnits(context);
  const offers = (from?.value ?? []).map((token): Offer => {
    if (token.text === matrix && !context.group(matrix))
      return unitsOfMatrix(qualification, 'optionalIn', context, token);
    const group = context.group(token.text);
    const resolved = group ? membersOfGroup(group, context) : [];
    const named = resolved.flatMap((term) => term.units).filter((unit) => isOpenTo(unit, id?.value, restricted));
    const whole = resolved.every(({ problems }) => problems.length === 0);
    return { units: named.map((unit) => ({ unit, at: token, term: undefined })), whole };
  });
  return joined(offers);
}

/** Whether all members of a group are known units. */
function isWhole(id: string, context: Context): boolean {
  const group = context.group(id);
  return !group || membersOfGroup(group, context).every(({ problems }) => problems.length === 0);
}

/** The units that a list names, each with the member of the list that names it. */
export function unitsNamed(
  list: Field<readonly UnitTerm[]> | undefined,
  scope: () => readonly string[],
  context: Context,
): Offer {
  const resolved = list ? membersOf(list, scope, context) : [];
  const units = resolved.flatMap((found, i) => {
    const term = list?.value[i];
    return term ? found.units.map((unit) => ({ unit, at: term, term })) : [];
  });
  return { units, whole: context.knowsOwnUnits && resolved.every(({ problems }) => problems.length === 0) };
}

/** Several offers as one. */
function joined(offers: readonly Offer[]): Offer {
  return { units: offers.flatMap(({ units }) => units), whole: offers.every(({ whole }) => whole) };
}

const nothing: Offer = { units: [], whole: true };

/**
 * What the matrix marks for a qualification.
 * @param at where a finding about it is shown: at the qualification's name, unless the rule speaks of the matrix
 */
export function unitsOfMatrix(
  { id }: Qualification,
  how: 'mandatoryIn' | 'optionalIn',
  context: Context,
  at: Span | undefined = id,
): Offer {
  if (!id || !at) return nothing;
  if (context.all('matrix row').length === 0) return context.hides('matrix') ? { ...nothing, whole: false } : nothing;
  const names = context.matrix(id.value, how);
  const units = names.flatMap((name) => context.nameOf(name) ?? []);
  const whole = units.length === names.length && !context.hides('matrix') && context.matrixIsKnown(id.value);
  return { units: units.map((unit) => ({ unit, at, term: undefined })), whole };
}

/** Everything that a qualification offers, by its own rules and by the matrix. */
export function allOffers(qualification: Qualification, context: Context): Offer {
  return context.workOut(qualification, findAllOffers);
}

function findAllOffers({ part: qualification, context }: Asked): Offer {
  const { rules } = qualification;
  const own = joined([
    mandatoryOffer(qualification, context),
    ...choiceOffers(qualification, context),
    unitsOfMatrix(qualification, 'mandatoryIn', context),
    unitsOfMatrix(qualification, 'optionalIn', context),
  ]);
  const unread = rules?.keys.has('choose') === true && !rules.choose;
  return unread ? { ...own, whole: false } : own;
}
