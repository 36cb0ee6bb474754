import { defineTextRule } from '../rule';

export default defineTextRule({
  id: 'leftovers/double-space',
  title: 'One space stands between two words',
  severity: 'information',
  byDefault: 'off',
  source: 'House rule: what a word processor leaves behind',
  fix: 'puts one space in their place',
  text: ({ raw, start }, report) => {
    // spaces at the beginning and the end of a line indent it, or are not seen
    for (const match of raw.matchAll(/(?<=[^\s])[ \u00A0]{2,}(?=[^\s])/g)) {
      const at = { start: start + match.index, end: start + match.index + match[0].length };
      report(
        at,
        'There is more than one space between these words. Leave one.',
        [],
        [{ title: 'Leave one space', safe: true, changes: [{ do: 'replace', at, text: ' ' }] }],
      );
    }
  },
});
