import type { Section, Statement } from '../../model/generated';
import { type Report, defineRule } from '../rule';

export default defineRule({
  id: 'criteria/repeated-code',
  title: 'A statement names a criterion once',
  severity: 'warning',
  source: 'House rule: a number that stands twice was probably meant to be another one',
  fix: 'Takes the second one out',
  checks: {
    assessment: ({ sections }, report) => checkAll(sections ?? [], report),
    'mark sheet': ({ sections }, report) => checkAll(sections ?? [], report),
  },
});

function checkAll(sections: readonly Section[], report: Report): void {
  for (const { statements } of sections) for (const statement of statements ?? []) check(statement, report);
}

function check({ evidences }: Statement, report: Report): void {
  if (!evidences || evidences.value.length < 2) return;
  const seen = new Map<string, { readonly start: number; readonly end: number }>();
  for (const term of evidences.value) {
    const key = `${term.unit?.text ?? ''} ${term.code.text}`;
    const first = seen.get(key);
    if (!first) {
      seen.set(key, term);
      continue;
    }
    report(
      term,
      `This statement names ${term.text} already. Take it out here, or name the criterion that was meant.`,
      [{ at: first, message: 'Named first' }],
      [{ title: `Take ${term.text} out here`, safe: false, changes: [{ do: 'remove', at: term }] }],
    );
  }
}
