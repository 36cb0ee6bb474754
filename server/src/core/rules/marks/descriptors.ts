import { isWritten } from '../../model/blank';
import type { SheetCriterion } from '../../model/generated';
import type { Bullet, Coded, Field } from '../../model/values';
import type { Context } from '../../project/context';
import { plainText } from '../prose';
import { type Report, defineRule } from '../rule';
import { listed } from '../words';

export default defineRule({
  id: 'marks/descriptors',
  title: 'A referral, a pass and a good pass are described differently, and all three if any is',
  severity: 'warning',
  source: 'The mark sheet of unit 531: three sufficiency descriptors for each criterion',
  requires: 'complete',
  checks: {
    'mark sheet': ({ criteria }, report, context) => {
      for (const criterion of criteria ?? []) check(criterion, report, context);
    },
  },
});

function check({ code, codeAt, body }: Coded<SheetCriterion>, report: Report, context: Context): void {
  if (!body) return;
  const all: readonly (readonly [string, Field<readonly Bullet[]> | undefined])[] = [
    ['referral', body.referral],
    ['pass', body.pass],
    ['good pass', body.goodPass],
  ];
  const written = all.flatMap(([name, at]) => (at && isWritten(at) ? [{ name, at }] : []));
  written.forEach(({ name, at }, i) => {
    const first = written.slice(0, i).find((other) => isSame(at, other.at));
    if (first)
      report(
        at,
        `For ${code}, the ${name} is described in the same words as the ${first.name}, so an assessor cannot tell the two apart. Describe what makes the difference.`,
        [{ at: first.at, message: `The ${first.name} of ${code}` }],
      );
  });
  const missing = all.filter(([name]) => !body.keys.has(name)).map(([name]) => name);
  if (context.forPublication && missing.length > 0 && missing.length < all.length)
    report(
      codeAt,
      `For ${code}, the ${listed(missing)} ${missing.length === 1 ? 'is' : 'are'} not described, and the rest is. An assessor needs all three to place a submission: add what is missing.`,
    );
}

function isSame({ value: a }: Field<readonly Bullet[]>, { value: b }: Field<readonly Bullet[]>): boolean {
  return a.length === b.length && a.every(({ text }, i) => reads(text, b[i]?.text ?? ''));
}

/** Descriptors are long and most of them begin differently, which is told without going through all of them. */
function reads(a: string, b: string): boolean {
  const start = (text: string) => text.slice(0, 12).toLowerCase();
  return start(a) === start(b) && plainText(a) === plainText(b);
}
