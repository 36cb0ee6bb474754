import assert from 'node:assert/strict';
import { specificationFile } from '../../../server/src/core/project/file';
import { Project } from '../../../server/src/core/project/project';
import { defineFactRule, defineRule } from '../../../server/src/core/rules/rule';
import { catalogueOf } from '../../../server/src/core/rules/rule-set';
import { FileChecker } from '../../../server/src/core/rules/run';
import { parse } from '../../../server/src/core/syntax/document';
import { dayOf } from '../../../server/src/workspace/today';
import { Workspace } from '../../../server/src/workspace/workspace';

const about = { title: 'x', severity: 'warning', source: 'a test' } as const;
/** Looks at every unit, and asks for the day where the unit has an aim. */
const dated = defineRule({
  ...about,
  id: 'test/dated',
  checks: {
    unit: (unit, report, context) => {
      if (unit.aim) report(unit.head, `today is ${context.today ?? 'unknown'}`);
    },
  },
});
const datedFacts = defineFactRule({
  ...about,
  id: 'test/dated-facts',
  facts: (_, report, project) => report('unit', 0, 'reference', `facts of ${project.today ?? 'no day'}`),
});
const text = 'format: 1\nunits:\n  - reference: E5.05\n    aim: x\n  - reference: E5.06\n';
const uri = 'file:///a.qualspec.yaml';

describe('today', () => {
  it('is handed in, and a rule that asked for it runs again on another day, and no other', () => {
    const project = new Project();
    const file = specificationFile(uri, parse(text));
    project.set(file);
    const checker = new FileChecker(catalogueOf([dated, datedFacts]), () => project);
    const check = () => checker.check(file).map(({ finding }) => finding.message);
    assert.deepEqual(check(), ['facts of no day', 'today is unknown']);
    project.setToday('2026-11-22');
    const before = checker.work.blocksChecked;
    assert.deepEqual(check(), ['facts of 2026-11-22', 'today is 2026-11-22']);
    assert.equal(checker.work.blocksChecked - before, 1);
    project.setToday('2026-11-22');
    check();
    assert.equal(checker.work.blocksChecked - before, 1);
  });

  it('has a file read again whose findings asked for it, and no other, also when they were kept outside', () => {
    const workspace = new Workspace(catalogueOf([dated]), '2026-11-22');
    const other = 'file:///b.qualspec.yaml';
    workspace.take(uri, text);
    workspace.take(other, text.replace('    aim: x\n', ''));
    const [kept, keptOther] = [workspace.snapshot(uri), workspace.snapshot(other)];
    assert.ok(kept && keptOther);
    assert.equal(workspace.findings(uri)?.[0]?.message, 'today is 2026-11-22');
    workspace.setToday('2026-11-23');
    assert.equal(workspace.findings(uri), undefined);
    assert.deepEqual(workspace.findings(other), []);
    workspace.restore(uri, kept);
    workspace.restore(other, keptOther);
    assert.equal(workspace.findings(uri), undefined);
    assert.deepEqual(workspace.findings(other), []);
    workspace.take(uri, text);
    assert.equal(workspace.findings(uri)?.[0]?.message, 'today is 2026-11-23');
  });

  it('is the day where the machine is', () => {
    assert.equal(dayOf(new Date(2026, 0, 2, 23, 59)), '2026-01-02');
    assert.equal(dayOf(new Date(2026, 11, 31, 0, 0)), '2026-12-31');
  });
});
