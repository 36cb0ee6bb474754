import { defineSyntaxRule } from '../rule';

export default defineSyntaxRule({
  id: 'syntax/not-text',
  title: 'A specification is a plain text',
  severity: 'error',
  source: 'House rule: files are plain text in UTF-8',
  syntax: 'not-text',
  message: () =>
    'This file is not a plain text, and nothing in it can be read. It may be a Word document, a picture or an archive under another name. Save the text as plain text (UTF-8) and use that file.',
});
