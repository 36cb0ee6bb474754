import { URI, Utils } from 'vscode-uri';

/**
 * The page of a rule, as a uri; findings about Qualspec itself have none.
 * @param rulePages the folder of the pages as a uri
 */
export function pageOf(rule: string, rulePages: string | undefined): string | undefined {
  if (rulePages === undefined || rule.startsWith('internal/')) return undefined;
  return Utils.joinPath(URI.parse(rulePages), `${rule}.md`).toString();
}
