import { defineRule } from '../rule';
import { count } from '../words';

export default defineRule({
  id: 'words/stated',
  title: 'When published, an assessment gives words for all its sections and for the whole, or for none',
  severity: 'information',
  source: 'Published guidance promises an approximate number of words for each assessment',
  fix: 'Gives the assessment the words that its sections have',
  requires: 'complete',
  checks: {
    assessment: ({ head, id, keys, sections = [], start, end }, report, context) => {
      if (!context.forPublication) return;
      const having = sections.filter((section) => section.keys.has('words'));
      if (having.length === 0) return;
      for (const section of sections)
        if (!section.keys.has('words'))
          report(
            section.heading ?? section.head,
            `This section does not say about how many words it takes, and ${count(having.length, 'other section does', 'other sections do')}. Add its words.`,
          );
      const known = sections.flatMap((section) => section.words?.value.nominal ?? []);
      if (keys.has('words') || known.length < sections.length) return;
      const sum = known.reduce((total, words) => total + words, 0);
      report(
        id ?? head,
        `The sections have ${sum} words together, and the assessment does not say how many it takes. Add its words.`,
        [],
        [
          {
            title: `Give the assessment about ${sum} words`,
            safe: false,
            changes: [{ do: 'set', in: { start, end }, key: 'words', value: `about ${sum}`, after: beforeWords(keys) }],
          },
        ],
      );
    },
  },
});

/** The key behind which the words stand in the order of the format. */
function beforeWords(keys: ReadonlyMap<string, unknown>): string {
  return (
    ['observation', 'period', 'task', 'condition', 'instead of', 'units', 'kind', 'title'].find((key) =>
      keys.has(key),
    ) ?? 'id'
  );
}
