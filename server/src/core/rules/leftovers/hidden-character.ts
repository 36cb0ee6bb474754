import { defineTextRule } from '../rule';

/** Soft hyphens, and spaces and joiners of no width: they are not seen, and part a word for those who search. */
const hidden = /[\u00AD\u200B-\u200D\u2060]+/g;

export default defineTextRule({
  id: 'leftovers/hidden-character',
  title: 'No character that cannot be seen stands inside a word',
  severity: 'warning',
  byDefault: 'off',
  source: 'House rule: what a word processor leaves behind',
  fix: 'takes the character out',
  text: ({ raw, start }, report) => {
    for (const match of raw.matchAll(hidden)) {
      const at = { start: start + match.index, end: start + match.index + match[0].length };
      const is = match[0].startsWith('\u00AD') ? 'a soft hyphen' : 'a character without width';
      report(
        at,
        `There is ${is} here, which is not seen and parts the word for a search. Take it out.`,
        [],
        [{ title: 'Take the hidden character out', safe: true, changes: [{ do: 'replace', at, text: '' }] }],
      );
    }
  },
});
