import type { Qualification, RulesOfCombination } from '../model/generated';
import type { Bounds, Credits, Field } from '../model/values';
import type { AmountClause, Clause } from './problem';
import { rankOf } from './levels';
import type { Reading } from './reading';
import { amountsOf, amountWords, joined, levelWords } from './words';

/** The clauses about all units together: declared credits, limits in all, the level mix. */
export function clausesInAll({ credits, rules }: Qualification): Clause[] {
  return [...declaredCredits(credits?.value), ...inAll(rules), ...levelMix(rules)];
}

const all = { scope: 'all' } as const;

function declaredCredits(credits: Credits | undefined): AmountClause[] {
  if (!credits) return [];
  const { minimum, maximum } = credits;
  const clause = (how: string, number: number, ends: Pick<AmountClause, 'minimum' | 'maximum'>): AmountClause => {
    const words = `the declared credit value of ${how}${amountWords(number, 'credits')}`;
    return { kind: 'amount', over: all, of: 'credits', words, origin: { part: 'credits' }, ...ends };
  };
  if (minimum !== undefined && minimum === maximum) return [clause('', minimum, { minimum, maximum })];
  const clauses: AmountClause[] = [];
  if (minimum !== undefined) clauses.push(clause('at least ', minimum, { minimum }));
  if (maximum !== undefined) clauses.push(clause('at most ', maximum, { maximum }));
  return clauses;
}

function inAll(rules: RulesOfCombination | undefined): AmountClause[] {
  if (!rules) return [];
  return [
    ...limitInAll('units in all', 'exactly', rules.unitsInAll),
    ...limitInAll('at least in all', 'at least', rules.atLeastInAll),
    ...limitInAll('at most in all', 'at most', rules.atMostInAll),
  ];
}

function limitInAll(
  part: 'units in all' | 'at least in all' | 'at most in all',
  how: 'exactly' | 'at least' | 'at most',
  bounds: Field<Bounds> | undefined,
): readonly AmountClause[] {
  if (!bounds) return none;
  return amountsOf(bounds.value).map(({ of, number }) => ({
    kind: 'amount',
    over: all,
    of,
    words: `${how} ${amountWords(number, of)} in all`,
    origin: { part },
    ...(how === 'at most' ? {} : { minimum: number }),
    ...(how === 'at least' ? {} : { maximum: number }),
  }));
}

const none: readonly AmountClause[] = [];

function levelMix(rules: RulesOfCombination | undefined): Clause[] {
  if (!rules?.levelMix) return [];
  const mix = rules.levelMix.value;
  const level = rankOf(mix.level);
  const { strictly, orAbove, share, credits } = mix;
  const amount = share === undefined ? { credits: credits ?? 0 } : { share };
  const origin = { part: 'level mix' } as const;
  return [{ kind: 'level', words: levelWords(mix), origin, strictly, orAbove, level, ...amount }];
}

/** The lines of 'not together', as far as they name units on offer. */
export function barredCombinations(
  rules: RulesOfCombination | undefined,
  offered: ReadonlyMap<string, unknown>,
  reading: Reading,
): Clause[] {
  return (rules?.notTogether ?? []).flatMap((line, nth) => {
    if (reading.unknown) return [];
    const references = reading.unitsOfField(line).filter((reference) => offered.has(reference));
    if (references.length < 2) return [];
    const words = `no more than one of ${joined(references)}`;
    return [{ kind: 'apart' as const, words, origin: { part: 'not together' as const, nth }, references }];
  });
}
