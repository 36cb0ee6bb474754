import schema from '../../../../schemas/qualspec-config-1.schema.json';
import type { RuleSetting } from '../rules/rule-settings';

/** What the schema says of a key. */
interface KeyShape {
  readonly description: string;
}

const { folder, severity } = schema.definitions;

/** The keys that a configuration has, and those of a folder in it, with what they mean. */
export const topLevel: Readonly<Record<string, KeyShape>> = schema.properties;
export const inFolder: Readonly<Record<string, KeyShape>> = folder.properties;
export const topLevelKeys: readonly string[] = Object.keys(topLevel);
export const folderKeys: readonly string[] = Object.keys(inFolder);

/** What can be said of a rule, and what each of the words means. */
export const severities = severity.enum as readonly RuleSetting[];
export const severityMeanings: readonly string[] = severity.enumDescriptions;
