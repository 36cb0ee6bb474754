import type { Section } from '../../model/generated';
import type { Context } from '../../project/context';
import { type Report, defineRule } from '../rule';
import { count, listed } from '../words';

export default defineRule({
  id: 'assessments/complete-sections',
  title: 'When published, every section has a heading, marks and statements if others have',
  severity: 'warning',
  source: 'All 24 published mark sheets',
  requires: 'complete',
  checks: {
    assessment: ({ sections }, report, context) => check(sections ?? [], report, context),
    'mark sheet': ({ sections }, report, context) => check(sections ?? [], report, context),
  },
});

const needed = ['heading', 'marks', 'statements'] as const;

function check(sections: readonly Section[], report: Report, context: Context): void {
  if (!context.forPublication) return;
  const usual = needed.filter((key) => sections.some((section) => section.keys.has(key)));
  for (const section of sections) {
    const missing = usual.filter((key) => !section.keys.has(key));
    if (missing.length > 0)
      report(
        section.heading ?? section.head,
        `This section has no ${listed(missing, 'and no')}, and ${count(sections.length - 1, 'other section has', 'others have')}. Nobody could mark it: add what is missing, or take the section out.`,
      );
  }
}
