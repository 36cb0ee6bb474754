import assert from 'node:assert/strict';
import { pathwaysOf } from '../../../server/src/core/pathways/pathways';
import type { Problem } from '../../../server/src/core/pathways/problem';
import { Solutions } from '../../../server/src/core/pathways/solutions';
import { type SpecificationFile, specificationFile } from '../../../server/src/core/project/file';
import { Project } from '../../../server/src/core/project/project';
import { defineRule } from '../../../server/src/core/rules/rule';
import { catalogueOf } from '../../../server/src/core/rules/rule-set';
import { FileChecker } from '../../../server/src/core/rules/run';
import { edit, parse, textOf } from '../../../server/src/core/syntax/document';
import { samplesIn } from '../../harness/samples';

/** A rule that asks for the pathways of each qualification, twice. */
function asking(asked: () => void) {
  return defineRule({
    id: 'test/asks',
    title: 'The pathways are asked for',
    severity: 'information',
    source: 'This test',
    requires: 'complete',
    checks: {
      qualification: (qualification, _report, context) => {
        asked();
        assert.ok(pathwaysOf(qualification, context).known);
        assert.equal(pathwaysOf(qualification, context), pathwaysOf(qualification, context));
      },
    },
  });
}

describe('Solutions are kept', () => {
  const uri = 'leadership-and-management-level-5.qualspec.yaml';
  const project = new Project();
  let asked = 0;
  const checker = new FileChecker(catalogueOf([asking(() => asked++)]), () => project);
  let file: SpecificationFile = specificationFile(uri, parse(samplesIn('specifications')[uri] ?? ''));

  /** Changes the first place that reads so. @returns how often a rule asked, and how many problems were solved */
  function replace(from: string, to: string): { readonly asked: number; readonly solved: number } {
    const before = { asked, solved: project.solutions.work.solved };
    const start = textOf(file.document).indexOf(from);
    assert.ok(start >= 0, `'${from}' is not there`);
    file = specificationFile(uri, edit(file.document, { start, end: start + from.length, text: to }), file);
    project.set(file);
    checker.check(file);
    return { asked: asked - before.asked, solved: project.solutions.work.solved - before.solved };
  }

  before(() => {
    project.set(file);
    checker.check(file);
  });

  it('one for each qualification', () => {
    assert.equal(asked, 3);
    assert.equal(project.solutions.work.solved, 3);
  });

  it('while prose is typed in a qualification', () => {
    assert.deepEqual(replace('The Certificate takes at least', 'The Certificate asks for at least'), {
      asked: 1,
      solved: 0,
    });
    assert.deepEqual(replace('- Level 5 Extended Diploma', '- The Level 5 Extended Diploma'), { asked: 1, solved: 0 });
    assert.deepEqual(replace('glh: 29', 'glh: 30'), { asked: 1, solved: 0 });
  });

  it('while prose is typed elsewhere', () => {
    assert.equal(replace('To let learners take part', 'To let all learners take part').solved, 0);
    assert.equal(replace('title: Managing Personal Development', 'title: Managing Own Development').solved, 0);
  });

  it('until a number changes that a rule counts, and are found again when it changes back', () => {
    const of409 = 'level: 4\n    credits: 15\n    glh: 6';
    // 409 is in the Diploma alone
    assert.equal(replace(of409, of409.replace('15', '14')).solved, 1);
    assert.equal(replace(of409.replace('15', '14'), of409).solved, 0);
    assert.equal(replace('at least in all: 37 credits', 'at least in all: 38 credits').solved, 1);
    assert.equal(replace('at least in all: 38 credits', 'at least in all: 37 credits').solved, 0);
  });

  it('not without end', () => {
    const problem = (credits: number): Problem => ({
      units: [{ reference: 'A', credits, hours: 0, level: undefined, places: [0] }],
      places: [{ words: 'group 1' }],
      clauses: [],
      withheld: [],
    });
    const solutions = new Solutions(2);
    const solved = [1, 2, 1, 3, 1, 2].map((credits) => {
      solutions.of(problem(credits));
      return solutions.work.solved;
    });
    // 2 went when 3 came, since 1 had been asked for again
    assert.deepEqual(solved, [1, 2, 2, 3, 3, 4]);
  });
});
