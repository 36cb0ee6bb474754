import { defineSyntaxRule } from '../rule';

export default defineSyntaxRule({
  id: 'syntax/unclosed-quote',
  title: 'A quotation mark that opens is closed',
  severity: 'error',
  source: 'YAML 1.2, 7.3: quoted texts',
  syntax: 'unclosed-quote',
  message: ({ about }) =>
    `The text begins with a straight quotation mark (${about[0] ?? ''}) that is not closed${/[\u2019\u201D]/.test(about.slice(1)) ? ': the one that closes it is a typographic one. Type a straight one there' : '. Close it at the end of the text, or, if it is an apostrophe, put the whole text in double quotation marks ("…")'}.`,
});
