import assert from 'node:assert/strict';
import { cut, initialState } from '../../../server/src/core/syntax/cut';

/** Each piece as `kind key: text`. */
function pieces(text: string): string[] {
  return cut(text, initialState, true).pieces.map(({ kind, key, text: own }) => `${kind} ${key}: ${own}`);
}

describe('a text is cut', () => {
  it('at its top-level keys and the items of its top-level lists', () => {
    assert.deepEqual(pieces('# remark\nformat: 1\nunits:\n  - a: 1\n    b: 2\n  - a: 3\ngroups:\n- c\n'), [
      'head : # remark\n',
      'entry format: format: 1\n',
      'entry units: units:\n',
      'item units:   - a: 1\n    b: 2\n',
      'item units:   - a: 3\n',
      'entry groups: groups:\n',
      'item groups: - c\n',
    ]);
  });

  it('without the lists of an item', () => {
    assert.deepEqual(pieces('units:\n  - aim:\n      - a\n      - b\n'), [
      'entry units: units:\n',
      'item units:   - aim:\n      - a\n      - b\n',
    ]);
  });

  it('with blank lines and remarks in the piece above them', () => {
    assert.deepEqual(pieces('a: 1\n\n# x\n\nb: 2'), ['entry a: a: 1\n\n# x\n\n', 'entry b: b: 2']);
  });

  it('with a byte-order mark in the first piece', () => {
    assert.deepEqual(pieces('\uFEFFformat: 1\nunits:\n'), ['entry format: \uFEFFformat: 1\n', 'entry units: units:\n']);
    assert.deepEqual(pieces('\uFEFF# x\nformat: 1\n'), ['head : \uFEFF# x\n', 'entry format: format: 1\n']);
  });

  it('by keys without the quotation marks and odd spaces around and inside them', () => {
    assert.deepEqual(pieces('"units":\n- a\n“mark\u00A0sheets”:\n- b\n'), [
      'entry units: "units":\n',
      'item units: - a\n',
      'entry mark sheets: “mark\u00A0sheets”:\n',
      'item mark sheets: - b\n',
    ]);
  });

  it('so that a list keeps its key where the colon is missing, its dashes are bullets or one stands too far left', () => {
    assert.deepEqual(pieces('units\n  – a\n- b\n  – c\n'), [
      'entry units: units\n',
      'item units:   – a\n',
      'item units: - b\n',
      'item units:   – c\n',
    ]);
  });

  it('so that text without keys stays together', () => {
    assert.deepEqual(pieces('My course\nhas lines\n\nand more\nunits:\n'), [
      'entry My course: My course\nhas lines\n\nand more\n',
      'entry units: units:\n',
    ]);
  });

  it('with a tab counting as indentation', () => {
    assert.deepEqual(pieces('units:\n\t- a\n\tb: c\n'), ['entry units: units:\n\t- a\n\tb: c\n']);
  });

  it('with only one side of a merge conflict', () => {
    const { pieces: found } = cut('a: 1\n<<<<<<< x\nb: 2\n=======\nc: 3\n>>>>>>> y\nd: 4\n', initialState, true);
    assert.deepEqual(
      found.map(({ key, withheld }) => [key, withheld.map(({ is }) => is)]),
      [
        ['a', ['conflict opens']],
        ['b', ['conflict', 'conflict', 'conflict']],
        ['d', []],
      ],
    );
  });

  const whole: readonly [text: string, crosses: boolean, flow: boolean][] = [
    ['---\nformat: 1\n', false, false],
    ['format: 1\n---\nunits:\n', false, false],
    ['format: 1\n...\n', false, false],
    ['--- text\nformat: 1\n', true, false],
    ['%YAML 1.2\n---\nformat: 1\n', true, false],
    ['format: 1\n[x]\n', true, false],
    ['glh includes: [units,\n]\n', true, false],
    ['{"format": 1}', true, true],
    ['# remark\n[1]\n', true, true],
    ['units:\n  - {reference: E5.05}\n', false, false],
  ];
  for (const [text, crosses, flow] of whole) {
    it(`${crosses ? 'and told to cross blocks' : 'within its blocks'}: ${JSON.stringify(text)}`, () => {
      const found = cut(text, initialState, true);
      assert.deepEqual([found.crosses, found.flow], [crosses, flow]);
    });
  }
});
