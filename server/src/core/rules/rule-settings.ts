import type { Severity } from './finding';
import type { Rule } from './rule';
import type { Catalogue } from './rule-set';
import type { KnownRules } from './suppress';

/** What the configuration says of a rule. */
export type RuleSetting = Severity | 'off';

/** What the configuration says of the rules for one file. */
export interface RuleSettings {
  /** The rules that run: with those that are off by default and asked for. */
  readonly catalogue: Catalogue;
  /** The ids of the rules that are off by default and asked for. */
  readonly on: string;
  /** By rule, what is said and differs from what the rule says itself. */
  readonly severities: ReadonlyMap<string, RuleSetting>;
  /** A text that is another one where anything of this is. */
  readonly key: string;
}

/** A finding with the severity that is asked for; undefined where its rule is off. */
export function withSeverity<T extends { readonly rule: string; readonly severity: Severity }>(
  finding: T,
  { severities }: Pick<RuleSettings, 'severities'>,
): T | undefined {
  const severity = severities.get(finding.rule);
  if (severity === 'off') return undefined;
  return severity === undefined ? finding : { ...finding, severity };
}

/** Findings of blocks with the severities that are asked for, without those of rules that are off. */
export function withSeverities<T extends { readonly finding: { readonly rule: string; readonly severity: Severity } }>(
  found: readonly T[],
  settings: RuleSettings,
): T[] {
  if (settings.severities.size === 0) return [...found];
  return found.flatMap((each) => {
    const finding = withSeverity(each.finding, settings);
    return finding ? [finding === each.finding ? each : { ...each, finding }] : [];
  });
}

/** A rule's severity as it comes, and whether it has to be asked for. */
export function shownSeverity({ severity, byDefault }: Pick<Rule, 'severity' | 'byDefault'>): string {
  return byDefault === 'off' ? `${severity}, off by default` : severity;
}

/** What suppression comments may name. */
export function knownRules(
  { ids, families, on }: Catalogue,
  severities: RuleSettings['severities'] | undefined,
): KnownRules {
  const runs = (id: string) => (severities?.get(id) === 'off' ? 'off' : on.has(id) ? 'on' : 'unset');
  return { ids, families, runs };
}
