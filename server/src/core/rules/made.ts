import type { Fix } from '../fixes/fix';
import type { Span } from '../syntax/tree';
import type { Finding, Related, RelatedHere } from './finding';
import type { Rule } from './rule';

/** Said where the findings of a block were cut. */
export function moreFindings({ start, end }: Span): Finding {
  const message = 'There is more like this here that is not shown, or not read yet. Mend what is shown first.';
  return { rule: 'internal/more-findings', severity: 'information', message, start, end, related: [] };
}

/** What a rule says of a problem, or that it failed. */
export function said(rule: Rule, at: Span, say: () => Finding): Finding {
  let found: Finding | undefined;
  const failure = guarded(rule, at, () => (found = say()));
  return failure ?? found ?? moreFindings(at);
}

/** A rule that fails on every block in the same way is reported for the first one. */
export function failuresOnce<F extends { readonly finding: Finding }>(findings: F[]): F[] {
  if (!findings.some(({ finding: { rule } }) => rule === ruleFailed)) return findings;
  const messages = new Set<string>();
  return findings.filter(({ finding: { rule, message } }) => {
    if (rule !== ruleFailed) return true;
    const first = !messages.has(message);
    messages.add(message);
    return first;
  });
}

const ruleFailed = 'internal/rule-failed';

/** A rule that throws is reported, and the others go on. */
export function guarded(rule: Rule, head: Span, run: () => void): Finding | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      rule: ruleFailed,
      severity: 'warning',
      message: `The check '${rule.id}' failed on this and was left out: ${reason}. This is a fault of Qualspec, not of your text; please report it.`,
      start: head.start,
      end: head.end,
      related: [],
    };
  }
}

/** What a rule found, with the rule's name and weight. */
export function finding(
  rule: Rule,
  { start, end }: Span,
  message: string,
  related: readonly (Related | RelatedHere)[],
  fixes: readonly Fix[] = noFixes,
): Finding {
  const said = { rule: rule.id, severity: rule.severity, message: excerpt(message), start, end, related };
  return fixes.length > 0 ? { ...said, fixes } : said;
}

const noFixes: readonly Fix[] = [];

/** Messages quote what is written, and a line can be as long as a file. */
const messageLimit = 1_000;

function excerpt(message: string): string {
  return message.length > messageLimit ? `${message.slice(0, messageLimit)} \u2026` : message;
}
