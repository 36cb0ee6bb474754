import { defineSyntaxRule } from '../rule';

export default defineSyntaxRule({
  id: 'syntax/too-deep',
  title: 'Nothing is nested beyond all reason',
  severity: 'error',
  source: 'House rule: a hundred levels are more than any document has',
  syntax: 'too-deep',
  message: () =>
    'This is nested more than a hundred levels deep and is not read. Check the brackets and the indentation here.',
});
