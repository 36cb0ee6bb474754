import assert from 'node:assert/strict';
import { assertMarked, showRelated } from '../../harness/expect';

const assessment = (body: string) => `format: 1\nassessments:\n  - id: portfolio\n${body}`;

describe('rules on marks', () => {
  describe('marks/total', () => {
    it('counts the parts of split marks', () => {
      assertMarked(
        assessment(`    sections:
      - heading: Background
        marks: 25 + 5
      - heading: Reviews
        marks: 70
`),
        'marks/',
      );
    });

    it('is silent where a section is still being typed', () => {
      assertMarked(
        assessment('    sections:\n      - heading: Background\n        marks: 4\n      - heading\n'),
        'marks/',
      );
    });

    it('is silent where a section could not be read', () => {
      assertMarked(
        assessment(`    sections:
      - heading: Background
        marks: 4
      - heading: Reviews
        marks 96
`),
        'marks/',
      );
    });
  });

  describe('marks/half-to-pass', () => {
    const found = (marks: string, minimum: string | undefined, expected: string) =>
      it(`marks ${marks}, minimum ${minimum ?? 'not written'}: ${expected === '' ? 'right' : 'a finding'}`, () => {
        const line = minimum === undefined ? '' : `\n        minimum: ${minimum}`;
        const text = assessment(`    sections:\n      - marks: ${marks}${line}\n${expected}`);
        assertMarked(text, 'marks/half-to-pass');
      });

    found('26', undefined, '');
    found('26', '13', '');
    found('0', undefined, '');
    found('25 + 5', '15', '');
    found('25', undefined, '#              ^^ 25 marks cannot be halved');
    found('1', undefined, '#              ^ 1 mark cannot be halved');
    found('25', '13', '#                ^^ The minimum of 13 is not half of 25 marks. 25 marks cannot be halved');
    found('26', '12', '#                ^^ The minimum of 12 is not half of 26 marks. Write 13');
    found('abc', '12', '');
  });

  describe('marks/sufficiency', () => {
    const figures = (marks: number, referral: number, pass: number, good: number, expected = '') =>
      it(`${referral}/${pass}/${good} of ${marks}: ${expected === '' ? 'right' : 'a finding'}`, () => {
        const text = `format: 1
mark sheets:
  - id: sheet
    criteria:
      1.1:
        marks: ${marks}
        referral marks: ${referral}
        pass marks: ${pass}
        good pass marks: ${good}
${expected}`;
        assertMarked(text, 'marks/sufficiency');
      });

    figures(8, 2, 4, 6);
    figures(36, 9, 18, 27);
    figures(24, 6, 12, 18);
    figures(10, 2, 5, 7);
    figures(10, 3, 5, 8);
    figures(25, 6, 12, 19);
    figures(
      8,
      2,
      4,
      7,
      '#                        ^ A good pass earns about three quarters of 8 marks, which is 6, not 7',
    );
    figures(10, 2, 5, 9, '#                        ^ which is 7 or 8, not 9');
  });

  describe('marks/pass-mark', () => {
    const sections = `    sections:
      - marks: 40
      - marks: 60
`;

    for (const passMark of [50, 51, 60])
      it(`lets a pass mark of ${passMark} with minima of 50 pass`, () => {
        assertMarked(assessment(`    pass mark: ${passMark}\n${sections}`), 'marks/pass-mark');
      });

    it('compares a mark sheet by criterion', () => {
      assertMarked(
        `format: 1
mark sheets:
  - id: sheet
    pass mark: 40
#              ^^ lower than the minima of the criteria together, which are 50 marks
    criteria:
      1.1:
        marks: 40
      1.2:
        marks: 60
`,
        'marks/pass-mark',
      );
    });

    it('compares a mark sheet without sections with those of its assessment', () => {
      assertMarked(
        `${assessment(sections)}mark sheets:
  - id: sheet
    assessment: portfolio
    pass mark: 49
#              ^^ lower than the minima of the sections together, which are 50 marks
`,
        'marks/pass-mark',
      );
    });

    it('is silent while a minimum is not known', () => {
      assertMarked(
        assessment(`    pass mark: 10
    sections:
      - marks: 40
      - heading: Reviews
`),
        'marks/pass-mark',
      );
    });
  });

  describe('marks/task-agrees', () => {
    const task = assessment(`    sections:
      - heading: Background
        marks: 4
        statements:
          - text: The setting is described
      - heading: Personal reviews
        marks: 26
        statements:
          - text: Own practice has been reviewed
            evidences: 1.1
          - text: Ways of improving it have been identified
            evidences: 1.2
      - heading: Service reviews
        marks: 70
`);
    const sheet = (sections: string) =>
      `${task}mark sheets:\n  - id: sheet\n    assessment: portfolio\n    sections:\n${sections}`;

    it('is content with a sheet that says less', () => {
      assertMarked(
        sheet(`      - heading: Background
        statements:
          - text: The setting
              is described
      - heading: Personal reviews
        minimum: 13
      - heading: Service reviews
        marks: 70
`),
        'marks/task-agrees',
      );
    });

    it('names a section that is missing and one that is more', () => {
      const findings = assertMarked(
        `${task}mark sheets:
  - id: sheet
    assessment: portfolio
    sections:
#   ^^^^^^^^ a section 'Personal reviews' that this mark sheet lacks
      - heading: Background
      - heading: Service reviews
  - id: other sheet
    assessment: portfolio
    sections:
      - heading: Background
      - heading: Personal reviews
      - heading: Service reviews
      - heading: Conclusions
#                ^^^^^^^^^^^ a section 'Conclusions' that its assessment lacks
`,
        'marks/task-agrees',
      );
      assert.deepEqual(showRelated(findings), [
        'example.qualspec.yaml 8:8-15 The section of the assessment',
        'example.qualspec.yaml 3:4-12 The sections of the assessment',
      ]);
    });

    it('names a section that was moved, once', () => {
      assertMarked(
        sheet(`      - heading: Personal reviews
        marks: 26
      - heading: Background
#                ^^^^^^^^^^ stands elsewhere in the assessment, where it is number 1
        marks: 4
      - heading: Service reviews
        marks: 70
`),
        'marks/task-agrees',
      );
    });

    it('compares minima where the marks agree, derived ones too', () => {
      const findings = assertMarked(
        sheet(`      - heading: Background
        marks: 4
        minimum: 3
#                ^ The minimum of the section is 3 here and 2 in the assessment
      - heading: Personal reviews
        marks: 28
#              ^^ The section has 28 marks here and 26 in the assessment
        minimum: 14
      - heading: Service reviews
`),
        'marks/task-agrees',
      );
      assert.deepEqual(showRelated(findings), [
        'example.qualspec.yaml 5:15-16 The minimum in the assessment',
        'example.qualspec.yaml 9:15-17 The marks in the assessment',
      ]);
    });

    it('compares statements: missing, more, moved and reworded', () => {
      assertMarked(
        sheet(`      - heading: Background
        statements:
#       ^^^^^^^^^^ The assessment has a statement here that the mark sheet lacks: 'The setting is described'
      - heading: Personal reviews
        statements:
          - text: Ways of improving it have been identified
          - text: Own practice has been reviewed
#                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The statement is number 1 in the assessment
          - text: More has been said
#                 ^^^^^^^^^^^^^^^^^^ The assessment has no such statement in this section
      - heading: Service reviews
`).replace('        statements:\n#', '        statements: []\n#'),
        'marks/task-agrees',
      );
    });

    it('says nothing while the assessment has a part that could not be read', () => {
      assertMarked(`${sheet(`      - heading: Other\n`).replace('marks: 4\n', 'marks 4\n')}`, 'marks/task-agrees');
    });
  });
});
