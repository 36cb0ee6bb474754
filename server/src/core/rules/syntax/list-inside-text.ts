import { defineSyntaxRule } from '../rule';

export default defineSyntaxRule({
  id: 'syntax/list-inside-text',
  title: 'Points that follow a text are points of a list',
  severity: 'warning',
  source: 'House rule: what people type who come from a word processor',
  syntax: 'list-inside-text',
  message: () =>
    `From here on, what looks like a list is read as a part of the text above it. Put a hyphen before that text as well; if it ends with a colon, indent the points below it.`,
});
