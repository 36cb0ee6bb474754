import assert from 'node:assert/strict';
import { checkTexts } from '../../harness/check';
import { assertMarked, showRelated } from '../../harness/expect';

const units = (...references: string[]) =>
  `units:\n${references.map((reference) => `  - reference: ${reference}\n`).join('')}`;

describe('the words of findings on references', () => {
  for (const [name, text] of Object.entries({
    'a group, a note, an assessment and a qualification that nothing is near to': `format: 1
specification:
  notes:
    - id: diploma only
qualifications:
  - id: award
    note: something else
#         ^^^^^^^^^^^^^^ There is no footnote called 'something else'. Add it under 'notes' of the specification.
    rules:
      choose:
        - from: electives
#               ^^^^^^^^^ This file has no group called 'electives'. Correct the name, or add the group to this file.
groups:
  - id: group 1
    restricted:
      - units: E5.05
        only in: doctorate
#                ^^^^^^^^^ This file has no qualification called 'doctorate'. Use the short name that it has after 'id'.
assessments:
  - id: portfolio
mark sheets:
  - id: planning
    assessment: review
#               ^^^^^^ This file has no assessment called 'review'. Correct the name
${units('E5.05')}`,
    'those that something is near to': `format: 1
specification:
  notes:
    - id: diploma only
qualifications:
  - id: award
    note: diploma-only
#         ^^^^^^^^^^^^ Did you mean 'diploma only'?
    rules:
      choose:
        - from: group 2
#               ^^^^^^^ Did you mean 'group 1'?
        - from: Matrix
#               ^^^^^^ Did you mean 'matrix'?
groups:
  - id: group 1
    restricted:
      - units: E5.05
        only in: awrad
#                ^^^^^ Did you mean 'award'?
assessments:
  - id: portfolio
mark sheets:
  - id: portfolios
    assessment: portfoliou
#               ^^^^^^^^^^ Did you mean 'portfolio'?
${units('E5.05')}`,
    'an assessment, where only a mark sheet is near': `format: 1
mark sheets:
  - id: planning
    assessment: plannings
#               ^^^^^^^^^ called 'plannings'. Correct the name
`,
    'a footnote in a file without any': `format: 1
units:
  - reference: E5.05
    note: diploma only
#         ^^^^^^^^^^^^ Add it under 'notes'
`,
    'both ends of a range': `format: 1
groups:
  - id: group 1
    units: HM-O1 to HM-33
#          ^^^^^ No unit has the reference HM-O1, so where this range begins or ends cannot be told. Did you mean HM-01?
#                   ^^^^^ No unit has the reference HM-33, so where this range begins or ends cannot be told. Begin and end the range with units that there are.
${units('HM-01', 'HM-12')}`,
  }))
    it(`for ${name}`, () => {
      assertMarked(text, 'references/');
    });

  it('are the same for a range where the parts of a rule are chosen, barred, mandatory or restricted', () => {
    assertMarked(
      `format: 1
qualifications:
  - id: award
    rules:
      mandatory: E5.01, E5.01
#                       ^^^^^ E5.01 stands in this list already. Take it out here
      choose:
        - from: group 1
          units: E5.02 to E5.03, E5.03
#                                ^^^^^ E5.03 stands in this list already
          at least: 1 unit
        - from: group 9
#               ^^^^^^^ no group called
          units: E5.02, E5.02
      not together:
        - E5.01, E5.02, E5.01
#                       ^^^^^ E5.01 stands in this list already
groups:
  - id: group 1
    units: E5.01 to E5.05, E5.01 to E5.05
#                          ^^^^^^^^^^^^^^ E5.01, E5.02, E5.03 and 2 more units stand in this list already. Take them out here
    restricted:
      - units: E5.01 to E5.02, E5.02
#                              ^^^^^ E5.02 stands in this list already
        only in: award
${units('E5.01', 'E5.02', 'E5.03', 'E5.04', 'E5.05')}`,
      'references/',
    );
  });

  it('point at the unit that has the name, and at the other one that has it as well', () => {
    const full = (reference: string, more: string) =>
      `  - reference: ${reference}\n${more}    outcomes:\n      1:\n        text: Plan\n`;
    const findings = assertMarked(
      `format: 1
units:
${full('E5.01', '    also known as: E5.02, M5.09\n#                  ^^^^^^^^^^^^ E5.02 is a name of E5.02 as well\n#                  ^^^^^^^^^^^^ M5.09 is a name of E5.02 as well\n')}${full('E5.02', '    also known as: M5.09\n#                  ^^^^^ M5.09 is a name of E5.01 as well\n')}`,
      'references/ambiguous',
    );
    assert.deepEqual(showRelated(findings), [
      'example.qualspec.yaml 7:15-20 E5.02 names this unit too',
      'example.qualspec.yaml 8:19-24 M5.09 names this unit too',
      'example.qualspec.yaml 3:19-31 M5.09 names this unit too',
    ]);
  });

  it('say nothing of a name that a unit with facts only restates', () => {
    assertMarked(
      `format: 1
units:
  - reference: E5.01
    also known as: M5.01
  - reference: M5.01
    outcomes:
      1:
        text: Plan
`,
      'references/ambiguous',
    );
  });

  it('say nothing of a row of the matrix without a unit', () => {
    assertMarked('format: 1\nmatrix:\n  - mandatory in: award\nqualifications:\n  - id: award\n', 'references/');
  });
});

describe('the unit that was probably meant by a slip', () => {
  const offered = (written: string, known: readonly string[], hint: string) =>
    it(`${written} among ${known.join(', ')}: ${hint}`, () => {
      const found = checkTexts({ a: `format: 1\n${units(...known)}assessments:\n  - id: a\n    units: ${written}\n` });
      const [finding] = found.filter(({ rule }) => rule === 'references/unknown-unit');
      assert.ok(finding?.message.includes(hint), JSON.stringify(found));
    });

  offered('XE', ['EX', 'EY'], 'Did you mean EX?');
  offered('E5.6X', ['E5.X6', 'E5.Y6'], 'Did you mean E5.X6?');
  offered('E5.6Xz', ['E5.X6y', 'E5.Y6y'], 'Correct the reference');
  offered('ABCD', ['BADC', 'DCBA'], 'Correct the reference');
  offered('ABC', ['BCA', 'CAB'], 'Correct the reference');
  offered('AB', ['BAC', 'CBA'], 'Correct the reference');
  offered('e5.007', ['E5.07', 'E5.70'], 'Did you mean E5.07?');
  offered('E5--05', ['E5.05', 'E5.06'], 'Did you mean E5.05?');
  offered('E5.100', ['E5.10', 'E5.1000'], 'Correct the reference');
  offered('LM.1', ['LN.1', 'LM.01', 'LM.2'], 'Did you mean LM.01?');
});
