import { defineTextRule } from '../rule';
import { quoted } from '../words';

export default defineTextRule({
  id: 'leftovers/note-mark',
  title: 'The mark of a footnote has its footnote',
  severity: 'warning',
  byDefault: 'off',
  source: 'Published specifications: a footnote mark has its note and a note its mark',
  text: ({ raw, start }, report, context) => {
    // a mark hangs on a word; a sign between spaces, or before a word, is something else
    for (const match of raw.matchAll(
      /(?<=[\p{L})\].,])(?<!\b[A-Z])(?:[*\u2020\u2021^]{1,3}|[\u00B9\u00B2\u00B3\u2070-\u2079]{1,3}|\[\d{1,2}\])(?![\p{L}\p{N}*])/gu,
    )) {
      const [mark] = match;
      if (context.specification?.noteMarks.includes(mark) === true) continue;
      report(
        { start: start + match.index, end: start + match.index + mark.length },
        `${quoted(mark)} looks like the mark of a footnote, and no footnote of this file has it. Write the note under 'notes' and name it after 'note', or take the mark out.`,
      );
    }
  },
});
