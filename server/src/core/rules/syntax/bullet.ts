import { defineSyntaxRule } from '../rule';

export default defineSyntaxRule({
  id: 'syntax/bullet',
  title: 'Each point of a list begins with a hyphen',
  severity: 'error',
  source: 'House rule: what people type who come from a word processor',
  fix: 'types a hyphen in its place, here and in the lines below',
  syntax: 'bullet',
  message: ({ about }) =>
    `'${about}' does not begin a point of a list here. Type a hyphen and a space in its place, and begin each point on a line of its own.`,
  fixes: ({ about }, { text }) => {
    const lines = [...text.matchAll(/^[ \t\u00A0]*(\S)(?=\s|$)/gm)].filter(([, sign]) => sign === about);
    const changes = lines.map((line) => {
      const end = line.index + line[0].length;
      return { do: 'replace', at: { start: end - about.length, end }, text: '-' } as const;
    });
    return changes.length === 0 ? [] : [{ title: `Type a hyphen in the place of ${about}`, safe: true, changes }];
  },
});
