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
  const { referral, pass, goodPass } = body;
  const compare = (name: Descriptor, at: Descriptors, firstName: Descriptor, first: Descriptors): boolean => {
    if (!isSame(at, first)) return false;
    report(
      at,
      `For ${code}, the ${name} is described in the same words as the ${firstName}, so an assessor cannot tell the two apart. Describe what makes the difference.`,
      [{ at: first, message: `The ${firstName} of ${code}` }],
    );
    return true;
  };
  if (pass && referral) compare('pass', pass, 'referral', referral);
  if (goodPass && !(referral && compare('good pass', goodPass, 'referral', referral)))
    if (pass) compare('good pass', goodPass, 'pass', pass);
  if (referral && pass && goodPass) return;
  const missing = names.filter((name) => !body.keys.has(name));
  if (missing.length > 0 && missing.length < names.length && context.forPublication)
    report(
      codeAt,
      `For ${code}, the ${listed(missing)} ${missing.length === 1 ? 'is' : 'are'} not described, and the rest is. An assessor needs all three to place a submission: add what is missing.`,
    );
}

const names = ['referral', 'pass', 'good pass'] as const;
type Descriptor = (typeof names)[number];
type Descriptors = Field<readonly Bullet[]>;

/** Whether both are written, and in the same words. */
function isSame(one: Descriptors, other: Descriptors): boolean {
  const [a, b] = [one.value, other.value];
  if (a.length !== b.length || !a.every(({ text }, i) => reads(text, b[i]?.text ?? ''))) return false;
  return isWritten(one) && isWritten(other);
}

/** Descriptors are long and most of them begin differently, which is told without going through all of them. */
function reads(a: string, b: string): boolean {
  return firstWord(a) === firstWord(b) && plainText(a) === plainText(b);
}

function firstWord(text: string): string | undefined {
  return /[\p{L}\p{N}]+/u.exec(text)?.[0].toLowerCase();
}
