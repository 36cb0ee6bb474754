import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse, textOf } from '../../../server/src/core/syntax/document';
import { findingLimit } from '../../../server/src/core/findings';
import { checkTexts } from '../../harness/check';

const head = 'format: 1\nunits:\n  - reference: E5.05\n';
const many = (count: number, line: (i: number) => string) => Array.from({ length: count }, (_, i) => line(i)).join('');

/** Texts that nobody types, and the rules that speak of them. */
const texts: Readonly<Record<string, readonly [text: () => string, rules: readonly string[]]>> = {
  'a null character': [() => `${head}\u0000`, ['syntax/not-text']],
  'the bytes of a picture': [() => many(100_000, (i) => String.fromCharCode((i * 7919) % 256)), ['syntax/not-text']],
  'ten megabytes of text without a key': [
    () => many(200_000, (i) => `This is line ${i} of a text that goes on and on\n`),
    ['syntax/stray-text'],
  ],
  'a line of fifty megabytes': [() => `${head}    title: ${'x'.repeat(50e6)}\n`, []],
  'a line of twenty megabytes with a slip': [
    () => `${head}    title: a: ${' x'.repeat(10e6)}\n`,
    ['syntax/colon-in-text'],
  ],
  'twenty megabytes of blanks': [() => `${head}    title: a${' '.repeat(20e6)}: b\n`, ['syntax/colon-in-text']],
  'a hundred thousand brackets in a block': [() => `${head}    aim: ${'['.repeat(100_000)}\n`, ['syntax/too-deep']],
  'a hundred thousand brackets': [() => '['.repeat(100_000), ['syntax/too-deep']],
  'a hundred thousand brackets that close': [
    () => `${'[{a: '.repeat(50_000)}${'}]'.repeat(50_000)}`,
    ['syntax/too-deep'],
  ],
  'a hundred thousand dashes': [() => `${head}    aim:\n      ${'- '.repeat(100_000)}a\n`, ['syntax/too-deep']],
  'ten thousand lines that cannot be read': [
    () => `format: 1\nspecification:\n${many(10_000, (i) => `  title ${i}: a: b\n`)}`,
    ['internal/more-findings', 'syntax/colon-in-text'],
  ],
  'ten thousand items that cannot be read': [
    () => `format: 1\nunits:\n${many(10_000, () => '  - reference: a: b\n')}`,
    ['internal/more-findings', 'syntax/colon-in-text'],
  ],
  'ten thousand unknown keys': [
    () => `${head}${many(10_000, (i) => `    title ${i}: a\n`)}`,
    ['format/unknown-key', 'internal/more-findings'],
  ],
  'ten thousand times the same key': [
    () => `${head}${many(10_000, () => '    title: a\n')}`,
    ['internal/more-findings', 'syntax/duplicate-key'],
  ],
  'ten thousand merge conflicts': [
    () => `format: 1\n${many(10_000, () => '<<<<<<< a\nstatus: draft\n=======\nx: 2\n>>>>>>> b\n')}`,
    ['format/repeated-key', 'internal/more-findings', 'syntax/conflict-markers'],
  ],
  'a conflict whose other side has ten thousand lines': [
    () => `format: 1\nspecification:\n  title: a\n<<<<<<< a\n=======\n${many(10_000, () => '  version: b\n')}`,
    ['syntax/conflict-markers'],
  ],
  'a hundred thousand document markers': [
    () => `format: 1\n${'---\n'.repeat(100_000)}`,
    ['internal/more-findings', 'syntax/several-documents'],
  ],
  'twenty thousand lines with tabs': [
    () => `format: 1\nspecification:\n${'\ttitle: x\n'.repeat(20_000)}`,
    ['syntax/tab-indentation'],
  ],
  'twenty thousand quotation marks that open': [
    () => `format: 1\nspecification:\n${'  title: "x\n'.repeat(20_000)}`,
    ['internal/more-findings', 'syntax/unclosed-quote'],
  ],
  'halves of surrogate pairs': [
    () => `format: 1\nspecification:\n  title: \uD83D and \uDE00\n`,
    ['syntax/odd-character'],
  ],
  'names of what every object has': [
    () =>
      `${head}    __proto__: a\n    constructor: b\n    toString: c\n    outcomes:\n      1:\n        valueOf: d\n__proto__:\n  - a: b\nhasOwnProperty: c\n`,
    ['format/unknown-key'],
  ],
};

describe('texts that nobody types', () => {
  for (const [name, [make, rules]] of Object.entries(texts)) {
    it(`do no harm: ${name}`, () => {
      const findings = checkTexts({ a: make() });
      assert.deepEqual([...new Set(findings.map(({ rule }) => rule))].sort(), rules);
      assert.ok(findings.length <= findingLimit + 1, `${findings.length} findings`);
    }).timeout(30_000);
  }

  it('are read within seconds, ten megabytes of units', () => {
    const units = many(
      70_000,
      (i) => `  - reference: E5.${i}\n    title: Unit ${i}\n    aim:\n      - a point\n      - ${'x'.repeat(60)}\n`,
    );
    const text = `format: 1\nunits:\n${units}`;
    assert.ok(text.length > 10e6 * 0.9, `${text.length}`);
    const document = parse(text);
    assert.equal(document.blocks.length, 70_002);
    assert.equal(
      document.blocks.every(({ problems, unread }) => problems.length === 0 && unread.length === 0),
      true,
    );
  }).timeout(30_000);

  it('never throw, whatever the characters', () => {
    const odd = fc.string({
      unit: fc.constantFrom(...'aZ1 \t\n\r:-#"\'[]{}&*!|>%@`,?=<~.\\–•“”‘’\u00A0\uFEFF\uD83D\u2028\u0085\u000B'),
      maxLength: 80,
    });
    fc.assert(
      fc.property(fc.oneof(odd, fc.string({ unit: 'binary', maxLength: 80 })), (text) => {
        for (const source of [text, head + text, `format: 1\nspecification:\n  title: ${text}\n`]) {
          assert.equal(textOf(parse(source)), source);
          for (const { rule, range } of checkTexts({ a: source })) {
            assert.notEqual(rule, 'internal/rule-failed');
            const { start, end } = range;
            assert.ok(start.line < end.line || (start.line === end.line && start.character <= end.character));
          }
        }
      }),
      { seed: 20201001, numRuns: 3000 },
    );
  }).timeout(60_000);
});
