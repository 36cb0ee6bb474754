import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { checkProject } from '../../server/src/core/findings';
import { partOf } from '../../server/src/core/model/block-part';
import { type SpecificationFile, specificationFile } from '../../server/src/core/project/file';
import { Project } from '../../server/src/core/project/project';
import { sheetsOf, viewOf } from '../../server/src/core/render/sheets';
import { catalogue } from '../../server/src/core/rules/catalogue';
import { type SourceDocument, type TextEdit, parse } from '../../server/src/core/syntax/document';
import { tableOfContents } from '../../server/src/lsp/table-of-contents';
import { testDay } from '../harness/check';
import { Edited } from '../harness/edited';
import { assertSound } from './sound';
import { assertSpans } from './spans';
import { type Count, target } from './target';
import { pair, piece, samples, snippets, text } from './texts';

/** What a hand at the keyboard does. Places are shares of a text's length, so that they hold for any text. */
const places = { file: fc.nat(1), at: fc.double({ min: 0, max: 1, noNaN: true }), lineStart: fc.boolean() };
const typed = fc.oneof(fc.constantFrom(...snippets), piece);
const actionOf = (typed: fc.Arbitrary<string>) =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ ...places, does: fc.constant('type' as const), text: typed, over: fc.nat(8) }),
    },
    { weight: 2, arbitrary: fc.record({ ...places, does: fc.constant('delete' as const), length: fc.nat(200) }) },
    {
      weight: 2,
      arbitrary: fc.record({ ...places, does: fc.constant('cut' as const), lines: fc.integer({ min: 1, max: 40 }) }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        ...places,
        does: fc.constant('paste' as const),
        from: places.at,
        lines: fc.integer({ min: 1, max: 20 }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        ...places,
        does: fc.constant('indent' as const),
        lines: fc.integer({ min: 1, max: 12 }),
        by: fc.constantFrom('  ', '\t', ' ', '\u00A0', ''),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        ...places,
        does: fc.constant('line ends' as const),
        lines: fc.integer({ min: 1, max: 12 }),
        end: fc.constantFrom('\n', '\r\n', '\r'),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ ...places, does: fc.constant('undo' as const), steps: fc.integer({ min: 1, max: 3 }) }),
    },
  );
type Action = ReturnType<typeof actionOf> extends fc.Arbitrary<infer A> ? A : never;

/** The edit that an action is in a text; undone ones are handled by their history. */
function editOf(action: Exclude<Action, { does: 'undo' }>, before: string): TextEdit {
  const anywhere = Math.min(before.length, Math.floor(action.at * (before.length + 1)));
  const start = action.lineStart ? before.lastIndexOf('\n', anywhere - 1) + 1 : anywhere;
  switch (action.does) {
    case 'type':
      return { start, end: Math.min(before.length, start + action.over), text: action.text };
    case 'delete':
      return { start, end: Math.min(before.length, start + action.length), text: '' };
    case 'cut':
      return { start, end: afterLines(before, start, action.lines), text: '' };
    case 'paste': {
      const from = before.lastIndexOf('\n', Math.floor(action.from * before.length) - 1) + 1;
      return { start, end: start, text: before.slice(from, afterLines(before, from, action.lines)) };
    }
    case 'indent': {
      const end = afterLines(before, start, action.lines);
      const lines = before.slice(start, end);
      // nothing to indent by means: the other way
      const moved = action.by === '' ? lines.replace(/^ {1,2}/gm, '') : lines.replace(/^(?=.)/gm, action.by);
      return { start, end, text: moved };
    }
    case 'line ends': {
      const end = afterLines(before, start, action.lines);
      return { start, end, text: before.slice(start, end).replace(/\r\n|\r|\n/g, action.end) };
    }
  }
}

function afterLines(text: string, start: number, lines: number): number {
  let end = start;
  for (let line = 0; line < lines; line++) {
    const next = text.indexOf('\n', end);
    if (next < 0) return text.length;
    end = next + 1;
  }
  return end;
}

/** Does an action and remembers how to take it back. */
function act(edited: Edited, history: { uri: string; back: TextEdit }[], action: Action, count: Count): void {
  if (action.does === 'undo') {
    for (let step = 0; step < action.steps; step++) {
      const last = history.pop();
      if (!last) return;
      edited.change(last.uri, last.back);
      count('edits');
    }
    return;
  }
  const uri = edited.uris[action.file % edited.uris.length] ?? '';
  const before = edited.text(uri);
  const edit = editOf(action, before);
  edited.change(uri, edit);
  count('edits');
  const after = { start: edit.start, end: edit.start + edit.text.length, text: before.slice(edit.start, edit.end) };
  history.push({ uri, back: after });
}

/** Everything that others see of a document. */
function content({ blocks, starts, lines, length, read, crosses }: SourceDocument) {
  const seen = blocks.map(({ kind, key, text, breaks, before, keyNode, value, problems, unread, anchors, aliases }) => {
    return { kind, key, text, breaks, before, keyNode, value, problems, unread, anchors, aliases };
  });
  return { blocks: seen, starts, lines, length, read, crosses };
}

/** Mark sheets as they would be drawn. */
function sheets(file: SpecificationFile, project: Project) {
  return sheetsOf(file).map((sheet) => ({ sheet, view: viewOf(sheet, file, project) }));
}

function equal(actual: unknown, expected: unknown, what: string): void {
  // the quick way first: a message with both sides costs much
  if (!isDeepStrictEqual(actual, expected)) assert.deepEqual(actual, expected, what);
}

/** Holds files that were edited against the same texts, read and checked from scratch. */
function assertAsFresh(edited: Edited): void {
  const project = new Project();
  project.setToday(testDay);
  const fresh = Object.entries(edited.texts()).map(([uri, text]) => specificationFile(uri, parse(text)));
  for (const file of fresh) project.set(file);
  for (const file of fresh) {
    const known = edited.file(file.uri);
    equal(content(known.document), content(file.document), `${file.uri}: the document`);
    equal(known.document.blocks.map(partOf), file.document.blocks.map(partOf), `${file.uri}: the model`);
    equal(known.facts, file.facts, `${file.uri}: the facts`);
    equal(sheets(known, edited.project), sheets(file, project), `${file.uri}: the mark sheets`);
    const contents = tableOfContents(known);
    equal(contents.value, tableOfContents(file).value, `${file.uri}: the table of contents`);
    equal(JSON.parse(contents.json()), contents.value, `${file.uri}: the table of contents as it is sent`);
    assertSpans(known.document);
    assertSound(known.document);
  }
  equal(edited.checkAll(), checkProject(project, catalogue), 'the findings');
}

/** The texts that are edited: generated ones, or kept ones by name, so that a failure does not print all of a sample. */
const generated = fc.record({ 'a.qualspec.yaml': text, 'b.qualspec.yaml': text });
const kept: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  pair,
  ...Object.fromEntries(
    Object.entries(samples).map(([name, own]) => [
      name,
      { 'a.qualspec.yaml': own, 'b.qualspec.yaml': pair['b.qualspec.yaml'] ?? '' },
    ]),
  ),
};

export const edits = target(
  'edits',
  'a text that was edited is what it would be if it were read and checked from scratch',
  250,
  fc.record({
    texts: fc.oneof(
      { weight: 6, arbitrary: generated },
      { weight: 6, arbitrary: fc.constant('pair') },
      { weight: 1, arbitrary: fc.constantFrom(...Object.keys(samples)) },
    ),
    actions: fc.array(actionOf(typed), { minLength: 1, maxLength: 30 }),
  }),
  ({ texts, actions }, count) => {
    replay(typeof texts === 'string' ? (kept[texts] ?? {}) : texts, actions, count);
  },
);

/** Comments that suppress what the pair earns, or nothing, put before or behind its lines. */
const comment = fc
  .tuple(
    fc.constantFrom('line', 'next-line', 'file', 'here'),
    fc.constantFrom(
      'references',
      'references/repeated-id',
      'references/unknown-unit',
      'units/facts-agree, credits',
      'credits/mandatory-total',
      'marks',
      'marks/total, marks/half-to-pass',
      'criteria/unknown',
      'syntax',
      'format/version',
      'nothing/known',
    ),
    fc.constantFrom(' -- x', ' — y', ''),
  )
  .map(([where, rules, reason]) => `# qualspec-disable-${where} ${rules}${reason}\n`);

export const suppressions = target(
  'suppressions',
  'with comments that suppress findings, an edited text is what it would be from scratch',
  60,
  fc.record({
    comments: fc.array(fc.record({ file: fc.nat(1), line: fc.nat(60), comment, behind: fc.boolean() }), {
      maxLength: 12,
    }),
    actions: fc.array(actionOf(fc.oneof(comment, typed)), { minLength: 1, maxLength: 20 }),
  }),
  ({ comments, actions }, count) => {
    const texts = { ...pair };
    for (const { file, line, comment: said, behind } of comments) {
      const uri = Object.keys(texts)[file] ?? '';
      const lines = (texts[uri] ?? '').split('\n');
      const at = line % lines.length;
      lines[at] = behind ? `${lines[at]} ${said.trimEnd()}` : `${said}${lines[at]}`;
      texts[uri] = lines.join('\n');
    }
    replay(texts, actions, count);
  },
);

function replay(texts: Readonly<Record<string, string>>, actions: readonly Action[], count: Count): void {
  const edited = new Edited(texts);
  edited.checkAll();
  const history: { uri: string; back: TextEdit }[] = [];
  for (const action of actions) {
    act(edited, history, action, count);
    assertAsFresh(edited);
  }
}
