import assert from 'node:assert/strict';
import { stringify } from 'yaml';
import { type PropertySchema, camel, definitionOf } from '../../../scripts/generate/schema';
import { partOf, singleValue } from '../../../server/src/core/model/block-part';
import { decodePart } from '../../../server/src/core/model/decode';
import { type ShapeName, shapes } from '../../../server/src/core/model/generated';
import { checkShape } from '../../../server/src/core/shape/check';
import { parse } from '../../../server/src/core/syntax/document';
import { everyKeyOf, schema } from '../../harness/every-key';

/** Every property of the schema that is not in what was decoded, by its path. */
function missing(property: PropertySchema, decoded: unknown, path: string): string[] {
  if (decoded === undefined) return [path];
  const own = definitionOf(schema, property)?.definition ?? property;
  if (own.properties)
    return Object.entries(own.properties).flatMap(([key, value]) =>
      missing(value, (decoded as Record<string, unknown>)[camel(key)], `${path}.${key}`),
    );
  if (own['x-kind'] === 'coded') {
    const [member] = decoded as { body: unknown }[];
    return missing(own.additionalProperties as PropertySchema, member?.body, `${path}.*`);
  }
  if (!own['x-kind'] && own.items) return missing(own.items, (decoded as unknown[])[0], `${path}[]`);
  return (decoded as { value?: unknown }).value === undefined ? [path] : [];
}

describe('the model', () => {
  const objects = Object.entries(schema.definitions).filter(([, { properties }]) => properties);

  it('has a shape for every mapping of the schema', () => {
    assert.deepEqual(Object.keys(shapes).sort(), objects.map(([name]) => name).sort());
  });

  for (const [name] of objects) {
    it(`decodes every property of ${name}`, () => {
      const property = { $ref: `#/definitions/${name}` };
      const block = parse(`key:\n${stringify(everyKeyOf(property)).replace(/^/gm, '  ')}`).blocks[0];
      assert.ok(block);
      assert.deepEqual(block.problems, []);
      const head = { start: 0, end: 3 };
      assert.deepEqual(missing(property, decodePart(name as ShapeName, block.value, head, block.text)?.part, name), []);
    });
  }

  it('decodes every key of a file, of which the shape finds nothing wrong', () => {
    const { blocks } = parse(stringify(everyKeyOf(schema)));
    assert.deepEqual(blocks.flatMap(checkShape), []);
    for (const [key, property] of Object.entries(schema.properties)) {
      const own = blocks.filter((block) => block.key === key);
      assert.ok(own.length > 0, key);
      const decoded = own.flatMap((block) => partOf(block)?.part ?? singleValue(block) ?? []);
      assert.deepEqual(missing(property.items ?? property, decoded[0], key), []);
    }
  });

  it('leaves out what is missing, half-typed or wrong, and keeps the rest', () => {
    const text =
      'units:\n  - reference: E5.05\n    title:\n    level: nine\n    credits: [7]\n    colour: red\n    glh: 24\n    outcomes:\n      1: Plan\n      2:\n        text: Review\n';
    const [, item] = parse(text).blocks;
    const part = item && partOf(item);
    assert.ok(part?.shape === 'unit');
    const { reference, title, level, credits, glh, outcomes, keys } = part.part;
    assert.deepEqual(
      [reference?.value, title, level, credits, glh?.value.hours],
      ['E5.05', undefined, undefined, undefined, 24],
    );
    assert.deepEqual(
      outcomes?.map(({ code: number, body }) => [number, body?.text?.value]),
      [
        ['1', undefined],
        ['2', 'Review'],
      ],
    );
    assert.ok(keys.has('colour') && keys.has('title'));
  });

  it('takes no choice that there is not', () => {
    const [block] = parse('status: published\n').blocks;
    assert.equal(block && singleValue(block), undefined);
    const [, item] = parse('qualifications:\n  - id: a\n    type: Degree\n').blocks;
    const part = item && partOf(item);
    assert.ok(part?.shape === 'qualification' && part.part.type === undefined);
  });

  it('takes keys such as those of every object for what they are', () => {
    const [block] = parse('specification:\n  __proto__: a\n  constructor: b\n  toString: c\n  title: d\n').blocks;
    const part = block && partOf(block);
    assert.ok(part?.shape === 'specification');
    assert.equal(part.part.title?.value, 'd');
    assert.deepEqual([...part.part.keys.keys()], ['__proto__', 'constructor', 'toString', 'title']);
    assert.equal(Object.getPrototypeOf(part.part), Object.prototype);
  });

  it('has the place of each value as the author wrote it', () => {
    const [block] = parse('specification:\n  title: "😀 Leadership"\n  version: 2020-07\n').blocks;
    const part = block && partOf(block);
    assert.ok(block && part?.shape === 'specification' && part.part.title);
    const { title } = part.part;
    assert.deepEqual(
      [title.value, title.source, block.text.slice(title.key.start, title.key.end)],
      ['😀 Leadership', '😀 Leadership', 'title'],
    );
  });
});
