import assert from 'node:assert/strict';
import { specificationFile } from '../../../server/src/core/project/file';
import { Project } from '../../../server/src/core/project/project';
import { catalogue } from '../../../server/src/core/rules/catalogue';
import { FileChecker } from '../../../server/src/core/rules/run';
import { edit, parse, textOf } from '../../../server/src/core/syntax/document';
import { checkTexts } from '../../harness/check';
import { assertMarked, showRelated } from '../../harness/expect';
import { fixedByRule } from '../../harness/fixed';
import { samplesIn } from '../../harness/samples';

/** Units FA-01, FA-02 … with credits and hours. */
function units(...figures: readonly (readonly [credits: number | undefined, glh?: number])[]): string {
  const lines = figures.map(([credits, glh], i) =>
    [
      `  - reference: FA-0${i + 1}`,
      ...(credits === undefined ? [] : [`    credits: ${credits}`]),
      ...(glh === undefined ? [] : [`    glh: ${glh}`]),
    ].join('\n'),
  );
  return `units:\n${lines.join('\n')}\n`;
}

/** A qualification whose rules are these lines. */
function rules(lines: string, rest: string): string {
  return `format: 1\nqualifications:\n  - id: award\n    rules:\n${lines}\n${rest}`;
}

function idsIn(text: string): string[] {
  return checkTexts({ 'a.qualspec.yaml': text }).map(({ rule }) => rule);
}

describe('rules of combination', () => {
  describe('that leave no pathway', () => {
    it('name one clause where one alone cannot be complied with', () => {
      const text = rules(
        `      choose:
        - units: FA-01, FA-02
          exactly: 1 unit
        - units: FA-03
          exactly: 7 credits
#                  ^^^^^^^^^ No combination of the units on offer has exactly 7 credits from FA-03`,
        units([3], [3], [8]),
      );
      assertMarked(text, 'combination/impossible');
    });

    it('point at each clause of the contradiction', () => {
      const text = rules(
        `      mandatory: FA-01
      choose:
        - units: FA-02, FA-03
          at least: 1 unit
      at most in all: 9 credits
      not together:
        - FA-01, FA-02`,
        units([6], [2], [4]),
      );
      const found = checkTexts({ 'a.qualspec.yaml': text }).filter(({ rule }) => rule === 'combination/impossible');
      assert.equal(found.length, 1);
      assert.deepEqual(
        showRelated(found).map((line) => line.replace(/^.* \d+:\d+-\d+ /, '')),
        [
          'FA-01 as mandatory',
          'At least 1 unit from FA-02 and FA-03',
          'At most 9 credits in all',
          'No more than one of FA-01 and FA-02',
        ],
      );
    });

    it('are not spoken of while the credits of a unit are not known, or a reference leads nowhere', () => {
      const choice = '      choose:\n        - units: FA-01, FA-02\n          at least: 9 credits';
      assert.ok(!idsIn(rules(choice, units([3], [undefined]))).includes('combination/impossible'));
      assert.ok(!idsIn(rules(choice, units([3]))).includes('combination/impossible'));
    });

    it('are named once, by the plainest reason', () => {
      const crossed = rules(
        '      choose:\n        - units: FA-01, FA-02\n          at least: 2 units\n          at most: 1 unit',
        units([3], [3]),
      );
      assert.deepEqual(idsIn(crossed), ['combination/bounds']);
      const few = rules('      choose:\n        - units: FA-01, FA-02\n          at least: 3 units', units([3], [3]));
      assert.deepEqual(idsIn(few), ['combination/too-few-units']);
    });
  });

  describe('with hours', () => {
    const choice = '\n    rules:\n      choose:\n        - units: FA-01, FA-02\n          exactly: 1 unit\n';
    const award = (hours: string) =>
      `format: 1\nqualifications:\n  - id: award\n    hours:\n${hours}${choice}${units([3, 8], [3, 14])}`;

    it('count induction and tutorial support where they say so', () => {
      const hours =
        '      induction: 1\n      tutorial: 2\n      glh: 11\n      glh includes: [units, induction, tutorial]';
      assertMarked(award(hours), 'hours/');
    });

    it('propose to say so where exactly these hours make the difference', () => {
      const text = award('      induction: 1\n      tutorial: 2\n      glh: 11');
      const { applied, texts } = fixedByRule({ 'a.qualspec.yaml': text }, 'hours/lowest-glh');
      assert.deepEqual(applied, ['Say that the GLH counts units, induction and tutorial']);
      assertMarked(texts['a.qualspec.yaml'] ?? '', 'hours/');
    });

    it('say nothing where the hours of a unit are not known', () => {
      assertMarked(award('      glh: 30').replace('    glh: 14\n', ''), 'hours/');
    });

    it('keep the qualifier when the figure is corrected', () => {
      const { texts } = fixedByRule({ 'a.qualspec.yaml': award('      glh: at least 9 hours') }, 'hours/lowest-glh');
      assert.match(texts['a.qualspec.yaml'] ?? '', /glh: at least 8 hours\n/);
    });
  });

  describe('with units that are replaced', () => {
    const replaced = (by: string) => units([5], [6]).replace('credits: 5\n', `credits: 5\n    replaced by: ${by}\n`);

    it('may offer both, of which one counts', () => {
      const text = rules(
        '      choose:\n        - units: FA-01, FA-02\n          exactly: 1 unit',
        replaced('FA-02 for registrations from 2026-09-01'),
      );
      assertMarked(text, 'combination/');
    });

    it('offer no pathway with both', () => {
      const text = rules(
        '      choose:\n        - units: FA-01, FA-02\n          exactly: 2 units',
        replaced('FA-02 for registrations from 2026-09-01'),
      );
      assert.ok(idsIn(text).includes('combination/impossible'));
    });

    it('name the new one as mandatory instead of the old one', () => {
      const text = rules('      mandatory: FA-01', `${replaced('FA-02')}`);
      const { applied, texts } = fixedByRule({ 'a.qualspec.yaml': text }, 'combination/replacement-offered');
      assert.deepEqual(applied, ['Name FA-02 instead']);
      assert.match(texts['a.qualspec.yaml'] ?? '', /mandatory: FA-02\n/);
    });
  });

  describe('with units that are restricted', () => {
    const restricted = `groups:
  - id: group 1
    units: FA-01 to FA-06
    restricted:
      - units: FA-03
        only in: diploma
`;
    const both = (lines: string) =>
      rules(lines, `  - id: diploma\n${restricted}${units([3], [3], [3], [3], [3], [3])}`);

    it('offer the others where they name the group alone', () => {
      assertMarked(both('      choose:\n        - from: group 1\n          exactly: 2 units'), 'combination/');
    });

    it('are written as shorter ranges without them', () => {
      const text = both(
        '      choose:\n        - from: group 1\n          units: FA-01 to FA-06\n          exactly: 2 units',
      );
      const { texts } = fixedByRule({ 'a.qualspec.yaml': text }, 'combination/restricted-unit');
      assert.match(texts['a.qualspec.yaml'] ?? '', /units: FA-01, FA-02, FA-04 to FA-06\n/);
    });

    it('are not believed where the restriction names a qualification that there is not', () => {
      const text = both('      mandatory: FA-03').replace('only in: diploma', 'only in: diplom');
      assertMarked(text, 'combination/restricted-unit');
    });
  });

  it('are not solved again when prose changes, also in the qualification itself', () => {
    const samples = samplesIn('specifications');
    const uri = 'leadership-and-management-level-5.qualspec.yaml';
    const project = new Project();
    let file = specificationFile(uri, parse(samples[uri] ?? ''));
    project.set(file);
    const checker = new FileChecker(catalogue, () => project);
    checker.check(file);
    const { solved } = project.solutions.work;
    assert.equal(solved, 3);
    const change = (words: string, to: string) => {
      const start = textOf(file.document).indexOf(words);
      assert.ok(start > 0, words);
      file = specificationFile(uri, edit(file.document, { start, end: start + words.length, text: to }), file);
      project.set(file);
      checker.check(file);
    };
    change('The Diploma takes', 'The Diploma asks for');
    change('All units are assessed', 'Units are assessed');
    change('title: Managing Improvement', 'title: Managing Improvements');
    assert.equal(project.solutions.work.solved, solved);
    change('at most: 18 credits', 'at most: 17 credits');
    assert.equal(project.solutions.work.solved, solved + 1);
  });
});
