import assert from 'node:assert/strict';
import type { Texts } from '../../harness/fixed';
import { told } from '../../harness/told';

const qualification = (lines: string) => `format: 1\nqualifications:\n  - id: q\n${lines}`;
const hours = (credits: string, tqt: string) =>
  qualification(`    credits: ${credits}\n    hours:\n      tqt: ${tqt}\n`);
const group = (from: string, ...ids: readonly string[]) =>
  qualification(`    rules:\n      choose:\n        - from: ${from}\n          at least: 1 unit\n`) +
  `groups:\n${ids.map((id) => `  - id: ${id}\n    units: A-01\n`).join('')}`;
const comment = (words: string) => qualification(`    # qualspec-disable-${words} -- as published\n    title: Award\n`);
const configuration = (lines: string) => ({ 'qualspec.config.yaml': `format: 1\n${lines}` });
const assessment = (lines: string) => `format: 1\nassessments:\n  - id: a\n${lines}`;
const headings = (...all: readonly string[]) =>
  assessment(`    sections:\n${all.map((heading) => `      - heading: ${heading}\n        marks: 50\n`).join('')}`);

/** By what several rules share, and by rule: a text or several, and all that is told of them. */
const cases: Readonly<
  Record<string, Readonly<Record<string, readonly (readonly [texts: string | Texts, told: readonly string[]])[]>>>
> = {
  'another figure': {
    'hours/tqt-credits': [
      [hours('6', '70'), ['4: 6', 'see 6: 70', 'asked: tqt: 60', 'asked: credits: 7']],
      [
        hours('6 # in all', '70 hours'),
        ['4: 6', 'see 6: 70 hours', 'asked: tqt: 60 hours', 'asked: credits: 7 # in all'],
      ],
      [hours("'6'", '"70 hours"'), ['4: 6', 'see 6: 70 hours', 'asked: tqt: "60 hours"', "asked: credits: '7'"]],
    ],
    'hours/glh-within-tqt': [
      [
        qualification('    hours:\n      tqt: 60\n      glh: 61.25\n'),
        ['6: 61.25', 'see 5: 60', 'asked: tqt: 61.25 | glh: 60'],
      ],
    ],
    'hours/mandatory-glh': [
      [
        qualification(
          '    hours:\n      glh: 30.25\n    rules:\n      mandatory: U.10\nunits:\n  - reference: U.10\n    glh: 24.5\n',
        ),
        ['5: 30.25', 'see 10: 24.5', 'asked: glh: 24.5'],
      ],
    ],
  },
  'another name': {
    'references/unknown-group': [
      [group('gruop 1', 'group 1', 'other'), ['6: gruop 1', 'asked: - from: group 1']],
      [group('group 1, grop 2', 'group 1', 'group 2'), ['6: grop 2', 'asked: - from: group 1, group 2']],
      [group('level-5/optionl', 'level-5/optional'), ['6: level-5/optionl', 'asked: - from: level-5/optional']],
      [group('elective', 'optional'), ['6: elective']],
      // such a name may need quotation marks, or be taken for two
      [group('C+', 'C++'), ['6: C+']],
      [group('(A) Grop', '(A) Group'), ['6: (A) Grop']],
    ],
  },
  'another word': {
    'suppressions/unknown-rule': [
      [
        comment('next-line marks/totl'),
        ['4: marks/totl', 'asked: # qualspec-disable-next-line marks/total -- as published'],
      ],
      [
        comment('nextline marks/total'),
        [
          '4: # qualspec-disable-nextline marks/total -- as published',
          'asked: # qualspec-disable-next-line marks/total -- as published',
        ],
      ],
      [comment('next-line nothing/alike'), ['4: nothing/alike']],
      [comment('where-it-stands marks/total'), ['4: # qualspec-disable-where-it-stands marks/total -- as published']],
    ],
    'settings/unknown-rule': [
      [configuration('rules:\n  marks/totl: off\n'), ['3: marks/totl', 'asked: marks/total: off']],
      [configuration('rules:\n  "marks/totl": off\n'), ['3: marks/totl', 'asked: "marks/total": off']],
      [configuration('rules:\n  nothing alike: off\n'), ['3: nothing alike']],
    ],
    'settings/unknown-key': [
      [configuration('exclud:\n  - old\n'), ['2: exclud', 'asked: exclude:']],
      [configuration('wholly other:\n  - old\n'), ['2: wholly other']],
    ],
    'settings/value': [
      [configuration("rules:\n  marks: 'wraning'\n"), ['3: wraning', "asked: marks: 'warning'"]],
      [configuration('rules:\n  marks: loud\n'), ['3: loud']],
    ],
  },
  'the passages of a text': {
    'assessments/period-agrees': [
      [
        assessment(
          '    period: six months\n    task:\n      - Plan over 3 months.\n      - Over 4 months do this:\n          - It runs for six months.\n          - Then for five months.\n      - Report over two months\n',
        ),
        [
          '6: over 3 months',
          '7: Over 4 months',
          '9: for five months',
          '10: over two months',
          'see 4: six months',
          'see 4: six months',
          'see 4: six months',
          'see 4: six months',
        ],
      ],
      [
        assessment('    period: six months\n    task: It runs over 3 months, then over five months.\n'),
        ['5: over 3 months', '5: over five months', 'see 4: six months', 'see 4: six months'],
      ],
      [assessment('    period: six months\n'), []],
    ],
    'words/text-agrees': [
      [
        assessment(
          '    words: 1000\n    task:\n      - Write 2000 words:\n          - of 3000 words\n      - or 1000 words\n',
        ),
        ['6: 2000 words', '7: 3000 words', 'see 4: 1000', 'see 4: 1000'],
      ],
    ],
    'forms/declaration': [
      [
        assessment(
          '    instructions:\n      - Plan.\n      - "Give:"\n      - Say:\n          - "your date of birth"\n',
        ),
        ['8: date of birth'],
      ],
    ],
  },
  'texts that are alike': {
    'marks/repeated-section': [
      [headings('Plan it', 'PLAN it.'), ['7: PLAN it.', 'see 5: Plan it']],
      [headings('Plan it.', '" Plan   it "'), ['7: Plan   it', 'see 5: Plan it.']],
      [headings('Plan it', '"Plan\\tit"'), ['7: Plan\\tit', 'see 5: Plan it']],
      [headings('Plan it', 'Planit'), []],
      [headings('Plan it', 'Plan it..'), []],
    ],
  },
};

for (const [what, rules] of Object.entries(cases))
  describe(`what rules share: ${what}`, () => {
    for (const [rule, rows] of Object.entries(rules))
      rows.forEach(([texts, expected], nth) => {
        it(`${rule}, ${nth + 1}: ${expected.length === 0 ? 'nothing' : expected.join('; ')}`, () => {
          assert.deepEqual(told(typeof texts === 'string' ? { 'a.qualspec.yaml': texts } : texts, rule), expected);
        });
      });
  });
