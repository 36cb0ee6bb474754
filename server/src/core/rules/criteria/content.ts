import { defineRule } from '../rule';
import { listed } from '../words';

export default defineRule({
  id: 'criteria/content',
  title: 'Indicative content stands under an outcome that there is, and under every outcome if under any',
  severity: 'warning',
  source: 'All published units: every outcome has indicative content, or none has',
  requires: 'complete',
  checks: {
    unit: ({ outcomes = [] }, report, context) => {
      const real = outcomes.filter(({ body }) => body?.keys.has('text') || body?.keys.has('criteria'));
      if (real.length === 0) return;
      const codes = listed(real.map(({ code }) => code));
      for (const { code, codeAt, body } of outcomes)
        if (body?.content && !body.keys.has('text') && !body.keys.has('criteria'))
          report(
            codeAt,
            `There is indicative content for outcome ${code}, and nothing else: no outcome and no criteria. The unit's outcomes are ${codes}. Move the content to the one it belongs to, or write the outcome.`,
          );
      if (!context.forPublication) return;
      const having = real.filter(({ body }) => body?.keys.has('content'));
      if (having.length === 0) return;
      for (const { code, codeAt, body } of real)
        if (body && !body.keys.has('content'))
          report(
            codeAt,
            `Outcome ${code} has no indicative content, and other outcomes of the unit have. Add what is to be taught for it.`,
          );
    },
  },
});
