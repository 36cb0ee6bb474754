import { AppliedSettings } from '../../server/src/core/configuration/applied';
import { ConfigurationChecker } from '../../server/src/core/configuration/check';
import { noSettings } from '../../server/src/core/configuration/settings';
import { applyEdits, editsOf } from '../../server/src/core/fixes/apply';
import { fixAll } from '../../server/src/core/fixes/fix-all';
import { type SpecificationFile, specificationFile } from '../../server/src/core/project/file';
import { Project } from '../../server/src/core/project/project';
import type { Catalogue } from '../../server/src/core/rules/rule-set';
import { type FileFinding, FileChecker } from '../../server/src/core/rules/run';
import { parse, textOf } from '../../server/src/core/syntax/document';
import { configurationName } from '../../server/src/workspace/names';
import { catalogueWith, testDay } from './check';
import { catalogue } from '../../server/src/core/rules/catalogue';

export type Texts = Readonly<Record<string, string>>;

/** What became of texts when the first fix of each finding of a rule was applied, one after the other. */
export interface FixedTexts {
  readonly texts: Texts;
  /** The titles of the fixes that were applied, in order. */
  readonly applied: readonly string[];
}

const limit = 20;

/** Applies the first fix of the first finding of a rule that has one, over and over until none is left. */
export function fixedByRule(texts: Texts, rule: string): FixedTexts {
  const files = filesAndConfiguration(texts);
  const applied: string[] = [];
  for (let round = 0; round < limit; round++) {
    const title = applyFirst(files, rule);
    if (title === undefined) break;
    applied.push(title);
  }
  return { texts: textsOf(files), applied };
}

function applyFirst(files: Map<string, SpecificationFile>, rule: string): string | undefined {
  const project = projectOf(files.values());
  for (const file of files.values())
    for (const { block, finding } of findingsIn(file, project, catalogueWith(rule))) {
      const [fix] = finding.rule === rule ? (finding.fixes ?? []) : [];
      if (!fix) continue;
      const edits = editsOf(fix, file, block, (uri) => files.get(uri));
      if (!edits) throw new Error(`'${fix.title}' of ${rule} finds nothing to change at ${finding.message}`);
      for (const each of edits) {
        const target = files.get(each.uri);
        if (target) files.set(each.uri, specificationFile(each.uri, applyEdits(target.document, each.edits)));
      }
      return fix.title;
    }
  return undefined;
}

/** The findings of one file of a project, or of the configuration. */
export function findingsIn(file: SpecificationFile, project: Project, rules: Catalogue): readonly FileFinding[] {
  if (file.uri !== configurationName) return new FileChecker(rules, () => project).check(file);
  const settings = new AppliedSettings(noSettings, rules, new Map()).for(configurationName);
  return new ConfigurationChecker(rules).checked(file.uri, file.document, settings).findings;
}

/** Texts after all safe fixes of all their files, as `--fix` makes them. */
export function fixedAll(texts: Texts): Texts {
  const files = filesOf(texts);
  const project = projectOf(files.values());
  for (const [uri, file] of files) {
    const fixed = fixAll(file, (state) => {
      project.set(state);
      return new FileChecker(catalogue, () => project).check(state);
    });
    files.set(uri, fixed);
    project.set(fixed);
  }
  return textsOf(files);
}

/** The files of texts, with that of the configuration if there is one. */
export function filesAndConfiguration(texts: Texts): Map<string, SpecificationFile> {
  const files = filesOf(texts);
  const configuration = texts[configurationName];
  if (configuration !== undefined)
    files.set(configurationName, specificationFile(configurationName, parse(configuration)));
  return files;
}

function filesOf(texts: Texts): Map<string, SpecificationFile> {
  const specifications = Object.entries(texts).filter(([uri]) => uri !== configurationName);
  return new Map(specifications.map(([uri, text]) => [uri, specificationFile(uri, parse(text))]));
}

/** A project of files on the day that tests are made for. */
export function projectOf(files: Iterable<SpecificationFile>): Project {
  const project = new Project();
  project.setToday(testDay);
  for (const file of files) if (file.uri !== configurationName) project.set(file);
  return project;
}

function textsOf(files: ReadonlyMap<string, SpecificationFile>): Texts {
  return Object.fromEntries([...files].map(([uri, { document }]) => [uri, textOf(document)]));
}
