import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type SourceDocument,
  blockIndexAt,
  edit,
  offsetAt,
  parse,
  positionAt,
  textOf,
} from '../../../server/src/core/syntax/document';

/** Pieces that texts are made of: everything that can change what the lines after it mean. */
const fragments = [
  'format: 1\n',
  'units:\n',
  'units\n',
  '- reference: E5.05\n',
  '  - reference: E5.06\n',
  '  title: Leadership: a guide\n',
  '    title: x\n',
  'groups:\r\n',
  '  - id: group 1\r\n',
  '\t- tab\n',
  '\r',
  '\n',
  '\r\n',
  '\uFEFF',
  ' ',
  '  ',
  '\u00A0',
  '#',
  '# remark\n',
  ':',
  ': ',
  '-',
  '- ',
  '– ',
  '• ',
  '"',
  '“',
  "'",
  '😀',
  '\uD83D',
  '<<<<<<< ours\n',
  '=======\n',
  '>>>>>>> theirs\n',
  '---\n',
  '--- x\n',
  '...\n',
  '%YAML 1.2\n',
  '&anchor ',
  '*anchor\n',
  '[a, b]\n',
  '{',
  '}',
  '[',
  ']',
  '|\n',
  '>-\n',
  'stray\n',
  'a',
  '1.10',
  '\u0000',
];

const piece = fc.oneof({ arbitrary: fc.constantFrom(...fragments), weight: 8 }, { arbitrary: fc.string(), weight: 1 });
const soup = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

/** Lists of several items, as specifications have them, so that an edit far above an item can reach it. */
const list = fc
  .record({
    key: fc.constantFrom('units:', 'units', 'groups:', 'units: # remark', '<<<<<<< ours', 'aim: x', '# remark'),
    indentation: fc.constantFrom('', '  '),
    items: fc.array(fc.constantFrom('- reference: E5.05', '- id: a', '• id: b', 'title: x', '  title: y'), {
      maxLength: 8,
    }),
    end: fc.constantFrom('\n', '\r\n', '\r'),
  })
  .map(({ key, indentation, items, end }) => [key, ...items.map((item) => indentation + item), ''].join(end));
const specification = fc.array(list, { maxLength: 5 }).map((lists) => lists.join(''));
const text = fc.oneof(soup, specification);
const change = fc.record({ at: fc.nat(), length: fc.nat({ max: 30 }), text: fc.array(piece, { maxLength: 4 }) });

/** Everything that others see of a document. */
function content({ blocks, starts, lines, length, read, crosses }: SourceDocument) {
  return {
    blocks: blocks.map(({ kind, key, text: own, breaks, before, keyNode, value, problems, unread }) => ({
      kind,
      key,
      text: own,
      breaks,
      before,
      keyNode,
      value,
      problems,
      unread,
    })),
    starts,
    lines,
    length,
    read,
    crosses,
  };
}

describe('a document', () => {
  it('is after each edit what it would be if it were read afresh', () => {
    fc.assert(
      fc.property(text, fc.array(change, { minLength: 1, maxLength: 6 }), (before, changes) => {
        let document = parse(before);
        let current = before;
        for (const { at, length, text: inserted } of changes) {
          const start = current.length === 0 ? 0 : at % (current.length + 1);
          const end = Math.min(current.length, start + length);
          const added = inserted.join('');
          current = current.slice(0, start) + added + current.slice(end);
          document = edit(document, { start, end, text: added });
          assert.deepEqual(content(document), content(parse(current)));
        }
      }),
      { seed: 20120901, numRuns: 1500 },
    );
  }).timeout(60_000);

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
