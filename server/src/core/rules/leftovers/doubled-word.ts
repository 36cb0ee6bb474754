import { defineTextRule } from '../rule';
import { quoted } from '../words';

/** Words that rightly follow themselves: 'the plan that that team made', 'had had', 'again and again' has 'and' between. */
const twice = ['had', 'that', 'her', 'is', 'so', 'very', 'bye', 'no'];

export default defineTextRule({
  id: 'leftovers/doubled-word',
  title: 'No word stands twice in a row',
  severity: 'warning',
  byDefault: 'off',
  source: 'Slips in the published specifications',
  fix: 'takes the second word out',
  text: ({ raw, start }, report) => {
    for (const match of raw.matchAll(/(?<![\p{L}\p{N}'\u2019-])(\p{L}+)(\s+)\1(?![\p{L}\p{N}'\u2019-])/giu)) {
      const [all, word = '', between = ''] = match;
      if (twice.includes(word.toLowerCase())) continue;
      const at = start + match.index + word.length + between.length;
      const end = start + match.index + all.length;
      report(
        { start: at, end },
        `${quoted(word)} stands here twice in a row. Take one of the two out.`,
        [],
        [
          {
            title: `Take the second ${quoted(word)} out`,
            // a capital letter may be the beginning of a name, as in 'of Of Mice and Men'
            safe: raw.slice(match.index, match.index + word.length) === raw.slice(at - start, end - start),
            changes: [{ do: 'replace', at: { start: start + match.index + word.length, end }, text: '' }],
          },
        ],
      );
    }
  },
});
