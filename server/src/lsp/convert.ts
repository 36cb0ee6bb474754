import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { LocatedFinding } from '../core/findings';
import type { Severity } from '../core/rules/finding';
import { pageOf } from '../workspace/rule-pages';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

/** @param rulePages the folder of the rules' pages as a uri; without one, findings have no link */
export function asDiagnostic(finding: LocatedFinding, rulePages: string | undefined): Diagnostic {
  const { range, rule, severity, message, related } = finding;
  const href = pageOf(rule, rulePages);
  return {
    range,
    severity: severities[severity],
    code: rule,
    ...(href === undefined ? {} : { codeDescription: { href } }),
    source: 'qualspec',
    message,
    ...(related.length === 0
      ? {}
      : {
          relatedInformation: related.map((other) => ({
            location: { uri: other.uri, range: other.range },
            message: other.message,
          })),
        }),
  };
}
