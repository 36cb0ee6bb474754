import { defineTextRule } from '../rule';
import { listed } from '../words';

export default defineTextRule({
  id: 'document/unknown-appendix',
  title: 'An appendix that a text speaks of exists',
  severity: 'warning',
  source: "Published specifications: 'see Appendix B' where the document has another appendix B, or none",
  needs: 'Appendix',
  text: ({ raw, start }, report, context) => {
    // 'Appendix B of the handbook' is another document's; 'Appendix A:' begins the title of an appendix itself
    for (const match of raw.matchAll(
      /\bAppendix\s(\d{1,2}|[A-Z])\b(?!\s*:|\s(?:of|to|in)\s(?:the|that|another|[A-Z]))/g,
    )) {
      const [all, label = ''] = match;
      const labels = labelsOf(context.all('appendix').map(({ title }) => title));
      if (!labels || labels.includes(label) || context.hides('appendices')) continue;
      report(
        { start: start + match.index, end: start + match.index + all.length },
        `There is no appendix ${label} in this document: it has ${listed(labels)}. Name the one that is meant.`,
      );
    }
  },
});

/** The letters or numbers of the appendices; undefined where not all of them say theirs. */
function labelsOf(titles: readonly (string | undefined)[]): readonly string[] | undefined {
  const labels = titles.flatMap((title) => /^Appendix\s+(\d{1,2}|[A-Z])\b/.exec(title ?? '')?.[1] ?? []);
  return labels.length > 0 && labels.length === titles.length ? labels : undefined;
}
