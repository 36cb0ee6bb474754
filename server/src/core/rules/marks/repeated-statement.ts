import type { Fix } from '../../fixes/fix';
import { isWritten } from '../../model/blank';
import type { Section, Statement } from '../../model/generated';
import { plainText, tidy } from '../prose';
import { type Report, defineRule } from '../rule';

export default defineRule({
  id: 'marks/repeated-statement',
  title: 'A section says each statement once',
  severity: 'warning',
  source: 'All 24 published mark sheets',
  fix: 'Takes the second one out; the criteria of both stay',
  checks: {
    assessment: ({ sections }, report) => sections?.forEach((section) => check(section, report)),
    'mark sheet': ({ sections }, report) => sections?.forEach((section) => check(section, report)),
  },
});

function check({ statements }: Section, report: Report): void {
  const seen = new Map<string, Statement>();
  for (const statement of statements ?? []) {
    if (!statement.text || !isWritten(statement.text)) continue;
    const text = plainText(statement.text.value);
    const first = seen.get(text);
    if (!first) seen.set(text, statement);
    else
      report(
        statement.text,
        'The section has this statement already, so the same evidence would be looked for twice. Take it out, or write what it was meant to say.',
        [{ at: first.text ?? first.head, message: 'The first one' }],
        [takeOut(statement, first)],
      );
  }
}

function takeOut(statement: Statement, first: Statement): Fix {
  const codes = [...(first.evidences?.value ?? []), ...(statement.evidences?.value ?? [])].map(({ text }) =>
    tidy(text),
  );
  const all = [...new Set(codes)].join(', ');
  const known = first.evidences ? tidy(first.evidences.source) : '';
  const more = statement.evidences !== undefined && all !== known;
  return {
    title: more ? `Take it out, and let the first one evidence ${all}` : 'Take it out',
    safe: !more,
    changes: [
      ...(more ? [{ do: 'set', in: first, key: 'evidences', value: all } as const] : []),
      { do: 'remove', at: statement },
    ],
  };
}
