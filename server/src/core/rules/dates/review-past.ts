import type { Field } from '../../model/values';
import type { Context } from '../../project/context';
import { type Report, defineRule } from '../rule';

export default defineRule({
  id: 'dates/review-past',
  title: 'A review date is still to come',
  severity: 'information',
  source: 'Units and qualifications are reviewed by the date that the register has; a date in the past is a remark',
  checks: {
    unit: ({ reviewDate }, report, context) => check(reviewDate, 'unit', report, context),
    qualification: ({ reviewDate }, report, context) => check(reviewDate, 'qualification', report, context),
  },
});

/** The day is asked for only where there is a date: another day concerns nobody else. */
function check(date: Field<string> | undefined, what: string, report: Report, context: Context): void {
  if (!date) return;
  const { today } = context;
  if (today === undefined || date.value >= today) return;
  report(
    date,
    `The review date has passed. If the ${what} was reviewed, write the date of the next review; if not, ask whether it may still be offered.`,
  );
}
