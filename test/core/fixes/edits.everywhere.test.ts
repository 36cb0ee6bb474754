import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, editsOf } from '../../../server/src/core/fixes/apply';
import type { Change } from '../../../server/src/core/fixes/fix';
import { specificationFile } from '../../../server/src/core/project/file';
import { parse, textOf } from '../../../server/src/core/syntax/document';
import type { Node } from '../../../server/src/core/syntax/tree';

const words = ['501', 'a b', 'x-y', "it's"] as const;
const scalar = fc
  .tuple(fc.constantFrom(...words), fc.constantFrom('', '"', "'"))
  .map(([word, mark]) => mark + (mark === "'" ? word.replaceAll("'", "''") : word) + mark);
const key = (nth: number) => fc.constantFrom(`k${nth}`, `"k${nth}"`, `'k${nth}'`);

/** A value in brackets or in one line; a line break within stands before more white space than any key. */
const { flow } = fc.letrec<{ flow: string }>((tie) => {
  const gap = fc.constantFrom('', ' ', '\n            ');
  const inBrackets = (open: string, member: (nth: number) => fc.Arbitrary<string>, close: string) =>
    fc
      .tuple(fc.tuple(member(0), member(1), member(2)), fc.integer({ min: 1, max: 3 }), gap, gap)
      .map(
        ([all, many, before, behind]) => open + before + all.slice(0, many).join(`,${behind || ' '}`) + behind + close,
      );
  return {
    flow: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      scalar,
      inBrackets('[', () => tie('flow'), ']'),
      inBrackets('{', (nth) => fc.tuple(key(nth), tie('flow')).map((pair) => pair.join(': ')), '}'),
    ),
  };
});

const { value } = fc.letrec<{ value: string }>((tie) => {
  const below = (head: (nth: number) => fc.Arbitrary<string>) =>
    fc
      .tuple(fc.array(fc.tuple(tie('value'), fc.constantFrom('', '\n', '# above\n')), { minLength: 1, maxLength: 3 }))
      .chain(([all]) =>
        fc.tuple(...all.map(([own, above], nth) => head(nth).map((sign) => `\n${nth > 0 ? above : ''}${sign}${own}`))),
      )
      .map((lines) => lines.join('').replaceAll(/\n(?=[^\n])/g, '\n  '));
  return {
    value: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      flow.map((own) => ` ${own}`),
      fc.constantFrom(' |\n  some\n    text', ' >-\n  some\n  text', ' x # remark'),
      below(() => fc.constant('-')),
      below((nth) => key(nth).map((own) => `${own}:`)),
    ),
  };
});

/** What a node says; one member, which is looked for by its node, is left out, or says something else. */
function said(node: Node | undefined, other?: Node, instead?: string): unknown {
  if (node === other && instead !== undefined) return instead;
  if (!node || node.kind === 'scalar') return node?.value;
  const stays = (member: Node | undefined) => !other || member !== other || instead !== undefined;
  if (node.kind === 'list') return node.items.filter(stays).map((item) => said(item, other, instead));
  return node.pairs
    .filter((pair) => stays(pair.value))
    .map((pair) => [pair.key.value, said(pair.value, other, instead)]);
}

/** Each node below one, and whether it stands alone in a list, which goes with it. */
function* below(node: Node | undefined): Generator<{ readonly node: Node; readonly isAlone: boolean }> {
  if (!node || node.kind === 'scalar') return;
  const members = node.kind === 'list' ? node.items : node.pairs.map((pair) => pair.value);
  for (const member of members) {
    if (member) yield { node: member, isAlone: node.kind === 'list' && members.length === 1 };
    yield* below(member);
  }
}

describe('edits of fixes everywhere', () => {
  it('take a member away, write it or add to it, and leave everything else as it says', () => {
    let made = 0;
    const text = fc.tuple(value, fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '    z: 1\n', '  - id: h\n'));
    fc.assert(
      fc.property(text, ([written, lineBreak, behind]) => {
        const before = `groups:\n  - id: g\n    k:${written.replaceAll(/\n(?=[^\n])/g, '\n    ')}\n${behind}`;
        const document = parse(before.replaceAll('\n', lineBreak));
        const file = specificationFile('a', document);
        const item = document.blocks[1];
        if (!item || document.blocks.some(({ problems }) => problems.length > 0)) return;
        const tried = (change: Change, expected: unknown) => {
          const edits = editsOf({ title: 'x', safe: true, changes: [change] }, file, 1, () => undefined);
          if (!edits) return;
          const after = applyEdits(document, edits[0]?.edits ?? []);
          assert.deepEqual(said(after.blocks[1]?.value), expected, textOf(after));
          assert.equal(new Set(textOf(after).match(/\r\n|\r|\n/g)).size, 1, textOf(after));
          made++;
        };
        for (const { node, isAlone } of below(item.value)) {
          const at = { start: node.start, end: node.end };
          if (!isAlone) tried({ do: 'remove', at }, said(item.value, node));
          if (node.kind !== 'scalar') continue;
          tried({ do: 'write', at, value: 'x, y: "z"' }, said(item.value, node, 'x, y: "z"'));
          tried({ do: 'add', to: at, value: '502' }, said(item.value, node, `${node.value}, 502`));
        }
      }),
      { seed: 20121102, numRuns: 200 },
    );
    assert.ok(made > 1_000, `${made}`);
  });
});
