import type { Field, Token } from '../../model/values';
import type { Context } from '../../project/context';
import { nearest } from '../nearest';
import { nameInstead } from '../proposals';
import { type Report, defineRule } from '../rule';

export default defineRule({
  id: 'references/unknown-note',
  title: 'Every footnote that is named exists',
  severity: 'error',
  source: 'Several published slips: a footnote mark without its note',
  fix: 'names the footnote whose name is nearest',
  checks: {
    qualification: ({ note, hours, rules }, report, context) => {
      checkNotes(
        [note, hours?.note, rules?.note, ...(rules?.choose ?? []).map((choice) => choice.note)],
        report,
        context,
      );
    },
    group: ({ note }, report, context) => checkNotes([note], report, context),
    unit: ({ note }, report, context) => checkNotes([note], report, context),
  },
});

function checkNotes(fields: readonly (Field<readonly Token[]> | undefined)[], report: Report, context: Context): void {
  const tokens = fields.flatMap((field) => field?.value ?? []);
  if (tokens.length === 0 || context.hides('specification')) return;
  const known = context.all('specification').flatMap(({ notes }) => notes);
  for (const token of tokens) {
    if (known.includes(token.text)) continue;
    const near = nearest(token.text, known);
    const hint = near === undefined ? "Add it under 'notes' of the specification." : `Did you mean '${near}'?`;
    report(token, `There is no footnote called '${token.text}'. ${hint}`, [], nameInstead(token, near));
  }
}
