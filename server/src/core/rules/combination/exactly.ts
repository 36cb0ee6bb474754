import type { Fix } from '../../fixes/fix';
import type { Bounds, Field } from '../../model/values';
import { type Report, defineRule } from '../rule';
import { type Limits, amount, limitsInAll, limitsOf, measures } from './limits';

export default defineRule({
  id: 'combination/exactly',
  title: "Beside 'exactly' stands no other limit on the same number",
  severity: 'warning',
  source: 'House rule: of two limits on one number, one would be overlooked',
  fix: 'takes the other limit out',
  checks: {
    qualification: ({ rules }, report) => {
      for (const choice of rules?.choose ?? []) checkLimits(limitsOf(choice), ['at least', 'at most'], report);
      if (rules) checkLimits(limitsInAll(rules), ['at least in all', 'at most in all'], report);
    },
  },
});

/** Limits that contradict each other are another rule's. */
function checkLimits({ exactly, atLeast, atMost }: Limits, [least, most]: [string, string], report: Report): void {
  if (!exactly) return;
  const others = [
    { words: least, field: atLeast, fits: (exact: number, limit: number) => limit <= exact },
    { words: most, field: atMost, fits: (exact: number, limit: number) => limit >= exact },
  ];
  for (const { words, field, fits } of others) {
    const measure = measures.find((each) => field?.value[each] !== undefined && exactly.value[each] !== undefined);
    if (!field || !measure) continue;
    const [limit, exact] = [field.value[measure] ?? 0, exactly.value[measure] ?? 0];
    if (!fits(exact, limit)) continue;
    report(
      field,
      `Exactly ${amount(exact, measure)} are asked for already, so '${words}' says nothing more. Take it out, or take 'exactly' out if this limit is the one you mean.`,
      [{ at: exactly, message: `Exactly ${amount(exact, measure)}` }],
      isAlone(field) ? [takenOut(field, words)] : [],
    );
  }
}

function isAlone({ value }: Field<Bounds>): boolean {
  return value.units === undefined || value.credits === undefined;
}

function takenOut(at: Field<Bounds>, words: string): Fix {
  return { title: `Take '${words}' out`, safe: false, changes: [{ do: 'remove', at }] };
}
