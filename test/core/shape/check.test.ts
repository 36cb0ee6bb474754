import assert from 'node:assert/strict';
import { checkShape } from '../../../server/src/core/shape/check';
import { parse } from '../../../server/src/core/syntax/document';

/** What is wrong with a text's shape: the kind and the characters meant, block by block. */
function wrong(text: string): string[] {
  return parse(text).blocks.flatMap((block) =>
    checkShape(block).map((problem) => `${problem.kind} ${block.text.slice(problem.start, problem.end)}`),
  );
}

describe('the shape of a block', () => {
  it('is right where nothing is written yet', () => {
    assert.deepEqual(wrong('format:\nunits:\n  -\n  - reference:\ngroups: []\nmatrix:\nmark sheets:\n'), []);
  });

  it('is wrong once for a value that fails several parts of the schema', () => {
    assert.deepEqual(wrong('qualifications:\n  - id: a\n    type: [x, y]\n'), ['wrong-shape [x, y']);
  });

  it('is not judged where characters could not be read', () => {
    assert.deepEqual(wrong('units:\n  - title: a: b\n'), []);
    assert.deepEqual(wrong('units:\n  - level: “nine”\n    reference: E5.05\n'), []);
  });

  it('is judged beside what could not be read', () => {
    assert.deepEqual(wrong('units:\n  - title: a: b\n    level: nine\n'), ['value nine']);
  });

  it('lacks no key while another is not understood', () => {
    assert.deepEqual(wrong('units:\n  - unit number: E5.05\n'), ['unknown-key unit number']);
    assert.deepEqual(wrong('units:\n  - title: Leadership\n'), ['missing-key title']);
  });

  it('is judged at the key that counts where one stands twice', () => {
    assert.deepEqual(wrong('units:\n  - reference: E5.05\n    level: 9\n    level: 5\n'), ['duplicate-key level']);
    assert.deepEqual(wrong('units:\n  - reference: E5.05\n    level: 5\n    level: 9\n').sort(), [
      'duplicate-key level',
      'value 9',
    ]);
  });

  it('leaves codes that stand twice to those who know what they number', () => {
    assert.deepEqual(
      wrong('units:\n  - reference: E5.05\n    outcomes:\n      1:\n        text: a\n      1:\n        text: b\n'),
      [],
    );
  });

  it('finds keys with strokes and tildes, which paths within a schema write otherwise', () => {
    assert.deepEqual(wrong('mark sheets:\n  - id: a\n    criteria:\n      E5/~7 1.1:\n        marks: x\n'), [
      'value x',
    ]);
  });

  it('follows lists past the items that are still empty', () => {
    assert.deepEqual(
      wrong('assessments:\n  - id: a\n    sections:\n      -\n      - marks: 4\n      -\n      - marks: x\n'),
      ['value x'],
    );
  });
});
