import { defineTextRule } from '../rule';

export default defineTextRule({
  id: 'leftovers/bullet-in-text',
  title: 'Points stand in a list, not inside a text',
  severity: 'warning',
  byDefault: 'off',
  source: 'House rule: what a word processor leaves behind',
  text: ({ raw, start }, report) => {
    for (const match of raw.matchAll(/[\u2022\u2023\u25A0\u25AA\u25CF\u25E6\u2043\uF0A7\uF0B7\uF02D]/g))
      report(
        { start: start + match.index, end: start + match.index + 1 },
        'The sign of a point stands inside this text. Write the points as a list: each on a line of its own with a hyphen and a space before it.',
      );
  },
});
