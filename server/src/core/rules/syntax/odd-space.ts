import { hasOddSpace, withPlainSpaces } from '../../syntax/word';
import { defineSyntaxRule } from '../rule';

export default defineSyntaxRule({
  id: 'syntax/odd-space',
  title: 'Spaces between keys and values are ordinary ones',
  severity: 'error',
  source: 'House rule: what people type who come from a word processor',
  fix: 'types ordinary spaces, here and in the lines below',
  syntax: 'odd-space',
  message: () =>
    'There is a no-break space here, as word processors put between words. It looks like a space and does not count as one. Delete it and type an ordinary space; look for more of them in the lines below.',
  fixes: (_, { text }) => {
    const changes = [...text.matchAll(beforeText)].flatMap(({ 0: written, index }) =>
      hasOddSpace(written)
        ? [
            {
              do: 'replace',
              at: { start: index, end: index + written.length },
              text: withPlainSpaces(written),
            } as const,
          ]
        : [],
    );
    return changes.length === 0 ? [] : [{ title: 'Type ordinary spaces', safe: true, changes }];
  },
});

/** What stands before a line's own text: indentation, dashes, and the space behind a key's colon. */
const beforeText = /^[^\S\r\n]*(?:-[^\S\r\n]+)*(?:[\p{L}\d][\p{L}\d ._-]{0,40}:[^\S\r\n]+)?/gmu;
