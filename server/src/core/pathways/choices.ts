import type { RuleChoice } from '../model/generated';
import type { Bounds, Field, Token } from '../model/values';
import { matrix, scopeOfGroups } from '../project/scope';
import type { AmountClause } from './problem';
import type { Reading } from './reading';
import { amountsOf, amountWords, joined, unitWords } from './words';

type Amount = Omit<AmountClause, 'over'>;

/** An entry of 'choose': what it offers and what it asks. */
export interface Choice {
  readonly words: string;
  /** References in full, each once, in the order of the rule. */
  readonly units: readonly string[];
  readonly amounts: readonly Amount[];
  /** It sets nothing but an upper limit. */
  readonly onlyLimits: boolean;
}

/** Reads the entries of 'choose'; what is not known is noted in the reading. */
export function readChoices(choices: readonly RuleChoice[], id: string | undefined, reading: Reading): Choice[] {
  const groups = choices.map(({ from }) => (from ? placeWords(from.value) : undefined));
  const entriesOf = new Map<string | undefined, number>();
  for (const group of groups) entriesOf.set(group, (entriesOf.get(group) ?? 0) + 1);
  return choices.flatMap((choice, nth) => {
    if (reading.unknown) return [];
    reading.checkKeys(choice, 'rule choice', (key) => key !== 'note');
    const { from, units, exactly, atLeast, atMost } = choice;
    if (!from && !units) reading.miss('not read', 'an entry of choose does not say from which units');
    const group = groups[nth];
    // entries that draw on the same groups are told apart by their units
    const shared = units && (entriesOf.get(group) ?? 0) > 1 ? unitWords(units.value) : undefined;
    const words = group === undefined ? unitWords(units?.value ?? []) : group + (shared ? ` (${shared})` : '');
    const origin = { part: 'choose', nth } as const;
    const amounts: Amount[] = [];
    addAmounts('exactly', exactly, words, origin, amounts);
    addAmounts('at least', atLeast, words, origin, amounts);
    addAmounts('at most', atMost, words, origin, amounts);
    const offered = unitsOfChoice(choice, id, reading);
    return { words, units: offered, amounts, onlyLimits: atMost !== undefined && !exactly && !atLeast };
  });
}

function addAmounts(
  key: 'exactly' | 'at least' | 'at most',
  bounds: Field<Bounds> | undefined,
  words: string,
  origin: { readonly part: 'choose'; readonly nth: number },
  amounts: Amount[],
): void {
  if (!bounds) return;
  for (const { of, number } of amountsOf(bounds.value))
    amounts.push({
      kind: 'amount',
      of,
      words: `${key} ${amountWords(number, of)} from ${words}`,
      origin: { ...origin, key },
      ...(key === 'at most' ? {} : { minimum: number }),
      ...(key === 'at least' ? {} : { maximum: number }),
    });
}

function unitsOfChoice({ from, units }: RuleChoice, id: string | undefined, reading: Reading): string[] {
  const offered = (from?.value ?? []).flatMap(({ text }) =>
    text === matrix ? reading.matrix(id, 'optionalIn') : reading.group(text),
  );
  reading.offer(offered.length);
  if (!units) return [...new Set(offered)];
  return reading.unitsOfField(units, () => scopeOfGroups(from, reading.context));
}

function placeWords(from: readonly Token[]): string {
  return joined(from.map(({ text }) => (text === matrix ? 'the optional units of the matrix' : text)));
}

/**
 * The entries that are limits on units that other entries offer, and no places: those that only set an upper limit and
 * all of whose units are offered by entries that are places.
 */
export function limitsAmong(choices: readonly Choice[]): ReadonlySet<Choice> {
  const limits = new Set<Choice>();
  if (!choices.some(({ onlyLimits }) => onlyLimits)) return limits;
  const offers = new Map<string, number>();
  const add = (choice: Choice, by: number) => {
    for (const unit of choice.units) offers.set(unit, (offers.get(unit) ?? 0) + by);
  };
  for (const choice of choices) add(choice, 1);
  for (const choice of choices) {
    if (!choice.onlyLimits || !choice.units.every((unit) => (offers.get(unit) ?? 0) > 1)) continue;
    limits.add(choice);
    add(choice, -1);
  }
  return limits;
}
