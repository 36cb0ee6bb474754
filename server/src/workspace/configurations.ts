import { AppliedSettings } from '../core/configuration/applied';
import { ConfigurationChecker } from '../core/configuration/check';
import { readConfiguration } from '../core/configuration/read';
import { type Settings, noSettings } from '../core/configuration/settings';
import type { LocatedFinding } from '../core/findings';
import type { RuleSettings } from '../core/rules/rule-settings';
import type { Catalogue } from '../core/rules/rule-set';
import { type SourceDocument, parse } from '../core/syntax/document';
import { child, configurationName, folderOf, isConfiguration, pathFrom } from './names';

/** The configuration of a project. */
interface Configured {
  readonly document: SourceDocument;
  readonly settings: Settings;
  readonly applied: AppliedSettings;
}

/** What another text of a configuration changes: severities, or which files are read. */
export interface Reconfigured {
  readonly rules: boolean;
  readonly exclude: boolean;
}

/** The configurations of all projects. They are told apart by the folders that they are in. */
export class Configurations {
  private readonly byFolder = new Map<string, Configured>();
  private readonly checker: ConfigurationChecker;
  /** By the rules that are off by default and turned on. */
  private readonly catalogues = new Map<string, Catalogue>();
  /** What holds for each file, as long as nothing changes. */
  private readonly byFile = new Map<string, RuleSettings>();
  /** What holds where nothing is configured. */
  private readonly unconfigured: AppliedSettings;

  constructor(private readonly catalogue: Catalogue) {
    this.checker = new ConfigurationChecker(catalogue);
    this.unconfigured = new AppliedSettings(noSettings, catalogue, this.catalogues);
  }

  /** The text of a configuration, new or changed, or undefined where it is gone. */
  set(uri: string, text: string | SourceDocument | undefined): Reconfigured {
    const folder = folderOf(uri);
    const before = this.byFolder.get(folder)?.settings ?? noSettings;
    const after = text === undefined ? undefined : this.read(typeof text === 'string' ? parse(text) : text);
    if (after) this.byFolder.set(folder, after);
    else this.byFolder.delete(folder);
    this.forgetFiles();
    const { rules, folders, exclude } = after?.settings ?? noSettings;
    return {
      exclude: textOf(before.exclude) !== textOf(exclude),
      rules: textOf([before.rules, before.folders]) !== textOf([rules, folders]),
    };
  }

  private read(document: SourceDocument): Configured {
    const { settings } = readConfiguration(document, this.catalogue);
    return { document, settings, applied: new AppliedSettings(settings, this.catalogue, this.catalogues) };
  }

  /** Files may belong to other projects now. */
  forgetFiles(): void {
    this.byFile.clear();
  }

  /** The text of a configuration that is known. */
  text(uri: string): SourceDocument | undefined {
    return this.at(uri)?.document;
  }

  /** All that are known, in the order of their names. */
  uris(): string[] {
    return [...this.byFolder.keys()].map((folder) => child(folder, configurationName)).sort();
  }

  /** The configuration in a folder. */
  in(folder: string): string | undefined {
    return this.byFolder.has(folder) ? child(folder, configurationName) : undefined;
  }

  /** A text that is another one where they say other things. */
  get key(): string {
    return textOf([...this.byFolder].map(([folder, { settings }]) => [folder, settings]).sort());
  }

  /** Whether the configuration of a project says that a file is not to be read. */
  exclude(uri: string, project: string): boolean {
    const applied = this.byFolder.get(project)?.applied;
    return applied !== undefined && !isConfiguration(uri) && applied.excludes(pathFrom(project, uri));
  }

  /** What the configuration of a project says of the rules for a file. */
  settingsFor(uri: string, project: string): RuleSettings {
    let known = this.byFile.get(uri);
    if (!known) {
      const applied = this.byFolder.get(project)?.applied ?? this.unconfigured;
      this.byFile.set(uri, (known = applied.for(pathFrom(project, uri))));
    }
    return known;
  }

  /** The findings of a configuration; undefined for another file. */
  findings(uri: string): readonly LocatedFinding[] | undefined {
    const document = this.text(uri);
    return document && this.checker.check(uri, document, this.settingsFor(uri, folderOf(uri)));
  }

  /** The same in the rules' own terms: with fixes, and places in blocks. */
  checked(uri: string) {
    const document = this.text(uri);
    return document && this.checker.checked(uri, document, this.settingsFor(uri, folderOf(uri)));
  }

  private at(uri: string): Configured | undefined {
    return isConfiguration(uri) ? this.byFolder.get(folderOf(uri)) : undefined;
  }
}

/** Settings as a text, to compare them. */
function textOf(settings: unknown): string {
  return JSON.stringify(settings, (_, value: unknown) => (value instanceof Map ? [...value] : value));
}
