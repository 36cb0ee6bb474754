import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../server/src/core/fixes/apply';
import { formattingOf } from '../../../server/src/core/features/formatting';
import { partOf } from '../../../server/src/core/model/block-part';
import { type SourceDocument, parse, textOf } from '../../../server/src/core/syntax/document';
import type { Node, Span } from '../../../server/src/core/syntax/tree';
import { samplesIn } from '../../harness/samples';

function formatted(text: string, within?: Span): string {
  const document = parse(text);
  return textOf(applyEdits(document, formattingOf(document, within)));
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
    'keeps dashes below one that cannot move': [
      'units:\n    -   title: A\n    - title: a: b\n    - title: B\n      aim:\n      - x\n',
      'units:\n    - title: A\n    - title: a: b\n    - title: B\n      aim:\n        - x\n',
    ],
    'lines up remarks between items with what they stand at, in the list as in an item': [
      'units:\n    # of A\n    - title: A\n      # level: 5\n\n    # of B\n    - title: B\n    # to come\n# groups\ngroups:\n- id: a\n# of b\n- id: b\n# notes\nnotes:\n',
      'units:\n  # of A\n  - title: A\n    # level: 5\n\n  # of B\n  - title: B\n  # to come\n# groups\ngroups:\n  - id: a\n  # of b\n  - id: b\n# notes\nnotes:\n',
    ],
    'keeps a remark with the lines above that it stands below': [
      'units:\n- outcomes:\n    1:\n        criteria:\n            1.1: x\n            # 1.2: y\n    2:\n        text: z\n',
      'units:\n  - outcomes:\n      1:\n        criteria:\n          1.1: x\n          # 1.2: y\n      2:\n        text: z\n',
    ],
    'reaches what stands at the left edge': [
      '\uFEFF# head \t\nformat:   1 \nunits: \n  - title: A\n',
      '\uFEFF# head\nformat: 1\nunits:\n  - title: A\n',
    ],
    'keeps the odd spaces that a text ends with': ['units:\n-  title: A\u00a0\n', 'units:\n  - title: A\u00a0\n'],
  };
  for (const [name, [before, after]] of Object.entries(cases)) it(name, () => assert.equal(formatted(before), after));

  it('changes nothing in the samples, which are lined up', () => {
    for (const [name, text] of Object.entries(samplesIn('specifications'))) assert.equal(formatted(text), text, name);
  });

  describe('of some lines', () => {
    const deep =
      'groups:\n- id:  a\n- id:  b\nunits:\n- title:  A\n  outcomes:\n      1:\n          text:  x \n          criteria:\n              1.1:  y\n';
    const lines = (from: number, to: number): string => {
      const starts = deep.split('\n').map((_, n, all) => all.slice(0, n).join('\n').length + (n > 0 ? 1 : 0));
      return formatted(deep, { start: starts[from] ?? 0, end: starts[to] ?? 0 });
    };

    it('changes those alone, and indents them only as long as the text says the same', () => {
      assert.equal(lines(7, 8), deep.replace('text:  x ', 'text: x'));
      assert.equal(lines(1, 2), deep.replace('id:  a', 'id: a'));
    });

    it('moves whole lists that lie in them', () => {
      assert.equal(lines(0, 3), deep.replace('- id:  a', '  - id: a').replace('- id:  b', '  - id: b'));
      assert.equal(lines(3, 10), deep.slice(0, 30) + formatted(deep).slice(32));
    });
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
        const third = before.indexOf('\n', before.length / 3) + 1;
        const range = { start: third, end: before.indexOf('\n', third + 200) + 1 };
        const partly = formatted(before, range);
        assert.equal(partly.slice(0, third), before.slice(0, third));
        assert.deepEqual(said(parse(partly)), said(parse(before)));
      }),
      { seed: 20121101, numRuns: 150 },
    );
  });
});
