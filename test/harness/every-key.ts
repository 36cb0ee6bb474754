import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PropertySchema, type RootSchema, definitionOf } from '../../scripts/generate/schema';

export const schema = JSON.parse(
  readFileSync(join(__dirname, '../../schemas/qualspec-1.schema.json'), 'utf8'),
) as RootSchema;

/** A value that a property may have, with everything below it that may be there. */
export function everyKeyOf(property: PropertySchema): unknown {
  const own = definitionOf(schema, property)?.definition ?? property;
  if (own.properties) {
    const entries = Object.entries(own.properties);
    return Object.fromEntries(entries.map(([key, value]) => [key, everyKeyOf(value)]));
  }
  if (own['x-kind'] === 'coded') return { [code(own)]: everyKeyOf(own.additionalProperties as PropertySchema) };
  if (own['x-kind'] === 'format') return '1';
  const example = own.examples?.[0] ?? own.enum?.[0];
  if (example !== undefined) return example;
  return own['x-kind'] ? 'a text' : [everyKeyOf(own.items ?? {})];
}

/** A code that the pattern of the keys allows. */
function code({ propertyNames }: PropertySchema): string {
  const found = ['1.1', '1'].find((candidate) => new RegExp(propertyNames?.pattern ?? '').test(candidate));
  assert.ok(found);
  return found;
}
