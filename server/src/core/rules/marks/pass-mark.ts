import type { Fix } from '../../fixes/fix';
import type { Field } from '../../model/values';
import type { Context } from '../../project/context';
import { type Report, defineRule } from '../rule';
import { type Marked, minimumOf, sumOf } from './minima';

export default defineRule({
  id: 'marks/pass-mark',
  title: 'The pass mark is no lower than the minima together, and can be reached',
  severity: 'error',
  source: 'The published mark sheets by section: a pass takes 50 marks overall and the minimum of each section',
  fix: 'Sets the pass mark to the sum of the minima',
  requires: 'complete',
  checks: {
    assessment: ({ passMark, sections }, report) => checkPassMark(passMark, sumsOf(sections), 'sections', report),
    'mark sheet': ({ passMark, sections, criteria, assessment }, report, context) => {
      const followed = sections || criteria ? undefined : sumsOfTask(assessment?.value, context);
      checkPassMark(passMark, sumsOf(sections) ?? followed, 'sections', report);
      checkPassMark(passMark, criteria && sumsOf(criteria.map(({ body }) => body ?? {})), 'criteria', report);
    },
  },
});

/** All minima and all marks together, as far as each of them is known. */
interface Sums {
  readonly least: number | undefined;
  readonly most: number | undefined;
}

function sumsOf(parts: readonly Marked[] | undefined): Sums | undefined {
  return parts && sums(parts.map(({ marks, minimum }) => ({ marks: marks?.value.total, minimum: minimum?.value })));
}

/** A mark sheet without sections of its own has those of its assessment. */
function sumsOfTask(assessment: string | undefined, context: Context): Sums | undefined {
  const task = assessment === undefined ? undefined : context.assessment(assessment)?.fact;
  return task && !task.incomplete && task.sections ? sums(task.sections) : undefined;
}

function sums(parts: readonly { marks: number | undefined; minimum: number | undefined }[]): Sums {
  return {
    least: sumOf(parts.map(({ marks, minimum }) => minimumOf(marks, minimum))),
    most: parts.length > 0 ? sumOf(parts.map(({ marks }) => marks)) : undefined,
  };
}

function checkPassMark(
  passMark: Field<number> | undefined,
  found: Sums | undefined,
  what: string,
  report: Report,
): void {
  if (!passMark || !found) return;
  const { least, most } = found;
  const fixes = least === undefined ? [] : [setTo(passMark, least)];
  if (least !== undefined && passMark.value < least)
    report(
      passMark,
      `The pass mark of ${passMark.value} is lower than the minima of the ${what} together, which are ${least} marks. Nobody can pass with fewer: write ${least}, or leave the pass mark out.`,
      [],
      fixes,
    );
  else if (most !== undefined && passMark.value > most)
    report(
      passMark,
      `The pass mark of ${passMark.value} is higher than all marks of the ${what} together, which are ${most}. Nobody could pass: correct it, or leave the pass mark out.`,
      [],
      fixes,
    );
}

function setTo(passMark: Field<number>, value: number): Fix {
  return {
    title: `Set the pass mark to ${value}`,
    safe: false,
    changes: [{ do: 'write', at: passMark, value: String(value) }],
  };
}
