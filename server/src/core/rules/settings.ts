import type { Severity } from './finding';
import type { Catalogue } from './run';
import type { KnownRules } from './suppress';

/** What the configuration says of a rule. */
export type RuleSetting = Severity | 'off';

/** What the configuration says of the rules for one file. */
export interface RuleSettings {
  /** The rules that run: with those that are off by default and asked for. */
  readonly catalogue: Catalogue;
  /** By rule, what is said and differs from what the rule says itself. */
  readonly severities: ReadonlyMap<string, RuleSetting>;
}

/** Findings with the severities that are asked for, without those of rules that are off. */
export function withSeverities<T extends { readonly finding: { readonly rule: string; readonly severity: Severity } }>(
  found: readonly T[],
  { severities }: RuleSettings,
): T[] {
  if (severities.size === 0) return [...found];
  return found.flatMap((each) => {
    const severity = severities.get(each.finding.rule);
    if (severity === undefined) return [each];
    return severity === 'off' ? [] : [{ ...each, finding: { ...each.finding, severity } }];
  });
}

/** What suppression comments may name. */
export function knownRules(
  { ids, families, on }: Catalogue,
  severities: RuleSettings['severities'] | undefined,
): KnownRules {
  const runs = (id: string) => (severities?.get(id) === 'off' ? 'off' : on.has(id) ? 'on' : 'unset');
  return { ids, families, runs };
}
