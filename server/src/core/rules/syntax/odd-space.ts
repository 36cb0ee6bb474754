import { defineSyntaxRule } from '../rule';

export default defineSyntaxRule({
  id: 'syntax/odd-space',
  title: 'Spaces between keys and values are ordinary ones',
  severity: 'error',
  source: 'House rule: what people type who come from a word processor',
  syntax: 'odd-space',
  message: () =>
    'There is a no-break space here, as word processors put between words. It looks like a space and does not count as one. Delete it and type an ordinary space; look for more of them in the lines below.',
});
