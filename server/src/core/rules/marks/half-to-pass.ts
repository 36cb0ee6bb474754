import { type Report, defineRule } from '../rule';
import { count } from '../words';
import type { Marked } from './minima';

export default defineRule({
  id: 'marks/half-to-pass',
  title: 'Half of the marks are needed to pass a section or a criterion',
  severity: 'error',
  source: 'All 24 published mark sheets',
  checks: {
    assessment: ({ sections }, report) => sections?.forEach((section) => checkHalf(section, 'section', report)),
    'mark sheet': ({ sections, criteria }, report) => {
      sections?.forEach((section) => checkHalf(section, 'section', report));
      criteria?.forEach(({ body }) => body && checkHalf(body, 'criterion', report));
    },
  },
});

function checkHalf({ marks, minimum }: Marked, what: string, report: Report): void {
  if (!marks) return;
  const { total } = marks.value;
  const odd = total % 2 !== 0;
  if (minimum && minimum.value !== total / 2) {
    const advice = odd
      ? `${count(total, 'mark')} cannot be halved, so give the ${what} an even number of marks.`
      : `Write ${total / 2}, or leave the minimum out.`;
    report(minimum, `The minimum of ${minimum.value} is not half of ${count(total, 'mark')}. ${advice}`, [
      { at: marks, message: `The ${what} has ${count(total, 'mark')}` },
    ]);
  } else if (!minimum && odd) {
    report(
      marks,
      `${count(total, 'mark')} cannot be halved, and half of them is needed to pass the ${what}. Give it an even number of marks, such as ${total - 1} or ${total + 1}.`,
    );
  }
}
