import type { Assessment, MarkSheet } from '../../model/generated';
import type { Context } from '../../project/context';
import { type Report, defineRule } from '../rule';

export default defineRule({
  id: 'criteria/unlinked-statement',
  title: 'When published, each statement after the introduction names the criterion that it evidences',
  severity: 'warning',
  source: 'Published assessments: only a first section such as Context evidences no criterion',
  requires: 'complete',
  checks: {
    assessment: (assessment, report, context) => check(assessment, report, context),
    'mark sheet': (sheet, report, context) => check(sheet, report, context),
  },
});

function check({ sections = [] }: Assessment | MarkSheet, report: Report, context: Context): void {
  if (!context.forPublication) return;
  const statements = sections.slice(1).flatMap((section) => section.statements ?? []);
  if (!statements.some(({ evidences }) => evidences)) return;
  for (const { text, keys } of statements)
    if (text && !keys.has('evidences'))
      report(
        text,
        'This statement does not say which criterion it evidences, and others do. An assessor needs the criterion to judge by: add it behind a key evidences.',
      );
}
