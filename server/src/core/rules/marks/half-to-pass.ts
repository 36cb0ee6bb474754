import type { Fix } from '../../fixes/fix';
import type { Field, Marks } from '../../model/values';
import { type Report, defineRule } from '../rule';
import { count } from '../words';
import { full, marksFix } from './amounts';
import { type Marked, totalOf } from './minima';

export default defineRule({
  id: 'marks/half-to-pass',
  title: 'Half of the marks are needed to pass a section or a criterion',
  severity: 'error',
  source: 'All 24 published mark sheets',
  fix: 'Sets the minimum to half of the marks; makes odd marks even',
  checks: {
    assessment: ({ sections }, report) => checkAll(sections ?? [], 'section', report),
    'mark sheet': ({ sections, criteria }, report) => {
      checkAll(sections ?? [], 'section', report);
      checkAll(criteria?.map(({ body }) => body ?? {}) ?? [], 'criterion', report);
    },
  },
});

function checkAll(parts: readonly Marked[], what: string, report: Report): void {
  const sum = totalOf(parts);
  for (const { marks, minimum } of parts) {
    if (!marks) continue;
    const { total } = marks.value;
    if (minimum ? minimum.value === total / 2 : total % 2 === 0) continue;
    checkHalf(minimum ? { marks, minimum } : { marks }, what, sum, report);
  }
}

type WithMarks = Marked & { readonly marks: Field<Marks> };

/**
 * @param part one whose minimum is not half of its marks, or that has none and odd marks
 * @param sum all marks together, as far as it is known
 */
function checkHalf(part: WithMarks, what: string, sum: number | undefined, report: Report): void {
  const { marks, minimum } = part;
  const { total } = marks.value;
  const odd = total % 2 !== 0;
  if (minimum) {
    const advice = odd
      ? `${count(total, 'mark')} cannot be halved, so give the ${what} an even number of marks.`
      : `Write ${total / 2}, or leave the minimum out.`;
    report(
      minimum,
      `The minimum of ${minimum.value} is not half of ${count(total, 'mark')}. ${advice}`,
      [{ at: marks, message: `The ${what} has ${count(total, 'mark')}` }],
      odd ? evenMarks(part, what, sum) : [halfOf(minimum, total, sum)],
    );
  } else {
    report(
      marks,
      `${count(total, 'mark')} cannot be halved, and half of them is needed to pass the ${what}. Give it an even number of marks, such as ${total - 1} or ${total + 1}.`,
      [],
      evenMarks(part, what, sum),
    );
  }
}

/** As long as the marks do not add up, it may be they that are wrong. */
function halfOf(minimum: Field<number>, total: number, sum: number | undefined): Fix {
  const value = String(total / 2);
  return {
    title: `Set the minimum to ${value}`,
    safe: sum === full,
    changes: [{ do: 'write', at: minimum, value }],
  };
}

/** One mark more or less, first what brings the sum nearer to what it should be. */
function evenMarks(part: WithMarks, what: string, sum = full): Fix[] {
  const { total } = part.marks.value;
  const totals = sum > full ? [total - 1, total + 1] : [total + 1, total - 1];
  return totals
    .filter((even) => even > 0)
    .flatMap((even) => {
      const [fix] = marksFix(part, even, `Give the ${what} ${count(even, 'mark')}`);
      if (!fix) return [];
      const { minimum } = part;
      // the half follows from the marks: an odd maximum had none
      const half = minimum ? [{ do: 'write', at: minimum, value: String(even / 2) } as const] : [];
      return [{ ...fix, changes: [...fix.changes, ...half] }];
    });
}
