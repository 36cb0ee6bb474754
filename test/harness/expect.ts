import assert from 'node:assert/strict';
import type { LocatedFinding } from '../../server/src/core/findings';
import type { Catalogue } from '../../server/src/core/rules/rule-set';
import { checkTexts } from './check';
import { readMarked } from './marked';

/** The name of a text's file where a fixture is a single text. */
const exampleFile = 'example.qualspec.yaml';

/**
 * Checks marked texts as one project, and holds that the findings are those marked and no others.
 * @param files texts with caret marks by file name, or a single one
 * @param only looks at the findings of these rules alone: an id, or a family with its slash. A rule that failed is
 *   always looked at.
 * @param rules other rules than those that run as they come
 * @returns the findings that were compared
 */
export function assertMarked(
  files: string | Readonly<Record<string, string>>,
  only = '',
  rules?: Catalogue,
): LocatedFinding[] {
  const marked = Object.entries(typeof files === 'string' ? { [exampleFile]: files } : files).map(
    ([name, text]) => [name, readMarked(text)] as const,
  );
  const texts = Object.fromEntries(marked.map(([name, { text }]) => [name, text]));
  const findings = checkTexts(texts, rules).filter(({ rule }) => rule.startsWith(only) || rule.startsWith('internal/'));
  const shown = findings.map(show).join('\n');
  const left = [...findings];
  for (const [name, { expected }] of marked)
    for (const { line, start, end, message } of expected) {
      const hit = left.findIndex(
        ({ uri, range, message: said }) =>
          uri === name &&
          range.start.line === line &&
          range.start.character === start &&
          range.end.line === line &&
          range.end.character === end &&
          said.includes(message),
      );
      assert.ok(hit >= 0, `expected at ${name} ${line}:${start}-${end}: ${message}\nfound:\n${shown}`);
      left.splice(hit, 1);
    }
  assert.deepEqual(left.map(show), [], `found besides:\n${shown}`);
  return findings;
}

/** A finding in one line. */
function show({ uri, range: { start, end }, rule, message }: LocatedFinding): string {
  return `${uri} ${start.line}:${start.character}-${end.line}:${end.character} ${rule} ${message}`;
}

/** Where the other places of findings are, in one line each. */
export function showRelated(findings: readonly LocatedFinding[]): string[] {
  return findings.flatMap(({ related }) =>
    related.map(({ uri, range: { start, end }, message }) => {
      const to = end.line === start.line ? `${end.character}` : `${end.line}:${end.character}`;
      return `${uri} ${start.line}:${start.character}-${to} ${message}`;
    }),
  );
}
