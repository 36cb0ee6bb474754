import { defineSyntaxRule } from '../rule';

export default defineSyntaxRule({
  id: 'syntax/indentation',
  title: 'Lines that belong together begin below each other',
  severity: 'error',
  source: 'YAML 1.2, 6.1: indentation shows what belongs to what',
  syntax: 'indentation',
  message: ({ about }) =>
    about === 'item'
      ? 'This line begins below the hyphens of the list. If a new item begins here, put a hyphen and a space before it; if it belongs to the item above, indent it by two spaces more.'
      : about === '-'
        ? 'This hyphen does not stand below the other hyphens of its list. Begin the line with as many spaces as the other items have.'
        : 'This line begins neither below the lines that it belongs with nor further in as a part of one of them. Begin it with as many spaces as they have.',
});
