import type { Rule } from '../rules/rule';
import { type Catalogue, catalogueOf } from '../rules/rule-set';
import type { RuleSetting, RuleSettings } from '../rules/rule-settings';
import { matcherOf } from './patterns';
import type { RuleEntries, Settings } from './settings';

/** What a configuration makes of the rules, file by file. Paths are relative to its folder, with slashes. */
export class AppliedSettings {
  private readonly folders: readonly { readonly isMeant: (path: string) => boolean; readonly rules: RuleEntries }[];
  private readonly excluded: readonly ((path: string) => boolean)[];
  private readonly byPath = new Map<string, RuleSettings>();
  /** By the folders' settings that hold together. */
  private readonly byFolders = new Map<string, RuleSettings>();

  /** @param catalogues the catalogues in use, by the rules that they turn on, so that there is one of each */
  constructor(
    private readonly settings: Settings,
    private readonly catalogue: Catalogue,
    private readonly catalogues: Map<string, Catalogue>,
  ) {
    this.folders = settings.folders.map(({ path, rules }) => ({ isMeant: matcherOf(path), rules }));
    this.excluded = settings.exclude.map(matcherOf);
  }

  excludes(path: string): boolean {
    return this.excluded.some((isMeant) => isMeant(path));
  }

  /** What holds for a file; the same object each time. */
  for(path: string): RuleSettings {
    let known = this.byPath.get(path);
    if (!known) this.byPath.set(path, (known = this.of(path)));
    return known;
  }

  private of(path: string): RuleSettings {
    const meant = this.folders.map(({ isMeant }) => isMeant(path));
    const key = meant.map(Number).join('');
    let known = this.byFolders.get(key);
    if (!known) {
      const layers = [this.settings.rules, ...this.folders.filter((_, i) => meant[i]).map(({ rules }) => rules)];
      this.byFolders.set(key, (known = this.together(layers)));
    }
    return known;
  }

  private together(layers: readonly RuleEntries[]): RuleSettings {
    const severities = new Map<string, RuleSetting>();
    const turnedOn: string[] = [];
    for (const rule of this.catalogue.rules) {
      const said = saidOf(rule, layers);
      if (said === undefined) continue;
      if (rule.byDefault === 'off' && said !== 'off') turnedOn.push(rule.id);
      if (said !== rule.severity) severities.set(rule.id, said);
    }
    const on = turnedOn.join(' ');
    return { catalogue: this.catalogueWith(on, turnedOn), on, severities, key: JSON.stringify([on, ...severities]) };
  }

  private catalogueWith(key: string, turnedOn: readonly string[]): Catalogue {
    if (key === '') return this.catalogue;
    let known = this.catalogues.get(key);
    if (!known) {
      const runs = ({ id, byDefault }: Rule) => byDefault !== 'off' || turnedOn.includes(id);
      this.catalogues.set(key, (known = catalogueOf(this.catalogue.rules, runs)));
    }
    return known;
  }
}

/** What the last layer says that says anything of a rule; a rule's own id goes before its family. */
function saidOf({ id }: Rule, layers: readonly RuleEntries[]): RuleSetting | undefined {
  const family = id.split('/')[0] ?? '';
  for (const layer of [...layers].reverse()) {
    const said = layer.get(id) ?? layer.get(family);
    if (said !== undefined) return said;
  }
  return undefined;
}
