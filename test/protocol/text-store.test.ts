import assert from 'node:assert/strict';
import fc from 'fast-check';
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
          changes.forEach((each, i) => {
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
