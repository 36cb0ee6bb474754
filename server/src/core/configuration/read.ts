import type { RuleSetting } from '../rules/rule-settings';
import type { Block } from '../syntax/block';
import type { SourceDocument } from '../syntax/document';
import type { MapNode, Node, Pair, ScalarNode, Span } from '../syntax/tree';
import { patternProblem } from './patterns';
import { type RuleEntries, type Settings, noSettings } from './settings';
import { folderKeys, severities, topLevelKeys } from './shape';

/** What is wrong in a configuration; offsets are relative to the block. */
export interface SettingsProblem extends Span {
  readonly block: number;
  readonly kind: 'unknown-key' | 'unknown-rule' | 'value' | 'repeated';
  /** The key, the id or the value that the message names. */
  readonly about: string;
  /** The words that are known in its place, or what is expected there. */
  readonly known?: readonly string[];
  readonly expected?: string;
}

export interface Configuration {
  readonly settings: Settings;
  readonly problems: readonly SettingsProblem[];
}

/** The names that may stand under `rules`. */
export interface RuleNames {
  readonly ids: ReadonlySet<string>;
  readonly families: ReadonlyMap<string, readonly string[]>;
}

/**
 * Reads a configuration. What cannot be understood is reported and left out, and everything else holds; of a key that
 * stands twice the first one holds. In a file of a newer format nothing is understood.
 */
export function readConfiguration(document: SourceDocument, names: RuleNames): Configuration {
  const format = document.blocks.find(({ kind, key }) => kind === 'entry' && key === 'format')?.value;
  if (format?.kind === 'scalar' && /^[0-9]+$/.test(format.value) && format.value !== '1')
    return { settings: noSettings, problems: [] };
  return new Reader(names).read(document);
}

class Reader {
  private readonly problems: SettingsProblem[] = [];
  private block = 0;
  private rules: RuleEntries | undefined;
  private readonly folders: { path: string; rules: RuleEntries }[] = [];
  private readonly exclude: string[] = [];

  constructor(private readonly names: RuleNames) {}

  read({ blocks }: SourceDocument): Configuration {
    for (const [index, block] of blocks.entries()) {
      this.block = index;
      this.readBlock(block);
    }
    const settings = { rules: this.rules ?? noSettings.rules, folders: this.folders, exclude: this.exclude };
    return { settings, problems: this.problems };
  }

  private readBlock({ kind, key, keyNode, value }: Block): void {
    if (kind === 'item') this.item(key, value);
    else if (kind === 'entry' && keyNode) this.entry(key, keyNode, value);
  }

  private entry(key: string, at: ScalarNode | Span, value: Node | undefined): void {
    if (!topLevelKeys.includes(key)) this.say('unknown-key', at, key, { known: topLevelKeys });
    else if (key === 'rules') this.rules ??= value && this.ruleEntries(value);
    else if (key !== 'format') this.list(key, value);
  }

  /** A list on the key's own line, or one that was written as something else. */
  private list(key: string, value: Node | undefined): void {
    if (!value) return;
    if (value.kind !== 'list')
      this.say('value', value, textOf(value), { expected: 'a list, each point with a hyphen' });
    else for (const item of value.items) this.item(key, item);
  }

  private item(key: string, value: Node | undefined): void {
    if (!value) return;
    if (key === 'exclude') {
      const pattern = this.pattern(value);
      if (pattern !== undefined) this.exclude.push(pattern);
    } else if (key === 'folders') this.folder(value);
    else if (key === 'rules')
      this.say('value', value, textOf(value), { expected: 'a line for each rule, such as marks/total: warning' });
  }

  private folder(value: Node): void {
    if (value.kind !== 'map') {
      this.say('value', value, textOf(value), { expected: "'path' and 'rules', each on a line of its own" });
      return;
    }
    let path: string | undefined;
    let rules: RuleEntries | undefined;
    for (const { key, value: said } of this.pairs(value)) {
      if (!folderKeys.includes(key.value)) this.say('unknown-key', key, key.value, { known: folderKeys });
      else if (said && key.value === 'path') path = this.pattern(said);
      else if (said) rules = this.ruleEntries(said);
    }
    if (path !== undefined && rules) this.folders.push({ path, rules });
  }

  private pattern(value: Node): string | undefined {
    const problem = value.kind === 'scalar' ? patternProblem(value.value) : 'one folder, file or pattern';
    if (problem !== undefined) this.say('value', value, textOf(value), { expected: problem });
    return problem === undefined ? textOf(value) : undefined;
  }

  private ruleEntries(value: Node): RuleEntries {
    const entries = new Map<string, RuleSetting>();
    if (value.kind !== 'map') {
      this.say('value', value, textOf(value), { expected: 'a line for each rule, such as marks/total: warning' });
      return entries;
    }
    for (const { key, value: said } of this.pairs(value)) {
      const { ids, families } = this.names;
      if (!ids.has(key.value) && !families.has(key.value))
        this.say('unknown-rule', key, key.value, { known: [...ids, ...families.keys()] });
      else if (said) {
        const severity = severities.find((word) => said.kind === 'scalar' && said.value === word);
        if (severity) entries.set(key.value, severity);
        else this.say('value', said, textOf(said), { known: severities });
      }
    }
    return entries;
  }

  /** Each key once. */
  private pairs({ pairs }: MapNode): Pair[] {
    const seen = new Set<string>();
    return pairs.filter(({ key }) => {
      if (seen.has(key.value)) this.say('repeated', key, key.value, {});
      return !seen.has(key.value) && seen.add(key.value);
    });
  }

  private say(
    kind: SettingsProblem['kind'],
    { start, end }: Span,
    about: string,
    more: Pick<SettingsProblem, 'known' | 'expected'>,
  ): void {
    this.problems.push({ block: this.block, kind, about, start, end, ...more });
  }
}

function textOf(value: Node): string {
  return value.kind === 'scalar' ? value.value : '';
}
