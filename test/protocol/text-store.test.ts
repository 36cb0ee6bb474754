import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { blockTextDocuments } from '../../server/src/lsp/text-store';

const fragment = fc.oneof(
  fc.constantFrom(
    '\n',
    '\r\n',
    '\r',
    'units:\n',
    '  - reference: a\n',
    '    title: ',
    '😀',
    '\ud83d',
    '---\n',
    '{',
    '}',
    '\t',
    '- x',
    '#',
    '\ufeff',
    '',
  ),
  fc.string({ maxLength: 8 }),
);
const place = fc.record({ line: fc.nat({ max: 12 }), character: fc.nat({ max: 20 }) });
const change = fc.oneof(
  { weight: 9, arbitrary: fc.record({ range: fc.record({ start: place, end: place }), text: fragment }) },
  { weight: 1, arbitrary: fc.record({ text: fc.array(fragment, { maxLength: 8 }).map((parts) => parts.join('')) }) },
);

/** Clients name places that are there; what the library does with others is not worth keeping. */
function within(document: TextDocument, written: TextDocumentContentChangeEvent): TextDocumentContentChangeEvent {
  if (!('range' in written)) return written;
  const [a, b] = [document.offsetAt(written.range.start), document.offsetAt(written.range.end)];
  const range = { start: document.positionAt(Math.min(a, b)), end: document.positionAt(Math.max(a, b)) };
  return { text: written.text, range };
}

describe('the store of open texts', () => {
  it('is the library’s own in everything but speed', () => {
    fc.assert(
      fc.property(
        fc.array(fragment, { maxLength: 30 }),
        fc.array(change, { maxLength: 12 }),
        place,
        (parts, changes, asked) => {
          const text = parts.join('');
          let ours = blockTextDocuments.create('file:///a', 'qualspec', 1, text);
          let stock = TextDocument.create('file:///a', 'qualspec', 1, text);
          changes.forEach((written, i) => {
            const each = within(stock, written);
            ours = blockTextDocuments.update(ours, [each], i + 2);
            stock = TextDocument.update(stock, [each], i + 2);
            assert.equal(ours.getText(), stock.getText());
            assert.equal(ours.version, stock.version);
            assert.equal(ours.lineCount, stock.lineCount);
            assert.equal(ours.offsetAt(asked), stock.offsetAt(asked));
            const offset = Math.min(stock.getText().length, asked.line * 7 + asked.character);
            assert.deepEqual(ours.positionAt(offset), stock.positionAt(offset));
            assert.deepEqual(ours.getLineRange(asked.line), stock.getLineRange(asked.line));
            assert.equal(ours.getEOLCharacters(asked.line), stock.getEOLCharacters(asked.line));
            const range = { start: { line: 0, character: 1 }, end: asked };
            assert.equal(ours.getText(range), stock.getText(range));
          });
        },
      ),
      { numRuns: 400 },
    );
  });
});
