import type { Rule } from '../../server/src/core/rules/rule';
import { shownSeverity } from '../../server/src/core/rules/rule-settings';

/** The schema of the configuration, as far as people read it. */
interface ConfigurationSchema {
  readonly properties: Readonly<Record<string, { readonly description: string }>>;
  readonly definitions: {
    readonly folder: { readonly properties: Readonly<Record<string, { readonly description: string }>> };
    readonly path: { readonly description: string };
    readonly severity: { readonly enum: readonly string[]; readonly enumDescriptions: readonly string[] };
    readonly rules: object;
  };
}

/** The schema with the names of all rules and families, so that any editor can complete them. */
export function withRuleNames(text: string, rules: readonly Rule[]): string {
  const schema = JSON.parse(text) as ConfigurationSchema;
  const sorted = [...rules].sort((a, b) => (a.id < b.id ? -1 : 1));
  const severity = { $ref: '#/definitions/severity' };
  const properties: Record<string, object> = {};
  for (const rule of sorted) {
    const family = rule.id.split('/')[0] ?? '';
    properties[family] ??= { description: `All rules of the family '${family}'.`, ...severity };
    properties[rule.id] = { description: `${rule.title} (${shownSeverity(rule)})`, ...severity };
  }
  const definitions = { ...schema.definitions, rules: { ...schema.definitions.rules, properties } };
  return JSON.stringify({ ...schema, definitions });
}

const begin = '<!-- keys: written by `npm run generate` -->';
const end = '<!-- /keys -->';

/** The page about the configuration, with tables of its keys and of the severities between their marks. */
export function withConfigurationKeys(page: string, schemaText: string): string {
  const schema = JSON.parse(schemaText) as ConfigurationSchema;
  const { folder, path, severity } = schema.definitions;
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`no place for the keys between '${begin}' and '${end}'`);
  const written = [
    table(['Key', 'Meaning'], keys(schema.properties)),
    'Each point of `folders` has',
    table(['Key', 'Meaning'], keys(folder.properties)),
    path.description,
    table(
      ['Severity', 'Meaning'],
      severity.enum.map((word, i) => [`\`${word}\``, severity.enumDescriptions[i] ?? '']),
    ),
  ].join('\n\n');
  return `${page.slice(0, from + begin.length)}\n\n${written}\n\n${page.slice(to)}`;
}

function keys(properties: Readonly<Record<string, { readonly description: string }>>): string[][] {
  return Object.entries(properties).map(([key, { description }]) => [`\`${key}\``, description]);
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
