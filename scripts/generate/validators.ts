import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone';
import type { RootSchema } from './schema';

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
  ajv.addSchema(schema, schema.$id);
  const names: Record<string, string> = {};
  for (const [key, property] of Object.entries(schema.properties)) {
    const pointer = `#/properties/${key}${property.items ? '/items' : ''}`;
    const id = `${schema.$id}/${key}`;
    ajv.addSchema({ $id: id, $ref: `${schema.$id}${encodeURI(pointer)}` });
    names[exportName(key)] = id;
  }
  return `// @ts-nocheck\n${standaloneCode(ajv, names)}`;
}

function exportName(key: string): string {
  return key.replace(/\s+(.)/g, (_, letter: string) => letter.toUpperCase());
}
