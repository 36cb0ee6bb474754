import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type LocatedFinding, locate } from '../../../server/src/core/findings';
import { type SpecificationFile, specificationFile } from '../../../server/src/core/project/file';
import { Project } from '../../../server/src/core/project/project';
import { catalogue } from '../../../server/src/core/rules/catalogue';
import { FileChecker } from '../../../server/src/core/rules/run';
import { type TextEdit, edit, parse, textOf } from '../../../server/src/core/syntax/document';
import { checkTexts } from '../../harness/check';

const samples = join(__dirname, '../../../samples/specifications');
const sample = (name: string) => readFileSync(join(samples, `${name}.qualspec.yaml`), 'utf8');

/** A project that is edited, with a checker for each of its files that goes on from edit to edit. */
class Edited {
  readonly project = new Project();
  private readonly files = new Map<string, SpecificationFile>();
  private readonly checkers = new Map<string, FileChecker>();

  constructor(texts: Readonly<Record<string, string>>) {
    for (const [uri, text] of Object.entries(texts)) {
      this.set(specificationFile(uri, parse(text)));
      this.checkers.set(uri, new FileChecker(catalogue, () => this.project));
    }
  }

  file(uri: string): SpecificationFile {
    const file = this.files.get(uri);
    assert.ok(file, `no file ${uri}`);
    return file;
  }

  texts(): Record<string, string> {
    return Object.fromEntries([...this.files.keys()].map((uri) => [uri, this.text(uri)]));
  }

  text(uri: string): string {
    return textOf(this.file(uri).document);
  }

  change(uri: string, change: TextEdit): void {
    const before = this.file(uri);
    this.set(specificationFile(uri, edit(before.document, change), before));
  }

  /** Replaces the one place of a text that reads so. */
  replace(uri: string, from: string, to: string): void {
    const start = this.text(uri).indexOf(from);
    assert.ok(start >= 0, `'${from}' is not there`);
    assert.equal(this.text(uri).indexOf(from, start + 1), -1, `'${from}' is there twice`);
    this.change(uri, { start, end: start + from.length, text: to });
  }

  check(uri: string): LocatedFinding[] {
    const file = this.file(uri);
    return locate(file, this.checker(uri).check(file), this.project);
  }

  checkAll(): LocatedFinding[] {
    return [...this.files.keys()].flatMap((uri) => this.check(uri));
  }

  /** How many blocks of a file are looked at when it is checked now. */
  blocksChecked(uri: string): number {
    const { work } = this.checker(uri);
    const before = work.blocksChecked;
    this.check(uri);
    return work.blocksChecked - before;
  }

  private set(file: SpecificationFile): void {
    this.files.set(file.uri, file);
    this.project.set(file);
  }

  private checker(uri: string): FileChecker {
    const checker = this.checkers.get(uri);
    assert.ok(checker, `no checker for ${uri}`);
    return checker;
  }
}

/** Things that authors type, right and wrong. */
const snippets = [
  '',
  ' ',
  '\n',
  ':',
  ': ',
  '#',
  '"',
  "'",
  '-',
  '\t',
  '7',
  '501',
  'E5.05',
  'units: E5.05, E5.07\n',
  '  - reference: E5.05\n    credits: 3\n',
  '  - reference E5.06\n',
  '    also known as: E5.07\n',
  '  - id: certificate\n',
  'units:\n',
  'groups:\n  - id: group 1\n    units: E5.05\n',
  'reference prefix: 8607-\n',
  'awarding organisation: Other\n',
  'status: for publication\n',
  '<<<<<<< ours\n',
  '=======\n',
  '>>>>>>> theirs\n',
  '---\n',
  '&a ',
  '*a ',
  '[',
  '}',
];

const edits = fc.array(
  fc.record({
    file: fc.nat(1),
    /** Where in the text, as a share of its length. */
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.oneof(fc.constant(0), fc.nat(8), fc.nat(200)),
    text: fc.constantFrom(...snippets),
    lineStart: fc.boolean(),
    undo: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);

type Edit = typeof edits extends fc.Arbitrary<readonly (infer E)[]> ? E : never;

function apply(edited: Edited, uris: readonly string[], { file, at, cut, text, lineStart, undo }: Edit): void {
  const uri = uris[file % uris.length] ?? '';
  const before = edited.text(uri);
  const anywhere = Math.min(before.length, Math.floor(at * (before.length + 1)));
  const start = lineStart ? before.lastIndexOf('\n', anywhere - 1) + 1 : anywhere;
  const end = Math.min(before.length, start + cut);
  edited.change(uri, { start, end, text });
  if (undo) edited.change(uri, { start, end: start + text.length, text: before.slice(start, end) });
}

describe('checking again after an edit', () => {
  const uris = ['a.qualspec.yaml', 'b.qualspec.yaml'];
  const small = {
    'a.qualspec.yaml': `format: 1
specification:
  awarding organisation: ILM
qualifications:
  - id: certificate
    type: Certificate
    credits: 16
    hours:
      glh: 48
      tqt: 160
    rules:
      mandatory: E5.05, E5.07
      choose:
        - from: group 1
          at least: 1 unit
  - id: certificate
groups:
  - id: group 1
    units: E5.05, E5.06, E5.07
matrix:
  - unit: E5.05
    mandatory in: certificate, diploma
units:
  - reference: E5.07
    credits: 8
    glh: 24
assessments:
  - id: portfolio
    units: E5.05
    sections:
      - heading: Background
        marks: 4
      - heading: Reviews
        marks: 95
mark sheets:
  - id: portfolio sheet
    assessment: portfolio
    sections:
      - heading: Background
        marks: 5
`,
    'b.qualspec.yaml': `format: 1
specification:
  awarding organisation: ILM
units:
  - reference: E5.05
    also known as: M5.05
    credits: 7
    glh: 24
    outcomes:
      1:
        text: Be able to review own performance
        criteria:
          1.1: Review own performance
  - reference: E5.07
    credits: 9
`,
  };

  const gives = (texts: Readonly<Record<string, string>>, numRuns: number) =>
    fc.assert(
      fc.property(edits, (sequence) => {
        const edited = new Edited(texts);
        edited.checkAll();
        for (const step of sequence) {
          apply(edited, uris, step);
          assert.deepEqual(edited.checkAll(), checkTexts(edited.texts()));
        }
      }),
      { seed: 20120901, numRuns },
    );

  it('gives the same findings as a fresh check, whatever is edited in two small files', () => {
    const edited = new Edited(small);
    const rules = new Set(edited.checkAll().map(({ rule }) => rule));
    assert.ok(rules.size >= 6, `the texts should earn many kinds of findings, not only ${[...rules].join(', ')}`);
    gives(small, 120);
  }).timeout(60_000);

  it('gives the same findings as a fresh check, whatever is edited in the samples', () => {
    gives(
      { 'a.qualspec.yaml': sample('business-support-level-5-2011'), 'b.qualspec.yaml': sample('unit-library') },
      40,
    );
  }).timeout(60_000);

  it('gives the same findings in whatever order files come and go', () => {
    const project = new Project();
    const checker = new FileChecker(catalogue, () => project);
    const a = specificationFile('a.qualspec.yaml', parse(small['a.qualspec.yaml']));
    const b = specificationFile('b.qualspec.yaml', parse(small['b.qualspec.yaml']));
    const check = () => locate(a, checker.check(a), project);
    project.set(a);
    const alone = check();
    project.set(b);
    const together = check();
    assert.notDeepEqual(alone, together);
    project.delete(b.uri);
    assert.deepEqual(check(), alone);
    project.beginLoading();
    assert.ok(check().every(({ rule }) => rule !== 'references/unknown-unit'));
    project.set(b);
    project.endLoading();
    assert.deepEqual(check(), together);
  });

  describe('looks at', () => {
    const library = 'unit-library.qualspec.yaml';
    const suite = 'social-enterprise.qualspec.yaml';
    const opened = () => {
      const edited = new Edited({ [library]: sample('unit-library'), [suite]: sample('social-enterprise-level-5') });
      edited.checkAll();
      assert.equal(edited.blocksChecked(suite), 0);
      return edited;
    };

    it('one block after an edit of its prose, and none of another file', () => {
      const edited = opened();
      edited.replace(library, 'Own style of learning', 'Own styles of learning');
      assert.equal(edited.blocksChecked(library), 1);
      assert.equal(edited.blocksChecked(suite), 0);
    });

    it('no block after a blank line or a comment that stands before all of them', () => {
      const edited = opened();
      edited.change(suite, { start: 0, end: 0, text: '# another comment\n' });
      assert.ok(edited.blocksChecked(suite) <= 1);
    });

    it('the blocks of another file that use a unit whose credits changed, and finds what is wrong there now', () => {
      const edited = opened();
      edited.replace(library, 'credits: 7', 'credits: 9');
      const all = edited.file(suite).document.blocks.length;
      const checked = edited.blocksChecked(suite);
      assert.ok(checked >= 3 && checked < all / 2, `${checked} of ${all} blocks`);
      const wrong = edited.check(suite).filter(({ rule }) => rule === 'credits/mandatory-total');
      assert.deepEqual(
        wrong.map(({ related }) => related.map(({ uri }) => uri).includes(library)),
        [true, true],
      );
    });
  });
});
