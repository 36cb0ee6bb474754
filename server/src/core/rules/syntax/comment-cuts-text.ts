import { defineSyntaxRule } from '../rule';
import { quoted } from '../words';

export default defineSyntaxRule({
  id: 'syntax/comment-cuts-text',
  title: 'A text with a # is put in quotation marks',
  severity: 'warning',
  source: 'YAML 1.2, 6.6: a # after a space begins a comment',
  syntax: 'comment-cuts-text',
  message: ({ about }) =>
    `${quoted(about)} is left out: a # after a space begins a remark, which is not part of the specification. Put the whole text in straight quotation marks ("…"), or put a space behind the # if it is a remark.`,
});
