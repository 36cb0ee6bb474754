import { isWritten } from '../../model/blank';
import type { Specification } from '../../model/generated';
import { type Report, defineRule } from '../rule';
import { blankFor } from './blank';

export default defineRule({
  id: 'publication/document-complete',
  title: 'A published specification says where prior learning and specimen assessments are dealt with',
  severity: 'information',
  source: 'Conditions E3 on published specifications and E10 on recognition of prior learning',
  fix: 'adds the missing line, to be filled in',
  requires: 'complete',
  checks: {
    specification: (specification, report, context) => {
      if (!context.forPublication || !context.hasQualifications) return;
      const { priorLearning, specimenAssessments } = specification;
      if (!isWritten(priorLearning))
        missing('prior learning', 'where its policy on recognition of prior learning is found', specification, report);
      if (!isWritten(specimenAssessments) && !context.hasSheets && !context.hides('assessments'))
        missing('specimen assessments', 'specimen assessments, or where they are found', specification, report);
    },
  },
});

function missing(key: string, what: string, specification: Specification, report: Report): void {
  report(
    specification.keys.get(key) ?? specification.head,
    `This file is for publication, and a published specification states ${what}. Write it under '${key}'.`,
    [],
    blankFor(key, specification, specification.keys),
  );
}
