import type { Field } from '../../model/values';
import type { Context } from '../../project/context';
import { type Report, defineRule } from '../rule';
import { type Marked, minimumOf, sumOf } from './minima';

export default defineRule({
  id: 'marks/pass-mark',
  title: 'The pass mark is no lower than the minima together',
  severity: 'error',
  source: 'The published mark sheets by section: a pass takes 50 marks overall and the minimum of each section',
  requires: 'complete',
  checks: {
    assessment: ({ passMark, sections }, report) => checkPassMark(passMark, minimaOf(sections), 'sections', report),
    'mark sheet': ({ passMark, sections, criteria, assessment }, report, context) => {
      const followed = sections || criteria ? undefined : minimaOfTask(assessment?.value, context);
      checkPassMark(passMark, minimaOf(sections) ?? followed, 'sections', report);
      checkPassMark(passMark, criteria && minimaOf(criteria.map(({ body }) => body ?? {})), 'criteria', report);
    },
  },
});

/** The minimum of each part as far as it is known. */
type Minima = readonly (number | undefined)[] | undefined;

function minimaOf(parts: readonly Marked[] | undefined): Minima {
  return parts?.map(({ marks, minimum }) => minimumOf(marks?.value.total, minimum?.value));
}

/** A mark sheet without sections of its own has those of its assessment. */
function minimaOfTask(assessment: string | undefined, context: Context): Minima {
  const task = assessment === undefined ? undefined : context.assessment(assessment)?.fact;
  return task && !task.incomplete ? task.sections?.map(({ marks, minimum }) => minimumOf(marks, minimum)) : undefined;
}

function checkPassMark(passMark: Field<number> | undefined, minima: Minima, what: string, report: Report): void {
  const least = minima && sumOf(minima);
  if (!passMark || least === undefined || passMark.value >= least) return;
  report(
    passMark,
    `The pass mark of ${passMark.value} is lower than the minima of the ${what} together, which are ${least} marks. Nobody can pass with fewer: write ${least}, or leave the pass mark out.`,
  );
}
