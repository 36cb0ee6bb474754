import assert from 'node:assert/strict';
import type { ShapeName } from '../../../server/src/core/model/generated';
import type { Kind } from '../../../server/src/core/model/values';
import { dateMeant } from '../../../server/src/core/rules/format/date-meant';
import { meant } from '../../../server/src/core/rules/format/meant';
import { keyMeant, nameOfShape, ownersOf, placeNearby } from '../../../server/src/core/rules/format/names';
import { checkTexts } from '../../harness/check';
import { assertMarked } from '../../harness/expect';

describe('what was meant by a value that is written in full or with signs', () => {
  const table: Readonly<Partial<Record<Kind | 'code', Readonly<Record<string, string | undefined>>>>> = {
    date: {
      ' 1  September  2012 ': '2012-09-01',
      '1, September, 2012': '2012-09-01',
      '15 January 2012': '2012-01-15',
      '1-Sep-2012': '2012-09-01',
      '1 of May 2012': '2012-05-01',
      'December 31st, 2012': '2012-12-31',
      '2012.12.31': '2012-12-31',
      '1.1.99': '2099-01-01',
      'from 2012/9/1': undefined,
      '2012/9/1 on': undefined,
      'before 01/09/2012': undefined,
      '01/09/2012 or later': undefined,
      'about 1 September 2012': undefined,
      '1 September 2012 or later': undefined,
      'in September 1, 2012': undefined,
      'September 1, 2012 or later': undefined,
      '1 Nonsense 2012': undefined,
    },
    level: {
      'Entry Level 3 or so': undefined,
      'the entry 2': '2',
      'Level 5 (five)': undefined,
      'Level 4 to 5': '5',
    },
    'whole number': { '8.00': '8', '8.0 credits': '8', '−5': undefined, '8.05': undefined, no: undefined },
    number: { '39,25': '39.25', '39.0': '39', '39.00': '39', '1,200.5': '1200.5', '12,5 to 13,5': undefined },
    credits: {
      '6 - 12': '6 to 12',
      '6—12': '6 to 12',
      '10 - 12 credits': '10 to 12',
      '6credits': '6',
      '1 credit': '1',
      '12 cr.': '12',
      'a minimum of 13': 'at least 13',
      'min: 13': 'at least 13',
      'min.13': 'at least 13',
      'not less than 13': 'at least 13',
      'from 13': 'at least 13',
      'a maximum of 12': 'at most 12',
      'max 12': 'at most 12',
      'max.12': 'at most 12',
      'max: 12': 'at most 12',
      'not more than 12': 'at most 12',
      '37 +': 'at least 37',
      '37 minimum': 'at least 37',
      '37 min.': 'at least 37',
      '37 (min)': 'at least 37',
      '12 max': 'at most 12',
      '12 max.': 'at most 12',
      '12 (maximum)': 'at most 12',
      '12 (max) credits': 'at most 12',
      'or up to 12': undefined,
    },
    hours: {
      '1 hour': '1',
      '1 hr': '1',
      '24 glh': '24',
      '24 GLH.': '24',
      '12 (max.)': 'at most 12',
      'twelve hours': '12',
      '24 hours a year': undefined,
    },
    marks: {
      'max. 26': '26',
      'max 26': '26',
      'maximum 26': '26',
      'maximum of 26': '26',
      '1 mark': '1',
      '26marks': '26',
      '26%': '26',
      'the max 26': undefined,
      '26 marks in all': undefined,
    },
    words: {
      'approximately 250': 'about 250',
      'c. 250': 'about 250',
      'ca.250': 'about 250',
      '~250': 'about 250',
      'around 250': 'about 250',
      '2000 words(1500 to 3000)': '2000 (1500 to 3000)',
      '2000words (1500 to 3000)': '2000 (1500 to 3000)',
      '2000 (range: 1500-3000)': '2000 (1500 to 3000)',
      '2000 (1500 – 3000words)': '2000 (1500 to 3000)',
      'it is approx 250': undefined,
    },
    bounds: { '2 units &6 credits': '2 units, 6 credits', '2 units&6 credits': '2 units, 6 credits' },
    'level mix': {
      '>50% at level 6': 'more than 50% at level 6',
      'over 50 per cent at level 6': 'more than 50% at level 6',
      'over 50percent are at level 6': 'more than 50% at level 6',
      '≥ 50% L6': 'at least 50% at level 6',
      'min. 50% level 6': 'at least 50% at level 6',
      'min 50% credit at level 6': 'at least 50% at level 6',
      'minimum 50% of the credits at level 6': 'at least 50% at level 6',
      'minimum of 50% of credits achieved are at level 6': 'at least 50% at level 6',
      'more than 50% at entry 3': undefined,
    },
    replacement: {
      '8607-550, from 01/07/2020': '8607-550 for registrations from 2020-07-01',
      '8607-550 since 2020-07-01': '8607-550 for registrations from 2020-07-01',
      '8607-550 for registrations from 1 July 2020': '8607-550 for registrations from 2020-07-01',
      '8607-550 from some day': undefined,
      '8607-550': undefined,
    },
    'criteria codes': {
      'criterion 1.1, criteria 1.2': '1.1, 1.2',
      'AC1.1 & LO 1.2': '1.1, 1.2',
      '1.1;': '1.1',
      'all of them': undefined,
    },
    format: { v1: '1', 'version 1': undefined, two: undefined },
    code: {
      'Criterion 1.1': '1.1',
      'Outcome 2': '2',
      'learning outcome 2': '2',
      '10.12)': '10.12',
      'see 1.1': undefined,
      '1.1 and more': undefined,
    },
  };
  for (const [kind, cases] of Object.entries(table) as [Kind | 'code', Readonly<Record<string, string | undefined>>][])
    for (const [written, type] of Object.entries(cases))
      it(`${kind}: ${written} ${type === undefined ? 'is left open' : `is ${type}`}`, () => {
        assert.equal(meant(kind, written, []), type);
      });

  it('is not what is written already', () => {
    assert.equal(meant('credits', '6 to 12', []), undefined);
    assert.equal(meant('code', '1.1', []), undefined);
    assert.equal(meant(undefined, '6', []), undefined);
  });

  it('is a choice that three letters tell from the others', () => {
    const choices = ['units', 'induction', 'inducement'];
    assert.equal(meant('choice', 'uni', choices), 'units');
    assert.equal(meant('choice', ' UNI  ', choices), 'units');
    assert.equal(meant('choice', 'un', ['unit of a library']), undefined);
    assert.equal(meant('choice', 'ind', choices), undefined);
    assert.equal(meant('choice', 'induct', choices), 'induction');
  });

  it('is a month by its first letters', () => {
    const months = ['Jan', 'Feb', 'March', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];
    assert.deepEqual(
      months.map((month) => dateMeant(`2 ${month} 2012`)),
      months.map((_, i) => `2012-${String(i + 1).padStart(2, '0')}-02`),
    );
  });
});

describe('how authors hear of keys', () => {
  const names: Readonly<Partial<Record<ShapeName, string>>> = {
    specification: 'the specification',
    'qualification hours': "the 'hours' of a qualification",
    'rules of combination': "the 'rules' of a qualification",
    'rule choice': "an item of 'choose'",
    'sheet criterion': 'a criterion of a mark sheet',
    restriction: "an item of 'restricted'",
    contact: "an item of 'contact'",
    benefits: "'benefits'",
    'matrix row': "an item of 'matrix'",
    guidance: "an item of 'assessment guidance'",
    competence: "an item of 'competence requirements'",
    'competence requirement': "an item of 'requirements'",
    unit: 'a unit',
    outcome: 'an outcome',
    assessment: 'an assessment',
    'mark sheet': 'a mark sheet',
  };
  for (const [shape, name] of Object.entries(names) as [ShapeName, string][])
    it(`a ${shape} is called ${name}`, () => {
      assert.equal(nameOfShape(shape), name);
    });

  it('a key by another spelling, by a known word, or with words added to it', () => {
    const known = ['title', 'credits', 'glh', 'reference', 'operational start'];
    for (const [written, key] of Object.entries({
      Title: 'title',
      titel: 'title',
      Credit_Value: 'credits',
      'guided-learning-hours': 'glh',
      ' unit reference ': 'reference',
      ' name ': 'title',
      'start date': 'operational start',
      'the credits of it': 'credits',
      'end date': undefined,
      'accreditation number': undefined,
      subcreditsystem: undefined,
      constructor: undefined,
    }))
      assert.equal(keyMeant(written, known), key, written);
  });

  it('a key that belongs elsewhere', () => {
    assert.equal(placeNearby('tqt', 'qualification'), "It belongs under 'hours', indented.");
    assert.equal(placeNearby('choose', 'qualification'), "It belongs under 'rules', indented.");
    assert.equal(placeNearby('heading', 'assessment'), undefined);
    assert.equal(placeNearby('units', 'outcome'), 'It belongs at the beginning of a line, without spaces before it.');
    assert.equal(placeNearby('units', undefined), undefined);
    assert.equal(ownersOf('evidences'), 'It is a key of a statement.');
    assert.equal(ownersOf('id'), undefined);
    assert.equal(ownersOf('colour'), undefined);
  });
});

const texts: Readonly<Record<string, string>> = {
  'a version behind what cannot be read': `
format: 2x
#       ^^ 'format' holds the format's version
units:
  - reference: E5.05
    level: 99
#          ^^ 'level'
`,
  'a version of two lines, of which neither is one': `
format: v2
#       ^^ 'format' holds the format's version
units:
  - reference: E5.05
    level: 99
#          ^^ 'level'
`,
  'a version of zero': `
format: 0
#       ^ The file is of format 0, and this version of Qualspec knows format 1. Type 'format: 1'.
units:
  - reference: E5.05
    level: 99
#          ^^ 'level'
`,
  'a version below another key': `
status: 2
#       ^ 'status' is one of
format: 1
#@0-6 Move this line above 'status'
`,
  'a file without a version, with a slip below its first line': `
units:
#@0-5 Put 'format: 1' above this line
  - reference: E5.05
    title: Leadership: a guide
#          ^^^^^^^^^^^^^^^^^^^ colon followed by a space
`,
  'a file without a version, with a slip in its first lines': `
Leadership and management
#@0-25 has no key
units:
  - reference: E5.05
`,
  'a qualification without its name beside a unit without its reference': `
format: 1
units:
  - title: Plan
#   ^^^^^ This is a unit without 'reference', and the rest of the file cannot refer to it. Add a line 'reference: …' to it.
`,
  'a key of no part of a file': `
format: 1
colour: red
#@0-6 'colour' is not a key of the file, so nothing is done with it.
units:
  - reference: E5.05
    colour: red
#   ^^^^^^ 'colour' is not a key of a unit, so nothing is done with it. Delete it
`,
  'a value that nothing is like': `
format: 1
qualifications:
  - id: award
    type: Degree
#         ^^^^^^ 'type' is one of 'Award', 'Certificate', 'Diploma' or 'Extended Diploma', and 'Degree' cannot be read as that.
    credits: various
#            ^^^^^^^ and 'various' cannot be read as that.
`,
  'a colon without a space in a place for keys': `
format: 1
qualifications:
  - id: award
    hours: glh:24
#          ^^^^^^ Put a space behind the colon in 'glh:24'
`,
  'keys where a text belongs': `
format: 1
units:
  - reference: E5.05
    level:
      of: five
#     ^^ straight quotation marks
`,
};

describe('findings on the shape of a file, as they are worded', () => {
  for (const [name, text] of Object.entries(texts))
    it(`on ${name}`, () => {
      assertMarked(text.slice(1));
    });

  it('advise nobody whose text stands there, but cannot be read', () => {
    for (const text of ['just a remark\n', '\t\n\u0000'])
      assert.equal(
        checkTexts({ a: text }).some(({ rule }) => rule === 'format/empty-file'),
        false,
        JSON.stringify(text),
      );
  });
});
