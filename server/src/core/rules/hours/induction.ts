import type { QualificationHours } from '../../model/generated';
import type { Field, Hours } from '../../model/values';
import { type Report, defineRule } from '../rule';
import { count } from '../words';

export default defineRule({
  id: 'hours/induction',
  title: 'Induction and tutorial support are shorter than the guided learning hours',
  severity: 'warning',
  source:
    'Published specifications: 1 to 3 hours of induction and up to 8 of tutorial support, beside 15 to 120 hours of GLH',
  checks: {
    qualification: ({ hours }, report) => {
      const glh = hours?.glh;
      if (!glh || glh.value.qualifier === 'at least') return;
      check(hours.induction, 'induction', glh, hours, report);
      check(hours.tutorial, 'tutorial support', glh, hours, report);
    },
  },
});

function check(
  part: Field<Hours> | undefined,
  what: string,
  glh: Field<Hours>,
  hours: QualificationHours,
  report: Report,
): void {
  if (!part || part.value.qualifier === 'at most' || part.value.hours <= glh.value.hours) return;
  const counted = hours.glhIncludes?.some(({ value }) => what.startsWith(value)) === true;
  report(
    part,
    `${count(part.value.hours, 'hour')} of ${what} ${part.value.hours === 1 ? 'is' : 'are'} more than the GLH, which ${counted ? 'count them and are' : 'are'} ${glh.value.hours}. One of the two figures has a slip, or stands under the wrong key.`,
    [{ at: glh, message: `The GLH are ${glh.value.hours}` }],
  );
}
