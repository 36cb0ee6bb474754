import assert from 'node:assert/strict';
import { parse } from '../../../server/src/core/syntax/document';
import type { Block } from '../../../server/src/core/syntax/block';
import type { Node } from '../../../server/src/core/syntax/tree';
import { toPlain } from '../../../server/src/core/shape/plain';
import { checkTexts } from '../../harness/check';

/** What blocks say, by kind and key. */
function said(text: string): unknown[] {
  return parse(text).blocks.map(({ kind, key, value }: Block) => [kind, key, value && plain(value)]);
}

/** Without the null prototypes that keep keys such as `constructor` harmless. */
function plain(node: Node): unknown {
  return JSON.parse(JSON.stringify(toPlain(node)));
}

describe('a text that is read as a whole', () => {
  it('takes a text from its anchor to its aliases, in any block', () => {
    const text = 'format: 1\nunits:\n  - reference: E5.05\n    aim: &aim Plan\n  - reference: E5.06\n    aim: *aim\n';
    assert.equal(parse(text).read, 'whole');
    assert.deepEqual(said(text), [
      ['entry', 'format', '1'],
      ['entry', 'units', undefined],
      ['item', 'units', { reference: 'E5.05', aim: 'Plan' }],
      ['item', 'units', { reference: 'E5.06', aim: 'Plan' }],
    ]);
  });

  it('gives the same blocks as the fast way', () => {
    const text =
      'format: 1\r\nunits:\r\n  - reference: E5.05\r\n    title: "a: b"\r\n  - reference: E5.06\r\ngroups:\r\n';
    const crossing = `%YAML 1.2\r\n---\r\n${text}`;
    assert.equal(parse(text).read, 'blocks');
    assert.equal(parse(crossing).read, 'whole');
    assert.deepEqual(said(crossing), [['head', '', undefined], ...said(text)]);
    const places = (source: string, from: number) =>
      parse(source)
        .blocks.slice(from)
        .map(({ text: own, keyNode, value }) => ({ own, keyNode, value }));
    assert.deepEqual(places(crossing, 1), places(text, 0));
  });

  it('reads JSON, item by item', () => {
    const text = '{"format": 1, "units": [{"reference": "E5.05", "level": 5}, {"reference": "E5.06"}], "groups": []}';
    assert.deepEqual(said(text), [
      ['head', '', undefined],
      ['entry', 'format', '1'],
      ['entry', 'units', undefined],
      ['item', 'units', { reference: 'E5.05', level: '5' }],
      ['item', 'units', { reference: 'E5.06' }],
      ['entry', 'groups', []],
    ]);
    assert.deepEqual(checkTexts({ a: text }), []);
  });

  it('shows a finding of JSON where it is', () => {
    const text = '{\n  "format": 1,\n  "units": [\n    {"reference": "😀", "level": 9}\n  ]\n}\n';
    const found = checkTexts({ a: text }).map(({ rule, range }) => ({ rule, range }));
    assert.deepEqual(found, [
      { rule: 'format/value', range: { start: { line: 3, character: 33 }, end: { line: 3, character: 34 } } },
    ]);
  });

  it('is given up for its blocks where it cannot be read as a whole', () => {
    const text = 'format: 1\n[x]\nunits:\n  - reference: E5.05\n';
    const document = parse(text);
    assert.equal(document.read, 'blocks');
    assert.deepEqual(said(text).at(-1), ['item', 'units', { reference: 'E5.05' }]);
    assert.deepEqual(
      document.blocks.flatMap(({ problems }) => problems.map(({ kind }) => kind)),
      ['special-character'],
    );
  });

  it('does not follow aliases that multiply each other', () => {
    const levels = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 12; i++) {
      const [name, above] = [String.fromCharCode(97 + i), String.fromCharCode(96 + i)];
      levels.push(`${name}: &${name} [${Array.from({ length: 10 }, () => `*${above}`).join(', ')}]`);
    }
    const document = parse(`format: 1\n${levels.join('\n')}\n`);
    assert.ok(document.blocks.length > 10);
    assert.ok(document.blocks.some(({ problems }) => problems.length > 0));
  }).timeout(20_000);

  it('ends at an alias within its own anchor', () => {
    assert.deepEqual(said('format: 1\nspecification: &all\n  title: *all\n').at(-1), [
      'entry',
      'specification',
      { title: {} },
    ]);
  });
});
