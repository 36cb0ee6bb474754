import { defineSyntaxRule } from '../rule';

export default defineSyntaxRule({
  id: 'syntax/several-documents',
  title: 'A file holds one document',
  severity: 'error',
  source: 'YAML 1.2, 9.2: lines of three hyphens or dots part documents',
  fix: 'makes the line a remark',
  syntax: 'several-documents',
  message: ({ about }) =>
    `A line of three ${about.startsWith('.') ? 'dots ends' : 'hyphens parts'} documents, and a file holds one. Delete the line. To part the lines for the eye, begin it with a #.`,
  fixes: ({ start }) => [
    {
      title: 'Begin the line with a #',
      safe: true,
      changes: [{ do: 'replace', at: { start, end: start }, text: '# ' }],
    },
  ],
});
