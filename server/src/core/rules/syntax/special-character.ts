import { isValue, quoteFix, wholeText } from './quoting';
import { defineSyntaxRule } from '../rule';

export default defineSyntaxRule({
  id: 'syntax/special-character',
  title: 'A text that begins with a special sign is put in quotation marks',
  severity: 'error',
  source: 'YAML 1.2, 5.3: signs with a meaning of their own',
  fix: 'puts the text in quotation marks',
  syntax: 'special-character',
  message: ({ about }) =>
    `A text cannot begin with ${nameOf(about)}: here the sign has a meaning of its own. Put the whole text in straight quotation marks ("…")${about === '"' ? ', and use single ones inside it' : about === '*' ? '; to begin a point of a list, type a hyphen' : ''}.`,
  fixes: ({ about, start }, block) => {
    const at = wholeText(block, start);
    const text = block.text.slice(at.start, at.end);
    if (/\s#/.test(text) || !isValue(block, start)) return [];
    // a bracket may begin a list, an asterisk and a space a point of one
    const safe = !/^[[\]{},|>?-]|^\*\s/.test(text) && about !== '';
    return [quoteFix(block, at, safe)];
  },
});

const names: Readonly<Record<string, string>> = {
  '"': 'a quotation mark that closes before its end',
  "'": 'a quotation mark that closes before its end',
  '*': 'an asterisk',
  '&': "an '&'",
  '!': "an '!'",
};

function nameOf(sign: string): string {
  return names[sign] ?? `'${sign}'`;
}
