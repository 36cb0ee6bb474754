import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mentionsOf } from '../../server/src/core/project/mentions';
import { partOf } from '../../server/src/core/model/block-part';
import { Desk } from '../harness/cursor';
import { atCursor, renamed } from '../harness/features';
import { type Count, target } from './target';

/** Specifications of two files that name each other's units in every way, with remarks and quotation marks. */
const number = fc.integer({ min: 501, max: 509 });
const form = fc.constantFrom('short', 'full', 'range', 'long range', 'dash');
const term = fc.record({ form, number, to: number });
const quote = fc.constantFrom('', '"', "'");
const remark = fc.constantFrom('', ' # remark');
const list = fc.record({ terms: fc.array(term, { minLength: 1, maxLength: 4 }), quote, remark });
const fileShape = fc.record({
  prefix: fc.boolean(),
  units: fc.uniqueArray(number, { minLength: 1, maxLength: 6 }),
  alias: fc.option(number, { nil: undefined }),
  lists: fc.array(list, { minLength: 1, maxLength: 4 }),
  codes: fc.array(fc.constantFrom('1.1', '1.2', '2.1'), { minLength: 1, maxLength: 3 }),
});
type FileShape = typeof fileShape extends fc.Arbitrary<infer A> ? A : never;
type List = FileShape['lists'][number];

function written({ terms, quote: mark, remark: behind }: List, prefix: boolean): string {
  const name = (n: number, short = prefix) => (short ? String(n) : `8607-${n}`);
  const all = terms.map(({ form: how, number: from, to }) => {
    const [low, high] = [Math.min(from, to), Math.max(from, to)];
    if (how === 'range' && prefix) return `${low}-${high}`;
    if (how === 'long range') return `${name(low)} to ${name(high)}`;
    if (how === 'dash') return `${name(low)} – ${name(high)}`;
    return name(from, how === 'short' && prefix);
  });
  return mark + all.join(', ') + mark + behind;
}

function specification({ prefix, units, alias, lists, codes }: FileShape): string {
  const name = (n: number) => (prefix && n % 2 === 0 ? String(n) : `8607-${n}`);
  const [first = 501] = units;
  return `format: 1
specification:
  awarding organisation: ILM${prefix ? '\n  reference prefix: 8607-' : ''}
qualifications:
  - id: award
    rules:
      choose:
        - from: group 0
          units: ${written(lists[0] ?? { terms: [], quote: '', remark: '' }, prefix)}
groups:
${lists.map((each, i) => `  - id: group ${i} # ${i}\n    units: ${written(each, prefix)}\n`).join('')}units:
${units
  .map(
    (n, i) => `  - reference: ${name(n)}
${i === 0 && alias !== undefined ? `    also known as: M${alias}\n` : ''}    outcomes:
      1:
        text: see 8607-${n}
        criteria:
          1.1: a
          1.2: b
      2:
        criteria:
          2.1: c # 1.1
`,
  )
  .join('')}assessments:
  - id: group 0
    units: ${alias === undefined ? name(first) : `M${alias}`}
    sections:
      - statements:
          - evidences: ${codes.join(', ')}
  - id: two
    units: ${name(first)}, ${name(units[1] ?? 509)}
    sections:
      - statements:
          - evidences: ${codes.map((code) => `${name(first)} ${code}`).join(', ')}
`;
}

/** What every mention of a project means, in the words of the definitions; `as` gives units other names. */
function meanings(desk: Desk, as: (name: string) => string): string[] {
  return Object.keys(desk.texts).flatMap((uri) => {
    const meaning = desk.meaning(uri);
    const names = (unit: { names: ReadonlySet<string> } | undefined) =>
      [...(unit?.names ?? [])].map(as).sort().join('=');
    return desk.file(uri).document.blocks.flatMap((block) =>
      mentionsOf(block).map((mention) => {
        const who = `${uri} ${mention.kind} ${mention.role}`;
        switch (mention.kind) {
          case 'unit':
            return `${who} ${names(meaning.unitNamed(mention))}`;
          case 'range':
            return `${who} ${meaning.unitsOfRange(mention).map(as).join(' ')}`;
          case 'criterion':
          case 'outcome':
            return `${who} ${names(meaning.ownerOf(mention))}`;
          default:
            return who;
        }
      }),
    );
  });
}

function assertRename(texts: Readonly<Record<string, string>>, share: number, file: string, to: string, count: Count) {
  const desk = new Desk(texts);
  const places = desk
    .file(file)
    .document.blocks.flatMap((block, i) =>
      mentionsOf(block).map((mention) => (desk.file(file).document.starts[i] ?? 0) + mention.start),
    );
  const cursor = { uri: file, offset: places[Math.floor(share * places.length)] ?? 0 };
  const result = renamed(desk, cursor, to);
  if (typeof result !== 'object') {
    count('refused');
    return;
  }
  count('renamed');
  const after = new Desk({ ...texts, ...result });
  const before = atCursor(desk, cursor)?.subjects[0];
  assert.ok(before);
  for (const uri of Object.keys(texts))
    for (const block of after.file(uri).document.blocks) {
      assert.deepEqual(block.problems, []);
      assert.ok(
        block.kind === 'head' || block.value === undefined || partOf(block) !== undefined || block.key === 'format',
      );
    }
  const from = 'unit' in before && before.kind === 'unit' ? before.name : undefined;
  const now = meanings(after, (name) => name);
  const full = /^[0-9]+$/.test(to) ? `8607-${to}` : to;
  // what named a unit that was not there names this one now
  if (desk.project.mentioning('ILM', [full, to]).length > 0) return;
  assert.deepEqual(
    now,
    meanings(desk, (name) => (from !== undefined && name === from ? nameNow(after, full, to) : name)),
  );
  // names of one kind are written alike, so that they come back as they were
  const isTyped = texts[file]?.includes('reference prefix') ? /^(8607-)?[0-9]{3}$/ : /^8607-[0-9]{3}$/;
  const alike = /^8607-[0-9]{3}$/.test(from ?? '') && isTyped.test(to);
  if (from === undefined || !alike) return;
  const again = renamed(after, cursor, from);
  assert.ok(typeof again === 'object', String(again));
  assert.deepEqual({ ...after.texts, ...again }, texts);
  count('and back');
}

/** A number that was typed is short where the file has a prefix. */
function nameNow(desk: Desk, full: string, typed: string): string {
  return desk.project.mentioning('ILM', [full]).length > 0 ? full : typed;
}

export const rename = target(
  'rename',
  'what is renamed means what it meant, nothing else changes, and it can be renamed back',
  150,
  fc.record({
    a: fileShape,
    b: fileShape,
    file: fc.constantFrom('a.yaml', 'b.yaml'),
    // small numbers come more often than others, and are to be anywhere
    share: fc.nat(996).map((n) => ((n * 311) % 997) / 997),
    to: fc.constantFrom(
      '8607-541',
      '541',
      '8607-505',
      'E5.01',
      'two words',
      '1.9',
      '2.2',
      '3',
      'a: b',
      "it's",
      '8607-1',
    ),
  }),
  ({ a, b, file, share, to }, count) => {
    // a unit stands in full in one file alone
    const own = a.units.filter((n) => !b.units.includes(n));
    const texts = {
      'a.yaml': specification({ ...a, units: own.length > 0 ? own : [510] }),
      'b.yaml': specification(b),
    };
    assertRename(texts, share, file, to, count);
  },
);
