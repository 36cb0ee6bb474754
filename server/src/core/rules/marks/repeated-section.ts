import type { Section } from '../../model/generated';
import type { Field } from '../../model/values';
import { plainText } from '../prose';
import { type Report, defineRule } from '../rule';
import { quoted } from '../words';

export default defineRule({
  id: 'marks/repeated-section',
  title: 'No two sections of an assessment have the same heading',
  severity: 'warning',
  source: 'All 24 published mark sheets',
  checks: {
    assessment: ({ sections }, report) => check(sections ?? [], report),
    'mark sheet': ({ sections }, report) => check(sections ?? [], report),
  },
});

function check(sections: readonly Section[], report: Report): void {
  const seen = new Map<string, Field<string>>();
  for (const { heading } of sections) {
    if (!heading) continue;
    const text = plainText(heading.value);
    const first = seen.get(text);
    if (first)
      report(
        heading,
        `Another section has the heading ${quoted(first.value)} already. Learners arrange their work under these headings, and a referral names the section: give this one its own heading, or take it out if it was pasted twice.`,
        [{ at: first, message: 'The first section of this heading' }],
      );
    else seen.set(text, heading);
  }
}
