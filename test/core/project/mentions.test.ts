import assert from 'node:assert/strict';
import { stringify } from 'yaml';
import { type KeyShape, type ShapeName, shapes, topLevel } from '../../../server/src/core/model/generated';
import type { Kind } from '../../../server/src/core/model/values';
import { type Mention, mentionsOf } from '../../../server/src/core/project/mentions';
import { parse } from '../../../server/src/core/syntax/document';

function mentionsIn(text: string): (Mention & { readonly written: string })[] {
  const { blocks } = parse(text);
  return blocks.flatMap((block) =>
    mentionsOf(block).map((mention) => ({ ...mention, written: block.text.slice(mention.start, mention.end) })),
  );
}

/** What is named in a text, in one line each. */
function shown(text: string): string[] {
  return mentionsIn(text).map((mention) => {
    const { kind, role, text: name } = mention;
    const groups = kind === 'range' && mention.groups.length > 0 ? ` of ${mention.groups.join(', ')}` : '';
    const unit = kind === 'criterion' && mention.unit ? ` of ${mention.unit.text}` : '';
    return `${role === 'definition' ? 'defines' : 'names'} ${kind} ${name}${groups}${unit}`;
  });
}

/** What stands for a name of each kind of value that names something. A new kind has to be decided about. */
const names: { readonly [K in Kind]: string | undefined } = {
  identifier: 'this name',
  identifiers: 'this name',
  reference: 'E5.99',
  references: 'E5.99',
  replacement: 'E5.99',
  'criteria codes': '9.9',
  format: undefined,
  text: undefined,
  level: undefined,
  'whole number': undefined,
  number: undefined,
  credits: undefined,
  hours: undefined,
  marks: undefined,
  words: undefined,
  date: undefined,
  bounds: undefined,
  'level mix': undefined,
  texts: undefined,
  bullets: undefined,
  choice: undefined,
};

interface Place {
  readonly path: string;
  readonly name: string;
  readonly value: unknown;
}

/** Every place of the schema that holds names, or codes as keys, with a value that has one name there alone. */
function placesOf(key: KeyShape, path: string, above: readonly ShapeName[]): Place[] {
  if (key.is === 'value' || key.is === 'values') {
    const name = names[key.kind];
    return name === undefined ? [] : [{ path, name, value: key.is === 'values' ? [name] : name }];
  }
  const own = key.is.startsWith('coded') ? [{ path: `${path} by code`, name: '9.9', value: { '9.9': 'x' } }] : [];
  if ('kind' in key || above.includes(key.shape)) return own;
  const inner = Object.entries(shapes[key.shape].keys).flatMap(([name, shape]) =>
    placesOf(shape, `${path} > ${name}`, [...above, key.shape]).map((place) => {
      const part = { [name]: place.value };
      return { ...place, value: key.is === 'parts' ? [part] : key.is === 'coded parts' ? { 8: part } : part };
    }),
  );
  return [...own, ...inner];
}

describe('mentions', () => {
  const places = Object.entries(topLevel).flatMap(([name, shape]) =>
    placesOf(shape, name, []).map((place) => ({ ...place, value: { [name]: place.value } })),
  );

  it('are looked for in every part of the format', () => {
    assert.ok(places.length > 30, `${places.length} places`);
    const shapesSeen = new Set(places.map(({ path }) => path.split(' > ')[0]));
    assert.deepEqual(
      [...shapesSeen],
      ['specification', 'qualifications', 'groups', 'matrix', 'units', 'assessments', 'mark sheets', 'appendices'],
    );
  });

  for (const { path, name, value } of places)
    it(`are found at ${path}`, () => {
      const found = mentionsIn(stringify(value)).filter(({ written }) => written === name);
      assert.equal(found.length, 1, stringify(value));
    });

  it('say what is defined and what is named', () => {
    const text = `specification:
  notes:
    - id: star
units:
  - reference: E5.05
    also known as: M5-05, M5-06
    replaced by: E5.06 for registrations from 2020-07-01
    note: star
    outcomes:
      1:
        criteria:
          1.1: Explain
groups:
  - id: group 1
    units: "501-520, 522"
    restricted:
      - units: 521
        only in: diploma
matrix:
  - unit: E5.05
    mandatory in: award, diploma
`;
    assert.deepEqual(shown(text), [
      'defines note star',
      'defines unit E5.05',
      'defines unit M5-05',
      'defines unit M5-06',
      'names unit E5.06',
      'names note star',
      'defines outcome 1',
      'defines criterion 1.1',
      'defines group group 1',
      'names range 501-520',
      'names unit 522',
      'names unit 521',
      'names qualification diploma',
      'names unit E5.05',
      'names qualification award',
      'names qualification diploma',
    ]);
  });

  it('tell whose criteria are meant', () => {
    const text = `assessments:
  - id: portfolio
    units: E5.07, 8607-508
    sections:
      - statements:
          - evidences: E5.07 1.1, 2.1
mark sheets:
  - id: sheet
    assessment: portfolio
    criteria:
      E5.08 1.2:
        marks: 8
`;
    assert.deepEqual(shown(text), [
      'defines assessment portfolio',
      'names unit E5.07',
      'names unit 8607-508',
      'names unit E5.07',
      'names criterion 1.1 of E5.07',
      'names criterion 2.1',
      'defines assessment sheet',
      'names assessment portfolio',
      'names unit E5.08',
      'names criterion 1.2 of E5.08',
    ]);
    const owners = mentionsIn(text).flatMap((mention) => (mention.kind === 'criterion' ? mention.of : []));
    assert.deepEqual(owners[0], {
      is: 'sheet',
      units: [{ text: 'E5.07' }, { text: '8607-508' }],
      assessment: undefined,
    });
    assert.deepEqual(owners[2], { is: 'sheet', units: undefined, assessment: 'portfolio' });
  });

  it('say which groups a range chooses from', () => {
    const text = `qualifications:
  - id: award
    rules:
      mandatory: 501-503
      choose:
        - units: 504 to 506
          from: group 1, group 2
`;
    assert.deepEqual(shown(text), [
      'defines qualification award',
      'names range 501-503',
      'names range 504 to 506 of group 1, group 2',
      'names group group 1',
      'names group group 2',
    ]);
  });

  it('are found beside what is half-typed', () => {
    assert.deepEqual(
      shown('assessments:\n  - id: a\n    sections:\n      - statements:\n          - evidences: 1.1, 1.\n'),
      ['defines assessment a', 'names criterion 1.1'],
    );
    assert.deepEqual(shown('groups:\n  - units: 501, , 502,\n'), ['names unit 501', 'names unit 502']);
    assert.deepEqual(shown('units:\n  - reference: E5.05\n    replaced by: E5.06 for reg\n'), [
      'defines unit E5.05',
      'names unit E5.06',
    ]);
  });

  it('have their places without quotation marks', () => {
    const text = `groups:\n  - id: 'group 1'\n    units: "501, 502"\n`;
    assert.deepEqual(
      mentionsIn(text).map(({ written }) => written),
      ['group 1', '501', '502'],
    );
  });
});
