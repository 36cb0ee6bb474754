import { Project } from '../project/project';
import { type LocatedFinding, locate } from '../findings';
import { type SpecificationFile, specificationFile } from '../project/file';
import type { FileRule, Rule, SettingsRule } from '../rules/rule';
import { type Catalogue, catalogueOf } from '../rules/rule-set';
import { FileChecker, type FileFinding } from '../rules/run';
import type { RuleSettings } from '../rules/rule-settings';
import type { SourceDocument } from '../syntax/document';
import { readConfiguration } from './read';

/** Rules about specifications that hold for a configuration too: it begins with its format, and says each key once. */
const shared = ['format/version', 'format/repeated-key'];

/** A configuration with what was found in it; it is a project of its own. */
interface CheckedConfiguration {
  readonly file: SpecificationFile;
  readonly project: Project;
  readonly findings: readonly FileFinding[];
}

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
    const { file, project, findings } = this.checked(uri, document, settings);
    return locate(file, findings, project);
  }

  /** The same in the rules' own terms: with fixes, and places in blocks. */
  checked(uri: string, document: SourceDocument, settings: RuleSettings): CheckedConfiguration {
    const project = new Project();
    const file = specificationFile(uri, document);
    const checker = new FileChecker(
      this.rules,
      () => project,
      () => ({ ...settings, catalogue: this.rules }),
    );
    return { file, project, findings: checker.check(file) };
  }

  private forConfigurations(rule: Rule): readonly Rule[] {
    if ('settings' in rule) return [this.asFileRule(rule)];
    return 'syntax' in rule || 'suppression' in rule || shared.includes(rule.id) ? [rule] : [];
  }

  private asFileRule({ settings, message, fixes, ...base }: SettingsRule): FileRule {
    return {
      ...base,
      file: (file, report) => {
        for (const problem of file.memo.of(file, this.problemsOf))
          if (problem.kind === settings) report(problem.block, problem, message(problem), [], fixes?.(problem));
      },
    };
  }

  private readonly problemsOf = ({ document }: SpecificationFile) =>
    readConfiguration(document, this.catalogue).problems;
}
