import { defineRule } from '../rule';
import { listed } from '../words';

export default defineRule({
  id: 'titles/organisation',
  title: 'The title of a qualification names the awarding organisation',
  severity: 'information',
  source: 'Condition E2 on titles',
  fix: 'puts the awarding organisation before the title',
  checks: {
    qualification: ({ title }, report, context) => {
      if (!title) return;
      const { organisation, awardedBy } = context.specification ?? {};
      const names = [awardedBy, organisation].filter((each) => each !== undefined);
      const [name] = names;
      const plain = title.value.toLowerCase();
      if (name === undefined || names.some((each) => plain.includes(each.toLowerCase()))) return;
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
