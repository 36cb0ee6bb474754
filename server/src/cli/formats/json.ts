import { join } from 'node:path';
import { URI } from 'vscode-uri';
import type { LocatedFinding } from '../../core/findings';
import { pageOf } from '../../workspace/rule-pages';
import { shownPath } from './paths';

/** Findings for programs. Lines and columns count from 1, columns in UTF-16 code units; the end is exclusive. */
export function asJson(findings: readonly LocatedFinding[], files: number): string {
  const rulePages = URI.file(join(__dirname, 'rules')).toString();
  const number = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  const report = {
    findings: findings.map(({ rule, severity, message, uri, range, related }) => ({
      id: rule,
      severity,
      message,
      file: shownPath(uri),
      range: oneBased(range),
      help: pageOf(rule, rulePages),
      related: related.map((other) => ({
        message: other.message,
        file: shownPath(other.uri),
        range: oneBased(other.range),
      })),
    })),
    summary: { files, errors: number('error'), warnings: number('warning'), information: number('information') },
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function oneBased({ start, end }: LocatedFinding['range']) {
  const place = ({ line, character }: typeof start) => ({ line: line + 1, column: character + 1 });
  return { start: place(start), end: place(end) };
}
