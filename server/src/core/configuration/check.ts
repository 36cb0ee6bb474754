import { Project } from '../project/project';
import { type LocatedFinding, locate } from '../findings';
import { type SpecificationFile, specificationFile } from '../project/file';
import type { FileRule, Rule, SettingsRule } from '../rules/rule';
import { type Catalogue, FileChecker, catalogueOf } from '../rules/run';
import type { RuleSettings } from '../rules/rule-settings';
import type { SourceDocument } from '../syntax/document';
import { readConfiguration } from './read';

/** Rules about specifications that hold for a configuration too: it begins with its format, and says each key once. */
const shared = ['format/version', 'format/repeated-key'];

/** Finds what is wrong in configuration files. */
export class ConfigurationChecker {
  private readonly rules: Catalogue;

  /** @param catalogue all rules: their ids are what a configuration may name */
  constructor(private readonly catalogue: Catalogue) {
    const { ids, families } = catalogue;
    const rules = catalogue.rules.flatMap((rule) => this.forConfigurations(rule));
    this.rules = { ...catalogueOf(rules), ids, families };
  }

  /** @param settings what the configuration says of its own findings */
  check(uri: string, document: SourceDocument, settings: RuleSettings): LocatedFinding[] {
    const project = new Project();
    const file = specificationFile(uri, document);
    const found = new FileChecker(
      this.rules,
      () => project,
      () => ({ ...settings, catalogue: this.rules }),
    ).check(file);
    return locate(file, found, project);
  }

  private forConfigurations(rule: Rule): readonly Rule[] {
    if ('settings' in rule) return [this.asFileRule(rule)];
    return 'syntax' in rule || 'suppression' in rule || shared.includes(rule.id) ? [rule] : [];
  }

  private asFileRule({ settings, message, ...base }: SettingsRule): FileRule {
    return {
      ...base,
      file: (file, report) => {
        for (const problem of file.memo.of(file, this.problemsOf))
          if (problem.kind === settings) report(problem.block, problem, message(problem));
      },
    };
  }

  private readonly problemsOf = ({ document }: SpecificationFile) =>
    readConfiguration(document, this.catalogue).problems;
}
