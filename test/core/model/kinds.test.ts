import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import type { PropertySchema, RootSchema } from '../../../scripts/generate/schema';
import { readKind } from '../../../server/src/core/model/kinds';
import type { Kind } from '../../../server/src/core/model/values';
import { toPlain } from '../../../server/src/core/shape/plain';
import { parse } from '../../../server/src/core/syntax/document';

const schema = JSON.parse(
  readFileSync(join(__dirname, '../../../schemas/qualspec-1.schema.json'), 'utf8'),
) as RootSchema;

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
for (const keyword of ['x-kind', 'x-expects']) ajv.addKeyword(keyword);
ajv.addSchema(schema);

/** Values as they are written behind a key, some right and some not, by kind. */
const written: Readonly<Record<Kind, { readonly good: readonly string[]; readonly bad: readonly string[] }>> = {
  format: { good: ['1', '2', '12'], bad: ['one', '1.0', '-1', '[1]', '{ a: 1 }', '"1 "'] },
  text: { good: ['x', '"a: b"', '1.10', '5', '"# a"'], bad: ['[a]', '{ a: b }'] },
  identifier: { good: ['group 1', '1', 'a-b'], bad: ['[a]', '{ a: b }'] },
  reference: { good: ['8607-501', '501', 'E5.05', 'L/503/1234', 'a b'], bad: ['[501]', '{ a: b }', '" 501"', '""'] },
  references: {
    good: ['501', '501-520, 522', '[501, 502]', 'E5.01 to E5.05', '8607-501,', '501,,502'],
    bad: ['","', '{ a: b }', '[{ a: b }]', '[501, [502]]', '" "'],
  },
  identifiers: { good: ['award', 'award, diploma', '[award, diploma]'], bad: ['","', '{ a: b }', '[[a]]'] },
  'criteria codes': {
    good: ['1.1', '1.10', '1.1, 1.2', 'E5.07 1.1', 'E5.07 1.1, E5.08 2.2', '1.1,', '[1.1, E5.07 1.2]', '1.1 ,1.2'],
    bad: ['1', 'AC1.1', '1.1 1.2 1.3', '1.1,,1.2', '","', '{ a: b }', '[1.1, x]', '1.1; 1.2; 1.3', 'a b 1.1'],
  },
  level: {
    good: ['1', '8', 'Entry 1', 'Entry 3'],
    bad: ['0', '9', '10', 'entry 1', 'Entry 4', 'Level 5', '"5 "', '5.0'],
  },
  'whole number': { good: ['0', '8', '999999'], bad: ['1000000', '8.0', '-8', 'eight', '1,000', '8 marks'] },
  number: { good: ['0', '39.5', '22'], bad: ['.5', '39,5', '-1', '1e3', '1.'] },
  credits: {
    good: ['23', '6 to 12', 'at least 37', 'at most 12', 'exactly 7', '13 credits', '6 to 12 credits', '1 credit'],
    bad: ['6-12', 'min 37', 'at least 6 to 12', '12345', 'about 7', '7.5'],
  },
  hours: {
    good: ['3', 'at least 3', 'exactly 2 hours', 'at most 1 hour', '1.5'],
    bad: ['3h', 'min 3', '3 to 4', 'At least 3', '123456', '.5'],
  },
  marks: { good: ['26', '25 + 5', '25+5', '1 + 2 + 3', '0'], bad: ['26 marks', '25 +', '+5', '2.5', '12345'] },
  words: {
    good: ['2000', 'about 250', '2,000 (1,500 to 3,000)', '2000 (1500-3000)', '2000 (1500 – 3000) words', '250 words'],
    bad: ['approx 250', '1500 to 3000', '2000 (1500)', '2000(1500 to 3000)', 'words'],
  },
  date: { good: ['2012-09-01', '2012-02-29'], bad: ['01/09/2012', '2012-9-1', '1 September 2012', '2012-09'] },
  bounds: {
    good: ['2 units', '1 unit', '12 credits', '2 units, 6 credits', '6 credits and 2 units'],
    bad: ['2', 'two units', '2 units 6 credits', '2 units, 6 credits, 3 units', '2 marks'],
  },
  'level mix': {
    good: ['more than 50% at level 6', 'at least 30 credits at level 5 or above', 'at least 50 % at level Entry 3'],
    bad: ['50% at level 6', 'over 50% at level 6', 'more than 50% at level 9', 'more than half at level 6'],
  },
  replacement: {
    good: ['8607-550', '8607-550 for registrations from 2020-07-01', '550'],
    bad: ['8607-550 from 2020-07-01', 'a b', '8607-550 for registrations from July', '[550]'],
  },
  texts: { good: ['a', '[a, b]', '1.1'], bad: ['{ a: b }', '[{ a: b }]', '[[a]]'] },
  bullets: { good: ['a', '[a, b]', '[{ a: [b, c] }]', '[{ a: b }, c]'], bad: ['{ a: b }'] },
  choice: { good: [], bad: ['[a]', '{ a: b }'] },
};

function valueOf(source: string) {
  const block = parse(`key: ${source}\n`).blocks[0];
  assert.ok(block?.value && block.problems.length === 0, `cannot be read: ${source}`);
  return { node: block.value, text: block.text };
}

function schemaAccepts(name: string, source: string): boolean {
  const validate = ajv.getSchema(`${schema.$id}#/definitions/${encodeURIComponent(name)}`);
  assert.ok(validate);
  return validate(JSON.parse(JSON.stringify(toPlain(valueOf(source).node)))) === true;
}

function modelAccepts(kind: Kind, source: string, definition: PropertySchema): boolean {
  const { node, text } = valueOf(source);
  const value = readKind(kind, node, text);
  return value !== undefined && (definition.enum === undefined || definition.enum.includes(String(value)));
}

describe('a value is accepted by the model and by the schema alike', () => {
  const definitions = Object.entries(schema.definitions).filter(([, { 'x-kind': kind }]) => kind && kind !== 'bullet');

  it('for every kind that there is', () => {
    const kinds = new Set([...definitions.map(([, { 'x-kind': kind }]) => kind), 'format']);
    assert.deepEqual([...kinds].sort(), Object.keys(written).sort());
  });

  for (const [name, definition] of definitions) {
    it(`as ${name}`, () => {
      const kind = definition['x-kind'] as Kind;
      const { good, bad } = written[kind];
      const right = [...good, ...(definition.examples ?? []), ...(definition.enum ?? [])];
      const wrong = [...bad, ...(definition.enum ? ['none of them'] : [])];
      assert.ok(right.length > 0);
      for (const [sources, expected] of [
        [right, true],
        [wrong, false],
      ] as const) {
        for (const source of sources) {
          assert.equal(schemaAccepts(name, source), expected, `the schema: ${source}`);
          assert.equal(modelAccepts(kind, source, definition), expected, `the model: ${source}`);
        }
      }
    });
  }

  it('as the version of the format', () => {
    const validate = ajv.compile(schema.properties['format'] ?? {});
    for (const [sources, expected] of [
      [written.format.good, true],
      [written.format.bad, false],
    ] as const) {
      for (const source of sources) {
        assert.equal(validate(JSON.parse(JSON.stringify(toPlain(valueOf(source).node)))), expected, source);
        assert.equal(modelAccepts('format', source, {}), expected, source);
      }
    }
  });

  it('but for days that no calendar has, which a pattern cannot tell', () => {
    assert.equal(schemaAccepts('date', '2013-02-29'), true);
    assert.equal(modelAccepts('date', '2013-02-29', {}), false);
    assert.equal(modelAccepts('date', '1900-02-29', {}), false);
    assert.equal(modelAccepts('date', '2000-02-29', {}), true);
    assert.equal(modelAccepts('replacement', '550 for registrations from 2013-02-29', {}), false);
  });
});

describe('a value is read', () => {
  const read = (kind: Kind, source: string) => {
    const { node, text } = valueOf(source);
    return readKind(kind, node, text);
  };

  it('as what it says', () => {
    assert.deepEqual(read('credits', '6 to 12'), { minimum: 6, maximum: 12 });
    assert.deepEqual(read('credits', 'at least 37'), { minimum: 37, maximum: undefined });
    assert.deepEqual(read('credits', 'at most 12'), { minimum: undefined, maximum: 12 });
    assert.deepEqual(read('credits', '23'), { minimum: 23, maximum: 23 });
    assert.deepEqual(read('hours', 'at least 1.5 hours'), { qualifier: 'at least', hours: 1.5 });
    assert.deepEqual(read('marks', '25 + 5'), { total: 30, parts: [25, 5] });
    assert.deepEqual(read('words', 'about 2,000 (1,500 to 3,000)'), {
      about: true,
      nominal: 2000,
      minimum: 1500,
      maximum: 3000,
    });
    assert.deepEqual(read('bounds', '6 credits and 2 units'), { units: 2, credits: 6 });
    assert.deepEqual(read('level mix', 'more than 50% at level 6 or above'), {
      strictly: true,
      share: 50,
      credits: undefined,
      level: '6',
      orAbove: true,
    });
    assert.equal(read('text', '1.10'), '1.10');
    assert.equal(read('identifier', 'group\u00A01'), 'group 1');
  });

  it('with the place of each of its members', () => {
    const source = 'E5.07 1.1,  2.10';
    const { node, text } = valueOf(source);
    const terms = readKind('criteria codes', node, text) ?? [];
    assert.deepEqual(
      terms.map(({ unit, code }) => [unit && text.slice(unit.start, unit.end), text.slice(code.start, code.end)]),
      [
        ['E5.07', '1.1'],
        [undefined, '2.10'],
      ],
    );
  });

  it('as a range only where it can be one', () => {
    const ranges = (source: string) => {
      const { node, text } = valueOf(source);
      return (readKind('references', node, text) ?? []).map(({ text: own, range }) =>
        range ? `${range.from.text}..${range.to.text}${range.certain ? '' : '?'}` : own,
      );
    };
    assert.deepEqual(ranges('501-520, 522, 8607-501, 501 - 520, E5.01 to E5.05, 501–503, A-5'), [
      '501..520?',
      '522',
      '8607-501',
      '501..520',
      'E5.01..E5.05',
      '501..503',
      'A-5',
    ]);
  });
});
