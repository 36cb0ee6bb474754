import { defineSyntaxRule } from '../rule';

export default defineSyntaxRule({
  id: 'syntax/tab-indentation',
  title: 'Lines are indented by spaces',
  severity: 'error',
  source: 'YAML 1.2, 6.1: tabs are no indentation',
  syntax: 'tab-indentation',
  message: () =>
    'This line is indented by a tab, and only spaces count. Put two spaces in its place, here and in every other line of this part that begins with a tab.',
});
