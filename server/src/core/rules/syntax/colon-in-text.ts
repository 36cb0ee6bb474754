import { defineSyntaxRule } from '../rule';
import { quoted } from '../words';

export default defineSyntaxRule({
  id: 'syntax/colon-in-text',
  title: 'A text with a colon and a space is put in quotation marks',
  severity: 'error',
  source: 'YAML 1.2, 7.3.3: a plain text ends at a colon followed by a space',
  syntax: 'colon-in-text',
  message: ({ about }) =>
    `The text ${quoted(about)} has a colon followed by a space, and that cannot be read: it looks like another key. Put the whole text in straight quotation marks ("…").`,
});
