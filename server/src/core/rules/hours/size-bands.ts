import { sizeOfCredits, sizeOfHours } from '../credits/sizes';
import { figure } from '../proposals';
import { defineRule } from '../rule';
import { creditsOfTqt, exactHours } from './exact';

export default defineRule({
  id: 'hours/size-bands',
  title: 'Credits and total qualification time are of one size',
  severity: 'information',
  source:
    'The sizes of Award, Certificate and Diploma by credits and by hours; rounding lets them part at 121-124 and 365-369 hours',
  fix: 'sets the TQT to ten times the credits',
  checks: {
    qualification: ({ credits, hours }, report) => {
      const tqt = hours?.tqt;
      const time = exactHours(tqt);
      const least = credits?.value.minimum;
      if (!credits || !tqt || time === undefined || least === undefined || creditsOfTqt(time) !== least) return;
      const byCredits = sizeOfCredits(least);
      const byHours = sizeOfHours(time);
      if (!byCredits || !byHours || byCredits === byHours) return;
      report(
        tqt,
        `The credits are those of a size that has ${byCredits.hoursInWords} (${byCredits.type}), while ${time} hours belong to the next one (${byHours.type}: ${byHours.hoursInWords}). Both figures are right by rounding; make sure that the type is the one you mean.`,
        [{ at: credits, message: `${byCredits.type}: ${byCredits.creditsInWords}` }],
        [{ title: `Set the TQT to ${least * 10} hours`, safe: false, changes: [figure(tqt, least * 10)] }],
      );
    },
  },
});
