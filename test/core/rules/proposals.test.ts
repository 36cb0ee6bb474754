import assert from 'node:assert/strict';
import { fixedAll, fixedByRule } from '../../harness/fixed';

/** A text after the first fix of a rule was applied, over and over. */
function fixed(rule: string, text: string): string {
  return fixedByRule({ 'a.qualspec.yaml': text }, rule).texts['a.qualspec.yaml'] ?? '';
}

/** A text after all safe fixes. */
function safely(text: string): string {
  return fixedAll({ 'a.qualspec.yaml': text })['a.qualspec.yaml'] ?? '';
}

const sections = (...all: string[]) =>
  `format: 1\nassessments:\n  - id: portfolio\n    sections:\n${all.map((section) => `      - ${section}\n`).join('')}`;

describe('proposals on marks', () => {
  it('set a minimum to half unasked where the marks add up, and only then', () => {
    const wrong = sections('marks: 30\n        minimum: 14 # of 30', 'marks: 70');
    assert.equal(safely(wrong), wrong.replace('14', '15'));
    const doubtful = sections('marks: 28\n        minimum: 15', 'marks: 70');
    assert.equal(safely(doubtful), doubtful);
    assert.equal(fixed('marks/half-to-pass', doubtful), doubtful.replace('15', '14'));
  });

  it('make odd marks even towards the sum, with their minimum', () =>
    assert.equal(
      fixed('marks/half-to-pass', sections('marks: 25\n        minimum: 13', 'marks: 50 + 23')),
      sections('marks: 26\n        minimum: 13', 'marks: 50 + 24'),
    ));

  const balanced = (why: string, before: readonly string[], after: readonly string[]) =>
    it(`balance the total ${why}`, () => assert.equal(fixed('marks/total', sections(...before)), sections(...after)));

  balanced('on the last section', ['marks: 4', 'marks: 40', 'marks: 50'], ['marks: 4', 'marks: 40', 'marks: 56']);
  balanced(
    'with the minimum that follows from it',
    ['marks: 4', 'marks: 90\n        minimum: 45'],
    ['marks: 4', 'marks: 96\n        minimum: 48'],
  );
  balanced('where the number stays even', ['marks: 45', 'marks: 50'], ['marks: 50', 'marks: 50']);
  balanced('on the last part of split marks', ['marks: 4', 'marks: 80 + 10'], ['marks: 4', 'marks: 80 + 16']);
  balanced('not on the introduction, if another can take it', ['marks: 90', 'marks: 4'], ['marks: 96', 'marks: 4']);
  balanced('in no way where none can be given', ['marks: 120', 'marks: 4'], ['marks: 96', 'marks: 4']);
  balanced('in no way where all would be odd', ['marks: 50', 'marks: 49'], ['marks: 50', 'marks: 50']);
});

describe('proposals on criteria', () => {
  const unit = (reference: string) =>
    `  - reference: 8316-${reference}\n    outcomes:\n      1:\n        criteria:\n          1.1: Explain ${reference} in outline\n          1.2: Evaluate the use of ${reference}\n`;
  const head = `format: 1\nspecification:\n  reference prefix: 8316-\nunits:\n${unit('602')}${unit('604')}assessments:\n`;
  const integrated = (...statements: string[]) =>
    `${head}  - id: integrated\n    units: 602, 604\n    sections:\n      - heading: Work\n        statements:\n${statements.join('')}`;
  const said = (text: string, codes: string) => `          - text: ${text}\n            evidences: ${codes}\n`;

  it('name a unit as the assessment names it, and add to the section of its neighbours', () =>
    assert.equal(
      fixed(
        'criteria/unassessed',
        integrated(said('602 in outline has been explained', '602 1.1'), said('604 has been explained', '604 1.1')),
      ),
      integrated(
        said('602 in outline has been explained', '602 1.1'),
        said('604 has been explained', '604 1.1'),
        said('The use of 602 has been evaluated', '602 1.2'),
        said('The use of 604 has been evaluated', '604 1.2'),
      ),
    ));

  it('add a list of statements where the section has none', () => {
    const text = (more: string) =>
      `${head}  - id: one\n    units: 602\n    sections:\n      - heading: Work\n        statements:\n${said('602 has been explained', '1.1')}${more}`;
    assert.equal(fixed('criteria/unassessed', text('')), text(said('The use of 602 has been evaluated', '1.2')));
  });

  it('prefer the criterion that nobody assesses yet', () => {
    const text = (code: string) =>
      `${head}  - id: one\n    units: 602\n    sections:\n      - statements:\n${said('602 has been explained', '1.1')}${said('The use of 602 has been evaluated', code)}`;
    assert.equal(fixed('criteria/unknown', text('1.4')), text('1.2'));
  });
});

describe('proposals on mark sheets', () => {
  const both = (task: string, sheet: string) =>
    `format: 1\nassessments:\n  - id: portfolio\n    sections:\n${task}mark sheets:\n  - id: sheet\n    assessment: portfolio\n    sections:\n${sheet}`;
  const section = (heading: string, more = '') => `      - heading: ${heading}\n${more}`;

  it('add a section that the sheet lacks, with its statements and their criteria', () => {
    const second = section(
      'Review',
      '        marks: 40\n        statements:\n          - text: Work has been reviewed\n            evidences: 1.1\n',
    );
    const first = section('Plan', '        marks: 60\n');
    assert.equal(fixed('marks/task-agrees', both(first + second, first)), both(first + second, first + second));
  });

  it('take a section out that the task lacks, and a statement', () => {
    const first = section('Plan', '        statements:\n          - text: Work has been planned\n');
    const more = '          - text: Work has been done\n';
    assert.equal(fixed('marks/task-agrees', both(first, first + section('Review'))), both(first, first));
    assert.equal(fixed('marks/task-agrees', both(first, first + more)), both(first, first));
    assert.equal(fixed('marks/task-agrees', both(first + more, first)), both(first + more, first + more));
  });
});

describe('proposals on values that go on in the next line', () => {
  const file = (words: string) => `format: 1\nassessments:\n  - id: a\n    words: ${words}\n    task: Plan\n`;

  for (const words of [
    '2,000 (3,000 to\n      1,500)',
    '>-\n      2,000 (3,000 to 1,500)',
    '"2,000 (3,000\n      to 1,500)"',
  ])
    it(`write them in one line: ${JSON.stringify(words)}`, () => {
      const mark = words.startsWith('"') ? '"' : '';
      assert.equal(fixed('words/range', file(words)), file(`${mark}2,000 (1,500 to 3,000)${mark}`));
    });

  it('write a figure that is worked out in one line', () => {
    const hours = (glh: string) =>
      `format: 1\nqualifications:\n  - id: a\n    hours:\n      glh: ${glh}\n      tqt: 60\n`;
    const swapped = fixed('hours/glh-within-tqt', hours('>-\n        70'));
    assert.equal(swapped, hours('60').replace('tqt: 60', 'tqt: 70'));
  });
});
