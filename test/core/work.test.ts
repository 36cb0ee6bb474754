import assert from 'node:assert/strict';
import { type Size, document, sizes, workspace } from '../../bench/generate';
import { type Edit, planEdits } from '../../bench/measure/edits';
import { type SpecificationFile, specificationFile } from '../../server/src/core/project/file';
import { Project } from '../../server/src/core/project/project';
import { catalogue } from '../../server/src/core/rules/catalogue';
import type { PartRule, Rule } from '../../server/src/core/rules/rule';
import { FileChecker, catalogueOf } from '../../server/src/core/rules/run';
import { type TextEdit, edit, offsetAt, parse, textOf } from '../../server/src/core/syntax/document';

/** What an edit made the core do. */
interface Work {
  readonly blocksRead: number;
  readonly charactersRead: number;
  readonly blocksChecked: number;
  readonly rulesRun: number;
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
    const { blocksChecked } = member.checker.work;
    member.file = specificationFile(uri, edit(document, change), member.file);
    this.project.set(member.file);
    member.checker.check(member.file);
    const read = member.file.document.blocks.filter((block) => !known.has(block));
    return {
      blocksRead: read.length,
      charactersRead: read.reduce((sum, block) => sum + block.text.length, 0),
      blocksChecked: member.checker.work.blocksChecked - blocksChecked,
      rulesRun: this.rulesRun - rulesRun,
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

/** The most that any edit of these kinds made the core do in a document of a size. */
function most(size: Size, ...kinds: Edit['kind'][]): Work {
  const counted = new Counted([[uri, document(sizes[size])]]);
  const works = planEdits(document(sizes[size])).map((edit) => ({ edit, work: counted.type(uri, edit) }));
  const of = (measure: keyof Work) =>
    Math.max(...works.filter(({ edit }) => kinds.includes(edit.kind)).map(({ work }) => work[measure]));
  return {
    blocksRead: of('blocksRead'),
    charactersRead: of('charactersRead'),
    blocksChecked: of('blocksChecked'),
    rulesRun: of('rulesRun'),
  };
}

describe('The work of an edit', () => {
  const all: Edit['kind'][] = ['prose', 'criterion', 'mark', 'indentation', 'key'];
  let large: Record<'all' | 'prose', Work>;
  let small: Record<'all' | 'prose', Work>;

  before(function () {
    this.timeout(60_000);
    large = { all: most('XL', ...all), prose: most('XL', 'prose') };
    small = { all: most('S', ...all), prose: most('S', 'prose') };
  });

  it('reads the block that was touched, in 3 units and in 400', () => {
    assert.equal(small.all.blocksRead, 1);
    assert.equal(large.all.blocksRead, 1);
    // the blocks of the large document differ more in length, but not as the documents do, of which one has 130 times as many
    assert.ok(large.all.charactersRead < 4 * small.all.charactersRead, JSON.stringify({ small, large }));
  });

  it('checks the block that was touched and no other when prose changes', () => {
    assert.equal(small.prose.blocksChecked, 1);
    assert.equal(large.prose.blocksChecked, 1);
    assert.equal(large.prose.rulesRun, small.prose.rulesRun);
    assert.ok(large.prose.rulesRun > 0 && large.prose.rulesRun < catalogue.rules.length);
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

    it('checks nothing in the files that do not use a unit when the unit changes', () => {
      counted.replace(library, /(?<= title: )\w+/, 'Renewing');
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
