import { defineRule } from '../rule';
import { openingOf } from './opening';

export default defineRule({
  id: 'criteria/level-verb',
  title: 'The verb of a criterion suits the level of its unit',
  severity: 'information',
  source: 'House rule: demand grows with the level, from stating facts to judging critically',
  byDefault: 'off',
  checks: {
    unit: ({ level, outcomes }, report) => {
      if (!level) return;
      const high = /^[4-8]$/.test(level.value);
      const low = /^(Entry|[12]$)/.test(level.value);
      for (const { body } of outcomes ?? [])
        for (const { code, body: criterion } of body?.criteria ?? []) {
          const opening = criterion && openingOf(criterion.value);
          const [verb] = opening?.verbs ?? [];
          if (!opening || verb === undefined || opening.verbs.length > 1) continue;
          const critically = opening.adverbs.includes('critically');
          if (high && tooLittle.has(verb))
            report(
              criterion,
              `At level ${level.value}, criterion ${code} asks for little: to ${verb} something takes no reasons and no judgement. Consider analyse, explain, evaluate or justify.`,
            );
          else if (low && (critically || tooMuch.has(verb)))
            report(
              criterion,
              `At level ${level.value}, criterion ${code} asks for much: to ${critically ? 'critically ' : ''}${verb} something takes a reasoned judgement. Consider identify, describe, give examples of or explain.`,
            );
        }
    },
  },
});

const tooLittle = new Set(['list', 'label', 'name', 'state', 'match', 'recall', 'tell']);
const tooMuch = new Set(['evaluate', 'critique', 'synthesise', 'formulate', 'hypothesise', 'appraise']);
