import { AppliedSettings } from '../../server/src/core/configuration/applied';
import { ConfigurationChecker } from '../../server/src/core/configuration/check';
import { readConfiguration } from '../../server/src/core/configuration/read';
import { type LocatedFinding, checkProject, locate } from '../../server/src/core/findings';
import { hasText, specificationFile } from '../../server/src/core/project/file';
import { Project } from '../../server/src/core/project/project';
import { catalogue } from '../../server/src/core/rules/catalogue';
import { type Catalogue, catalogueOf } from '../../server/src/core/rules/rule-set';
import { FileChecker } from '../../server/src/core/rules/run';
import { parse } from '../../server/src/core/syntax/document';
import { configurationName } from '../../server/src/workspace/names';

/** The day that tests are made for. */
export const testDay = '2026-11-22';

/** All rules that run as they come, and one that is asked for besides. */
export function catalogueWith(id: string): Catalogue {
  return catalogueOf(catalogue.rules, (rule) => rule.id === id || rule.byDefault !== 'off');
}

/** One rule alone; those on suppressions have findings of others to speak of, and need them. */
export function catalogueOnly(id: string): Catalogue {
  return id.startsWith('suppressions/') ? catalogueWith(id) : catalogueOf(catalogue.rules, (rule) => rule.id === id);
}

/** Checks texts, by their names, as one project; its configuration is among them or it has none. */
export function checkTexts(texts: Readonly<Record<string, string>>, rules = catalogue): LocatedFinding[] {
  const { [configurationName]: configuration, ...specifications } = texts;
  const document = parse(configuration ?? '');
  const applied = new AppliedSettings(readConfiguration(document, rules).settings, rules, new Map());
  const project = new Project();
  project.setToday(testDay);
  for (const [uri, text] of Object.entries(specifications))
    if (!applied.excludes(uri)) project.set(specificationFile(uri, parse(text)));
  if (configuration === undefined) return checkProject(project, rules);
  const own = new ConfigurationChecker(rules).check(configurationName, document, applied.for(configurationName));
  const found = project
    .all()
    .filter(hasText)
    .map((file) => {
      const checker = new FileChecker(
        rules,
        () => project,
        () => applied.for(file.uri),
      );
      return locate(file, checker.check(file), project);
    });
  return [...own, ...found.flat()];
}
