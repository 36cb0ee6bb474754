import { defineRule } from '../rule';
import { listed } from '../words';

export default defineRule({
  id: 'publication/hours-stated',
  title: 'A published qualification states its credits, TQT and GLH',
  severity: 'error',
  source: 'Condition E3 on published specifications',
  requires: 'complete',
  checks: {
    qualification: ({ id, head, credits, hours }, report, context) => {
      if (!context.forPublication) return;
      const missing = [
        ...(credits ? [] : ['credits']),
        ...(hours?.tqt ? [] : ['total qualification time (tqt)']),
        ...(hours?.glh || hours?.glhWording ? [] : ['guided learning hours (glh, or a glh wording)']),
      ];
      if (missing.length === 0) return;
      report(
        id ?? head,
        `This file is for publication, and a published qualification states its credits, its total qualification time and its guided learning hours. Missing here: ${listed(missing)}.`,
      );
    },
  },
});
