import type { Fix } from '../../fixes/fix';
import type { Field, Words } from '../../model/values';
import { written } from '../proposals';
import { type Report, defineRule } from '../rule';

export default defineRule({
  id: 'words/range',
  title: 'The number of words lies within its suggested range',
  severity: 'error',
  source: 'Published assessments: 2,000 words (1,500 to 3,000)',
  fix: 'Puts the smaller end of the range first',
  checks: {
    assessment: ({ words, sections }, report) => {
      if (words) check(words, report);
      for (const section of sections ?? []) if (section.words) check(section.words, report);
    },
    'mark sheet': ({ sections }, report) => {
      for (const section of sections ?? []) if (section.words) check(section.words, report);
    },
  },
});

function check(words: Field<Words>, report: Report): void {
  const { nominal, minimum, maximum } = words.value;
  if (minimum === undefined || maximum === undefined) return;
  if (minimum > maximum)
    report(
      words,
      `The range runs from ${minimum} down to ${maximum} words. The smaller number comes first.`,
      [],
      turned(words),
    );
  else if (nominal < minimum || nominal > maximum)
    report(
      words,
      `${nominal} words lie outside the suggested range, which runs from ${minimum} to ${maximum}. Correct the number or the range.`,
    );
}

function turned(words: Field<Words>): Fix[] {
  const source = written(words);
  const [open, close] = [source.indexOf('(') + 1, source.indexOf(')')];
  const [from = '', joint = '', to = ''] = source.slice(open, close).split(/( to | ?[-\u2013] ?)/);
  const value = `${source.slice(0, open)}${to}${joint}${from}${source.slice(close)}`;
  return [{ title: 'Put the smaller number first', safe: true, changes: [{ do: 'write', at: words, value }] }];
}
