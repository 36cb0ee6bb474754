import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone';
import type { RootSchema } from './schema';

/** `mark sheets` -> `markSheets`. */
function exportName(key: string): string {
  return key.replace(/(?<!\s)\s+(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** The schema without what only people read, which would otherwise be carried in the code. */
function withoutWords(schema: RootSchema): RootSchema {
  const words = new Set(['title', 'description', 'examples', 'x-kind', 'x-expects']);
  const isName = (value: unknown): boolean => typeof value === 'string' || Array.isArray(value);
  return JSON.parse(
    JSON.stringify(schema, (key, value: unknown) => (words.has(key) && isName(value) ? undefined : value)),
  ) as RootSchema;
}

/**
 * Validators as plain code, one for each kind of block, so that nothing is compiled when the server starts and no code
 * is made from text at run time.
 */
export function validators(schema: RootSchema): string {
  const ajv = new Ajv({
    allErrors: true,
    allowUnionTypes: true,
    messages: false,
    code: { source: true, esm: true, lines: false },
  });
  for (const keyword of ['x-kind', 'x-expects']) ajv.addKeyword(keyword);
  ajv.addSchema(withoutWords(schema), schema.$id);
  const names: Record<string, string> = {};
  for (const [key, property] of Object.entries(schema.properties)) {
    const pointer = `#/properties/${key}${property.items ? '/items' : ''}`;
    const id = `${exportName(key)}.schema.json`;
    ajv.addSchema({ $id: id, $ref: `${schema.$id}${encodeURI(pointer)}` });
    names[exportName(key)] = id;
  }
  return `// @ts-nocheck\n${standaloneCode(ajv, names)}`;
}
