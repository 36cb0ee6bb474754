import assert from 'node:assert/strict';
import { locate } from '../../../server/src/core/findings';
import { specificationFile } from '../../../server/src/core/project/file';
import { Project } from '../../../server/src/core/project/project';
import { catalogue } from '../../../server/src/core/rules/catalogue';
import { FileChecker } from '../../../server/src/core/rules/run';
import { parse } from '../../../server/src/core/syntax/document';
import { assertMarked, showRelated } from '../../harness/expect';

const qualification = (lines: string) => `format: 1\nqualifications:\n  - id: q\n${lines}`;

describe('dates/in-order', () => {
  it('lets two of the days be the same', () => {
    assertMarked(
      qualification(
        '    regulation start: 2012-09-01\n    operational start: 2012-09-01\n    operational end: 2012-09-01\n    certification end: 2012-09-01\n',
      ),
      'dates/',
    );
  });

  it('compares each date with the one before it that is written', () => {
    const findings = assertMarked(
      qualification(`    operational start: 2015-09-01
    certification end: 2012-08-31
#                      ^^^^^^^^^^ The certification end, 2012-08-31, is before the operational start, 2015-09-01
`),
      'dates/',
    );
    assert.deepEqual(showRelated(findings), ['example.qualspec.yaml 3:23-33 The operational start']);
  });

  it('looks at dates alone that can be read, and not at the review date', () => {
    assertMarked(
      qualification('    operational start: 2015-09-01\n    operational end: soon\n    review date: 2014-12-31\n'),
      'dates/in-order',
    );
  });
});

describe('dates/review-past', () => {
  const text = qualification('    review date: 2020-06-30\n');

  function found(today: string | undefined): string[] {
    const project = new Project();
    const file = specificationFile('a', parse(text));
    project.setToday(today);
    project.set(file);
    const findings = locate(file, new FileChecker(catalogue, () => project).check(file), project);
    return findings.map(({ rule }) => rule);
  }

  it('depends on the day, and the day itself is not past', () => {
    assert.deepEqual(found('2020-06-29'), []);
    assert.deepEqual(found('2020-06-30'), []);
    assert.deepEqual(found('2020-07-01'), ['dates/review-past']);
  });

  it('says nothing where nobody told the day', () => {
    assert.deepEqual(found(undefined), []);
  });

  it('comes and goes with the day, without an edit', () => {
    const project = new Project();
    const file = specificationFile('a', parse(text));
    project.set(file);
    const checker = new FileChecker(catalogue, () => project);
    assert.equal(checker.check(file).length, 0);
    project.setToday('2021-01-01');
    assert.equal(checker.check(file).length, 1);
    project.setToday('2020-01-01');
    assert.equal(checker.check(file).length, 0);
  });
});

describe('dates/version-published', () => {
  const front = (lines: string) => `format: 1\nspecification:\n${lines}`;

  it('compares versions that are called by a month alone', () => {
    for (const version of ['3.1', '2020', 'July 2020', '2020-13'])
      assertMarked(front(`  version: ${version}\n  published: 2021-03-15\n`), 'dates/');
    assertMarked(front('  version: 2020-07\n'), 'dates/');
    assertMarked(front('  version: 2021-03-01\n  published: 2021-03-15\n'), 'dates/');
  });
});

describe('dates/replacement-available', () => {
  it('takes the day on which the new unit is available, wherever that is written', () => {
    assertMarked(
      {
        'a.qualspec.yaml': `format: 1
units:
  - reference: A-01
    replaced by: A-02 for registrations from 2020-07-01
#                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ that unit is available only from 2020-09-01
  - reference: A-03
    replaced by: A-02
`,
        'b.qualspec.yaml': 'format: 1\nunits:\n  - reference: A-02\n    available from: 2020-09-01\n',
      },
      'dates/',
    );
  });
});
