import { defineRule } from '../rule';
import { openingOf } from './opening';

export default defineRule({
  id: 'criteria/one-verb',
  title: 'A criterion asks for one thing',
  severity: 'information',
  source: 'House rule; several published criteria open with two verbs',
  byDefault: 'off',
  checks: {
    unit: ({ outcomes }, report) => {
      for (const { body } of outcomes ?? [])
        for (const { code, body: criterion } of body?.criteria ?? []) {
          const verbs = criterion && openingOf(criterion.value)?.verbs;
          if (!verbs || verbs.length < 2) continue;
          report(
            criterion,
            `Criterion ${code} opens with ${verbs.length} verbs, '${verbs.join("' and '")}'. A learner who does the one and not the other has met half of it. Make it ${verbs.length} criteria, or keep the verb that asks for more.`,
          );
        }
    },
  },
});
