import type { Field } from '../../model/values';
import { isWritten } from '../../model/blank';
import { plainText } from '../prose';
import { type Report, defineRule } from '../rule';

export default defineRule({
  id: 'criteria/repeated-text',
  title: 'No two outcomes of a unit, and no two of its criteria, say the same',
  severity: 'warning',
  source: 'All published units: each criterion asks for something of its own',
  checks: {
    unit: ({ outcomes = [] }, report) => {
      const ofOutcomes: Seen = new Map();
      const ofCriteria: Seen = new Map();
      for (const { code, body } of outcomes) {
        check(code, body?.text, 'Outcome', ofOutcomes, report);
        for (const criterion of body?.criteria ?? [])
          check(criterion.code, criterion.body, 'Criterion', ofCriteria, report);
      }
    },
  },
});

/** The first of each text. */
type Seen = Map<string, { readonly code: string; readonly at: Field<string> }>;

function check(code: string, body: Field<string> | undefined, what: string, seen: Seen, report: Report): void {
  if (!body || !isWritten(body)) return;
  const text = plainText(body.value);
  // a word or two is a sketch of what is to be written
  if (!text.includes(' ', text.indexOf(' ') + 1)) return;
  const first = seen.get(text);
  // the same number twice is a finding of its own
  if (!first) seen.set(text, { code, at: body });
  else if (first.code !== code)
    report(
      body,
      `${what} ${code} says the same as ${first.code}, as if it had been copied and not changed. Write what it was meant to say, or take one of the two out.`,
      [{ at: first.at, message: `${what} ${first.code}` }],
    );
}
