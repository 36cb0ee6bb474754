import { defineSyntaxRule } from '../rule';
import { quoted } from '../words';

export default defineSyntaxRule({
  id: 'syntax/unreadable',
  title: 'Every line can be read',
  severity: 'error',
  source: 'YAML 1.2',
  syntax: 'unreadable',
  message: ({ about }) =>
    `${quoted(about)} cannot be read. Check the brackets, commas and quotation marks here and in the lines above, or write it as lines of a key, a colon and what it is.`,
});
