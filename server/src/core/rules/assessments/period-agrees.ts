import type { Bullet, Field } from '../../model/values';
import { passagesOf, placeIn } from '../prose';
import { type Report, defineRule } from '../rule';
import { quoted } from '../words';

export default defineRule({
  id: 'assessments/period-agrees',
  title: 'A task speaks of the same period as its assessment',
  severity: 'warning',
  source: 'Published tasks that run over at least six months and say so twice',
  checks: {
    assessment: ({ period, task, instructions, sections }, report) => {
      const [own, another] = durationsIn(period?.value ?? '');
      // a span of time is not one figure
      if (!period || own === undefined || another !== undefined || /\b(to|or|between|up)\b/i.test(period.value)) return;
      const texts = [
        task,
        instructions,
        ...(sections ?? []).flatMap((section) => [section.instructions, section.evidence]),
      ];
      for (const text of texts) check(text, period, own, report);
    },
  },
});

const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const duration = `([0-9]{1,3}|${words.join('|')})[ -](week|month|year)s?`;
/** Said of how long the work runs; a period that has passed ('the last two years') is another matter. */
const runs = new RegExp(
  `\\b(?:over|for|during|within|covers?|period of|lasts)(?: a)?(?: period)?(?: of)?(?: at least| not less than| no less than| a minimum of)? ${duration}\\b`,
  'gi',
);

function durationsIn(text: string): string[] {
  return [...text.matchAll(new RegExp(`\\b${duration}\\b`, 'gi'))].map((match) => durationOf(match[1], match[2]));
}

/** `6 month` for six months, however they are written. */
function durationOf(number = '', unit = ''): string {
  const named = words.indexOf(number.toLowerCase());
  return `${named >= 0 ? named + 1 : Number(number)} ${unit.toLowerCase()}`;
}

function check(text: Field<readonly Bullet[]> | undefined, period: Field<string>, own: string, report: Report): void {
  for (const passage of passagesOf(text))
    for (const match of passage.source.matchAll(runs)) {
      const other = durationOf(match[1], match[2]);
      const [, unit] = other.split(' ');
      // a week's work within six months is no contradiction
      if (other === own || !own.endsWith(` ${unit ?? ''}`)) continue;
      report(
        placeIn(passage, match),
        `The text says ${quoted(match[0])}, and the period of the assessment is ${quoted(period.value)}. Correct the one or the other.`,
        [{ at: period, message: 'The period of the assessment' }],
      );
    }
}
