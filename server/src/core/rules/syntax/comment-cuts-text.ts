import type { Fix } from '../../fixes/fix';
import { quoteFix, wholeText } from './quoting';
import { defineSyntaxRule } from '../rule';
import { quoted } from '../words';

export default defineSyntaxRule({
  id: 'syntax/comment-cuts-text',
  title: 'A text with a # is put in quotation marks',
  severity: 'warning',
  source: 'YAML 1.2, 6.6: a # after a space begins a comment',
  fix: 'puts the whole text in quotation marks, or a space behind the #',
  syntax: 'comment-cuts-text',
  message: ({ about }) =>
    `${quoted(about)} is left out: a # after a space begins a remark, which is not part of the specification. Put the whole text in straight quotation marks ("…"), or put a space behind the # if it is a remark.`,
  fixes: ({ start }, block) => {
    const remark: Fix = {
      title: 'Make it a remark',
      safe: false,
      changes: [{ do: 'replace', at: { start: start + 1, end: start + 1 }, text: ' ' }],
    };
    const line = Math.max(block.text.lastIndexOf('\n', start), block.text.lastIndexOf('\r', start)) + 1;
    const before =
      /^[ ]*(?:-[ ]+)*(?:[\p{L}\d][\p{L}\d ._-]{0,40}:[ ]+)?/u.exec(block.text.slice(line, start))?.[0] ?? '';
    const value = line + before.length;
    const isWhole = before.trim() !== '' && /^[^\s"'[{|>&*!#]/.test(block.text.slice(value, start));
    // a figure behind the sign is a number of something, as in 'task #3'
    const numbered = /^#\d/.test(block.text.slice(start, start + 2));
    return isWhole ? [quoteFix(block, wholeText(block, value), numbered), remark] : [remark];
  },
});
