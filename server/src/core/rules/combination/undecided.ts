import { type KnownPathways, pathwaysOf } from '../../pathways/pathways';
import type { Solution } from '../../pathways/solution';
import { defineRule } from '../rule';

export default defineRule({
  id: 'combination/undecided',
  title: 'The rules of combination can be worked out',
  severity: 'information',
  source: 'House rule: what was not checked is said, and nothing is guessed',
  requires: 'complete',
  checks: {
    qualification: (qualification, report, context) => {
      const { rules } = qualification;
      const known = rules && pathwaysOf(qualification, context);
      if (!rules || !known) return;
      if (isUndecided(known))
        report(
          rules.head,
          'These rules leave too many combinations open to go through all of them, so it was not checked whether there is a pathway, and which hours and credits are possible. Compare the published figures by hand.',
        );
      else if (known.known && hasUndecidedPart(known.solution))
        report(
          rules.head,
          'These rules leave too many combinations open to go through all of them. The hours and the credit totals were checked; whether each limit is needed, or which totals the rules would allow by themselves, was not.',
        );
    },
  },
});

function isUndecided(known: KnownPathways): boolean {
  return known.known ? known.solution.outcome === 'undecided' : known.because.kind === 'too large';
}

function hasUndecidedPart(solution: Solution): boolean {
  if (solution.outcome === 'undecided') return true;
  return solution.outcome === 'contradiction' ? !solution.totalsOfRule : solution.undecided.length > 0;
}
