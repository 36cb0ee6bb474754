import { allKeys, isValue, quoteFix, wholeText } from './quoting';
import { defineSyntaxRule } from '../rule';
import { quoted } from '../words';

export default defineSyntaxRule({
  id: 'syntax/colon-in-text',
  title: 'A text with a colon and a space is put in quotation marks',
  severity: 'error',
  source: 'YAML 1.2, 7.3.3: a plain text ends at a colon followed by a space',
  fix: 'puts the text in quotation marks',
  syntax: 'colon-in-text',
  message: ({ about }) =>
    `The text ${quoted(about)} has a colon followed by a space, and that cannot be read: it looks like another key. Put the whole text in straight quotation marks ("…").`,
  fixes: ({ start }, block) => {
    const at = wholeText(block, start);
    const text = block.text.slice(at.start, at.end);
    if (/\s#/.test(text) || !isValue(block, start)) return [];
    // two keys that came to stand on one line are another slip
    const before = text.slice(0, text.search(/:(?:\s|$)/)).toLowerCase();
    const safe = !allKeys().some((key) => before === key || before.endsWith(` ${key}`));
    return [quoteFix(block, at, safe)];
  },
});
