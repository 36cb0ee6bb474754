import { defineRule } from '../rule';
import { listed } from '../words';

export default defineRule({
  id: 'titles/organisation',
  title: 'The published title of a qualification names the awarding organisation',
  severity: 'information',
  source: 'Condition E2 on titles',
  fix: 'puts the awarding organisation before the title',
  checks: {
    qualification: ({ title }, report, context) => {
      if (!title || !context.forPublication) return;
      const { organisation, awardedBy } = context.specification ?? {};
      const names = [awardedBy, organisation].filter((each) => each !== undefined);
      const [name] = names;
      const words = wordsOf(title.value);
      if (name === undefined || names.some((each) => wordsOf(each).some((word) => words.includes(word)))) return;
      report(
        title,
        `A title begins with the name of the awarding organisation, and ${listed(names, 'or')} is not in this one. If the title is registered with it, write it as it is registered.`,
        [],
        [
          {
            title: `Write ${name} before the title`,
            safe: false,
            changes: [{ do: 'write', at: title, value: `${name} ${title.value}` }],
          },
        ],
      );
    },
  },
});

/** A name is often shortened in a title, so one of its words is enough; those that many names have tell nothing. */
function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !['and', 'award', 'awards', 'for', 'in', 'institute', 'of', 'the'].includes(word));
}
