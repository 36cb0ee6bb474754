import { type LocatedFinding, checkProject } from '../../server/src/core/findings';
import { specificationFile } from '../../server/src/core/project/file';
import { Project } from '../../server/src/core/project/project';
import { catalogue } from '../../server/src/core/rules/catalogue';
import { type Catalogue, catalogueOf } from '../../server/src/core/rules/run';
import { parse } from '../../server/src/core/syntax/document';

/** The day that tests are made for. */
export const testDay = '2026-11-22';

/** All rules that run as they come, and one that is asked for besides. */
export function catalogueWith(id: string): Catalogue {
  return catalogueOf(catalogue.rules, (rule) => rule.id === id || rule.byDefault !== 'off');
}

/** Checks texts, by their names, as one project. */
export function checkTexts(texts: Readonly<Record<string, string>>, rules = catalogue): LocatedFinding[] {
  const project = new Project();
  project.setToday(testDay);
  for (const [uri, text] of Object.entries(texts)) project.set(specificationFile(uri, parse(text)));
  return checkProject(project, rules);
}
