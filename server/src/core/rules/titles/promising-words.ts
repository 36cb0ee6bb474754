import { defineRule } from '../rule';
import { listed, quoted } from '../words';

export default defineRule({
  id: 'titles/promising-words',
  title: "A title does not promise more with 'higher', 'extended' or 'advanced'",
  severity: 'information',
  source: 'Condition E2 on titles',
  checks: {
    qualification: ({ title, type }, report) => {
      if (!title) return;
      // behind 'in' stands what the qualification is about, and that may be advanced
      const [kind = ''] = title.value.split(/\bin\b/i);
      const words = [...kind.matchAll(/\b(Higher|Advanced|Extended)\b/gi)].map((match) => match[0]);
      const extended = type?.value === 'Extended Diploma' || /\bExtended Diploma\b/.test(kind);
      const unjustified = words.filter((word) => !(extended && /^extended$/i.test(word)));
      if (unjustified.length === 0) return;
      report(
        title,
        `${listed(unjustified.map(quoted))} in a title ${unjustified.length > 1 ? 'promise' : 'promises'} more than other qualifications of this level and size have. Leave it out, unless there are reasons that the regulator would accept.`,
      );
    },
  },
});
