import assert from 'node:assert/strict';
import { locate } from '../../../server/src/core/findings';
import type { FactValues } from '../../../server/src/core/project/facts';
import { type SpecificationFile, specificationFile } from '../../../server/src/core/project/file';
import { unitKey } from '../../../server/src/core/project/known';
import { Project } from '../../../server/src/core/project/project';
import { type FactReport, type FactRule, defineFactRule } from '../../../server/src/core/rules/rule';
import { catalogueOf } from '../../../server/src/core/rules/rule-set';
import { FileChecker } from '../../../server/src/core/rules/run';
import { edit, parse, textOf } from '../../../server/src/core/syntax/document';

const text = `format: 1
units:
  - reference: E5.05
    title: Plan
    level: 5
    credits: 7
    aim: To plan
  - reference: E5.06
    title: Review
    level: 5
groups:
  - id: group 1
`;

const creditsOf = ({ credits }: FactValues['unit']) => credits;
const levelOf = ({ level }: FactValues['unit']) => level;

/** A file with one rule on facts, of which it is counted how often it runs. */
function opened(facts: FactRule['facts']) {
  let runs = 0;
  const rule = defineFactRule({
    title: '',
    severity: 'warning',
    source: '',
    id: 'test/facts',
    facts: (...args) => {
      runs++;
      facts(...args);
    },
  });
  const project = new Project();
  const checker = new FileChecker(catalogueOf([rule]), () => project);
  let file: SpecificationFile = specificationFile('a', parse(text));
  project.set(file);
  return {
    /** How often the rule runs, and what it finds, after some text came in the place of other text. */
    after: (from = '', to = '') => {
      const start = textOf(file.document).indexOf(from);
      assert.ok(start >= 0, `'${from}' is not there`);
      file = specificationFile('a', edit(file.document, { start, end: start + from.length, text: to }), file);
      project.set(file);
      const before = runs;
      const found = locate(file, checker.check(file), project);
      return [runs - before, ...found.map(({ range, message }) => `${range.start.line}: ${message}`)];
    },
    other: (credits: number) =>
      project.set(specificationFile('b', parse(`format: 1\nunits:\n  - reference: E5.09\n    credits: ${credits}\n`))),
  };
}

const each = (report: FactReport, values: readonly unknown[]) =>
  values.forEach((value, nth) => report('unit', nth, 'reference', String(value)));

describe('a rule that compares facts', () => {
  it('runs again when a list of facts that it read has changed, and its findings move with the text', () => {
    const { after } = opened(({ facts }, report) =>
      each(
        report,
        facts.lists.unit.map(({ title }) => title),
      ),
    );
    assert.deepEqual(after(), [1, '2: Plan', '7: Review']);
    assert.deepEqual(after('To plan', 'To plan well'), [0, '2: Plan', '7: Review']);
    assert.deepEqual(after('format: 1', '# a remark\nformat: 1'), [0, '3: Plan', '8: Review']);
    assert.deepEqual(after('group 1', 'group 2'), [0, '3: Plan', '8: Review']);
    assert.deepEqual(after('title: Plan', 'title: Plans'), [1, '3: Plans', '8: Review']);
    assert.deepEqual(after(), [0, '3: Plans', '8: Review']);
  });

  it('runs again when what it read of each fact has changed, and when nothing else of them has', () => {
    const { after } = opened((file, report) => {
      const levels = file.each('unit', levelOf);
      each(
        report,
        file.each('unit', creditsOf).map((credits, i) => `${credits ?? 'no'} at ${levels[i] ?? 'none'}`),
      );
    });
    assert.deepEqual(after(), [1, '2: 7 at 5', '7: no at 5']);
    assert.deepEqual(after('title: Plan', 'title: Plans'), [0, '2: 7 at 5', '7: no at 5']);
    assert.deepEqual(after('credits: 7', 'credits: 8'), [1, '2: 8 at 5', '7: no at 5']);
    assert.deepEqual(after('level: 5', 'level: 6'), [1, '2: 8 at 6', '7: no at 5']);
    assert.deepEqual(after('Review', 'Reviews'), [0, '2: 8 at 6', '7: no at 5']);
  });

  it('runs again when the project answers something else', () => {
    const { after, other } = opened((_, report, project) =>
      each(report, [
        project
          .ask('unit', unitKey('', 'E5.09'))
          .map(({ fact }) => fact.credits)
          .join(),
      ]),
    );
    assert.deepEqual(after(), [1, '2: ']);
    other(7);
    assert.deepEqual(after(), [1, '2: 7']);
    assert.deepEqual(after('credits: 7', 'credits: 8'), [0, '2: 7']);
    other(8);
    assert.deepEqual(after(), [1, '2: 8']);
  });

  it('finds nothing where nothing is written', () => {
    const { after } = opened((_, report) => {
      report('unit', 0, 'credits', 'its credits');
      report('unit', 1, 'credits', 'no credits');
      report('unit', 2, 'reference', 'no unit');
    });
    assert.deepEqual(after(), [1, '5: its credits']);
  });
});
