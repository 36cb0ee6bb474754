import assert from 'node:assert/strict';
import { assertMarked, showRelated } from '../../harness/expect';

/** Two units whose criteria are known. */
const library = `units:
  - reference: E5.05
    outcomes:
      1:
        criteria:
          1.1: Explain
          1.2: Plan
  - reference: E5.07
    outcomes:
      1:
        criteria:
          1.1: Consult
`;

const file = (lines: string, units = library) => `format: 1\n${units}${lines}`;
const unit = (outcomes: string) => `format: 1\nunits:\n  - reference: E5.05\n    outcomes:\n${outcomes}`;
const assessment = (units: string, evidences: string, finding = '') =>
  `assessments:\n  - id: portfolio\n${units}    sections:\n      - heading: A\n        statements:\n          - evidences: ${evidences}\n${finding}`;

describe('which criteria a sheet names', () => {
  for (const [name, text] of Object.entries({
    'none while one of its units is not known': file(
      assessment('    units: E5.05, E5.99\n', 'E5.05 1.1, E5.05 1.2, E5.05 7.7'),
    ),
    'those of a range of units of the file': file(
      assessment(
        '    units: E5.05-E5.07\n',
        'E5.05 1.1, E5.05 1.2, E5.07 1.2',
        '#                                                  ^^^ Its outcome 1 has 1.1\n',
      ),
    ),
    'none while the range of its units has no end': file(assessment('    units: E5.05-E5.09\n', '7.7')),
    'none of its assessment, where its own units cannot be read': file(`assessments:
  - id: portfolio
    units: E5.05
mark sheets:
  - id: sheet
    assessment: portfolio
    units: [E5.07, [1]]
    criteria:
      1.3:
        marks: 50
`),
    'none of an assessment that is not known': file(
      'mark sheets:\n  - id: sheet\n    assessment: other\n    criteria:\n      1.3:\n        marks: 50\n',
    ),
    'none of an assessment that cannot be read': file(`assessments:
  - id: portfolio
    units: E5.05
    title: a: b
mark sheets:
  - id: sheet
    assessment: portfolio
    criteria:
      1.3:
        marks: 50
`),
    'none of a unit without criteria': file(
      assessment('    units: E5.05\n', '7.7'),
      'units:\n  - reference: E5.05\n    outcomes:\n      1:\n        text: Plan\n',
    ),
    'those of the definition, whatever stands before and after it': file(
      assessment('    units: E5.05\n', '1.1, 1.3', '#                           ^^^ Its outcome 1 has 1.1 and 1.2\n'),
      `units:
  - reference: E5.05
    level: 5
  - reference: E5.05
    outcomes:
      1:
        criteria:
          1.1: Plan
          1.2: Review
  - reference: E5.05
    level: 5
`,
    ),
    'numbers of two digits': file(
      `mark sheets:
  - id: sheet
    units: E5.05
    criteria:
      12.1:
#     ^^^^ E5.05 has no criterion 12.1. The unit has no outcome 12. Name
        marks: 10
      1.12:
#     ^^^^ E5.05 has no criterion 1.12. Its outcome 1 has 1.1 and 1.2. Name
        marks: 10
      1.1:
        marks: 10
      1.2:
        marks: 10
`,
    ),
    'no keys that only begin or end like a code': file(
      `mark sheets:
  - id: sheet
    units: E5.05
    criteria:
      1.1:
        marks: 10
      1.2:
        marks: 10
      see also 3.1:
        marks: 10
      3.1 and more:
        marks: 10
      Context:
        marks: 10
`,
    ),
    'no criteria at all, where there is none': file('mark sheets:\n  - id: sheet\n    units: E5.05\n    title: Plan\n'),
  }))
    it(`are ${name}`, () => {
      assertMarked(text, 'criteria/');
    });

  it('with their units are each marked where they stand', () => {
    assertMarked(
      file(`mark sheets:
  - id: sheet
    units: E5.05, E5.07
    criteria:
      E5.05 1.1:
        marks: 20
      E5.07 1.4:
#           ^^^ E5.07 has no criterion 1.4
        marks: 20
`),
      'criteria/unknown',
    );
  });
});

describe('the words of findings on criteria', () => {
  for (const [name, text] of Object.entries({
    'a unit beside one that is assessed': file(
      assessment(
        '    units: E5.05\n',
        'X9.99 1.1',
        '#                      ^^^^^ X9.99 is not assessed here; E5.05 is. Correct the reference, or add\n',
      ),
    ),
    'a unit beside two that are assessed': file(
      assessment(
        '    units: E5.05, E5.07\n',
        'X9.99 1.1',
        '#                      ^^^^^ X9.99 is not assessed here; E5.05 and E5.07 are. Correct the reference, or add\n',
      ),
    ),
    'a short number near that of a unit that is assessed': file(
      assessment('    units: 05\n', '06 1.1', '#                      ^^ Did you mean 05?\n'),
      `specification:\n  reference prefix: E5.\n${library}`,
    ),
    'a code that both units have': file(
      assessment(
        '    units: E5.05, E5.07\n',
        '1.1',
        '#                      ^^^ It does not say which unit 1.1 belongs to: E5.05 and E5.07 are assessed together. Put the unit before it, such as E5.05 1.1.\n',
      ),
    ),
    'a code that the second unit alone has': file(
      assessment(
        '    units: E5.07, E5.05\n',
        '1.2',
        '#                      ^^^ E5.07 and E5.05 are assessed together. Put the unit before it, such as E5.05 1.2.\n',
      ),
    ),
    'a code that no unit has': file(
      assessment(
        '    units: E5.07, E5.05\n',
        '4.2',
        '#                      ^^^ Put the unit before it, such as E5.07 4.2.\n',
      ),
    ),
    'one criterion of an outcome with another number': unit(
      '      2:\n#     ^ The outcome has the number 2, and its criterion is 1.1. A criterion\n        criteria:\n          1.1: a\n',
    ),
    'several criteria of an outcome with another number': unit(
      '      2:\n#     ^ The outcome has the number 2, and its criteria are 1.1, 1.2 and 1.3. A criterion\n        criteria:\n          1.1: a\n          1.2: a\n          1.3: a\n',
    ),
    'criteria of several outcomes, none of them the own one': unit(
      '      1:\n        criteria:\n          2.1: a\n#         ^^^ move the criterion to outcome 2\n          3.1: a\n#         ^^^ move the criterion to outcome 3\n',
    ),
    'outcomes that changed places': unit(
      '      1:\n        text: a\n      3:\n        text: b\n      2:\n#     ^ 2 stands after 3. Put the outcomes in the order of their numbers.\n        text: c\n',
    ),
    'outcomes beyond nine, of which some are missing': unit(
      '      1:\n        text: a\n      12:\n#     ^^ The outcomes go on with 12, and 2 to 11 are missing. Number them\n        text: b\n',
    ),
    'a criterion that is missing, in an outcome beyond nine': unit(
      `${[1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `      ${n}:\n        text: a\n`).join('')}      10:\n        criteria:\n          10.1: a\n          10.3: b\n#         ^^^^ The criteria go on with 10.3, and there is no 10.2. Number them\n`,
    ),
    'an outcome that has its number from its criteria': unit(
      '      1:\n        criteria:\n          1.1: a\n      3:\n#     ^ The outcome has the number 3, and its criterion is 2.1.\n        criteria:\n          2.1: a\n      4:\n        text: c\n',
    ),
    'a code with more behind it, which may be the one that is missing': unit(
      '      1:\n        criteria:\n          1.1: a\n          1.2a: b\n          1.4: c\n',
    ),
    'an outcome with more behind its number, which may be the one that is missing': unit(
      '      1:\n        text: a\n      2a:\n        text: b\n      LO3:\n        text: b\n      5:\n        text: c\n',
    ),
  }))
    it(`for ${name}`, () => {
      assertMarked(text, 'criteria/');
    });

  it('point at the other place', () => {
    const related = (text: string) => showRelated(assertMarked(text, 'criteria/'));
    assert.deepEqual(related(unit('      2:\n#     ^ its criterion is 1.1\n        criteria:\n          1.1: a\n')), [
      "example.qualspec.yaml 6:10-13 The outcome's first criterion",
    ]);
    assert.deepEqual(
      related(
        unit('      1:\n        criteria:\n          1.1: a\n          2.1: a\n#         ^^^ stands under outcome 1\n'),
      ),
      ['example.qualspec.yaml 4:6-7 Outcome 1'],
    );
    assert.deepEqual(
      related(
        unit('      1:\n        text: a\n      1:\n#     ^ The unit has an outcome 1 already\n        text: b\n'),
      ),
      ['example.qualspec.yaml 4:6-7 The first outcome 1'],
    );
    assert.deepEqual(
      related(
        file(
          assessment('    units: E5.05\n', '1.1').replace(
            'sections:\n',
            'sections:\n#   ^^^^^^^^ evidences 1.2 of E5.05. Add a statement for it,\n',
          ),
        ),
      ),
      ['example.qualspec.yaml 3:4-12 The outcomes of E5.05'],
    );
  });
});
