import type { Qualification, RulesOfCombination } from '../../model/generated';
import type { Bounds, Credits, Field } from '../../model/values';
import { mandatoryUnits } from '../../pathways/mandatory';
import { type KnownPathways, pathwaysOf } from '../../pathways/pathways';
import type { Pathways } from '../../pathways/solution';
import type { Problem } from '../../pathways/problem';
import type { Context } from '../../project/context';
import { choiceOffers } from '../combination/offers';
import { isOpenTo, restrictedUnits } from '../combination/restrictions';

/** What speaks against a declared credit value. */
export type Disagreement =
  /** Ends of the credit value that no pathway has, and the totals that the rules lead to. */
  | { readonly kind: 'unreached'; readonly ends: readonly number[]; readonly totals: readonly number[] }
  /** An end for which the rules state another figure. */
  | {
      readonly kind: 'other';
      readonly end: 'minimum' | 'maximum';
      readonly declared: number;
      readonly stated: number;
      readonly limit: Field<Bounds>;
    };

/** How the credit value and the rules of combination disagree; nothing where that is not known, or nothing is chosen. */
export function disagreements(qualification: Qualification, context: Context): readonly Disagreement[] {
  return context.workOut(qualification, findDisagreements);
}

function findDisagreements(asked: { readonly part: Qualification; readonly context: Context }): Disagreement[] {
  const { part: qualification, context } = asked;
  const { credits, rules } = qualification;
  if (!credits || !rules || isReversed(credits.value)) return [];
  const mandatory = mandatoryUnits(qualification, context);
  const known = pathwaysOf(qualification, context);
  if (mandatory?.all !== false || !known.known || known.solution.outcome === 'undecided') return [];
  const totals = known.solution.totalsOfRule;
  if (!totals || totals.length === 0) return [];
  const ends = isOpen(known) ? [] : endsOf(credits.value).filter((end) => !totals.includes(end));
  if (ends.length > 0) return [{ kind: 'unreached', ends, totals }];
  return otherLimits(credits.value, rules, mandatory.units.length === 0);
}

function isReversed({ minimum, maximum }: Credits): boolean {
  return (minimum ?? 0) > (maximum ?? Infinity);
}

/** Where not even one unit is asked for, any total means little. */
function isOpen(known: KnownPathways): boolean {
  return known.known && known.solution.outcome === 'pathways' && known.solution.open;
}

/** Both ends, or the one there is. */
function endsOf({ minimum, maximum }: Credits): number[] {
  return [...new Set([minimum, maximum])].filter((end) => end !== undefined);
}

/** Limits of the rules on all credits that are wider than the credit value; a narrower one makes an end unreached. */
function otherLimits(
  credits: Credits,
  { choose, unitsInAll, atLeastInAll, atMostInAll }: RulesOfCombination,
  onlyChoice: boolean,
): Disagreement[] {
  const alone = onlyChoice && choose?.length === 1 ? choose[0] : undefined;
  const exact = unitsInAll ?? alone?.exactly;
  const limits = [
    { end: 'minimum', limit: exact ?? atLeastInAll ?? alone?.atLeast },
    { end: 'maximum', limit: exact ?? atMostInAll ?? alone?.atMost },
  ] as const;
  return limits.flatMap(({ end, limit }): Disagreement[] => {
    const [declared, stated] = [credits[end], limit?.value.credits];
    if (!limit || declared === undefined || stated === undefined || stated === declared) return [];
    return [{ kind: 'other', end, declared, stated, limit }];
  });
}

/** Whether a choice names units itself that their group keeps for other qualifications. */
function namesRestricted(qualification: Qualification, context: Context): boolean {
  const restricted = restrictedUnits(context);
  return (
    restricted.size > 0 &&
    choiceOffers(qualification, context).some(({ units }) =>
      units.some(({ unit, term }) => term && !isOpenTo(unit, qualification.id?.value, restricted)),
    )
  );
}

/**
 * The pathways of a qualification with rules, where there are any and the credit value agrees with the rules, and the rules with the groups: otherwise
 * what can be said of them follows from a wrong figure.
 */
export function soundPathways(
  qualification: Qualification,
  context: Context,
): { readonly problem: Problem; readonly solution: Pathways } | undefined {
  const known = pathwaysOf(qualification, context);
  if (!known.known || known.solution.outcome !== 'pathways' || known.solution.open) return undefined;
  if (disagreements(qualification, context).length > 0 || namesRestricted(qualification, context)) return undefined;
  return { problem: known.problem, solution: known.solution };
}
