import type { Fix } from '../../fixes/fix';
import type { RulesOfCombination } from '../../model/generated';
import type { Bounds, Field } from '../../model/values';
import { defineRule } from '../rule';
import { type Limits, type Measure, amount, limitChanged, limitsInAll, limitsOf, measures } from './limits';

export default defineRule({
  id: 'combination/bounds',
  title: 'A lower limit is not larger than the upper one',
  severity: 'error',
  source: 'The published rules of combination: a minimum of 6 and a maximum of 12 credits',
  fix: 'exchanges the two figures',
  checks: {
    qualification: ({ rules }, report) => {
      for (const { low, high, measure } of crossed(rules)) {
        const [least, most] = [low.field.value[measure] ?? 0, high.field.value[measure] ?? 0];
        report(
          low.field,
          `${low.words} ${amount(least, measure)} and ${high.words} ${amount(most, measure)} cannot both be complied with, so nobody can gain the qualification. Correct one of the two.`,
          [{ at: high.field, message: `${high.words} ${amount(most, measure)}` }],
          low.words === 'at least' && high.words === 'at most' ? [exchanged(low.field, high.field, measure)] : [],
        );
      }
    },
  },
});

interface Limit {
  readonly words: 'exactly' | 'at least' | 'at most';
  readonly field: Field<Bounds>;
}

interface Crossed {
  readonly low: Limit;
  readonly high: Limit;
  readonly measure: Measure;
}

/** Limits on the same units of which the lower one is larger than the upper one. */
export function crossed(rules: RulesOfCombination | undefined): Crossed[] {
  if (!rules) return [];
  return [...(rules.choose ?? []).map(limitsOf), limitsInAll(rules)].flatMap(crossedIn);
}

function crossedIn({ exactly, atLeast, atMost }: Limits): Crossed[] {
  // an exact limit is both, and does not cross itself
  if (!atMost && !(exactly && atLeast)) return [];
  const limit = (words: Limit['words'], field: Field<Bounds> | undefined): Limit[] => (field ? [{ words, field }] : []);
  const lows = [...limit('at least', atLeast), ...limit('exactly', exactly)];
  const highs = [...limit('at most', atMost), ...limit('exactly', exactly)];
  return lows.flatMap((low) =>
    highs.flatMap((high) =>
      measures
        .filter((measure) => (low.field.value[measure] ?? 0) > (high.field.value[measure] ?? Infinity))
        .map((measure) => ({ low, high, measure })),
    ),
  );
}

function exchanged(low: Field<Bounds>, high: Field<Bounds>, measure: Measure): Fix {
  const [least, most] = [low.value[measure] ?? 0, high.value[measure] ?? 0];
  return {
    title: `Write at least ${amount(most, measure)}, at most ${amount(least, measure)}`,
    safe: false,
    changes: [limitChanged(low, measure, most), limitChanged(high, measure, least)],
  };
}
