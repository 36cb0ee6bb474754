import { pathwaysOf } from '../../pathways/pathways';
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
      if (!rules || !known?.known) return;
      const { solution } = known;
      if (solution.outcome === 'undecided')
        report(
          rules.head,
          'These rules leave too many combinations open to go through all of them, so it was not checked whether there is a pathway, and which hours and credits are possible. Compare the published figures by hand.',
        );
      else if (solution.outcome === 'contradiction' ? !solution.totalsOfRule : solution.undecided.length > 0)
        report(
          rules.head,
          'These rules leave too many combinations open to go through all of them. The hours and the credit totals were checked; whether each limit is needed, or which totals the rules would allow by themselves, was not.',
        );
    },
  },
});
