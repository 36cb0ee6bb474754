import assert from 'node:assert/strict';
import type { Texts } from '../../harness/fixed';
import { told } from '../../harness/told';

const one = (lines: string, head = '') => `format: 1\n${head}qualifications:\n  - id: q\n${lines}`;
const title = (text: string, lines = '', head = '') => one(`    title: ${text}\n${lines}`, head);
const published = (organisation: string) =>
  `status: for publication\nspecification:\n  awarding organisation: ${organisation}\n`;
const cover = (text: string, ...qualifications: string[]) =>
  `format: 1\nspecification:\n  title: ${text}\nqualifications:\n${qualifications.map((lines, i) => `  - id: q${i + 1}\n${lines}`).join('')}`;
const unit = (lines: string, reference = 'A-01') => `  - reference: ${reference}\n${lines}`;
const units = (...all: string[]) => `format: 1\nunits:\n${all.join('')}`;
const full = (title: string, criterion: string) =>
  `    title: ${title}\n    level: 5\n    outcomes:\n      1:\n        text: Lead\n        criteria:\n          1.1: ${criterion}\n`;
const sheet = (marks: string, unitOf = 'A-01', id = 'a') =>
  `  - id: ${id}\n    units: ${unitOf}\n    sections:\n${marks
    .split('/')
    .map((each) => (each === '' ? '      - heading: Review\n' : `      - marks: ${each}\n`))
    .join('')}`;
const sheets = (...all: string[]) => `format: 1\nunits:\n  - reference: A-01\nassessments:\n${all.join('')}`;

/** By rule: a text or several, and all that is told of them. */
const cases: Readonly<Record<string, readonly (readonly [texts: string | Texts, told: readonly string[]])[]>> = {
  'titles/level-agrees': [
    [
      title('Level 5 Award', '    level: 4\n'),
      ['4: Level 5 Award', 'see 5: 4', 'asked: title: Level 4 Award', 'asked: level: 5'],
    ],
    [title('Level 5 Award', '    level: 5\n'), []],
    [title('Entry Level 3 Award', '    level: 4\n'), ['4: Entry Level 3 Award', 'see 5: 4', 'asked: level: Entry 3']],
    [title('Level 5 Award', '    level: Entry 3\n'), ['4: Level 5 Award', 'see 5: Entry 3', 'asked: level: 5']],
    [title('Level 5 Award'), []],
    [title('Award', '    level: 4\n'), []],
    [title('Entry 2 Award', '    level: Entry 3\n'), ['4: Entry 2 Award', 'see 5: Entry 3', 'asked: level: Entry 2']],
    [
      title('Award at Entry - (Entry 2)', '    level: 4\n'),
      ['4: Award at Entry - (Entry 2)', 'see 5: 4', 'asked: level: Entry 2'],
    ],
  ],
  'titles/organisation': [
    [title('Level 5 Award', '', published('ILM')), ['7: Level 5 Award', 'asked: title: ILM Level 5 Award']],
    [title('ILM Level 5 Award', '', published('ILM')), []],
    [
      title('Institute Level 5 Award in Work', '', published('Institute of Leadership')),
      ['7: Institute Level 5 Award in Work', 'asked: title: Institute of Leadership Institute Level 5 Award in Work'],
    ],
    [title('Leadership Award', '', published('Institute of Leadership')), []],
    [title('Level 5 Award', '', 'status: for publication\n'), []],
    [title('Level 5 Award', '', published('ILM').replace('for publication', 'draft')), []],
    [one('    level: 5\n', published('ILM')), []],
  ],
  'titles/cover': [
    [cover('Level 5 Award', '    type: Award\n    level: 5\n'), []],
    [cover('Level 4 Award', '    type: Award\n    level: 5\n'), ['3: Level 4 Award']],
    [cover('Entry 3 Award', '    type: Award\n    level: 5\n'), ['3: Entry 3 Award']],
    [cover('Level 4 Award', '    type: Award\n    level: 5\n', '    type: Award\n'), []],
    [cover('Level 4 Award', '    type: Award\n    level: 5\n    title: Level 4 Award\n'), []],
    [
      cover('Level 4 Award', '    type: Award\n    level: 5\n', '    type: Award\n    level: Entry 3\n'),
      ['3: Level 4 Award'],
    ],
    [cover('Award and Certificate', '    type: Award\n'), ['3: Award and Certificate']],
    [cover('Award', '    type: Award\n', '    type: Certificate\n'), ['3: Award']],
    [cover('Award', '    type: Award\n', '    level: 5\n'), []],
    [cover('Diploma', '    type: Extended Diploma\n'), ['3: Diploma']],
    [cover('Extended Diploma', '    type: Extended Diploma\n'), []],
    [cover('Awards and Diplomas', '    type: Award\n', '    type: Diploma\n'), []],
    [cover('Leadership', '    type: Award\n    level: 5\n'), []],
    [cover('Certificate', '    type: Award\n    title: Certificate in Work\n'), []],
    [`format: 1\nspecification:\n  title: Level 4 Award\n`, []],
  ],
  'titles/qcf': [
    [
      title('Award (QCF)', '    operational start: 2018-01-01\n'),
      ['4: Award (QCF)', 'see 5: 2018-01-01', 'asked: title: Award'],
    ],
    [title('Award (QCF)', '    operational start: 2017-12-31\n'), []],
    [
      title('Award (QCF) in Work', '    operational start: 2012-01-01\n    operational end: 2018-01-01\n'),
      ['4: Award (QCF) in Work', 'see 6: 2018-01-01', 'asked: title: Award in Work'],
    ],
    [title('Award QCF', '    operational start: 2018-01-01\n    operational end: 2017-12-31\n'), []],
    [title('Award QCF', '', 'specification:\n  published: 2018-03-01\n'), ['6: Award QCF', 'asked: title: Award']],
    [title('Award QCF', '', 'specification:\n  published: 2017-03-01\n'), []],
    [title('Award QCF', '', 'specification:\n  version: 2018-03\n'), ['6: Award QCF', 'asked: title: Award']],
    [title('Award QCF', '', 'status: for publication\n'), ['5: Award QCF', 'asked: title: Award']],
    [title('Award QCF'), []],
  ],
  'titles/type-agrees': [
    [
      title('Level 5 Award in Work', '    type: Certificate\n'),
      [
        '4: Level 5 Award in Work',
        'see 5: Certificate',
        'asked: title: Level 5 Certificate in Work',
        'asked: type: Award',
      ],
    ],
    [title('Level 5 Award in Work', '    type: Award\n'), []],
    [title('Level 5 Award or Certificate', '    type: Diploma\n'), []],
  ],
  'titles/complete': [
    [
      title('Award in Work', '    type: Award\n    level: 5\n', 'status: for publication\n'),
      ['5: Award in Work', 'asked: title: Level 5 Award in Work'],
    ],
    [
      title('Work', '    type: Award\n    level: 5\n', 'status: for publication\n'),
      ['5: Work', 'asked: title: Level 5 Award in Work'],
    ],
    [
      title('Work', '    type: Award\n    level: Entry 3\n', 'status: for publication\n'),
      ['5: Work', 'asked: title: Entry 3 Award in Work'],
    ],
    [title('Level 5 Awards in Work', '    type: Award\n    level: 5\n', 'status: for publication\n'), []],
    [title('Work', '    type: Award\n', 'status: for publication\n'), ['5: Work', 'asked: title: Award in Work']],
    [title('Work', '    level: 5\n', 'status: for publication\n'), ['5: Work', 'asked: title: Level 5 Work']],
    [
      title('Level 5 in Work', '    type: Award\n    level: 5\n', 'status: for publication\n'),
      ['5: Level 5 in Work', 'asked: title: Level 5 Award in Work'],
    ],
    [
      title('Entry 3 Work', '    type: Award\n    level: Entry 3\n', 'status: for publication\n'),
      ['5: Entry 3 Work', 'asked: title: Entry 3 Award in Work'],
    ],
  ],
  'titles/promising-words': [
    [title('Extended Diploma in Work', '    type: Extended Diploma\n'), []],
    [title('Extended Diploma in Work', '    type: Diploma\n'), []],
    [title('Unextended Award in Advanced Work', '    type: Award\n'), []],
  ],
  'qualifications/repeated-title': [
    [
      { a: title('Level 5 Award', '    level: 5\n'), b: title('Level 5 award', '    level: 5\n') },
      ['4: Level 5 Award', '(b) 4: Level 5 award', 'see (b) 4: Level 5 award', 'see (a) 4: Level 5 Award'],
    ],
    [
      { a: title('Level 5 Award', '    number: 600/5999/0\n'), b: title('Level 5 Award', '    number: 600/5999/0\n') },
      [],
    ],
    [
      { a: title('Level 5 Award', '    number: 600/5999/0\n'), b: title('Level 5 Award', '    number: 600/5854/7\n') },
      [],
    ],
    [{ a: title('Level 5 Award', '    number: 600/5999/0\n'), b: title('Level 5 Award') }, []],
    [
      `${title('Level 5 Award')}  - id: p\n    title: Level 5 Award\n`,
      ['4: Level 5 Award', '6: Level 5 Award', 'see 6: Level 5 Award', 'see 4: Level 5 Award'],
    ],
    [
      `${title('Level 5 Award', '    number: 600/5999/0\n')}  - id: p\n    title: Level 5 Award\n    number: 600/5854/7\n`,
      ['4: Level 5 Award', '7: Level 5 Award', 'see 7: Level 5 Award', 'see 4: Level 5 Award'],
    ],
    [`${title('Level 5 Award')}  - title: Level 5 Award\n`, ['5: Level 5 Award', 'see 4: Level 5 Award']],
  ],
  'qualifications/repeated-number': [
    [
      { a: one('    number: 600/5999/0\n'), b: one('    number: 60059990\n') },
      ['4: 600/5999/0', '(b) 4: 60059990', 'see (b) 4: 60059990', 'see (a) 4: 600/5999/0'],
    ],
    [{ a: one('    number: 600/5999/1\n'), b: one('    number: 600/5999/1\n') }, []],
    [{ a: one('    number: soon\n'), b: one('    number: soon\n') }, []],
    [`${one('    number: 600/5999/0\n')}  - id: q\n    number: 600/5999/0\n`, []],
    [`${one('    number: 600/5999/0\n')}  - number: 600/5999/0\n`, ['5: 600/5999/0', 'see 4: 600/5999/0']],
  ],
  'units/defined-twice': [
    [
      units(unit(full('Lead', 'Lead it')), unit(full('Lead', 'Lead it'))),
      [
        '3: A-01',
        '11: A-01',
        'see 11: A-01',
        'see 3: A-01',
        'asked: without - reference: A-01 | title: Lead | level: 5 | outcomes: | 1: | text: Lead | criteria: | 1.1: Lead it',
      ],
    ],
    [
      units(unit(full('Lead', 'Lead it')), unit(full('Lead', 'Review it'))),
      ['3: A-01', '11: A-01', 'see 11: A-01', 'see 3: A-01'],
    ],
    [
      { a: units(unit(full('Lead', 'Lead it'))), b: units(unit(full('Lead', 'Lead it'))) },
      ['3: A-01', '(b) 3: A-01', 'see (b) 3: A-01', 'see (a) 3: A-01'],
    ],
    [{ a: units(unit(full('Lead', 'Lead it'))), b: units(unit('    title: Lead\n')) }, []],
    [units(unit(full('Lead', 'Lead it')), unit(full('Lead', 'Lead it'), 'A-02')), []],
  ],
  'units/look-alike': [
    [
      units(
        unit('    title: Lead\n    level: 5\n    credits: 5\n    glh: 20\n'),
        unit('    title: lead\n    level: 5\n    credits: 6\n    glh: 20\n', 'A-02'),
      ),
      ['4: Lead', '9: lead', 'see 9: lead', 'see 4: Lead'],
    ],
    [
      units(
        unit('    title: Lead\n    level: 5\n    credits: 5\n    glh: 20\n'),
        unit('    title: Lead\n    level: 5\n    credits: 5\n    glh: 21\n', 'A-02'),
      ),
      ['4: Lead', '9: Lead', 'see 9: Lead', 'see 4: Lead'],
    ],
    [
      units(
        unit('    title: Lead\n    level: 5\n    credits: 5\n'),
        unit('    title: Lead\n    level: 5\n    glh: 21\n', 'A-02'),
      ),
      [],
    ],
    [
      units(
        unit('    title: Lead\n    level: 5\n    credits: 5\n    glh: 20\n'),
        unit('    title: Lead\n    level: 4\n    credits: 6\n', 'A-02'),
      ),
      [],
    ],
    [
      units(
        unit('    title: Lead\n    level: 5\n    credits: 5\n    replaced by: A-02\n'),
        unit('    title: Lead\n    level: 5\n    credits: 6\n', 'A-02'),
      ),
      [],
    ],
    [
      units(
        unit('    title: Lead\n    level: 5\n    credits: 5\n'),
        unit('    title: Lead\n    level: 5\n    credits: 6\n    also known as: A-01\n', 'A-02'),
      ),
      [],
    ],
    [
      {
        a: units(unit('    title: Lead\n    level: 5\n    credits: 5\n')),
        b: units(unit('    title: Lead\n    level: 5\n    credits: 6\n', 'A-02')),
      },
      ['4: Lead', '(b) 4: Lead', 'see (b) 4: Lead', 'see (a) 4: Lead'],
    ],
  ],
  'units/sheets-agree': [
    [
      { a: sheets(sheet('50/50')), b: sheets(sheet('40/60')) },
      ['7: sections', '(b) 7: sections', 'see (b) 7: sections', 'see (a) 7: sections'],
    ],
    [{ a: sheets(sheet('50/50')), b: sheets(sheet('50/50')) }, []],
    [
      { a: sheets(sheet('50/50')), b: sheets(sheet('50/25/25')) },
      ['7: sections', '(b) 7: sections', 'see (b) 7: sections', 'see (a) 7: sections'],
    ],
    [{ a: sheets(sheet('50/')), b: sheets(sheet('40/60')) }, []],
    [{ a: sheets(sheet('50/50')), b: sheets(sheet('40/')) }, []],
    [{ a: sheets(sheet('50/50')), b: sheets(sheet('40/60'), sheet('60/40', 'A-01', 'b')) }, []],
    [{ a: sheets(sheet('50/50'), sheet('60/40', 'A-01', 'b')), b: sheets(sheet('40/60')) }, []],
    [{ a: sheets(sheet('50/50', 'A-01, A-02')), b: sheets(sheet('40/60')) }, []],
    [{ a: sheets(sheet('50/50', 'A-09')), b: sheets(sheet('40/60', 'A-09')) }, []],
  ],
  'units/glh-within-credits': [
    [units(unit('    credits: 2\n    glh: 25\n')), ['5: 25', 'see 4: 2', 'asked: credits: 25 | glh: 2']],
    [units(unit('    credits: 2\n    glh: 24\n')), []],
    [units(unit('    credits: 2\n    glh: at most 30\n')), []],
    [units(unit('    credits: 2\n    glh: at least 30\n')), ['5: at least 30', 'see 4: 2']],
    [units(unit('    credits: 2\n    glh: 30.5\n')), ['5: 30.5', 'see 4: 2']],
    [units(unit('    credits: 1\n    glh: 30\n')), ['5: 30', 'see 4: 1', 'asked: credits: 30 | glh: 1']],
    [units(unit('    credits: 0\n    glh: 5\n')), ['5: 5', 'see 4: 0', 'asked: credits: 5 | glh: 0']],
    [units(unit('    credits: 2\n')), []],
  ],
  'units/remarks-agree': [
    [
      {
        a: units(unit('    availability: Open\n')),
        b: units(unit(`    availability: Closed\n${full('Lead', 'Lead it')}`)),
      },
      ['4: Open', 'see (b) 4: Closed', 'asked: availability: Closed'],
    ],
    [
      { a: units(unit('    availability: Open\n')), b: units(unit('    availability: Closed\n')) },
      ['4: Open', '(b) 4: Closed', 'see (b) 4: Closed', 'see (a) 4: Open'],
    ],
    [{ a: units(unit('    availability: Open\n')), b: units(unit('    sector: Work\n')) }, []],
    [
      {
        a: units(unit('    availability: Open\n')),
        b: units(unit(`    availability: Open\n${full('Lead', 'Lead it')}`)),
        c: units(unit('    availability: Closed\n')),
      },
      ['(c) 4: Closed', 'see (b) 4: Open', 'asked: availability: Open'],
    ],
  ],
  'dates/in-order': [
    [
      one('    operational start: 2012-09-01\n    operational end: 2012-08-31\n'),
      ['5: 2012-08-31', 'see 4: 2012-09-01', 'asked: operational start: 2012-08-31 | operational end: 2012-09-01'],
    ],
    [one('    operational start: 2012-09-01\n    operational end: 2012-09-01\n'), []],
    [
      one('    regulation start: 2012-09-02\n    operational start: 2012-09-01\n'),
      ['5: 2012-09-01', 'see 4: 2012-09-02', 'asked: regulation start: 2012-09-01 | operational start: 2012-09-02'],
    ],
    [
      one('    operational end: 2014-09-01\n    certification end: 2014-08-01\n'),
      ['5: 2014-08-01', 'see 4: 2014-09-01', 'asked: operational end: 2014-08-01 | certification end: 2014-09-01'],
    ],
  ],
  'dates/version-published': [
    [
      'format: 1\nspecification:\n  version: 2021-04\n  published: 2021-03-15\n',
      ['3: 2021-04', 'see 4: 2021-03-15', 'asked: version: 2021-03'],
    ],
    ['format: 1\nspecification:\n  version: 2021-03-16\n  published: 2021-03-15\n', []],
    ['format: 1\nspecification:\n  version: 2021-03\n  published: 2021-03-15\n', []],
    ['format: 1\nspecification:\n  version: V2021-04\n  published: 2021-03-15\n', []],
    ['format: 1\nspecification:\n  version: 2021-13\n  published: 2021-03-15\n', []],
  ],
  'dates/replacement-available': [
    [units(unit('    replaced by: A-02\n'), unit('    available from: 2030-01-01\n', 'A-02')), []],
  ],
};

describe('what is told of units, qualifications, titles and dates', () => {
  for (const [rule, rows] of Object.entries(cases))
    rows.forEach(([texts, expected], nth) => {
      it(`${rule}, ${nth + 1}: ${expected.length === 0 ? 'nothing' : expected.join('; ')}`, () => {
        assert.deepEqual(told(typeof texts === 'string' ? { 'a.qualspec.yaml': texts } : texts, rule), expected);
      });
    });
});
