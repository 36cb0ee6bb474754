import assert from 'node:assert/strict';
import { type Completions, completionsAt } from '../../../server/src/core/features/completion/completion';
import { Meaning } from '../../../server/src/core/features/meaning';
import { Units } from '../../../server/src/core/features/units';
import { viewOf } from '../../../server/src/core/features/view';
import { catalogue } from '../../../server/src/core/rules/catalogue';
import { type SourceDocument, edit, parse } from '../../../server/src/core/syntax/document';
import { Workspace } from '../../../server/src/workspace/workspace';
import { testDay } from '../../harness/check';

const text = `format: 1
status: draft
specification:
  title: Level 5 Award in Work
  reference prefix: 8607-
  notes:
    - id: a note
      text: Said below
qualifications:
  - id: award
    title: Level 5 Award in Work
    type: Award
    level: 5
    credits: 6
    hours:
      glh includes: [units, induction]
      glh: at least 10
      induction: 1
    rules:
      mandatory: 501
      choose:
        - from: group 1
          at least: 1 unit
      level mix: more than 50% at level 5
groups:
  - id: group 1
    units: 502-503
units:
  - reference: 8607-501
    title: One
    level: 5
    credits: 3
    glh: 9
    note: a note
    outcomes:
      1:
        text: Be able to work
        criteria:
          1.1: Explain what work means
          1.2:
            Plan own work
        content:
          - Work
      2:
        criteria:
          2.1: Review own work
          2.2: Plan other work
    review date: 2027-09-01
  - reference: 8607-502
    credits: 3
    replaced by: 8607-503 for registrations from 2020-07-01
  - reference: 8607-503
    credits: 3
assessments:
  - id: portfolio
    kind: portfolio
    units:
      - 501
    instead of: [501]
    sections:
      - heading: Work # and more
        marks: 40
        minimum: 20
        statements:
          - text: What work means has been explained
            evidences: 1.1, 1.2
      - heading: Review
        marks: 60
        statements:
          - text: Own work has been reviewed, and other work planned
            evidences: "2.1, 2.2"
mark sheets:
  - id: by criterion
    units: 501
    criteria:
      1.1:
        marks: 50
`;

/** What may be wrong elsewhere or for a while: figures that differ now, what is not assessed yet, a key that is not there yet. */
const passing =
  /^(?:credits|hours|titles|criteria\/unassessed|combination|publication|format\/(?:missing-key|version))|marks\/total$/;

/** The texts with somebody typing in one of their lines: what stands there instead, and where the cursor is in it. */
function* typed(line: string, next: string): Generator<readonly [line: string, cursor: number]> {
  const [, before = '', value = ''] = /^(\s*(?:- )?[^\s:"'][^:]*:)(?: (.*))?$/.exec(line) ?? [];
  const at = (start: string, end = ''): readonly [string, number] => [start + end, start.length];
  if (before !== '') {
    yield* [at(before), at(`${before} `), at(`${before} `, '# remark'), at(`${before} [`, ']'), at(`${before} "`, '"')];
    yield* [at(`${before} ${value.slice(0, 2)}`), at(`${before} ${value}`), at(`${before} `, value)];
    yield* [at(`${before} ${value},`), at(`${before} [${value}, `, ']'), at(`${before} '${value}`, "'")];
  }
  const [indentation = ''] = /^[ ]*/.exec(line) ?? [];
  for (let column = 0; column <= indentation.length + 6; column++) {
    const start = `${line}\n${' '.repeat(column)}`;
    yield at(start);
    if (column % 2 === 0) yield* [at(`${start}-`), at(`${start}- `)];
    // above lines that are further in, a key takes them for its own
    if (column % 2 === 0 && next.search(/\S|$/) <= column) yield at(`${start}t`);
  }
}

describe('completion everywhere', () => {
  const all = text.split('\n').slice(0, -1);
  const uri = 'file:///p/a.qualspec.yaml';

  for (const [name, end, isCut] of [
    ['within a text', '\n', false],
    ['within a text with CR LF', '\r\n', false],
    ['at the end of a text without a line break', '\n', true],
  ] as const)
    it(`proposes what is no error ${name}`, () => {
      const workspace = new Workspace(catalogue, testDay);
      let document = parse(text.replaceAll('\n', end));
      const show = (next: SourceDocument) => workspace.open(uri, (document = next));
      const errors = () =>
        (workspace.findings(uri) ?? [])
          .filter(({ severity, rule }) => severity === 'error' && !passing.test(rule))
          .map(({ rule, message, range }) => ({ what: `${rule} ${message}`, line: range.start.line }));
      const proposed = (offset: number): Completions | undefined => {
        const opened = workspace.opened(uri);
        assert.ok(opened);
        const meaning = new Meaning(opened.file, new Units(opened.project));
        return completionsAt(viewOf(opened.file), meaning, opened.project, offset);
      };
      show(document);
      const whole = document;
      assert.deepEqual(errors(), []);
      let tried = 0;
      let start = 0;
      for (const [i, line] of all.entries()) {
        for (const [lines, cursor] of typed(line, isCut ? '' : (all[i + 1] ?? ''))) {
          const instead = lines.replaceAll('\n', end);
          const until = isCut ? whole.length : start + line.length;
          show(edit(whole, { start, end: until, text: instead }));
          const half = document;
          const offset = start + cursor + (lines.includes('\n') ? end.length - 1 : 0);
          const found = proposed(offset);
          const before = new Set(errors().map(({ what }) => what));
          const texts = found?.proposals.map((proposal) => proposal.text) ?? [];
          assert.equal(new Set(texts).size, texts.length, `one is there twice behind ${instead}`);
          // those of one place are much alike
          for (const written of texts.filter((_, nth) => nth < 2 || (nth + tried) % 7 === 0)) {
            if (!found) continue;
            show(edit(half, { ...found.typed, text: written.replaceAll('\n', end) }));
            const added = errors().find(
              ({ what, line: at }) =>
                !before.has(what) && at >= lineAt(found.typed.start) && at <= lineAt(offset + written.length),
            );
            assert.equal(added?.what, undefined, `${JSON.stringify(written)} behind ${JSON.stringify(instead)}`);
            tried++;
          }
          show(whole);
        }
        start += line.length + end.length;
      }
      assert.ok(tried > 1_000, `${tried}`);

      function lineAt(offset: number): number {
        return whole.length < offset ? Number.MAX_SAFE_INTEGER : lineOf(offset);
      }

      function lineOf(offset: number): number {
        return text.replaceAll('\n', end).slice(0, offset).split('\n').length - 1;
      }
    });

  it('proposes each key, each item and each name where it stands', () => {
    let start = 0;
    for (const line of all) {
      const [, before = '', key = '', value = ''] = /^(\s*(?:- )?)([a-z ]+):(?: (.*))?$/.exec(line) ?? [];
      const labels = (instead: string, end = instead): readonly string[] => {
        const document = parse(text.slice(0, start) + end + text.slice(start + line.length));
        const workspace = new Workspace(catalogue, testDay);
        workspace.open(uri, document);
        const opened = workspace.opened(uri);
        assert.ok(opened);
        const meaning = new Meaning(opened.file, new Units(opened.project));
        const found = completionsAt(viewOf(opened.file), meaning, opened.project, start + instead.length);
        return found?.proposals.map(({ label }) => label) ?? [];
      };
      if (before !== '') {
        assert.ok(labels(before, line).includes(key), `${line}: with its value`);
        assert.ok(labels(before + key.slice(0, 1)).includes(key), `${line}: half typed`);
      }
      if (['level', 'from', 'kind', 'type', 'status', 'note', 'minimum'].includes(key))
        assert.ok(labels(`${before}${key}: `).includes(value.replace(/ #.*/, '')), `${line}: its value`);
      start += line.length + 1;
    }
    assert.equal(start, text.length);
  });
});
