import type { Coded, Field } from '../../model/values';
import { isWritten } from '../../model/blank';
import { plainText } from '../prose';
import { type Report, defineRule } from '../rule';

export default defineRule({
  id: 'criteria/repeated-text',
  title: 'No two outcomes of a unit, and no two of its criteria, say the same',
  severity: 'warning',
  source: 'All published units: each criterion asks for something of its own',
  checks: {
    unit: ({ outcomes }, report) => {
      const texts = (outcomes ?? []).map(({ code, body }) => ({ code, body: body?.text }));
      check(texts, 'Outcome', report);
      check(
        (outcomes ?? []).flatMap(({ body }) => body?.criteria ?? []),
        'Criterion',
        report,
      );
    },
  },
});

function check(members: readonly Pick<Coded<Field<string>>, 'code' | 'body'>[], what: string, report: Report): void {
  const seen = new Map<string, { readonly code: string; readonly at: Field<string> }>();
  for (const { code, body } of members) {
    const text = body && isWritten(body) ? plainText(body.value) : '';
    // a word or two is a sketch of what is to be written
    if (!body || text.split(' ').length < 3) continue;
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
}
