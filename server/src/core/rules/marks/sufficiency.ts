import type { SheetCriterion } from '../../model/generated';
import type { Fix } from '../../fixes/fix';
import type { Field } from '../../model/values';
import { type Report, defineRule } from '../rule';
import { count } from '../words';
import { addUp } from './amounts';

export default defineRule({
  id: 'marks/sufficiency',
  title: 'A referral earns about a quarter of the marks, a pass half and a good pass about three quarters',
  severity: 'warning',
  source: 'The mark sheet of unit 531: 2, 4 and 6 of 8 marks, 9, 18 and 27 of 36, 6, 12 and 18 of 24',
  fix: 'Sets the figure to the share of the marks',
  checks: {
    'mark sheet': ({ criteria }, report) => {
      const sure = addUp(criteria?.map(({ body }) => body ?? {}) ?? []);
      criteria?.forEach(({ body }) => body && checkCriterion(body, sure, report));
    },
  },
});

/** @param sure the marks of the whole sheet add up, so it is not they that are wrong */
function checkCriterion(criterion: SheetCriterion, sure: boolean, report: Report): void {
  const { marks, referralMarks, passMarks, goodPassMarks } = criterion;
  if (!marks) return;
  const { total } = marks.value;
  const check = (written: Field<number> | undefined, descriptor: string, share: string, exact: number) => {
    // a half is exact; where it cannot be, the odd maximum has a finding of its own
    const fits = [...new Set([Math.floor(exact), Math.ceil(exact)])];
    if (!written || fits.includes(written.value)) return;
    report(
      written,
      `${descriptor} earns ${share} of ${count(total, 'mark')}, which is ${fits.join(' or ')}, not ${written.value}. Correct the figure, or leave it out.`,
      [{ at: marks, message: `The criterion has ${count(total, 'mark')}` }],
      fits.map((value) => setTo(written, value, sure && fits.length === 1)),
    );
  };
  check(referralMarks, 'A referral', 'about a quarter', total / 4);
  check(passMarks, 'A pass', 'half', total / 2);
  check(goodPassMarks, 'A good pass', 'about three quarters', (total * 3) / 4);
}

function setTo(written: Field<number>, value: number, safe: boolean): Fix {
  return { title: `Set the figure to ${value}`, safe, changes: [{ do: 'write', at: written, value: String(value) }] };
}
