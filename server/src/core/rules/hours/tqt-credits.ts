import type { Fix } from '../../fixes/fix';
import type { Qualification } from '../../model/generated';
import type { Credits, Field, Hours } from '../../model/values';
import { type Size, sizeOfType } from '../credits/sizes';
import { figure } from '../proposals';
import { defineRule } from '../rule';
import { count } from '../words';
import { creditsOfTqt, exactHours } from './exact';

export default defineRule({
  id: 'hours/tqt-credits',
  title: 'The credits are the total qualification time divided by ten',
  severity: 'error',
  source: 'Condition E8 on credit: 60 hours and 6 credits, 130 and 13, 370 and 37',
  fix: 'sets the TQT to ten times the credits, or the credits to a tenth of the TQT',
  checks: {
    qualification: (qualification, report) => {
      const { credits, hours } = qualification;
      const tqt = hours?.tqt;
      const time = exactHours(tqt);
      if (!credits || !tqt || time === undefined) return;
      const { minimum } = credits.value;
      if (minimum === undefined || minimum === creditsOfTqt(time)) return;
      const right = creditsOfTqt(time);
      const doubtful = isDoubtful(time, minimum, qualification);
      const [at, other] = doubtful
        ? [tqt, { at: credits, message: `A credit value of ${credits.source}` }]
        : [credits, { at: tqt, message: `A TQT of ${count(time, 'hour')}` }];
      report(at, message(credits, tqt, right), [other], proposals(credits, minimum, tqt, right));
    },
  },
});

/** The credits fit the type of the qualification, and the TQT does not, or it has no room for the GLH: a digit is lost. */
function isDoubtful(time: number, minimum: number, { type, hours }: Qualification): boolean {
  const size = type && sizeOfType(type.value);
  const lies = (value: number, { from, to }: Size['hours']) => value >= from && value <= to;
  if (size && !lies(minimum, size.credits)) return false;
  return (size && !lies(time, size.hours)) === true || time < (exactHours(hours?.glh) ?? 0);
}

/** Which of the two figures is wrong, nobody can tell for certain. */
function proposals(credits: Field<Credits>, minimum: number, tqt: Field<Hours>, right: number): Fix[] {
  const ten = minimum * 10;
  return [
    { title: `Set the TQT to ${ten} hours, ten times the credits`, safe: false, changes: [figure(tqt, ten)] },
    { title: `Set the credits to ${right}, a tenth of the TQT`, safe: false, changes: [figure(credits, right)] },
  ];
}

function message({ value, source }: Field<Credits>, tqt: Field<Hours>, right: number): string {
  const written =
    value.minimum === value.maximum ? source : `the smallest number of credits in '${source}', ${value.minimum ?? ''}`;
  return `A total qualification time (TQT) of ${count(tqt.value.hours, 'hour')} makes ${count(right, 'credit')}: a tenth of it, rounded. That is not ${written}. Correct the credits or the TQT.`;
}
