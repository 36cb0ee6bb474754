import assert from 'node:assert/strict';
import { assertMarked, showRelated } from '../../harness/expect';

const qualification = (lines: string) => `format: 1\nqualifications:\n  - id: q\n${lines}`;
const unit = (glh: string) => `units:\n  - reference: U.10\n    glh: ${glh}\n`;

describe('findings on hours that are withheld', () => {
  for (const [name, lines] of Object.entries({
    'while there are no credits': '    hours:\n      tqt: 121\n',
    'while there is no total qualification time': '    credits: 12\n    hours:\n      glh: 12\n',
    'where the total is a minimum': '    credits: 12\n    hours:\n      tqt: at least 121\n',
    'where the total is a maximum': '    credits: 12\n    hours:\n      tqt: at most 124\n',
    'where the credits are a maximum': '    credits: at most 12\n    hours:\n      tqt: 121\n',
    'where there are neither credits nor hours': '    credits: 0\n    hours:\n      tqt: 0\n',
    'where the credits have no size': '    credits: 0\n    hours:\n      tqt: 4\n',
    'while the hours of induction that are counted are not written': `    hours:
      glh: 30
      glh includes: [units, induction]
    rules:
      mandatory: U.10
${unit('24')}`,
    'while the hours of tutorial support that are counted are not written': `    hours:
      glh: 30
      glh includes: [units, tutorial]
    rules:
      mandatory: U.10
${unit('24')}`,
    'where the hours of a unit are a maximum': `    hours:
      glh: 30
    rules:
      mandatory: U.10
${unit('at most 24')}`,
    'while a unit is chosen': `    hours:
      glh: 30
    rules:
      choose:
        - units: U.10
          at least: 1 unit
${unit('24')}`,
    'while a unit is not known': '    hours:\n      glh: 30\n    rules:\n      mandatory: U.10\n',
  }))
    it(name, () => {
      assertMarked(qualification(lines), 'hours/');
    });
});

describe('the words of findings on hours', () => {
  const added = (hours: string, finding: string, glh = '24') =>
    qualification(`    hours:\n${hours}#          ${finding}\n    rules:\n      mandatory: U.10\n${unit(glh)}`);

  for (const [name, text] of Object.entries({
    'units and induction that are counted': added(
      '      induction: 2\n      glh includes: [units, induction]\n      glh: 30\n',
      "^^ The guided learning hours are the units' 24 (U.10: 24) and 2 of induction, which makes 26 and not 30. Correct the GLH",
    ),
    'parts that are counted without the units': added(
      '      induction: 2\n      tutorial: 4\n      glh includes: [induction, tutorial]\n      glh: 30\n',
      '^^ The guided learning hours are 2 of induction and 4 of tutorial support, which makes 6 and not 30. Correct the GLH',
    ),
    'a difference of the induction alone': added(
      '      induction: 6\n      glh: 30\n',
      '^^ and not 30. The difference is the induction and the tutorial support',
    ),
    'a difference of the tutorial support alone': added(
      '      tutorial: 6\n      glh: 30\n',
      '^^ and not 30. The difference is the induction and the tutorial support',
    ),
    'another difference than that': added(
      '      induction: 2\n      tutorial: 5\n      glh: 30\n',
      '^^ and not 30. Correct the GLH, or the hours that it counts.',
    ),
    'no induction and no tutorial support': added(
      '      glh: 30\n',
      '^^ and not 30. Correct the GLH, or the hours that it counts.',
    ),
    'parts of which it is said that they are not counted': added(
      '      induction: 6\n      glh includes: [units]\n      glh: 30\n',
      '^^ and not 30. Correct the GLH, or the hours that it counts.',
    ),
    'a range of credits': qualification(
      `    credits: 6 to 12
#            ^^^^^^^ A total qualification time (TQT) of 70 hours makes 7 credits: a tenth of it, rounded. That is not the smallest number of credits in '6 to 12', 6. Correct
    hours:
      tqt: 70
`,
    ),
    'an exact number of credits': qualification(
      `    credits: 6
#            ^ makes 7 credits: a tenth of it, rounded. That is not 6. Correct
    hours:
      tqt: 65
`,
    ),
  }))
    it(`for ${name}`, () => {
      assertMarked(text, 'hours/');
    });

  it('point at the figure that they are compared with', () => {
    const related = (lines: string) => showRelated(assertMarked(qualification(lines), 'hours/'));
    assert.deepEqual(related('    hours:\n      tqt: 60\n      glh: 61\n#          ^^ are more than\n'), [
      'example.qualspec.yaml 4:11-13 The total qualification time is 60 hours',
    ]);
    assert.deepEqual(related('    credits: 12\n    hours:\n      tqt: 121\n#          ^^^ make sure that the type\n'), [
      'example.qualspec.yaml 3:13-15 Award: 1 to 12 credits',
    ]);
    assert.deepEqual(related('    hours:\n      tqt: 70\n    credits: 6\n#            ^ makes 7 credits\n'), [
      'example.qualspec.yaml 4:11-13 A TQT of 70 hours',
    ]);
  });
});
