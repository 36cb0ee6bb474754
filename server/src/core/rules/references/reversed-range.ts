import type { Fix } from '../../fixes/fix';
import type { UnitTerm } from '../../model/values';
import { defineRule } from '../rule';
import { checkTerms } from './terms';

export default defineRule({
  id: 'references/reversed-range',
  title: 'A range of units runs from the smaller number to the larger',
  severity: 'error',
  source: 'The ranges of the published rules of combination',
  fix: 'exchanges the two ends of the range',
  checks: checkTerms((problem, at, report, _context, term) => {
    if (problem.kind !== 'reversed range') return;
    const message = `The range ${problem.text} runs backwards and names no unit. Write the smaller number first.`;
    report(at, message, [], term?.range ? [exchanged(term.range)] : []);
  }),
});

function exchanged({ from, to }: NonNullable<UnitTerm['range']>): Fix {
  return {
    title: `Write ${to.text} first`,
    safe: false,
    changes: [
      { do: 'replace', at: from, text: to.text },
      { do: 'replace', at: to, text: from.text },
    ],
  };
}
