import assert from 'node:assert/strict';
import { assertMarked, showRelated } from '../../harness/expect';

describe('rules on credits', () => {
  describe('credits/mandatory-total', () => {
    const units = `units:
  - reference: E5.05
    credits: 7
  - reference: E5.07
    credits: 8
`;
    const certificate = (credits: string, rest: string) =>
      `format: 1\nqualifications:\n  - id: certificate\n    credits: ${credits}\n${rest}`;

    it('adds up the units of the rules and of the matrix, each once', () => {
      assertMarked(
        certificate(
          '15',
          `    rules:
      mandatory: E5.05
matrix:
  - unit: E5.05
    mandatory in: certificate
  - unit: E5.07
    mandatory in: certificate
${units}`,
        ),
        'credits/',
      );
    });

    it('points at the credits of each unit, in other files too', () => {
      const findings = assertMarked(
        {
          'certificate.qualspec.yaml': certificate(
            '16',
            `#            ^^ The mandatory units carry 15 credits (E5.05: 7, E5.07: 8)
    rules:
      mandatory: E5.05, E5.07
units:
  - reference: E5.05
`,
          ),
          'library.qualspec.yaml': `format: 1\n${units}`,
        },
        'credits/',
      );
      assert.deepEqual(showRelated(findings), [
        'library.qualspec.yaml 3:13-14 E5.05 has 7 credits',
        'library.qualspec.yaml 5:13-14 E5.07 has 8 credits',
      ]);
    });

    for (const [what, text] of Object.entries({
      'a unit is not known': certificate('20', `    rules:\n      mandatory: E5.05, E5.99\n${units}`),
      'a unit has no credits yet': certificate(
        '20',
        `    rules:\n      mandatory: E5.05, E5.08\n${units}  - reference: E5.08\n`,
      ),
      'units are chosen besides': certificate(
        '20',
        `    rules:\n      mandatory: E5.05\n      choose:\n        - units: E5.07\n          at least: 1 unit\n${units}`,
      ),
      'the matrix offers a choice': certificate(
        '20',
        `matrix:
  - unit: E5.05
    mandatory in: certificate
  - unit: E5.07
    optional in: certificate
${units}`,
      ),
      'a row of the matrix could not be read': certificate(
        '20',
        `    rules:\n      mandatory: E5.05\nmatrix:\n  - unit: E5.07\n    mandatory in certificate\n${units}`,
      ),
      'a unit of the list takes the place of another': certificate(
        '20',
        `    rules:\n      mandatory: E5.05, E5.07\n${units}    replaced by: E5.05\n`,
      ),
      'the range has the sum in it': certificate('13 to 36', `    rules:\n      mandatory: E5.05, E5.07\n${units}`),
      'nothing says which units there are': certificate('20', units),
    }))
      it(`is silent where ${what}`, () => {
        assertMarked(text, 'credits/mandatory-total');
      });

    it('compares a range and a minimum too', () => {
      assertMarked(
        certificate(
          'at least 16',
          `#            ^^^^^^^^^^^ but the credit value is at least 16\n    rules:\n      mandatory: E5.05, E5.07\n${units}`,
        ),
        'credits/',
      );
    });

    it('follows short numbers with the prefix of the file, also where the unit itself is written short', () => {
      assertMarked(
        `format: 1
specification:
  reference prefix: 8148-
qualifications:
  - id: certificate
    credits: 14
#            ^^ The mandatory units carry 15 credits (8148-506: 7, 8148-507: 8)
    rules:
      mandatory: 506-507
units:
  - reference: 506
    credits: 7
  - reference: 8148-507
    credits: 8
`,
        'credits/',
      );
    });
  });

  describe('credits/size', () => {
    const size = (type: string, credits: string, expected = '', title = '') =>
      it(`${type} ${title} with ${credits} credits: ${expected === '' ? 'right' : 'a finding'}`, () => {
        const named = `${title && `    title: ${title}\n`}${type && `    type: ${type}\n`}`;
        assertMarked(
          `format: 1\nqualifications:\n  - id: q\n${named}    credits: ${credits}\n${expected}`,
          'credits/size',
        );
      });

    size('Award', '1');
    size('Award', '12');
    size('Award', '13', '#            ^^ A qualification of that size is a Certificate');
    size('Award', '0', '#            ^ An Award has 1 to 12 credits');
    size('Certificate', '13');
    size('Certificate', '36');
    size('Certificate', '12', '#            ^^ A qualification of that size is an Award');
    size('Certificate', '13 to 37', '#            ^^^^^^^^ A qualification of that size is a Diploma');
    size('Certificate', 'at least 13');
    size('Certificate', 'at most 36');
    size('Certificate', 'at least 37', '#            ^^^^^^^^^^^ A Certificate has 13 to 36 credits');
    size('Diploma', '37');
    size('Diploma', 'at least 37');
    size('Diploma', '36', '#            ^^ A Diploma has 37 credits or more');
    size('Extended Diploma', '37');
    size('Extended Diploma', '30', '#            ^^ An Extended Diploma has 37 credits or more');
    size('', '14', '#            ^^ An Award has 1 to 12 credits', 'Level 5 Award in Managing Diploma Programmes');
    size('', '14', '', 'Qualifications in Management');
    size('', '14', '', 'Award, Certificate and Diploma suite');
    // type and title disagree, and the credits fit one of them
    size('Certificate', '14', '', 'Level 5 Diploma in Management');
    size('Award', '14', '', 'Level 5 Certificate in Management');
    size('Award', '14', '#            ^^ An Award has 1 to 12 credits', 'Level 5 Diploma in Management');
    size('Masters', '14');
    size('', '12 to 6', '#            ^^^^^^^ write 6 to 12 instead of 12 to 6');

    it('goes by the total qualification time where there are no credits', () => {
      assertMarked(
        `format: 1
qualifications:
  - id: award
    type: Award
    hours:
      tqt: 121
#          ^^^ An Award has up to 120 hours of total qualification time
  - id: certificate
    type: Certificate
    hours:
      tqt: 369
  - id: diploma
    type: Diploma
    hours:
      tqt: at least 300
`,
        'credits/size',
      );
    });
  });
});
