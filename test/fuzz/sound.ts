import assert from 'node:assert/strict';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { partOf } from '../../server/src/core/model/block-part';
import { checkAgainstSchema } from '../../server/src/core/shape/check';
import { mentionsOf } from '../../server/src/core/project/mentions';
import { addUnitNames } from '../../server/src/core/project/unit-names';
import { type SourceDocument, parse } from '../../server/src/core/syntax/document';
import { everyKeyOf, schema } from '../harness/every-key';
import { target } from './target';
import { samples } from './texts';

/** To a block that was understood without any doubt, the schema has no objection. @returns how many blocks were */
export function assertSound({ blocks }: SourceDocument): number {
  const sound = blocks.filter((block) => partOf(block)?.sound === true);
  for (const block of sound) assert.deepEqual(checkAgainstSchema(block), [], block.text);
  return sound.length;
}

/** A block's mentions and the quick look at its names tell the same names of units. */
export function assertNames({ blocks }: SourceDocument): void {
  for (const block of blocks) {
    const quick = new Set<string>();
    addUnitNames(block, quick);
    const mentioned = mentionsOf(block).flatMap((mention) => {
      if (mention.kind === 'unit') return [mention.text];
      if (mention.kind !== 'range') return [];
      const { from, to, certain } = mention.range;
      return [from.text, to.text, ...(certain ? [] : [mention.text])];
    });
    assert.deepEqual(quick, new Set(mentioned), block.text);
  }
}

/** What may stand behind a key or a dash: right for some kinds of values, wrong or odd for others. */
export const oddValues: readonly string[] = [
  ...['5', '05', '1.10', '1.1, 1.2', '1.1,', '1.1 ,', 'E5.05 1.1', 'E5.05  1.1, E5.06 2.2', ', 1.1', '501-520, 522'],
  ...['8607-501 to 8607-520', 'exactly 3', 'at most 12 credits', '6 to 12', '6 to 12 credits', '1234567', '3.', '3.5'],
  ...['at least 1 hour', '4 + 6', '4+', 'about 1,200 words', '2,000 (1,500 to 2,500)', '2012-09-01', '2012-02-31'],
  ...['2 units, 6 credits', '2 units and 6 credits', '6 units,', 'more than 50% at level 5', 'Entry 3', 'Entry 4'],
  ...['E5.06 for registrations from 2012-02-31', 'E5.06 for registrations from 2012-09-01', 'E5.06 for', 'Award'],
  ...['award', 'draft', 'for publication', 'units', 'text', 'a text', "''", '""', "' 1.1'", '" 5 "', "'5'", '[5, 6]'],
  ...[
    '[]',
    '{}',
    '{a: b}',
    '[a: b]',
    '[[5]]',
    '[,]',
    '- 5',
    '>-\n          5',
    '|\n          a\n          b',
    '#5',
    ' # 5',
  ],
  ...[
    '',
    ' ',
    '5\u00a0',
    '\u00a05',
    '5\u2028',
    '１',
    '-',
    '- -',
    '- a: b',
    '- a:\n            - b',
    'null',
    '~',
    'true',
    '"1.1\\u0020"',
    '"\\x31.1"',
    "'a, '",
    '- a:\n          - b:\n              - c',
    '- a:\n            b',
  ],
];

/** A line with something else behind its key or its dash. */
export function withValue(line: string, value: string): string {
  return line.replace(/^(\s*- |[^:]*: ?).*$/, (_, before: string) => before.replace(/:$/, ': ') + value);
}

/** Keys of the format and others. */
const key = fc.constantFrom(
  ...['id', 'title', 'level', 'credits', 'glh', 'tqt', 'units', 'criteria', 'outcomes', 'sections', 'text', 'marks'],
  ...['1', '1.1', 'E5.05 1.1', 'x.1', '1.', 'constructor', '__proto__', 'only in', 'reference', 'from', 'a b'],
);

/** A file with every key that there is comes first, since most samples have few of them. */
export const everyKey = stringify(everyKeyOf(schema));
const texts: readonly string[] = [everyKey, ...Object.values(samples)];

const change = fc.record({
  line: fc.double({ min: 0, max: 1, noNaN: true }),
  does: fc.constantFrom('value', 'key', 'repeat', 'drop' as const),
  written: fc.constantFrom(...oddValues),
  key,
});

export const sound = target(
  'sound',
  'a block that is understood without doubt is right by the schema too, and names the units that it mentions',
  400,
  fc.record({
    text: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(texts.length - 1) }),
    changes: fc.array(change, { minLength: 1, maxLength: 6 }),
  }),
  ({ text, changes }, count) => {
    const lines = (texts[text] ?? '').split('\n');
    for (const { line, does, written: value, key: name } of changes) {
      const at = Math.min(lines.length - 1, Math.floor(line * lines.length));
      const old = lines[at] ?? '';
      const colon = old.indexOf(':');
      if (does === 'repeat') lines.splice(at, 0, old);
      else if (does === 'drop') lines.splice(at, 1);
      else if (does === 'value') lines[at] = withValue(old, value);
      else if (colon > 0) lines[at] = old.replace(/^(\s*(?:- )?).*?(?=:)/, `$1${name}`);
    }
    const document = parse(lines.join('\n'));
    count('blocks', assertSound(document));
    assertNames(document);
  },
);
