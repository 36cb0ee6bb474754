import type { Section } from '../../model/generated';
import { type Report, defineRule } from '../rule';
import { count, quoted } from '../words';

export default defineRule({
  id: 'assessments/context-section',
  title: 'An introduction evidences no criterion',
  severity: 'information',
  source: 'Published assessments: a first section called Context or Background carries 4 marks and evidences nothing',
  checks: {
    assessment: ({ sections }, report) => check(sections?.[0], report),
    'mark sheet': ({ sections }, report) => check(sections?.[0], report),
  },
});

const introduction = /^(the |general )?(context|background|introduction|setting)$/i;
/** Published introductions carry 4 marks; one that carries more than this may well be a section of its own right. */
const small = 10;

function check(section: Section | undefined, report: Report): void {
  if (!section?.heading || !introduction.test(section.heading.value.trim())) return;
  const marks = section.marks?.value.total;
  if (marks === undefined || marks > small) return;
  for (const { evidences } of section.statements ?? [])
    if (evidences)
      report(
        evidences,
        `The section ${quoted(section.heading.value)} only introduces the work and has ${count(marks, 'mark')}, which is little to assess a criterion by. Name the criterion in a section that asks for evidence of it.`,
      );
}
