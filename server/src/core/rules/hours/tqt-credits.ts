import type { Credits, Field, Hours } from '../../model/values';
import { defineRule } from '../rule';
import { count } from '../words';
import { creditsOfTqt, exactHours } from './exact';

export default defineRule({
  id: 'hours/tqt-credits',
  title: 'The credits are the total qualification time divided by ten',
  severity: 'error',
  source: 'Condition E8 on credit: 60 hours and 6 credits, 130 and 13, 370 and 37',
  checks: {
    qualification: ({ credits, hours }, report) => {
      const tqt = hours?.tqt;
      const time = exactHours(tqt);
      if (!credits || !tqt || time === undefined) return;
      const { minimum } = credits.value;
      if (minimum === undefined || minimum === creditsOfTqt(time)) return;
      report(credits, message(credits, tqt, creditsOfTqt(time)), [
        { at: tqt, message: `A TQT of ${count(time, 'hour')}` },
      ]);
    },
  },
});

function message({ value, source }: Field<Credits>, tqt: Field<Hours>, right: number): string {
  const written =
    value.minimum === value.maximum ? source : `the smallest number of credits in '${source}', ${value.minimum ?? ''}`;
  return `A total qualification time (TQT) of ${count(tqt.value.hours, 'hour')} makes ${count(right, 'credit')}: a tenth of it, rounded. That is not ${written}. Correct the credits or the TQT.`;
}
