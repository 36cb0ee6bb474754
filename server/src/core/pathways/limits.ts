import type { Qualification, RulesOfCombination } from '../model/generated';
import type { AmountClause, Clause } from './problem';
import { rankOf } from './levels';
import type { Reading } from './reading';
import { amountsOf, amountWords, joined, levelWords } from './words';

/** The clauses about all units together: declared credits, limits in all, the level mix. */
export function clausesInAll({ credits, rules }: Qualification): Clause[] {
  return [...declaredCredits(credits?.value), ...inAll(rules), ...levelMix(rules)];
}

const all = { kind: 'amount', over: { scope: 'all' } } as const;

function declaredCredits(credits: { minimum: number | undefined; maximum: number | undefined } | undefined): Clause[] {
  if (!credits) return [];
  const { minimum, maximum } = credits;
  const origin = { part: 'credits' } as const;
  const words = (number: number, how = '') => `the declared credit value of ${how}${amountWords(number, 'credits')}`;
  if (minimum !== undefined && minimum === maximum)
    return [{ ...all, of: 'credits', words: words(minimum), origin, minimum, maximum }];
  return [
    ...(minimum === undefined
      ? []
      : [{ ...all, of: 'credits' as const, words: words(minimum, 'at least '), origin, minimum }]),
    ...(maximum === undefined
      ? []
      : [{ ...all, of: 'credits' as const, words: words(maximum, 'at most '), origin, maximum }]),
  ];
}

function inAll(rules: RulesOfCombination | undefined): AmountClause[] {
  const limits = [
    ['units in all', 'exactly', rules?.unitsInAll],
    ['at least in all', 'at least', rules?.atLeastInAll],
    ['at most in all', 'at most', rules?.atMostInAll],
  ] as const;
  return limits.flatMap(([part, how, bounds]) =>
    bounds
      ? amountsOf(bounds.value).map(({ of, number }) => ({
          ...all,
          of,
          words: `${how} ${amountWords(number, of)} in all`,
          origin: { part },
          ...(how === 'at most' ? {} : { minimum: number }),
          ...(how === 'at least' ? {} : { maximum: number }),
        }))
      : [],
  );
}

function levelMix(rules: RulesOfCombination | undefined): Clause[] {
  if (!rules?.levelMix) return [];
  const mix = rules.levelMix.value;
  const level = rankOf(mix.level);
  if (level === undefined) return [];
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
