import { defineRule } from '../rule';
import { checkTerms } from './terms';

export default defineRule({
  id: 'references/reversed-range',
  title: 'A range of units runs from the smaller number to the larger',
  severity: 'error',
  source: 'The ranges of the published rules of combination',
  checks: checkTerms((problem, at, report) => {
    if (problem.kind !== 'reversed range') return;
    report(at, `The range ${problem.text} runs backwards and names no unit. Write the smaller number first.`);
  }),
});
