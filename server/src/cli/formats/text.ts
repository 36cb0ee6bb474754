import type { LocatedFinding } from '../../core/findings';
import { count } from '../../core/rules/words';
import type { Severity } from '../../core/rules/finding';
import { shownPath } from './paths';

/** Findings for people: path:line:column, severity, rule, message; then a summary. Lines and columns count from 1. */
export function asText(findings: readonly LocatedFinding[], files: number): string {
  const lines = findings.flatMap((finding) => {
    const { severity, rule, message, related } = finding;
    const others = related.map((other) => `    ${at(other)} ${other.message}`);
    return [`${at(finding)} ${severity} ${rule} ${message}`, ...others];
  });
  return `${[...lines, summary(findings, files)].join('\n')}\n`;
}

function at({ uri, range }: Pick<LocatedFinding, 'uri' | 'range'>): string {
  return `${shownPath(uri)}:${range.start.line + 1}:${range.start.character + 1}`;
}

function summary(findings: readonly LocatedFinding[], files: number): string {
  const number = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const checked = `${count(files, 'file')} checked`;
  if (findings.length === 0) return `${checked}, nothing found.`;
  const found = [
    count(number('error'), 'error'),
    count(number('warning'), 'warning'),
    `${number('information')} for information`,
  ];
  return `${checked}: ${found.join(', ')}.`;
}
