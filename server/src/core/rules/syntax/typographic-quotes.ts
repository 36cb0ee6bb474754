import { defineSyntaxRule } from '../rule';
import { quoted } from '../words';

export default defineSyntaxRule({
  id: 'syntax/typographic-quotes',
  title: 'Quotation marks round a text are straight ones',
  severity: 'warning',
  source: 'House rule: what people type who come from a word processor',
  syntax: 'typographic-quotes',
  message: ({ about }) =>
    `Typographic quotation marks do not mark where a text begins and ends. Type straight ones ("), or none: ${quoted(plain(about))} needs ${needs(about) ? 'them' : 'none'}.${needs(about) ? '' : ' If they are to be printed, put straight ones round the whole.'}`,
});

/** The text without its quotation marks. */
function plain(text: string): string {
  return text.slice(1).replace(/[\u2018\u2019\u201C\u201D\u00BB]$/, '');
}

/** Whether the text could not be read without quotation marks. */
function needs(text: string): boolean {
  return /:\s|\s#|^.[-@`%&*!|>?[\]{},#]/.test(text);
}
