import { defineSyntaxRule } from '../rule';

export default defineSyntaxRule({
  id: 'syntax/tab-indentation',
  title: 'Lines are indented by spaces',
  severity: 'error',
  source: 'YAML 1.2, 6.1: tabs are no indentation',
  fix: 'puts two spaces in the place of each tab, here and in the lines below',
  syntax: 'tab-indentation',
  message: () =>
    'This line is indented by a tab, and only spaces count. Put two spaces in its place, here and in every other line of this part that begins with a tab.',
  fixes: (_, { text }) => {
    const indented = [...text.matchAll(/^[ \t]+(?=\S)/gm)].filter(([written]) => written.includes('\t'));
    const changes = indented.map(({ 0: written, index }) => {
      const at = { start: index, end: index + written.length };
      return { do: 'replace', at, text: written.replaceAll('\t', '  ') } as const;
    });
    return changes.length === 0 ? [] : [{ title: 'Put two spaces in the place of each tab', safe: true, changes }];
  },
});
