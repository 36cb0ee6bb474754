import { inQuotes, isValue, wholeText } from './quoting';
import { defineSyntaxRule } from '../rule';
import { quoted } from '../words';

export default defineSyntaxRule({
  id: 'syntax/typographic-quotes',
  title: 'Quotation marks round a text are straight ones',
  severity: 'warning',
  source: 'House rule: what people type who come from a word processor',
  fix: 'types straight quotation marks, or none where none are needed',
  syntax: 'typographic-quotes',
  message: ({ about }) =>
    `Typographic quotation marks do not mark where a text begins and ends. Type straight ones ("), or none: ${quoted(plain(about))} needs ${needs(about) ? 'them' : 'none'}.${needs(about) ? '' : ' If they are to be printed, put straight ones round the whole.'}`,
  fixes: ({ start }, block) => {
    const at = wholeText(block, start);
    const written = block.text.slice(at.start, at.end);
    const text = plain(written);
    if (/\s#/.test(text) || !isValue(block, start)) return [];
    const quotes = needs(written) || /["']/.test(text[0] ?? '');
    // round words that need none, the marks may be meant to be printed
    const safe = quotes || /^[\d ./-]*$/.test(text);
    const title = quotes ? 'Type straight quotation marks' : 'Take the quotation marks out';
    return [{ title, safe, changes: [{ do: 'replace', at, text: quotes ? inQuotes(text) : text }] }];
  },
});

/** The text without its quotation marks. */
function plain(text: string): string {
  return text.slice(1).replace(/[\u2018\u2019\u201C\u201D\u00BB]$/, '');
}

/** Whether the text could not be read without quotation marks. */
function needs(text: string): boolean {
  return /:\s|\s#|^.[-@`%&*!|>?[\]{},#]/.test(text);
}
