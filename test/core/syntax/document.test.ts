import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { blockIndexAt, edit, offsetAt, parse, positionAt, textOf } from '../../../server/src/core/syntax/document';
import { text } from '../../fuzz/texts';

describe('a document', () => {
  it('holds every character of its text', () => {
    fc.assert(
      fc.property(text, (source) => {
        assert.equal(textOf(parse(source)), source);
      }),
      { seed: 20150901, numRuns: 1000 },
    );
  }).timeout(20_000);

  it('counts lines and columns as the protocol does', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat({ max: 60 }), fc.nat({ max: 40 }), (source, at, line, character) => {
        const document = parse(source);
        const reference = TextDocument.create('file:///a.qualspec.yaml', 'qualspec', 1, source);
        // a place between CR and LF has no name of its own in the protocol, and neither store is ever asked for it
        const offset = source.length === 0 ? 0 : at % (source.length + 1);
        const within = source[offset - 1] === '\r' && source[offset] === '\n';
        if (!within) assert.deepEqual(positionAt(document, offset), reference.positionAt(offset));
        assert.equal(offsetAt(document, { line, character }), reference.offsetAt({ line, character }));
      }),
      { seed: 20200701, numRuns: 2000 },
    );
  }).timeout(20_000);

  it('shares the blocks that an edit leaves as they are', () => {
    const units = Array.from({ length: 50 }, (_, i) => `  - reference: E5.${i}\n    title: Unit ${i}\n`);
    const before = parse(`format: 1\nunits:\n${units.join('')}`);
    const at = textOf(before).indexOf('Unit 25');
    const after = edit(before, { start: at, end: at + 4, text: 'Module' });
    const changed = after.blocks.filter((block, i) => block !== before.blocks[i]);
    assert.deepEqual(
      changed.map(({ text: own }) => own),
      ['  - reference: E5.25\n    title: Module 25\n'],
    );
  });

  it('finds the block of an offset', () => {
    const document = parse('format: 1\nunits:\n  - reference: E5.05\n');
    assert.deepEqual(
      [0, 9, 10, 16, 17, 36, 99].map((offset) => document.blocks[blockIndexAt(document, offset)]?.key),
      ['format', 'format', 'units', 'units', 'units', 'units', 'units'],
    );
    assert.equal(document.blocks[blockIndexAt(document, 17)]?.kind, 'item');
  });

  it('counts a column in UTF-16 code units', () => {
    const document = parse('format: 1\nspecification:\n  title: 😀 Leadership\n');
    const at = textOf(document).indexOf('Leadership');
    assert.deepEqual(positionAt(document, at), { line: 2, character: 12 });
    assert.equal(offsetAt(document, { line: 2, character: 12 }), at);
  });
});
