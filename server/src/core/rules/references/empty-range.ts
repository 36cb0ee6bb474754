import { defineRule } from '../rule';
import { checkTerms } from './terms';

export default defineRule({
  id: 'references/empty-range',
  title: 'A range names at least one unit',
  severity: 'error',
  source: 'The ranges of the published rules of combination',
  checks: checkTerms((problem, at, report) => {
    if (problem.kind !== 'empty range') return;
    report(
      at,
      `The range ${problem.text} names no unit. A range takes its units from the groups after 'from', or else from this file, and only units whose references differ in nothing but their last number. Correct its ends, or the group.`,
    );
  }),
});
