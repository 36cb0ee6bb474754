import assert from 'node:assert/strict';
import { dateMeant } from '../../../server/src/core/rules/format/date-meant';
import { meant } from '../../../server/src/core/rules/format/meant';
import type { Kind } from '../../../server/src/core/model/values';
import { checkTexts } from '../../harness/check';
import { assertMarked } from '../../harness/expect';

describe('what was meant by a value', () => {
  const table: readonly [kind: Kind | 'code', written: string, type: string | undefined][] = [
    ['date', '1 September 2012', '2012-09-01'],
    ['date', '1st Sept. 2012', '2012-09-01'],
    ['date', 'Saturday 1 September 2012', '2012-09-01'],
    ['date', 'September 1, 2012', '2012-09-01'],
    ['date', '01/09/2012', '2012-09-01'],
    ['date', '1.9.12', '2012-09-01'],
    ['date', '31-12-2012', '2012-12-31'],
    ['date', '2012/9/1', '2012-09-01'],
    ['date', '1\u00A0September\u00A02012', '2012-09-01'],
    ['date', '12/31/2012', undefined],
    ['date', '31 February 2012', undefined],
    ['date', 'September 2012', undefined],
    ['date', 'soon', undefined],
    ['level', 'Level 5', '5'],
    ['level', 'five', '5'],
    ['level', 'L5', '5'],
    ['level', 'entry 3', 'Entry 3'],
    ['level', 'Entry Level 1', 'Entry 1'],
    ['level', 'E2', 'Entry 2'],
    ['level', 'Level 9', undefined],
    ['whole number', '8 credits', '8'],
    ['whole number', '8.0', '8'],
    ['whole number', '1,200', '1200'],
    ['whole number', 'twelve', '12'],
    ['whole number', '13/26', undefined],
    ['whole number', '-5', undefined],
    ['whole number', '2.5', undefined],
    ['number', '39,5', '39.5'],
    ['number', '39.5 hours', '39.5'],
    ['credits', '6-12', '6 to 12'],
    ['credits', '6 – 12 credits', '6 to 12'],
    ['credits', 'between 6 and 12', '6 to 12'],
    ['credits', 'min 37', 'at least 37'],
    ['credits', '37+', 'at least 37'],
    ['credits', '37 or more', 'at least 37'],
    ['credits', 'Minimum of 13 credits', 'at least 13'],
    ['credits', 'up to 12', 'at most 12'],
    ['credits', 'various', undefined],
    ['hours', 'Min 3', 'at least 3'],
    ['hours', '3 hrs', '3'],
    ['hours', '3h', '3'],
    ['hours', 'three', '3'],
    ['hours', 'max. 12 hours', 'at most 12'],
    ['hours', '1,200', '1200'],
    ['hours', '3 (minimum)', 'at least 3'],
    ['hours', '16-24', undefined],
    ['marks', '26 marks', '26'],
    ['marks', '/26', '26'],
    ['marks', 'out of 26', '26'],
    ['marks', 'a quarter', undefined],
    ['words', 'approx 250', 'about 250'],
    ['words', '2,000 words (1,500-3,000 words)', '2000 (1500 to 3000)'],
    ['words', '1500-3000', undefined],
    ['bounds', 'two units', '2 units'],
    ['bounds', '2 units & 6 credits', '2 units, 6 credits'],
    ['bounds', '2', undefined],
    ['level mix', '> 50% at level 6', 'more than 50% at level 6'],
    ['level mix', 'More than 50% of credits at Level 6', 'more than 50% at level 6'],
    ['replacement', '8607-550 from 1 July 2020', '8607-550 for registrations from 2020-07-01'],
    ['replacement', 'see 8607-550', undefined],
    ['criteria codes', 'AC 1.1 and AC 1.2', '1.1, 1.2'],
    ['criteria codes', '1.1; 1.2', '1.1, 1.2'],
    ['format', '1.0', '1'],
    ['code', 'AC1.1', '1.1'],
    ['code', '1.1.', '1.1'],
    ['code', 'LO 2', '2'],
    ['code', 'first', undefined],
    ['text', 'anything', undefined],
  ];
  for (const [kind, written, type] of table) {
    it(`${kind}: ${written} ${type === undefined ? 'is left open' : `is ${type}`}`, () => {
      assert.equal(meant(kind, written, []), type);
    });
  }

  it('is the nearest choice, or the only one that begins so', () => {
    const types = ['Award', 'Certificate', 'Diploma', 'Extended Diploma'];
    assert.equal(meant('choice', 'diplomma', types), 'Diploma');
    assert.equal(meant('choice', 'Cert', types), 'Certificate');
    assert.equal(meant('choice', 'degree', types), undefined);
  });

  it('is a day of the calendar', () => {
    assert.equal(dateMeant('29/02/2012'), '2012-02-29');
    assert.equal(dateMeant('29/02/2013'), undefined);
  });
});

const texts: Readonly<Record<string, string>> = {
  'keys by other names': `
format: 1
unit:
#@0-4 Did you mean 'units'?
  - reference: E5.05
units:
  - unit number: E5.06
#   ^^^^^^^^^^^ Did you mean 'reference'?
    Title: Personal Professional Development
#   ^^^^^ Did you mean 'title'?
    guided learning hours: 24
#   ^^^^^^^^^^^^^^^^^^^^^ Did you mean 'glh'?
    learning outcomes:
#   ^^^^^^^^^^^^^^^^^ Did you mean 'outcomes'?
      1:
        assessment criteria:
    favourite colour: red
#   ^^^^^^^^^^^^^^^^ Delete it
    marks: 26
#   ^^^^^ It is a key of a section and of a criterion of a mark sheet
    assessments:
#   ^^^^^^^^^^^ It belongs at the beginning of a line
      - id: portfolio
`,
  'texts where keys belong': `
format: 1
qualifications:
  - id: award
    hours: 24
#          ^^ such as 'induction: …'
    rules: as published
#          ^^^^^^^^^^^^ such as 'wording: …'
  - Award
#   ^^^^^ such as 'id: …'
units:
  - reference: E5.05
    outcomes:
      1: Be able to plan
#        ^^^^^^^^^^^^^^^ such as 'text: …'
`,
  'lists where none belong, each in one finding': `
format: 1
status:
  - draft
#   ^^^^^ Delete the hyphens
  - for publication
  - or not
specification:
  - title: Level 5
#   ^^^^^ Delete the hyphens
  - version: 3
units:
  - reference: E5.05
    level:
      - 5
#     ^^^ Delete the hyphens
      - 6
    outcomes:
      1:
        criteria:
          - Explain
#         ^^^^^^^^^ Delete the hyphens
          - Plan
`,
  'something else where a list belongs': `
format: 1
groups: group 1
#       ^^^^^^^ Put a hyphen and a space before each of its items
matrix:
  unit: E5.05
# ^^^^ Put a hyphen and a space before 'unit: E5.05'
  optional in: award
assessments: [{ id: portfolio }]
#            ^^^^^^^^^^^^^^^^ without brackets
mark sheets: []
qualifications:
  - id: award
    hours:
      glh includes: units
#                   ^^^^^ Put a hyphen and a space before each of its items
`,
  'a colon in a text of a list': `
format: 1
mark sheets:
  - id: planning
    criteria:
      1.1:
        marks: 100
        pass:
          - Good: shows much
#           ^^^^ straight quotation marks
competence requirements:
  - for: Tutors
    introduction:
      - Tutors have:
          - experience: three years
#           ^^^^^^^^^^^^^^^^^^^^^^^ read as a point that ends at the colon
          - knowledge
`,
  'days that no calendar has': `
format: 1
qualifications:
  - id: award
    operational start: 2012-02-30
#                      ^^^^^^^^^^ a day that the calendar has
units:
  - reference: E5.05
  - reference: E5.06
    replaced by: E5.05 for registrations from 2013-02-29
#                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ a day that the calendar has
`,
  'codes that are none': `
format: 1
units:
  - reference: E5.05
    outcomes:
      LO1:
#     ^^^ Type 1 here
        text: Be able to plan
      2:
        criteria:
          AC 2.1: Plan
#         ^^^^^^ Type 2.1 here
`,
  'a no-break space in a value': `
format: 1
qualifications:
  - id: award
    credits: 6\u00A0to\u00A012
#            ^^^^^^^ Type 6 to 12 here
    rules:
      mandatory: E5.05,\u00A0E5.06
units:
  - reference: E5.05
  - reference: E5.06
`,
  'nothing twice about the same characters': `
format: 1
units:
  - reference: E5.05
    level: 5 #five
#            ^^^^^ is left out
    credits: “seven”
#            ^^^^^^^ 'seven' needs none
`,
  'only the version in a file of a newer format': `
format: 12
#       ^^ Install a newer version
nonsense: [
units: x: y
`,
  'a version that is none': `
format: one
#       ^^^ 'format' holds the format's version
`,
  'an older version than the first': `
format: 0
#       ^ Type 'format: 1'
`,
  'a version that is being typed': `
format:
units:
  - reference: E5.05
`,
  'a version in a line that cannot be read': `
format 1
#@0-8 has no key
units:
  - reference: E5.05
`,
  'a key that stands three times': `
format: 1
units:
  - reference: E5.05
units:
#@0-5 in line 2 already
units:
#@0-5 in line 2 already
`,
};

describe('findings on the shape of a file', () => {
  for (const [name, text] of Object.entries(texts)) {
    it(`on ${name}`, () => {
      assertMarked(text.slice(1));
    });
  }

  it('advise the author of an empty file, whatever it is empty of', () => {
    for (const text of ['', '\n\n', '\uFEFF', '# only a remark\n', '---\n']) {
      const findings = checkTexts({ a: text });
      assert.deepEqual(
        findings.map(({ rule, severity }) => [rule, severity]),
        [['format/empty-file', 'information']],
        JSON.stringify(text),
      );
    }
  });

  it('point at the first of two keys', () => {
    const [finding] = checkTexts({ a: 'format: 1\nunits:\n  - reference: E5.05\n    level: 5\n    level: 4\n' });
    assert.deepEqual(
      finding?.related.map(({ range }) => range),
      [{ start: { line: 3, character: 4 }, end: { line: 3, character: 9 } }],
    );
  });
});
