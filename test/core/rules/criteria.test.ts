import assert from 'node:assert/strict';
import { assertMarked, showRelated } from '../../harness/expect';

/** Two units of which all criteria are known, one with facts only. */
const library = `format: 1
specification:
  reference prefix: E5.
units:
  - reference: E5.05
    also known as: M5.01
    outcomes:
      1:
        text: Be able to plan
        criteria:
          1.1: Explain
          1.2: Plan
      2:
        text: Be able to review
        criteria:
          2.1: Review
  - reference: E5.07
    outcomes:
      1:
        text: Be able to consult
        criteria:
          1.1: Consult
  - reference: E5.08
    level: 5
`;

const sections = (...lines: string[]) =>
  `    sections:\n      - heading: A\n        statements:\n${lines.map((line) => (line.startsWith('#') ? line : `          - evidences: ${line}`)).join('\n')}\n`;

/** What follows the library in the same file. */
const sheets: Readonly<Record<string, string>> = {
  'an assessment that evidences all, several at once, in any order': `assessments:
  - id: portfolio
    units: E5.05
${sections('2.1, 1.1', '1.2')}`,
  'a unit by its short number and by another name of it': `assessments:
  - id: portfolio
    units: 05
${sections('M5.01 1.1', 'E5.05 1.2, 05 2.1')}`,
  'a criterion that the outcome lacks, an outcome that the unit lacks': `assessments:
  - id: portfolio
    units: E5.05
${sections('1.1, 1.2', '1.10', '#                      ^^^^ Its outcome 1 has 1.1 and 1.2', '2.1, 3.1', '#                           ^^^ The unit has no outcome 3')}`,
  'a unit that is not assessed': `assessments:
  - id: portfolio
    units: E5.05
${sections('E5.06 1.1', '#                      ^^^^^ Did you mean E5.05?', 'E5.05 1.2')}`,
  'two units and codes without a unit': `assessments:
  - id: portfolio
    units: E5.05, E5.07
${sections('2.1', '#                      ^^^ such as E5.05 2.1', 'E5.07 1.1')}`,
  'a unit with facts only': `assessments:
  - id: portfolio
    units: E5.08
${sections('7.7')}`,
  'a unit with facts only beside another': `assessments:
  - id: portfolio
    units: E5.07, E5.08
${sections('E5.07 1.1', 'E5.08 7.7', 'E5.07 1.2', '#                            ^^^ Its outcome 1 has 1.1')}`,
  'no unit at all': `assessments:
  - id: portfolio
${sections('7.7')}`,
  'a section that evidences nothing yet': `assessments:
  - id: portfolio
    units: E5.05
    sections:
      - heading: Background
        statements:
          - text: The setting is described
`,
  'criteria that no section evidences, each unit in one finding': `assessments:
  - id: portfolio
    units: E5.05, E5.07
    sections:
#   ^^^^^^^^ No section has a statement that evidences 1.2 and 2.1 of E5.05
#   ^^^^^^^^ No section has a statement that evidences 1.1 of E5.07
      - heading: A
        statements:
          - evidences: E5.05 1.1
`,
  'codes that cannot be read': `assessments:
  - id: portfolio
    units: E5.05
${sections('1.1', 'the others')}`,
  'a line of the assessment that cannot be read': `assessments:
  - id: portfolio
    units: E5.05
    title: a: b
${sections('1.1')}`,
  'a mark sheet by criterion': `mark sheets:
  - id: planning
    units: E5.05
    criteria:
#   ^^^^^^^^ The mark sheet has no 1.2 of E5.05. Add it
      1.1:
        marks: 50
      2.1:
        marks: 50
  - id: reviewing
    units: E5.05
    criteria:
      1.1:
        marks: 20
      1.2:
        marks: 20
      1.3:
#     ^^^ Its outcome 1 has 1.1 and 1.2
        marks: 20
      2.1:
        marks: 20
      2.1:
#     ^^^ The mark sheet has a criterion 2.1 already
        marks: 20
`,
  'a mark sheet by criterion for two units': `mark sheets:
  - id: both
    units: E5.05, E5.07
    criteria:
      E5.05 1.1:
        marks: 20
      E5.05 1.2:
        marks: 20
      E5.05 2.1:
        marks: 20
      1.1:
#     ^^^ such as E5.05 1.1
        marks: 20
      E5.09 1.1:
#     ^^^^^ Did you mean E5.05?
        marks: 20
`,
  'a mark sheet for the units of its assessment': `assessments:
  - id: portfolio
    units: E5.07
mark sheets:
  - id: sheet
    assessment: portfolio
    criteria:
      1.1:
        marks: 50
      1.2:
#     ^^^ Its outcome 1 has 1.1
        marks: 50
`,
  'a mark sheet by section': `mark sheets:
  - id: sheet
    units: E5.07
${sections('1.1', '1.2', '#                      ^^^ Its outcome 1 has 1.1')}`,
};

/** Units alone. */
const units: Readonly<Record<string, string>> = {
  'criteria beyond nine': `          1.1: a
          1.2: a
          1.3: a
          1.4: a
          1.5: a
          1.6: a
          1.7: a
          1.8: a
          1.9: a
          1.10: a
          1.11: a
`,
  'one gap, and nothing about what follows it': `          1.1: a
          1.4: a
#         ^^^ 1.2 to 1.3 are missing
          1.5: a
`,
  'a gap at the beginning': `          1.2: a
#         ^^^ there is no 1.1
          1.3: a
`,
  'two that changed places': `          1.1: a
          1.3: a
          1.2: a
#         ^^^ stands after 1.3
          1.4: a
`,
  'a criterion of another outcome, and nothing about its place': `          1.1: a
          3.2: a
#         ^^^ stands under outcome 1
          1.3: a
`,
  'the same code three times': `          1.1: a
          1.1: b
#         ^^^ has a criterion 1.1 already
          1.1: c
#         ^^^ has a criterion 1.1 already
          1.2: d
`,
  'a line that cannot be read, where the missing one may be': `          1.1: a
          1.2: Plan: review
#              ^^^^^^^^^^^^ colon followed by a space
          1.3: a
`,
};

describe('findings on criteria', () => {
  for (const [name, text] of Object.entries(sheets)) {
    it(`of ${name}`, () => {
      assertMarked(library + text, 'criteria/');
    });
  }

  for (const [name, criteria] of Object.entries(units)) {
    it(`in a unit with ${name}`, () => {
      assertMarked(`format: 1\nunits:\n  - reference: E5.05\n    outcomes:\n      1:\n        criteria:\n${criteria}`);
    });
  }

  it('see the published slip as one', () => {
    assertMarked(`format: 1
units:
  - reference: E5.05
    outcomes:
      2:
#     ^ its criteria are 1.1 and 1.2
        criteria:
          1.1: Plan
          1.2: Review
`);
  });

  it('see outcomes that are numbered with a gap or twice', () => {
    assertMarked(`format: 1
units:
  - reference: E5.05
    outcomes:
      1:
        text: a
      1:
#     ^ The unit has an outcome 1 already
        text: b
      3:
        text: c
      4:
        text: d
`);
  });

  it('are withheld while the unit of another file cannot be read', () => {
    const assessment = `format: 1
assessments:
  - id: portfolio
    units: E5.05
${sections('1.1', '1.3')}`;
    assertMarked({
      'a.qualspec.yaml': assessment,
      'b.qualspec.yaml': `format: 1
units:
  - reference: E5.05
    outcomes:
      1:
        criteria:
          1.1: Plan
          1.2: Plan: review
#              ^^^^^^^^^^^^ colon followed by a space
`,
    });
    assertMarked({
      'a.qualspec.yaml': assessment.replace(
        'evidences: 1.3\n',
        'evidences: 1.3\n#                      ^^^ Its outcome 1 has 1.1 and 1.2\n',
      ),
      'b.qualspec.yaml': `format: 1
units:
  - reference: E5.05
    outcomes:
      1:
        criteria:
          1.1: Plan
          1.2: Review
`,
    });
  });

  it('are withheld for an outcome whose criteria are still to be written', () => {
    assertMarked(`format: 1
units:
  - reference: E5.05
    outcomes:
      1:
        criteria:
          1.1: Plan
      2:
        text: Be able to review
assessments:
  - id: portfolio
    units: E5.05
${sections('1.1', '2.1')}`);
  });

  it('point at the outcomes of the unit and at the first of two', () => {
    const unknown = assertMarked(
      `${library}assessments:\n  - id: portfolio\n    units: E5.07\n${sections('1.1', '1.2', '#                      ^^^ no criterion 1.2')}`,
    );
    assert.deepEqual(showRelated(unknown), ['example.qualspec.yaml 17:4-12 The outcomes of E5.07']);
    const twice = assertMarked(
      'format: 1\nunits:\n  - reference: E5.05\n    outcomes:\n      1:\n        criteria:\n          1.1: a\n          1.1: b\n#         ^^^ already\n',
    );
    assert.deepEqual(showRelated(twice), ['example.qualspec.yaml 6:10-13 The first criterion 1.1']);
  });
});
