import { defineRule } from '../rule';

export default defineRule({
  id: 'document/unused-note',
  title: 'Every footnote hangs on something',
  severity: 'information',
  source: 'Published specifications: a footnote mark has its note and a note its mark',
  fix: 'takes the footnote out',
  checks: {
    specification: ({ notes }, report, context) => {
      const places = ['qualifications', 'groups', 'units'];
      if (!notes || places.some((key) => context.hides(key))) return;
      for (const note of notes) {
        if (!note.id || context.namesNote(note.id.value)) continue;
        report(
          note.id,
          `Nothing names the footnote '${note.id.value}', so it is printed nowhere. Name it after 'note' where its mark belongs, or take it out.`,
          [],
          [
            {
              title: `Take the footnote '${note.id.value}' out`,
              safe: false,
              changes: [{ do: 'remove', at: { start: note.start, end: note.end } }],
            },
          ],
        );
      }
    },
  },
});
