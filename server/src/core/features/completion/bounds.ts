import { partOf } from '../../model/block-part';
import { type Qualification, type RulesOfCombination, shapes } from '../../model/generated';
import type { Bounds, Field } from '../../model/values';
import { pathwaysOf } from '../../pathways/pathways';
import { count } from '../../rules/words';
import type { Block } from '../../syntax/block';
import type { Meaning } from '../meaning';
import type { Proposal } from './proposal';

const usual = [inUnits(1), inUnits(2), inUnits(3), inCredits(6), inCredits(12)];

/**
 * Limits that a learner can comply with: of those that are usual and of what the rest of the rules comes to in all,
 * those that leave a route. All of the usual ones where that is not known.
 */
export function boundsProposals(key: string, block: Block, offset: number, meaning: Meaning): readonly Proposal[] {
  const found = partOf(block);
  const rules = found?.shape === 'qualification' && block.unread.length === 0 ? found.part.rules : undefined;
  if (found?.shape !== 'qualification' || !rules) return usual.map(proposal);
  const { part } = found;
  const ruled = (limit: Bounds | undefined) => solved(part, limited(rules, key, offset, limit), meaning);
  const before = key.endsWith('in all') ? ruled(undefined) : undefined;
  const possible =
    before?.outcome === 'pathways'
      ? [...usual, ...inAll(before)].filter((limit) => leavesRoute(key, limit, before))
      : usual.filter((limit) => ruled(limit)?.outcome !== 'contradiction');
  return (possible.length > 0 ? possible : usual).map(proposal);
}

function inUnits(units: number): Bounds {
  return { units, credits: undefined };
}

function inCredits(credits: number): Bounds {
  return { units: undefined, credits };
}

/** The fewest and the most that the rules come to without the limit, where those are not usual ones. */
function inAll({ fewestUnits, mostUnits, totals }: Extract<Solved, { outcome: 'pathways' }>): Bounds[] {
  const units = [fewestUnits.units.length, mostUnits.units.length].filter((each) => each > 3);
  const credits = [totals[0], totals.at(-1)]
    .flatMap((total) => total?.credits ?? [])
    .filter((each) => each % 6 !== 0 || each > 12);
  return [...new Set(units)].map(inUnits).concat([...new Set(credits)].map(inCredits));
}

/** Whether a limit on all units leaves a route: what the rest of the rules comes to says so, without solving them again. */
function leavesRoute(
  key: string,
  { units, credits = 0 }: Bounds,
  { fewestUnits, mostUnits, totals }: Extract<Solved, { outcome: 'pathways' }>,
): boolean {
  const reached = totals.map((total) => total.credits);
  const [low = 0, high = 0] =
    units === undefined ? [reached[0], reached.at(-1)] : [fewestUnits.units.length, mostUnits.units.length];
  const number = units ?? credits;
  if (key.startsWith('at least')) return number <= high;
  if (key.startsWith('at most')) return number >= low;
  return units === undefined ? reached.includes(credits) : low <= number && number <= high;
}

type Solved = NonNullable<ReturnType<typeof solved>>;

function solved(qualification: Qualification, rules: RulesOfCombination, { context }: Meaning) {
  const pathways = pathwaysOf({ ...qualification, rules }, context);
  return pathways.known ? pathways.solution : undefined;
}

/** Rules that say a limit at a place, or nothing there. */
function limited(
  rules: RulesOfCombination,
  key: string,
  offset: number,
  limit: Bounds | undefined,
): RulesOfCombination {
  const at = { start: offset, end: offset };
  const field: Field<Bounds> | undefined = limit && { ...at, key: at, source: '', value: limit };
  const ofAll = shapes['rules of combination'].keys[key]?.property;
  if (ofAll !== undefined) return { ...rules, keys: besides(rules.keys, key, limit), [ofAll]: field };
  const ofChoice = shapes['rule choice'].keys[key]?.property;
  const own = rules.choose?.findLast(({ head }) => head.start <= offset);
  if (!own || ofChoice === undefined) return rules;
  const choice = { ...own, keys: besides(own.keys, key, limit), [ofChoice]: field };
  return { ...rules, choose: rules.choose?.map((each) => (each === own ? choice : each)) ?? [] };
}

/** The keys of a part that says a limit, or nothing there: a key without a value would be one that could not be read. */
export function besides<V>(
  keys: ReadonlyMap<string, V>,
  key: string,
  limit: object | undefined,
): ReadonlyMap<string, V> {
  return limit ? keys : new Map([...keys].filter(([each]) => each !== key));
}

function proposal({ units, credits }: Bounds): Proposal {
  const words = units === undefined ? count(credits ?? 0, 'credit') : count(units, 'unit');
  return { is: 'choice', label: words, text: words };
}
