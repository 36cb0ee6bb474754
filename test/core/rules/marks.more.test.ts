import assert from 'node:assert/strict';
import { assertMarked, showRelated } from '../../harness/expect';

const assessment = (lines: string) => `format: 1\nassessments:\n  - id: portfolio\n${lines}`;
const sheet = (lines: string) => `format: 1\nmark sheets:\n  - id: sheet\n${lines}`;
const related = (text: string, rule: string) => showRelated(assertMarked(text, rule));

describe('the marks of a mark sheet', () => {
  for (const [name, text] of Object.entries({
    'are too many by one': assessment(
      `    sections:
#   ^^^^^^^^ The marks of the sections add up to 101, which is 1 mark too many. A mark sheet
      - marks: 41
      - marks: 60
`,
    ),
    'are too few by several': sheet(
      `    sections:
#   ^^^^^^^^ The marks of the sections add up to 90, which is 10 marks too few. A mark sheet
      - marks: 30
      - marks: 60
`,
    ),
    'are those of its criteria': sheet(
      `    criteria:
#   ^^^^^^^^ The marks of the criteria add up to 110, which is 10 marks too many. A mark sheet
      1.1:
        marks: 50
      1.2:
        marks: 60
`,
    ),
    'are not known while a criterion has none': sheet(
      '    criteria:\n      1.1:\n        marks: 50\n      1.2:\n        pass: Explains\n',
    ),
    'are not known while a criterion is empty': sheet('    criteria:\n      1.1:\n        marks: 50\n      1.2:\n'),
    'are not known while a section has none': sheet('    sections:\n      - marks: 50\n      - heading: Reviews\n'),
  }))
    it(name, () => {
      assertMarked(text, 'marks/total');
    });
});

describe('the minimum of a section or a criterion', () => {
  for (const [name, text] of Object.entries({
    'of a task': assessment(
      '    sections:\n      - marks: 25\n#              ^^ half of them is needed to pass the section. Give it an even number of marks, such as 24 or 26.\n',
    ),
    'of a mark sheet by section': sheet(
      '    sections:\n      - marks: 26\n        minimum: 12\n#                ^^ is not half of 26 marks. Write 13, or leave the minimum out.\n',
    ),
    'of a mark sheet by criterion': sheet(
      '    criteria:\n      1.1:\n        marks: 7\n        minimum: 3\n#                ^ 7 marks cannot be halved, so give the criterion an even number of marks.\n',
    ),
    'of a criterion that is empty': sheet('    criteria:\n      1.1:\n'),
  }))
    it(`is half of its marks: ${name}`, () => {
      assertMarked(text, 'marks/half-to-pass');
    });

  it('is compared with marks that are pointed at', () => {
    assert.deepEqual(
      related(
        sheet('    sections:\n      - marks: 26\n        minimum: 12\n#                ^^ Write 13\n'),
        'marks/half-to-pass',
      ),
      ['example.qualspec.yaml 4:15-17 The section has 26 marks'],
    );
    assert.deepEqual(
      related(
        sheet(
          '    criteria:\n      1.1:\n        marks: 8\n        referral marks: 5\n#                       ^ A referral earns about a quarter of 8 marks, which is 2, not 5. Correct\n',
        ),
        'marks/sufficiency',
      ),
      ['example.qualspec.yaml 5:15-16 The criterion has 8 marks'],
    );
  });

  it('is needed for the sufficiency of a criterion', () => {
    assertMarked(sheet('    criteria:\n      1.1:\n        referral marks: 5\n      1.2:\n'), 'marks/sufficiency');
  });
});

describe('the pass mark', () => {
  const sections = (...lines: string[]) => `    sections:\n${lines.map((line) => `      - ${line}\n`).join('')}`;

  for (const [name, text] of Object.entries({
    'is not compared while half of a maximum is no whole number': assessment(
      `    pass mark: 10\n${sections('marks: 25', 'marks: 75')}`,
    ),
    'is compared with a minimum as written, also without a maximum': assessment(
      `    pass mark: 10\n#              ^^ the minima of the sections together, which are 33 marks\n${sections('minimum: 13', 'marks: 40')}`,
    ),
    'is not compared while the first of the minima is not known': assessment(
      `    pass mark: 10\n${sections('heading: Background', 'marks: 40')}`,
    ),
    'is not compared with the sections of a task where the sheet has its own': `${assessment(sections('marks: 100'))}mark sheets:
  - id: sheet
    assessment: portfolio
    pass mark: 40
${sections('marks: 80')}`,
    'is not compared with the sections of a task where the sheet has criteria': `${assessment(sections('marks: 100'))}mark sheets:
  - id: sheet
    assessment: portfolio
    pass mark: 40
    criteria:
      1.1:
        marks: 80
`,
    'is not compared with a task that is not known': sheet('    assessment: other\n    pass mark: 40\n'),
    'is not compared where there is nothing to compare it with': sheet('    pass mark: 40\n'),
    'is not compared with a task that cannot be read': `${assessment(`${sections('marks: 100')}    title: a: b\n`)}mark sheets:
  - id: sheet
    assessment: portfolio
    pass mark: 40
`,
    'is not compared with a criterion that is empty': sheet('    pass mark: 40\n    criteria:\n      1.1:\n'),
  }))
    it(name, () => {
      assertMarked(text, 'marks/pass-mark');
    });
});

describe('a mark sheet beside its task', () => {
  const both = (task: string, own: string) =>
    `${assessment(`    sections:\n${task}`)}mark sheets:\n  - id: sheet\n    assessment: portfolio\n    sections:\n${own}`;
  const section = (heading: string, ...statements: string[]) =>
    `      - heading: ${heading}\n        statements:\n${statements.map((text) => `          - text: ${text}\n`).join('')}`;

  for (const [name, text] of Object.entries({
    'has headings and statements that are broken into lines elsewhere': both(
      section('Personal reviews', 'Own practice has been reviewed'),
      '      - heading: >-\n          Personal\n          reviews\n        statements:\n          - text: "  Own practice   has been reviewed "\n',
    ),
    'has several sections of the same heading': both(
      '      - heading: Review\n        marks: 10\n      - heading: Review\n        marks: 20\n      - heading: Review\n        marks: 30\n',
      '      - heading: Review\n        marks: 10\n      - heading: Review\n        marks: 20\n      - heading: Review\n        marks: 40\n#              ^^ The section has 40 marks here and 30 in the assessment\n',
    ),
    'has sections without headings': both(
      '      - marks: 10\n      - marks: 20\n',
      '      - marks: 10\n      - marks: 22\n#              ^^ The section has 22 marks here and 20 in the assessment\n',
    ),
    'has another heading, and the marks are compared all the same': both(
      '      - heading: Background\n        marks: 10\n      - heading: Review\n        marks: 20\n',
      "      - heading: Background\n        marks: 10\n      - heading: Reviews\n#                ^^^^^^^ The heading 'Reviews' is 'Review' in the assessment\n        marks: 22\n#              ^^ The section has 22 marks here and 20 in the assessment\n",
    ),
    'has two other headings, paired in their order': both(
      '      - heading: A\n      - heading: B\n      - heading: C\n',
      "      - heading: X\n#                ^ The heading 'X' is 'A' in the assessment\n      - heading: B\n      - heading: Y\n#                ^ The heading 'Y' is 'C' in the assessment\n",
    ),
    'lacks two sections': both(
      '      - heading: A\n      - heading: B\n      - heading: C\n',
      '      - heading: B\n',
    ).replace(
      'assessment: portfolio\n    sections:\n',
      "assessment: portfolio\n    sections:\n#   ^^^^^^^^ The assessment has a section 'A' that\n#   ^^^^^^^^ The assessment has a section 'C' that\n",
    ),
    'has a section that the task lacks': both(
      '      - heading: A\n',
      "      - heading: A\n      - heading: B\n#                ^ The mark sheet has a section 'B' that its assessment lacks\n",
    ),
    'has a section without a heading that the task lacks': both(
      '      - heading: A\n',
      "      - heading: A\n      - marks: 4\n#       ^^^^^ The mark sheet has a section '' that its assessment lacks\n",
    ),
    'has sections in another order': both(
      '      - heading: A\n      - heading: B\n      - heading: C\n',
      "      - heading: B\n      - heading: C\n      - heading: A\n#                ^ The section 'A' stands elsewhere in the assessment, where it is number 1. Put\n",
    ),
    'has a section whose marks are not known here': both(
      '      - heading: A\n        marks: 10\n',
      '      - heading: A\n',
    ),
    'has a section whose marks are not known there': both(
      '      - heading: A\n',
      '      - heading: A\n        marks: 10\n        minimum: 4\n',
    ),
    'has another minimum, written': both(
      '      - heading: A\n        marks: 10\n',
      '      - heading: A\n        marks: 10\n        minimum: 4\n#                ^ The minimum of the section is 4 here and 5 in the assessment\n',
    ),
    'has another minimum, which is half of the marks': both(
      '      - heading: A\n        marks: 10\n        minimum: 4\n',
      '      - heading: A\n        marks: 10\n#              ^^ The minimum of the section is 5 here and 4 in the assessment\n',
    ),
    'has odd marks, of which there is no half': both(
      '      - heading: A\n        marks: 9\n        minimum: 4\n',
      '      - heading: A\n        marks: 9\n',
    ),
    'has no statements where the task has some': both(
      section('A', 'Own practice is described'),
      '      - heading: A\n',
    ),
    'has statements where the task has none': both('      - heading: A\n', section('A', 'Own practice is described')),
    'has statements in another order': both(
      section('A', 'One', 'Two', 'Three'),
      section('A', 'Two', 'Three', 'One\n#                 ^^^ The statement is number 1 in the assessment. Put'),
    ),
    'has a statement that the task lacks': both(
      section('A', 'One'),
      section(
        'A',
        'One',
        'Two\n#                 ^^^ The assessment has no such statement in this section. Take it out',
      ),
    ),
    'lacks a statement': both(
      section('A', 'One', 'Two'),
      section('A', 'One').replace(
        'statements:\n',
        "statements:\n#       ^^^^^^^^^^ that the mark sheet lacks: 'Two'. Add it\n",
      ),
    ),
    'has another statement': both(
      section('A', 'One', 'Two'),
      section('A', 'One', "Three\n#                 ^^^^^ The statement reads 'Two' in the assessment. Use"),
    ),
    'has a statement without a text, in the place of one': both(
      section('A', 'One', 'Two'),
      '      - heading: A\n        statements:\n          - text: One\n          - evidences: 1.1\n',
    ),
    'has a statement without a text that the task lacks': both(
      section('A', 'One'),
      '      - heading: A\n#       ^^^^^^^ The assessment has no such statement in this section\n        statements:\n          - text: One\n          - evidences: 1.1\n',
    ),
    'follows a task whose statement has no text': both(
      '      - heading: A\n        statements:\n          - evidences: 1.1\n',
      section('A', 'One'),
    ),
  }))
    it(name, () => {
      assertMarked(text, 'marks/task-agrees');
    });

  it('points at each place of the task', () => {
    assert.deepEqual(
      related(
        both(
          `      - heading: Background
        marks: 10
        statements:
          - text: One
          - text: Two
          - text: Three
      - heading: Reviews
      - heading: Plans
        marks: 20
        minimum: 8
      - heading: Changes
`,
          `      - heading: Background
        marks: 12
#              ^^ 10 in the assessment
        statements:
          - text: Two
          - text: One
#                 ^^^ number 1
          - text: Four
#                 ^^^^ reads 'Three'
      - heading: Plans
        marks: 20
#              ^^ 8 in the assessment
      - heading: Reviews
#                ^^^^^^^ number 2
      - heading: Change
#                ^^^^^^ is 'Changes'
`,
        ),
        'marks/task-agrees',
      ),
      [
        'example.qualspec.yaml 5:15-17 The marks in the assessment',
        'example.qualspec.yaml 7:18-21 Its place in the assessment',
        'example.qualspec.yaml 9:18-23 The statement in the assessment',
        'example.qualspec.yaml 13:17-18 The minimum in the assessment',
        'example.qualspec.yaml 10:8-15 Its place in the assessment',
        'example.qualspec.yaml 14:17-24 The heading in the assessment',
      ],
    );
  });
});
