import { defineSyntaxRule } from '../rule';

export default defineSyntaxRule({
  id: 'syntax/bullet',
  title: 'Each point of a list begins with a hyphen',
  severity: 'error',
  source: 'House rule: what people type who come from a word processor',
  syntax: 'bullet',
  message: ({ about }) =>
    `'${about}' does not begin a point of a list here. Type a hyphen and a space in its place, and begin each point on a line of its own.`,
});
