import type { Section } from '../../model/generated';
import type { Span } from '../../syntax/tree';
import { defineRule, type Report } from '../rule';
import { count } from '../words';
import { sumOf } from './minima';

function checkTotal(marks: readonly (number | undefined)[], at: Span, what: string, report: Report): void {
  const total = sumOf(marks);
  if (marks.length === 0 || total === undefined || total === 100) return;
  const difference = total < 100 ? `${count(100 - total, 'mark')} too few` : `${count(total - 100, 'mark')} too many`;
  report(
    at,
    `The marks of the ${what} add up to ${total}, which is ${difference}. A mark sheet has 100 marks in all: change the marks of one or more ${what}.`,
  );
}

const sectionMarks = (sections: readonly Section[] | undefined) =>
  sections?.map((section) => section.marks?.value.total) ?? [];

export default defineRule({
  id: 'marks/total',
  title: 'The marks of a mark sheet add up to 100',
  severity: 'error',
  source: 'All 24 published mark sheets',
  requires: 'complete',
  checks: {
    assessment: (assessment, report) =>
      checkTotal(
        sectionMarks(assessment.sections),
        assessment.keys.get('sections') ?? assessment.head,
        'sections',
        report,
      ),
    'mark sheet': (sheet, report) => {
      checkTotal(sectionMarks(sheet.sections), sheet.keys.get('sections') ?? sheet.head, 'sections', report);
      const marks = sheet.criteria?.map((criterion) => criterion.body?.marks?.value.total) ?? [];
      checkTotal(marks, sheet.keys.get('criteria') ?? sheet.head, 'criteria', report);
    },
  },
});
