import type { RuleSetting } from '../rules/rule-settings';

/** What a configuration says of rules: by id or by family. */
export type RuleEntries = ReadonlyMap<string, RuleSetting>;

/** What a configuration says, as far as it could be read. */
export interface Settings {
  readonly rules: RuleEntries;
  /** What holds in parts of the project; a later one goes before an earlier one. */
  readonly folders: readonly { readonly path: string; readonly rules: RuleEntries }[];
  /** Patterns of files that are not read. */
  readonly exclude: readonly string[];
}

export const noSettings: Settings = { rules: new Map(), folders: [], exclude: [] };
