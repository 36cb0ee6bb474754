import type { Bullet, Field, Words } from '../../model/values';
import { passagesOf, placeIn } from '../prose';
import { type Report, defineRule } from '../rule';

export default defineRule({
  id: 'words/text-agrees',
  title: 'Numbers of words in a task are those of the assessment',
  severity: 'warning',
  source: 'House rule: a learner who is told two numbers does not know which counts',
  checks: {
    assessment: ({ words, task, instructions, sections }, report) => {
      if (words) for (const text of [task, instructions]) check(text, words, 'assessment', report);
      for (const section of sections ?? [])
        if (section.words) check(section.instructions, section.words, 'section', report);
    },
  },
});

const figure = /\b([0-9][0-9,]*)(?: ?(?:to|-|\u2013) ?([0-9][0-9,]*))?[ -]words?\b/gi;
/** Said of the whole, not of a part of it. */
const whole =
  /\b(?:report|portfolio|assignment|submission|review|account|essay|section|in all|in total) (?:of |in |has |is |takes )?(?:about |around |approximately |some |between )?$/i;

function check(text: Field<readonly Bullet[]> | undefined, words: Field<Words>, what: string, report: Report): void {
  if (!text || !/[0-9]/.test(text.source)) return;
  const { nominal, minimum = nominal, maximum = nominal } = words.value;
  for (const passage of passagesOf(text))
    for (const match of passage.source.matchAll(figure)) {
      const numbers = [match[1], match[2]].flatMap((number) =>
        number === undefined ? [] : Number(number.replaceAll(',', '')),
      );
      const tooMany = numbers.some((number) => number > maximum);
      const tooFew = numbers.every((number) => number < minimum) && whole.test(passage.source.slice(0, match.index));
      if (!tooMany && !tooFew) continue;
      report(
        placeIn(passage, match),
        `The text speaks of ${match[0]}, and the ${what} has ${words.source}. Correct the one or the other.`,
        [{ at: words, message: `The words of the ${what}` }],
      );
    }
}
