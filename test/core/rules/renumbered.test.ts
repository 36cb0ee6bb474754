import assert from 'node:assert/strict';
import { fixedAll, fixedByRule } from '../../harness/fixed';

const unit = (...codes: string[]) => `units:
  - reference: E5.05
    outcomes:
      1:
        criteria:
${codes.map((code) => `          ${code}: Do ${code} in own work\n`).join('')}`;

/** A text after the first fix of a rule was applied, over and over. */
function fixed(rule: string, text: string, others: Readonly<Record<string, string>> = {}): string {
  return fixedByRule({ 'a.qualspec.yaml': text, ...others }, rule).texts['a.qualspec.yaml'] ?? '';
}

const head = 'format: 1\n';

describe('numbering anew as a fix', () => {
  const sheets = (first: string, second: string) => `assessments:
  - id: portfolio
    units: E5.05
    sections:
      - statements:
          - evidences: 1.1, ${first} # both
      - statements:
          - evidences: "${second}"
mark sheets:
  - id: of the portfolio
    assessment: portfolio
    criteria:
      ${first}:
        marks: 40
      ${second}:
        marks: 60
`;

  it('takes statements and mark sheets along, with their comments and quotation marks', () =>
    assert.equal(
      fixed('criteria/misnumbered', head + unit('1.1', '1.3', '1.4') + sheets('1.3', '1.4')),
      // the texts of the criteria say what they were
      head +
        unit('1.1', '1.2', '1.3').replace('Do 1.2', 'Do 1.3').replace('1.3: Do 1.3', '1.3: Do 1.4') +
        sheets('1.2', '1.3'),
    ));

  const integrated = (code: string, line: string) => `  - reference: E5.07
    outcomes:
      1:
        criteria:
          1.1: Do more of it
          1.2: Do all of it
          1.3: Do it again
assessments:
  - id: integrated
    units: E5.05, E5.07
    sections:
      - statements:
          - evidences: ${code}, E5.07 1.3
mark sheets:
  - id: sheet
    units: E5.05, E5.07
    criteria:
      ${line}:
        marks: 50
      E5.07 1.3:
        marks: 50
`;

  it('leaves the criteria of other units alone', () =>
    assert.equal(
      fixed('criteria/misnumbered', head + unit('1.1', '1.3') + integrated('E5.05 1.3', 'E5.05 1.3')),
      head + unit('1.1', '1.2').replace('Do 1.2', 'Do 1.3') + integrated('E5.05 1.2', 'E5.05 1.2'),
    ));

  const unchanged = (why: string, text: string, others: Readonly<Record<string, string>> = {}) =>
    it(`is not proposed ${why}`, () => assert.equal(fixed('criteria/misnumbered', text, others), text));

  const gap = head + unit('1.1', '1.3');
  unchanged('where another file names the unit', gap, {
    'b.qualspec.yaml': 'format: 1\nassessments:\n  - id: b\n    units: E5.05\n',
  });
  unchanged('where a part of another file that may name it cannot be read', gap, {
    'b.qualspec.yaml': 'format: 1\nassessments:\n  - id: b\n    units E5.05\n',
  });
  unchanged(
    'where an assessment of the unit cannot be read',
    `${gap}assessments:\n  - id: a\n    units: E5.05\n    nonsense\n`,
  );
  unchanged('where a code is none', head + unit('1.1', '1.3', 'LO1'));

  it('gives the second of two the next number, and takes out what was pasted twice without being asked', () => {
    assert.equal(
      fixed('criteria/duplicate', head + unit('1.1', '1.1').replace('1.1: Do 1.1', '1.1: Do one thing')),
      head + unit('1.1', '1.2').replace('Do 1.1', 'Do one thing').replace('Do 1.2', 'Do 1.1'),
    );
    const twice = head + unit('1.1', '1.1', '1.2');
    assert.deepEqual(fixedAll({ 'a.qualspec.yaml': twice }), { 'a.qualspec.yaml': head + unit('1.1', '1.2') });
  });
});
