import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format } from 'prettier';
import { grammarText } from './grammar';
import type { Rule } from '../server/src/core/rules/rule';
import { withConfigurationKeys, withRuleNames } from './generate/configuration';
import { modelTypes } from './generate/model-types';
import { referencePage } from './generate/reference-page';
import { rulesPage } from './generate/rules-page';
import { validators } from './generate/validators';
import type { RootSchema } from './generate/schema';

/**
 * Writes everything that follows from the schema. `--check` writes nothing and fails when a committed file is stale.
 */
const root = join(__dirname, '..');
const schema = JSON.parse(readFileSync(join(root, 'schemas/qualspec-1.schema.json'), 'utf8')) as RootSchema;

const configurationSchema = 'schemas/qualspec-config-1.schema.json';

/** The rules need the validators, which are written before. */
async function rules(): Promise<readonly Rule[]> {
  return (await import('../server/src/core/rules/catalogue')).catalogue.rules;
}

type Make = () => string | Promise<string>;

/** Committed: people read them. */
const committed: Record<string, Make> = {
  'server/src/core/model/generated.ts': () => modelTypes(schema),
  'client/syntaxes/qualspec.tmLanguage.json': () => grammarText(schema),
  'docs/format.md': () => referencePage(schema),
  [configurationSchema]: async () => withRuleNames(current(configurationSchema) ?? '', await rules()),
  'docs/configuration.md': () =>
    withConfigurationKeys(current('docs/configuration.md') ?? '', current(configurationSchema) ?? ''),
  'docs/rules.md': async () => rulesPage(await rules()),
};
/** Not committed, and written each time: code for machines. */
const built: Record<string, Make> = {
  'server/src/core/shape/validators.generated.ts': () => validators(schema),
};

async function pretty(path: string, text: string): Promise<string> {
  const parser = path.includes('.generated.')
    ? undefined
    : path.endsWith('.ts')
      ? 'typescript'
      : path.endsWith('.md')
        ? 'markdown'
        : path === configurationSchema
          ? 'json'
          : undefined;
  const options = { printWidth: 120, singleQuote: true, embeddedLanguageFormatting: 'off' } as const;
  return parser ? format(text, { parser, ...options }) : text;
}

function current(path: string): string | undefined {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return undefined;
  }
}

async function main(): Promise<void> {
  const check = process.argv.includes('--check');
  const stale: string[] = [];
  for (const [path, make] of [...Object.entries(built), ...Object.entries(committed)]) {
    const text = await pretty(path, await make());
    if (current(path) === text) continue;
    if (check && path in committed) stale.push(path);
    else {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  }
  if (stale.length > 0) {
    console.error(`Out of date, run 'npm run generate': ${stale.join(', ')}`);
    process.exitCode = 1;
  }
}

void main();
