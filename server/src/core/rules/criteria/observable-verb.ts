import type { Unit } from '../../model/generated';
import { type Report, defineRule } from '../rule';
import { firstWord } from './opening';
import { isUnseen } from './verbs';

export default defineRule({
  id: 'criteria/observable-verb',
  title: 'A criterion opens with a verb whose performance can be seen',
  severity: 'information',
  source: 'House rule: explain, evaluate, plan, and not understand, know or be aware of',
  checks: { unit: (unit, report) => checkUnit(unit, report) },
});

/** Ways to open a criterion by which nothing can be seen, besides the verbs of that kind. */
const states =
  /^(?:be (?:aware of|able to|familiar with|conscious of)|have (?:an? )?(?:awareness|knowledge|understanding|appreciation) of|gain (?:an? )?(?:awareness|knowledge|understanding|appreciation) of|become (?:aware of|familiar with))\b/i;

const beginsState = /^(?:be|have|gain|become)$/i;

function checkUnit({ outcomes, availableFrom }: Unit, report: Report): void {
  // a unit of the framework before 2015 is published as it is
  if (availableFrom && availableFrom.value < '2015-10-01') return;
  for (const { body } of outcomes ?? [])
    for (const { code, body: criterion } of body?.criteria ?? []) {
      if (!criterion) continue;
      const first = firstWord(criterion.value);
      const state = beginsState.test(first) ? states.exec(criterion.value) : null;
      const words = state?.[0] ?? (isUnseen(first) ? first : undefined);
      if (words === undefined) continue;
      report(
        criterion,
        `An assessor cannot see whether somebody can '${words.toLowerCase()}', so criterion ${code} cannot be judged. Say what the learner does to show it, with a verb such as explain, describe, compare or evaluate.`,
      );
    }
}
