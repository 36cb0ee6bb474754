import assert from 'node:assert/strict';
import { type Size, document, sizes, workspace } from '../../bench/generate';
import { type Edit, planEdits } from '../../bench/measure/edits';
import { locate } from '../../server/src/core/findings';
import { type SpecificationFile, specificationFile } from '../../server/src/core/project/file';
import { Project } from '../../server/src/core/project/project';
import { catalogue } from '../../server/src/core/rules/catalogue';
import type { PartRule, Rule } from '../../server/src/core/rules/rule';
import { catalogueOf } from '../../server/src/core/rules/rule-set';
import { FileChecker } from '../../server/src/core/rules/run';
import { type TextEdit, blockIndexAt, edit, offsetAt, parse, textOf } from '../../server/src/core/syntax/document';

/** What an edit made the core do. */
interface Work {
  readonly blocksRead: number;
  readonly charactersRead: number;
  /** What was read for each character of the blocks that the edit is in. */
  readonly readPerCharacter: number;
  readonly blocksChecked: number;
  readonly rulesRun: number;
  /** How many different questions about the file or its project were answered. */
  readonly questionsAsked: number;
  /** The length of the findings as they are sent. */
  readonly charactersSent: number;
}

/** Files that are edited, with everything counted that is done for an edit. */
class Counted {
  readonly project = new Project();
  private readonly files = new Map<string, { file: SpecificationFile; checker: FileChecker }>();
  private rulesRun = 0;

  constructor(texts: Iterable<readonly [string, string]>) {
    const counted = catalogueOf(catalogue.rules.map((rule) => this.counting(rule)));
    for (const [uri, text] of texts) {
      const file = specificationFile(uri, parse(text));
      this.files.set(uri, { file, checker: new FileChecker(counted, () => this.project) });
      this.project.set(file);
    }
    this.checkAll();
  }

  /** The text of a file as it is now. */
  text(uri: string): string {
    return textOf(this.member(uri).file.document);
  }

  /** Changes a file and checks it. */
  change(uri: string, change: TextEdit): Work {
    const member = this.member(uri);
    const { document } = member.file;
    const known = new Set(document.blocks);
    const rulesRun = this.rulesRun;
    const { blocksChecked, questionsAsked } = member.checker.work;
    member.file = specificationFile(uri, edit(document, change), member.file);
    this.project.set(member.file);
    const findings = locate(member.file, member.checker.check(member.file), this.project);
    const read = member.file.document.blocks.filter((block) => !known.has(block));
    const charactersRead = read.reduce((sum, block) => sum + block.text.length, 0);
    const touched = member.file.document.blocks[blockIndexAt(member.file.document, change.start)]?.text.length ?? 1;
    return {
      blocksRead: read.length,
      charactersRead,
      readPerCharacter: charactersRead / touched,
      charactersSent: JSON.stringify(findings).length,
      blocksChecked: member.checker.work.blocksChecked - blocksChecked,
      rulesRun: this.rulesRun - rulesRun,
      questionsAsked: member.checker.work.questionsAsked - questionsAsked,
    };
  }

  /** Does a planned edit. */
  type(uri: string, { line, character, replaces, text }: Edit): Work {
    const start = offsetAt(this.member(uri).file.document, { line, character });
    return this.change(uri, { start, end: start + replaces, text });
  }

  /** Replaces the first place of a file that reads so. */
  replace(uri: string, from: RegExp, to: string): Work {
    const found = from.exec(this.text(uri));
    assert.ok(found, `${String(from)} is not there`);
    return this.change(uri, { start: found.index, end: found.index + found[0].length, text: to });
  }

  /** Checks every file. @returns the files of which blocks were checked again */
  checkAll(): string[] {
    return [...this.files].flatMap(([uri, { file, checker }]) => {
      const before = checker.work.blocksChecked;
      checker.check(file);
      return checker.work.blocksChecked > before ? [uri] : [];
    });
  }

  private member(uri: string) {
    const member = this.files.get(uri);
    assert.ok(member, `no file ${uri}`);
    return member;
  }

  private counting(rule: Rule): Rule {
    if (!('checks' in rule)) return rule;
    const checks = Object.entries(rule.checks).map(([shape, check]) => {
      const counted = (...args: unknown[]) => {
        this.rulesRun++;
        (check as (...args: unknown[]) => void)(...args);
      };
      return [shape, counted];
    });
    return { ...rule, checks: Object.fromEntries(checks) as PartRule['checks'] };
  }
}

const uri = 'counted.qualspec.yaml';

const kinds: readonly Edit['kind'][] = ['prose', 'mark', 'indentation', 'key', 'criterion'];

/** The most that an edit of each kind made the core do in a document of a size. */
function mostOf(size: Size): Record<Edit['kind'], Work> {
  const text = document(sizes[size]);
  const counted = new Counted([[uri, text]]);
  const works = planEdits(text).map((edit) => ({ kind: edit.kind, work: counted.type(uri, edit) }));
  const most = (kind: Edit['kind'], measure: keyof Work) =>
    Math.max(...works.filter((each) => each.kind === kind).map(({ work }) => work[measure]));
  const ofKind = (kind: Edit['kind']): Work => ({
    blocksRead: most(kind, 'blocksRead'),
    charactersRead: most(kind, 'charactersRead'),
    readPerCharacter: most(kind, 'readPerCharacter'),
    blocksChecked: most(kind, 'blocksChecked'),
    rulesRun: most(kind, 'rulesRun'),
    questionsAsked: most(kind, 'questionsAsked'),
    charactersSent: most(kind, 'charactersSent'),
  });
  return Object.fromEntries(kinds.map((kind) => [kind, ofKind(kind)])) as Record<Edit['kind'], Work>;
}

/** The work of each kind of edit in documents of each size, for whoever reads the log. */
function tableOf(works: Readonly<Record<Size, Record<Edit['kind'], Work>>>): string {
  const of = (kind: Edit['kind'], measure: keyof Work) =>
    Object.values(works)
      .map((work) => work[kind][measure].toString().padStart(6))
      .join(' ');
  const measures: readonly (keyof Work)[] = [
    'blocksRead',
    'charactersRead',
    'blocksChecked',
    'rulesRun',
    'questionsAsked',
    'charactersSent',
  ];
  const rows = kinds.flatMap((kind) =>
    measures.map((measure) => `  ${kind.padEnd(12)} ${measure.padEnd(15)} ${of(kind, measure)}`),
  );
  const head = `  ${'units'.padEnd(28)} ${Object.values(sizes)
    .map((units) => String(units).padStart(6))
    .join(' ')}`;
  return ['  The most work of one edit, counted', head, ...rows].join('\n');
}

describe('The work of an edit', () => {
  let works: Record<Size, Record<Edit['kind'], Work>>;
  /** What is counted of a kind of edit, in documents of 3, 12, 56 and 400 units. */
  const counted = (kind: Edit['kind'], measure: keyof Work) => Object.values(works).map((work) => work[kind][measure]);

  before(function () {
    this.timeout(120_000);
    works = { S: mostOf('S'), M: mostOf('M'), L: mostOf('L'), XL: mostOf('XL') };
    console.log(tableOf(works));
  });

  for (const kind of kinds)
    it(`reads the block that was touched and nothing else, in 3 units and in 400: ${kind}`, () => {
      assert.deepEqual(counted(kind, 'blocksRead'), [1, 1, 1, 1]);
      assert.deepEqual(counted(kind, 'readPerCharacter'), [1, 1, 1, 1]);
    });

  it('checks the block that was touched and no other when prose changes, with the same rules', () => {
    assert.deepEqual(counted('prose', 'blocksChecked'), [1, 1, 1, 1]);
    const [first = 0, ...others] = counted('prose', 'rulesRun');
    assert.ok(first > 0 && first < catalogue.rules.length);
    assert.deepEqual(others, [first, first, first]);
  });

  it('answers no question again when prose changes but those of the block that was touched', () => {
    const [first = 0, ...others] = counted('prose', 'questionsAsked');
    assert.ok(
      others.every((asked) => asked <= first + 5),
      counted('prose', 'questionsAsked').join(', '),
    );
  });

  for (const kind of kinds)
    it(`answers each question once at most: ${kind}`, () => {
      // a unit asks a dozen questions of its own, and so do its sheets
      counted(kind, 'questionsAsked').forEach((asked, i) => {
        assert.ok(asked <= 40 + 15 * (Object.values(sizes)[i] ?? 0), counted(kind, 'questionsAsked').join(', '));
      });
    });

  it('answers no more questions in 400 units than in 3 when a criterion is reworded', () => {
    const [first = 0, ...others] = counted('criterion', 'questionsAsked');
    assert.ok(
      others.every((asked) => asked <= first + 5),
      counted('criterion', 'questionsAsked').join(', '),
    );
  });

  it('asks for each assessment once when a mark changes, and not for all that is asked of its units', () => {
    counted('mark', 'questionsAsked').forEach((asked, i) => {
      assert.ok(asked <= 20 + (Object.values(sizes)[i] ?? 0), counted('mark', 'questionsAsked').join(', '));
    });
  });

  it('checks the block, those of the sheets of a unit and those of its qualifications where a unit cannot be read', () => {
    for (const kind of ['indentation', 'key'] as const) assert.ok(Math.max(...counted(kind, 'blocksChecked')) <= 7);
  });

  for (const kind of kinds)
    it(`checks no more blocks and runs no more rules among 400 units than among 56: ${kind}`, () => {
      for (const measure of ['blocksChecked', 'rulesRun'] as const) {
        const [small = 0, medium = 0, large = 0, huge = Infinity] = counted(kind, measure);
        assert.ok(huge <= Math.max(small, medium, large), `${measure}: ${counted(kind, measure).join(', ')}`);
      }
    });

  describe('in a workspace', () => {
    const files = [...workspace(12)];
    const library = 'library.qualspec.yaml';
    const first = 'specification-0000.qualspec.yaml';
    let counted: Counted;

    beforeEach(() => (counted = new Counted(files)));

    it('checks nothing in other files when prose changes', () => {
      const { version } = counted.project;
      assert.equal(counted.replace(first, / aim: >-\n {6}The/, ' aim: >-\n      This').blocksChecked, 1);
      assert.deepEqual(counted.checkAll(), []);
      assert.equal(counted.project.version, version);
    });

    it('checks nothing in other files when a unit has another title: rules there look at its figures and names', () => {
      const { version } = counted.project;
      counted.replace(library, /(?<= title: )\w+/, 'Renewing');
      assert.ok(counted.project.version > version);
      assert.deepEqual(counted.checkAll(), []);
    });

    it('checks nothing in the files that do not use a unit when its credits change', () => {
      counted.replace(library, /(?<=\n {4}credits: )\d+/, '99');
      const reference = /reference: (\S+)/.exec(counted.text(library))?.[1] ?? '';
      const users = files.filter(([name, text]) => name !== library && text.includes(reference)).map(([name]) => name);
      assert.ok(users.length > 0 && users.length < 12);
      const again = counted.checkAll();
      assert.ok(again.length > 0);
      assert.deepEqual(
        again.filter((name) => !users.includes(name)),
        [],
      );
    });
  });
});
