import assert from 'node:assert/strict';
import { specificationFile } from '../../../server/src/core/project/file';
import { Project } from '../../../server/src/core/project/project';
import { defineFactRule, defineRule } from '../../../server/src/core/rules/rule';
import { catalogueOf } from '../../../server/src/core/rules/rule-set';
import { FileChecker } from '../../../server/src/core/rules/run';
import { parse } from '../../../server/src/core/syntax/document';

const about = { title: 'A title', severity: 'warning', source: 'A source' } as const;

describe('an open file of which answers have changed', () => {
  /** A file of three groups that was checked while others were read, and now all of them have been. */
  function loaded() {
    const known = defineRule({
      ...about,
      id: 'test/known',
      checks: { group: ({ head }, report, context) => context.complete && report(head, 'all is known') },
    });
    const facts = defineFactRule({
      ...about,
      id: 'test/facts',
      facts: (_, report, project) => project.complete && report('group', 1, 'id', 'all is known'),
    });
    const rules = catalogueOf([known, facts]);
    const project = new Project();
    const text = 'format: 1\ngroups:\n  - id: a\n  - id: b\n  - id: c\n';
    const state = (text: string) => {
      const file = specificationFile('a', parse(text));
      project.set(file);
      return file;
    };
    const file = state(text);
    const checker = new FileChecker(rules, () => project);
    project.beginLoading();
    assert.deepEqual(checker.check(file), []);
    project.endLoading();
    const edited = () => state(text.replace('id: b', 'id: d'));
    return { file, edited, checker, scratch: (now: typeof file) => new FileChecker(rules, () => project).check(now) };
  }

  it('is looked at again a block at a step, and nothing is left to do at the end', () => {
    const { file, checker, scratch } = loaded();
    const done: number[] = [];
    let before = checker.work.blocksChecked;
    for (const steps = checker.renewing(file); !steps.next().done;) {
      done.push(checker.work.blocksChecked - before);
      before = checker.work.blocksChecked;
    }
    assert.deepEqual(done, [0, 1, 1, 1]);
    const found = checker.check(file);
    assert.equal(checker.work.blocksChecked, before);
    assert.equal(found.length, 4);
    assert.deepEqual(found, scratch(file));
    assert.equal([...checker.renewing(file)].length, 0);
  });

  it('may be edited between two steps', () => {
    const { file, edited, checker, scratch } = loaded();
    const steps = checker.renewing(file);
    steps.next();
    steps.next();
    const now = edited();
    assert.deepEqual(checker.check(now), scratch(now));
    const { blocksChecked } = checker.work;
    assert.equal([...steps].length, 0);
    assert.equal(checker.work.blocksChecked, blocksChecked);
    assert.deepEqual(checker.check(now), scratch(now));
  });
});
