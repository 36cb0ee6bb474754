import { defineTextRule } from '../rule';
import { quoted } from '../words';

export default defineTextRule({
  id: 'leftovers/broken-reference',
  title: 'A reference says where it leads',
  severity: 'warning',
  byDefault: 'off',
  source: 'What a word processor prints where the heading or page that a reference led to was deleted',
  text: ({ raw, start }, report) => {
    for (const match of raw.matchAll(
      /Error!\s(?:Reference source not found|Bookmark not defined|No text of specified style in document|Hyperlink reference not valid)\.?/gi,
    ))
      report(
        { start: start + match.index, end: start + match.index + match[0].length },
        `${quoted(match[0])} is what a word processor prints when it lost a reference. Write where the reader should look.`,
      );
  },
});
