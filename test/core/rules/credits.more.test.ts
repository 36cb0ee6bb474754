import assert from 'node:assert/strict';
import { assertMarked, showRelated } from '../../harness/expect';

const qualification = (lines: string) => `format: 1\nqualifications:\n  - id: q\n${lines}`;

/** A qualification whose rules make all of these units mandatory, each with its credits. */
const mandatory = (lines: string, ...credits: number[]) =>
  qualification(
    `${lines}    rules:\n      mandatory: ${credits.map((_, i) => `U.${i + 10}`).join(', ')}\nunits:\n${credits
      .map((each, i) => `  - reference: U.${i + 10}\n    credits: ${each}\n`)
      .join('')}`,
  );

describe('the words of findings on credits', () => {
  for (const [name, text] of Object.entries({
    'one mandatory unit': mandatory(
      `    credits: 9
#            ^ The mandatory unit carries 7 credits (U.10: 7) and nothing is chosen besides, but the credit value is 9. Correct
`,
      7,
    ),
    'eight units, each named': mandatory(
      `    credits: 9
#            ^ carry 8 credits (U.10: 1, U.11: 1, U.12: 1, U.13: 1, U.14: 1, U.15: 1, U.16: 1, U.17: 1) and
`,
      ...[1, 1, 1, 1, 1, 1, 1, 1],
    ),
    'more units, of which the first are named': mandatory(
      `    credits: 9
#            ^ carry 10 credits (U.10: 1, U.11: 1, U.12: 1, U.13: 1, U.14: 1, U.15: 1, U.16: 1, U.17: 1 and 2 more units) and
`,
      ...[1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
    ),
    'a maximum that the sum keeps': mandatory('    credits: at most 20\n', 7, 8),
    'a maximum that the sum is above': mandatory(
      '    credits: at most 14\n#            ^^^^^^^^^^ carry 15 credits (U.10: 7, U.11: 8)\n',
      7,
      8,
    ),
    'a minimum that the sum reaches': mandatory('    credits: at least 10\n', 7, 8),
    'no size that fits the figure': qualification(
      `    type: Diploma
    credits: 0
#            ^ A Diploma has 37 credits or more, and 0 does not fit. Correct the credits, or the type
`,
    ),
    'the size that fits the larger end alone': qualification(
      `    type: Award
    credits: at most 20
#            ^^^^^^^^^^ An Award has 1 to 12 credits, and at most 20 does not fit. A qualification of that size is a Certificate. Correct
`,
    ),
    'a title of one type, without in': qualification(
      `    title: Leadership Award
    credits: 14
#            ^^ An Award has 1 to 12 credits, and 14 does not fit. A qualification of that size is a Certificate.
`,
    ),
    'a maximum of hours, which says nothing of the size': qualification(
      '    type: Award\n    hours:\n      tqt: at most 130\n',
    ),
    'the smallest hours of a size': qualification('    type: Certificate\n    hours:\n      tqt: 121\n'),
    'an hour that is not full': qualification(
      `    type: Award
    hours:
      tqt: 120.5
#          ^^^^^ An Award has up to 120 hours of total qualification time, and 120.5 does not fit. Correct the TQT
`,
    ),
    'too few hours': qualification(
      `    type: Diploma
    hours:
      tqt: 369
#          ^^^ A Diploma has 370 hours or more of total qualification time, and 369 does not fit
`,
    ),
  }))
    it(`for ${name}`, () => {
      assertMarked(text, 'credits/');
    });

  for (const [what, lines, at] of [
    ['type', '    type: Award\n    credits: 13\n#            ^^ An Award\n', '3:10-15'],
    ['title', '    title: Level 5 Award in Coaching\n    credits: 13\n#            ^^ An Award\n', '3:11-36'],
    ['type, by its hours', '    type: Award\n    hours:\n      tqt: 130\n#          ^^^ An Award\n', '3:10-15'],
  ] as const)
    it(`point at the ${what} that says the size`, () => {
      const findings = assertMarked(qualification(lines), 'credits/');
      assert.deepEqual(showRelated(findings), [`example.qualspec.yaml ${at} Called an Award here`]);
    });
});

describe('which units are mandatory', () => {
  const library = 'units:\n  - reference: U.10\n    credits: 7\n  - reference: U.11\n    credits: 8\n';

  for (const [name, text] of Object.entries({
    'a qualification without a name, by its rules alone': `format: 1
qualifications:
  - title: Management
    credits: 9
#            ^ The mandatory unit carries 7 credits
    rules:
      mandatory: U.10
matrix:
  - unit: U.11
    mandatory in: q
${library}`,
    'rows of the matrix that name the same unit twice': `format: 1
qualifications:
  - id: q
    credits: 9
#            ^ The mandatory units carry 15 credits (U.10: 7, U.11: 8)
matrix:
  - unit: U.10
    mandatory in: q
  - unit: U.11
    mandatory in: q
  - unit: U.10
    mandatory in: q
${library}`,
    'a unit of the matrix that is not known': `format: 1
qualifications:
  - id: q
    credits: 9
matrix:
  - unit: U.10
    mandatory in: q
  - unit: U.99
    mandatory in: q
${library}`,
    'a successor that is not in the list': `format: 1
qualifications:
  - id: q
    credits: 9
#            ^ The mandatory unit carries 7 credits
    rules:
      mandatory: U.10
units:
  - reference: U.10
    credits: 7
    replaced by: U.11
  - reference: U.11
    credits: 8
`,
    'a full definition, before an entry that has facts only': `format: 1
qualifications:
  - id: q
    credits: 9
#            ^ The mandatory unit carries 8 credits (U.10: 8)
    rules:
      mandatory: U.10
units:
  - reference: U.10
    credits: 7
  - reference: U.10
    credits: 8
    outcomes:
      1:
        criteria:
          1.1: Plan
`,
    'an entry that has facts only, where the definition has none': `format: 1
qualifications:
  - id: q
    credits: 9
#            ^ The mandatory unit carries 7 credits (U.10: 7)
    rules:
      mandatory: U.10
units:
  - reference: U.10
    credits: 7
  - reference: U.10
    outcomes:
      1:
        criteria:
          1.1: Plan
`,
    'hours without a rule': `format: 1
qualifications:
  - id: q
    credits: 9
    hours:
      glh: 3
${library}`,
  }))
    it(`is told of ${name}`, () => {
      assertMarked(text, 'credits/mandatory-total');
    });
});
