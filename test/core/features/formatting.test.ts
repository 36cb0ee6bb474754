import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../server/src/core/fixes/apply';
import { formattingOf } from '../../../server/src/core/features/formatting';
import { partOf } from '../../../server/src/core/model/block-part';
import { type SourceDocument, parse, textOf } from '../../../server/src/core/syntax/document';
import type { Node } from '../../../server/src/core/syntax/tree';
import { samplesIn } from '../../harness/samples';

function formatted(text: string): string {
  const document = parse(text);
  return textOf(applyEdits(document, formattingOf(document)));
}

/** What a document says, without places. */
function said({ blocks }: SourceDocument): unknown {
  const plain = (node: Node | undefined): unknown => {
    if (!node) return undefined;
    if (node.kind === 'scalar') return node.value;
    if (node.kind === 'list') return node.items.map(plain);
    return node.pairs.map(({ key, value }) => [key.value, plain(value)]);
  };
  return blocks.map((block) => [block.key, block.problems.map(({ kind }) => kind), plain(block.value)]);
}

function remarks(text: string): string[] {
  return text.match(/#[^\r\n]*/g)?.map((remark) => remark.trimEnd()) ?? [];
}

const samples = { ...samplesIn('specifications'), ...samplesIn('broken') };

describe('formatting', () => {
  const cases: Record<string, readonly [string, string]> = {
    'moves dashes below their key, and keys below their dash': [
      'units:\n- reference:   A\n  aim:\n  - one\n  -  two\n',
      'units:\n  - reference: A\n    aim:\n      - one\n      - two\n',
    ],
    'takes four spaces a level back to two': [
      'specification:\n    title: x\n    benefits:\n        for individuals: y\n',
      'specification:\n  title: x\n  benefits:\n    for individuals: y\n',
    ],
    'moves remarks with what follows them, and keeps those behind a value': [
      'units:\n- reference: A\n  # hours\n  glh: 3   # agreed\n',
      'units:\n  - reference: A\n    # hours\n    glh: 3   # agreed\n',
    ],
    'takes away what cannot be seen at the end of lines': [
      'format: 1\nspecification:\n  title: x  \n',
      'format: 1\nspecification:\n  title: x\n',
    ],
    'keeps long texts': [
      'specification:\n    purpose: a text\n       that goes on\n    audience: "quoted\n      text"\n',
      'specification:\n  purpose: a text\n    that goes on\n  audience: "quoted\n    text"\n',
    ],
    'keeps line breaks as they are': ['units:\r\n- reference: A\r\n', 'units:\r\n  - reference: A\r\n'],
    'leaves block texts alone': [
      'units:\n  - aim: |\n      one\n        two  \n',
      'units:\n  - aim: |\n      one\n        two  \n',
    ],
    'leaves alone what cannot be read': ['units:\n- title: a: b\n', 'units:\n- title: a: b\n'],
  };
  for (const [name, [before, after]] of Object.entries(cases)) it(name, () => assert.equal(formatted(before), after));

  it('changes nothing in the samples, which are lined up', () => {
    for (const [name, text] of Object.entries(samplesIn('specifications'))) assert.equal(formatted(text), text, name);
  });

  it('changes nothing but white space, keeps what is said and the remarks, and nothing the second time', () => {
    const space = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      by: fc.constantFrom(' ', '  ', '    ', '\t', '\n', '\r\n', ' # remark\n'),
    });
    const text = fc
      .tuple(fc.constantFrom(...Object.values(samples)), fc.array(space, { maxLength: 6 }))
      .map(([sample, spaces]) =>
        spaces.reduce((now, { at, by }) => {
          const line = now.lastIndexOf('\n', Math.floor(at * now.length)) + 1;
          return now.slice(0, line) + by + now.slice(line);
        }, sample),
      );
    fc.assert(
      fc.property(text, (before) => {
        const after = formatted(before);
        assert.equal(after.replace(/\s/g, ''), before.replace(/\s/g, ''));
        assert.deepEqual(said(parse(after)), said(parse(before)));
        assert.deepEqual(remarks(after), remarks(before));
        assert.equal(formatted(after), after);
        assert.equal(parse(after).blocks.filter(partOf).length, parse(before).blocks.filter(partOf).length);
      }),
      { seed: 20121101, numRuns: 150 },
    );
  });
});
