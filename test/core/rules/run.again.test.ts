import assert from 'node:assert/strict';
import { locate } from '../../../server/src/core/findings';
import { type SpecificationFile, specificationFile } from '../../../server/src/core/project/file';
import { Project } from '../../../server/src/core/project/project';
import { catalogue } from '../../../server/src/core/rules/catalogue';
import { defineFactRule, defineRule } from '../../../server/src/core/rules/rule';
import { type Catalogue, catalogueOf } from '../../../server/src/core/rules/rule-set';
import { FileChecker } from '../../../server/src/core/rules/run';
import { edit, parse, textOf } from '../../../server/src/core/syntax/document';

const about = { title: '', severity: 'warning', source: '' } as const;
/** Says of each group how large a unit of another file is. */
const sized = defineRule({
  ...about,
  id: 'test/sized',
  checks: {
    group: ({ head }, report, context) =>
      report(
        head,
        context
          .sizesOf('E5.05')
          .map(({ credits }) => credits)
          .join() || 'none',
      ),
  },
});

/** A file that is edited, and checked again by one checker, beside a library. */
function opened(text: string, rules: Catalogue, times: 'often' | 'once' = 'often') {
  const project = new Project();
  let file: SpecificationFile = specificationFile('a', parse(text));
  project.set(file);
  const checker = new FileChecker(rules, () => project, undefined, times);
  const found = (by = checker) => locate(file, by.check(file), project);
  const counted = (of: 'blocksChecked' | 'questionsAsked') => () => {
    const before = checker.work[of];
    found();
    return checker.work[of] - before;
  };
  return {
    checker,
    file: () => file,
    found: () => found().map(({ range, rule, message }) => `${range.start.line} ${rule}: ${message}`),
    /** How many blocks are looked at when it is checked now, and how many questions are answered. */
    looked: counted('blocksChecked'),
    asked: counted('questionsAsked'),
    replace: (from: string, to: string) => {
      const start = textOf(file.document).indexOf(from);
      assert.ok(start >= 0, `'${from}' is not there`);
      file = specificationFile('a', edit(file.document, { start, end: start + from.length, text: to }), file);
      project.set(file);
    },
    library: (credits: number) => {
      const units = `format: 1\nunits:\n  - reference: E5.05\n    credits: ${credits}\n`;
      project.set(specificationFile('b', parse(units), project.get('b')));
    },
    /** Holds that a new checker finds the same. */
    sameFromScratch: () => {
      assert.deepEqual(found(), found(new FileChecker(rules, () => project)));
    },
  };
}

/** Groups, each a block, below a line for the format and one for their key. */
const groups = (...ids: readonly string[]) => `format: 1\ngroups:\n${ids.map((id) => `  - id: ${id}\n`).join('')}`;
const sizes = (...credits: readonly (number | string)[]) => credits.map((each, i) => `${i + 2} test/sized: ${each}`);

describe('a file that is edited', () => {
  const remark = '  # qualspec-disable-next-line references/repeated-id -- twice\n';

  it('has the findings of a check from scratch, whatever comes and goes around them', () => {
    const file = opened(`${groups('a', 'a', 'b', 'b', 'b', 'c', 'c')}colour: red\n`, catalogue);
    assert.equal(file.found().length, 5);
    for (const [from, to] of [
      ['  - id: a\n', ''],
      ['groups:\n', 'groups:\n  - id: d\n  - id: d\n'],
      ['  - id: b\n', `${remark}  - id: b\n`],
      ['  - id: b\n  - id: b\n', `  - id: b\n${remark}  - id: b\n`],
      ['  - id: d\n', '  - id: e\n'],
      ['  - id: d\n', ''],
      [remark, ''],
      ['colour: red\n', 'colour: red\nshape: round\n'],
      ['  - id: c\n', `${remark}  - id: c\n`],
      ['colour: red\n', ''],
      [remark, ''],
      ['  - id: e\n', ''],
      [remark, '  - id: c\n'],
    ] as const) {
      file.replace(from, to);
      file.sameFromScratch();
    }
    assert.ok(file.found().length > 0);
  });

  it('is looked at where it was edited, and not between two such places', () => {
    const file = opened(groups('a', 'b', 'c'), catalogueOf([sized]));
    file.library(7);
    assert.equal(file.looked(), 5);
    file.replace('id: a', 'id: aa');
    file.replace('id: c', 'id: cc');
    assert.equal(file.looked(), 2);
    // what stayed in between is still told of changes
    file.library(8);
    assert.deepEqual(file.found(), sizes(8, 8, 8));
    assert.equal(file.looked(), 0);
  });

  it('asks nothing more for a part that is gone', () => {
    const file = opened(groups('a'), catalogueOf([sized]));
    file.library(7);
    assert.deepEqual(file.found(), sizes(7));
    file.library(8);
    assert.deepEqual(file.found(), sizes(8));
    file.replace('  - id: a\n', '  - id: b\n');
    assert.deepEqual(file.found(), sizes(8));
    file.replace('  - id: b\n', '');
    assert.deepEqual(file.found(), []);
    file.library(9);
    assert.equal(file.asked(), 0);
  });

  it('says whether comments in it suppress findings', () => {
    const file = opened(groups('a', 'a'), catalogue);
    file.found();
    assert.equal(file.checker.suppresses, false);
    file.replace('  - id: a\n  - id: a\n', `  - id: a\n${remark}  - id: a\n`);
    assert.deepEqual(file.found(), []);
    assert.equal(file.checker.suppresses, true);
    file.replace(remark, '');
    assert.equal(file.found().length, 1);
    assert.equal(file.checker.suppresses, false);
  });
});

describe('a file that will not be edited', () => {
  it('is looked at as a whole where an answer is another one', () => {
    const file = opened(groups('a', 'b', 'c'), catalogueOf([sized]), 'once');
    assert.deepEqual(file.found(), sizes('none', 'none', 'none'));
    for (const credits of [7, 8]) {
      file.library(credits);
      assert.equal(file.looked(), 5);
      assert.deepEqual(file.found(), sizes(credits, credits, credits));
      assert.equal(file.looked(), 0);
    }
  });
});

describe('a file that is checked step by step', () => {
  /** A file and two rules on facts, of which it is counted how often they run. */
  function stepped(text: string) {
    let runs = 0;
    const facts = ['one', 'two'].map((name) =>
      defineFactRule({ ...about, id: `test/${name}`, facts: (_, report) => report('group', runs++ % 2, 'id', name) }),
    );
    return { ...opened(text, catalogueOf([sized, ...facts])), runs: () => runs };
  }

  it('has a rule on facts or a block looked at in each step, and nothing left to do at the end', () => {
    const file = stepped(groups('a', 'b', 'c'));
    const done: number[] = [];
    let before = 0;
    for (const steps = file.checker.checking(file.file()); !steps.next().done;) {
      const after = file.runs() + file.checker.work.blocksChecked;
      done.push(after - before);
      before = after;
    }
    assert.deepEqual(done, [1, 1, 1, 1, 1, 1, 1]);
    assert.equal(file.runs(), 2);
    assert.equal(file.looked(), 0);
    assert.equal(file.runs(), 2);
    assert.deepEqual(file.found(), [
      '2 test/one: one',
      '2 test/sized: none',
      '3 test/two: two',
      ...sizes('none', 'none', 'none').slice(1),
    ]);
  });

  it('is not looked at where its format is a newer one', () => {
    const file = stepped(groups('a', 'b').replace('1', '2'));
    assert.equal([...file.checker.checking(file.file())].length, 0);
    assert.deepEqual([file.runs(), file.checker.work.blocksChecked], [0, 0]);
  });
});

describe('the settings of a file', () => {
  it('say which rules run, also where it was checked with others before', () => {
    const named = defineRule({
      ...about,
      id: 'test/named',
      checks: { group: ({ head }, report) => report(head, 'a group') },
    });
    const setting = (rules: Catalogue, severities: ReadonlyMap<string, 'information' | 'off'> = new Map()) => {
      return { catalogue: rules, severities, on: '', key: '' };
    };
    const silent = defineFactRule({ ...about, id: 'test/silent', facts: () => undefined });
    const [first, second] = [catalogueOf([sized, silent]), catalogueOf([named, sized, silent])];
    let settings = setting(first);
    const project = new Project();
    const file = specificationFile('a', parse(groups('a')));
    project.set(file);
    const checker = new FileChecker(
      first,
      () => project,
      () => settings,
    );
    const found = () => {
      const { blocksChecked } = checker.work;
      const findings = checker.check(file).map(({ finding: { rule, severity } }) => `${rule} ${severity}`);
      return [checker.work.blocksChecked - blocksChecked, ...findings];
    };
    assert.deepEqual(found(), [3, 'test/sized warning']);
    settings = setting(second);
    assert.deepEqual(found(), [3, 'test/named warning', 'test/sized warning']);
    settings = setting(second, new Map([['test/named', 'information']]));
    assert.deepEqual(found(), [0, 'test/named information', 'test/sized warning']);
    settings = setting(second, new Map([['test/named', 'off']]));
    assert.deepEqual(found(), [0, 'test/sized warning']);
    settings = setting(first);
    for (const steps = checker.checking(file); !steps.next().done;);
    assert.deepEqual(found(), [0, 'test/sized warning']);
  });
});

describe('a file of a newer format', () => {
  for (const [text, isNewer] of [
    ['format: 1', false],
    ['format: 2', true],
    ['format: 10', true],
    ["format: '3'", true],
    ['format: 2 beta', false],
    ['format: v2', false],
    ['format:\n  - 2', false],
    ['format: 1\nstatus: 2', false],
    ['status: 2', false],
  ] as const)
    it(`is ${isNewer ? '' : 'not '}one that says '${text.replace(/\n */g, ' | ')}'`, () => {
      const file = opened(`${text}\ngroups:\n  - id: a\n`, catalogueOf([sized]));
      assert.equal(file.found().length, isNewer ? 0 : 1);
    });
});
