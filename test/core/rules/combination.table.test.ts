import assert from 'node:assert/strict';
import type { Texts } from '../../harness/fixed';
import { told } from '../../harness/told';

interface Parts {
  readonly head?: string;
  readonly lines?: string;
  readonly rules?: string;
  readonly rest?: string;
  /** Credits and guided learning hours of the units A-01, A-02 and so on. */
  readonly units?: readonly (readonly [credits: number, hours: number])[];
}
/** A file with a qualification, its rules and its units. */
const file = ({
  head = '',
  lines = '',
  rules = '',
  rest = '',
  units = [
    [5, 20],
    [6, 24],
    [7, 28],
    [8, 32],
  ],
}: Parts) => {
  const body = units.map(
    ([credits, glh], i) => `  - reference: A-0${i + 1}\n    level: 5\n    credits: ${credits}\n    glh: ${glh}\n`,
  );
  return `format: 1\n${head}qualifications:\n  - id: q\n${lines}${rules && `    rules:\n${rules}`}units:\n${body.join('')}${rest}`;
};
const all = '      mandatory: A-01, A-02\n';
const chosen = (...choices: string[]) => `      choose:\n${choices.map((choice) => `        - ${choice}\n`).join('')}`;
const groups = (...units: string[]) =>
  `groups:\n${units.map((list, i) => `  - id: g${i + 1}\n    units: ${list}\n`).join('')}`;
const twoOfFour = chosen('units: A-01 to A-04\n          exactly: 2 units');
const library = (lines: string) => `format: 1\nqualifications:\n${lines}`;
const replaced = (...rows: string[]) => rows.map((row) => `  - reference: ${row}\n`).join('');

/** By rule: a text or several, and all that is told of them. */
const cases: Readonly<Record<string, readonly (readonly [texts: string | Texts, told: readonly string[]])[]>> = {
  'credits/mandatory-total': [
    [file({ lines: '    credits: 10\n', rules: all }), ['4: 10', 'see 10: 5', 'see 14: 6', 'asked: credits: 11']],
    [file({ lines: '    credits: 11\n', rules: all }), []],
    [
      file({ lines: '    credits: at least 12\n', rules: all }),
      ['4: at least 12', 'see 10: 5', 'see 14: 6', 'asked: credits: 11'],
    ],
    [file({ lines: '    credits: at least 11\n', rules: all }), []],
    [
      file({ lines: '    credits: 6 to 10\n', rules: all }),
      ['4: 6 to 10', 'see 10: 5', 'see 14: 6', 'asked: credits: 11'],
    ],
    [
      file({ lines: '    credits: 12 to 20\n', rules: all }),
      ['4: 12 to 20', 'see 10: 5', 'see 14: 6', 'asked: credits: 11'],
    ],
    [file({ lines: '    credits: 10 to 11\n', rules: all }), []],
    [file({ lines: '    credits: 6\n', rules: '      mandatory: A-01\n' }), ['4: 6', 'see 10: 5', 'asked: credits: 5']],
    [file({ lines: '    credits: 6\n', rules: twoOfFour }), []],
    [file({ rules: all }), []],
  ],
  'credits/reachable': [
    [file({ lines: '    credits: 11 to 15\n', rules: twoOfFour }), []],
    [file({ lines: '    credits: 10 to 16\n', rules: twoOfFour }), ['4: 10 to 16', 'asked: credits: 11 to 15']],
    [
      file({ lines: '    credits: at least 10\n', rules: twoOfFour }),
      ['4: at least 10', 'asked: credits: at least 11'],
    ],
    [file({ lines: '    credits: at least 11\n', rules: twoOfFour }), []],
    [
      file({ lines: '    credits: at least 20\n', rules: twoOfFour }),
      ['4: at least 20', 'asked: credits: at least 11'],
    ],
    [file({ lines: '    credits: at most 9\n', rules: twoOfFour }), ['4: at most 9', 'asked: credits: at most 15']],
    [file({ lines: '    credits: 12\n', rules: twoOfFour }), []],
    [file({ lines: '    credits: 16\n', rules: twoOfFour }), ['4: 16']],
    [file({ lines: '    credits: 15 to 11\n', rules: twoOfFour }), []],
    [
      file({ lines: '    credits: 11 to 15\n', rules: `${twoOfFour}      at least in all: 12 credits\n` }),
      ['4: 11 to 15', 'asked: credits: 12 to 15'],
    ],
    [
      file({
        lines: '    credits: 12 to 14\n',
        rules: `${twoOfFour}      at least in all: 12 credits\n      at most in all: 15 credits\n`,
      }),
      [],
    ],
    [
      file({
        lines: '    credits: 12\n',
        rules: chosen('units: A-01 to A-04\n          exactly: 1 unit'),
        units: [
          [6, 1],
          [6, 1],
          [6, 1],
          [6, 1],
        ],
      }),
      ['4: 12', 'asked: credits: 6'],
    ],
    [file({ lines: '    credits: 5 to 26\n', rules: chosen('units: A-01 to A-04\n          at least: 1 unit') }), []],
    [
      file({ lines: '    credits: 9 to 20\n', rules: chosen('units: A-01 to A-04\n          at least: 1 unit') }),
      ['4: 9 to 20', 'asked: credits: 11 to 20'],
    ],
  ],
  'credits/replacement': [
    [
      `format: 1\nunits:\n  - reference: A-01\n    credits: 5\n    replaced by: A-02\n  - reference: A-02\n    credits: 6\n`,
      ['5: A-02', 'see 4: 5', 'see 7: 6'],
    ],
    [
      `format: 1\nunits:\n  - reference: A-01\n    credits: 6\n    replaced by: A-02\n  - reference: A-02\n    credits: 6\n`,
      [],
    ],
    [`format: 1\nunits:\n  - reference: A-01\n    replaced by: A-02\n  - reference: A-02\n    credits: 6\n`, []],
    [`format: 1\nunits:\n  - reference: A-01\n    credits: 5\n    replaced by: A-02\n  - reference: A-02\n`, []],
    [
      {
        'a.qualspec.yaml': `format: 1\nunits:\n  - reference: A-01\n    credits: 5\n    replaced by: A-02\n  - reference: A-02\n`,
        'b.qualspec.yaml': 'format: 1\nunits:\n  - reference: A-02\n    credits: 7\n',
      },
      ['5: A-02', 'see 4: 5', 'see (b.qualspec.yaml) 4: 7'],
    ],
  ],
  'credits/size': [
    [file({ lines: '    type: Award\n    credits: 12\n' }), []],
    [file({ lines: '    type: Award\n    credits: 13\n' }), ['5: 13', 'see 4: Award', 'asked: type: Certificate']],
    [
      file({ lines: '    type: Certificate\n    credits: 12\n' }),
      ['5: 12', 'see 4: Certificate', 'asked: type: Award'],
    ],
    [file({ lines: '    type: Certificate\n    credits: 13 to 36\n' }), []],
    [file({ lines: '    type: Certificate\n    credits: 13 to 37\n' }), ['5: 13 to 37', 'see 4: Certificate']],
    [file({ lines: '    type: Diploma\n    credits: 36\n' }), ['5: 36', 'see 4: Diploma', 'asked: type: Certificate']],
    [
      file({ lines: '    type: Extended Diploma\n    credits: 36\n' }),
      ['5: 36', 'see 4: Extended Diploma', 'asked: type: Certificate'],
    ],
    [file({ lines: '    type: Diploma\n    credits: at least 37\n' }), []],
    [file({ lines: '    type: Award\n    credits: at most 12\n' }), []],
    [
      file({ lines: '    type: Award\n    credits: at most 13\n' }),
      ['5: at most 13', 'see 4: Award', 'asked: type: Certificate'],
    ],
    [file({ lines: '    type: Award\n    credits: 0\n' }), ['5: 0', 'see 4: Award']],
    [file({ lines: '    type: Award\n    credits: 12 to 6\n' }), ['5: 12 to 6', 'asked: credits: 6 to 12']],
    [
      file({ lines: '    title: Level 5 Award in Diploma Work\n    credits: 20\n' }),
      ['5: 20', 'see 4: Level 5 Award in Diploma Work', 'asked: title: Level 5 Certificate in Diploma Work'],
    ],
    [
      file({ lines: '    title: Level 5 Award\n    credits: 20\n' }),
      ['5: 20', 'see 4: Level 5 Award', 'asked: title: Level 5 Certificate'],
    ],
    [
      file({ lines: '    title: Level 5 Award in Work\n    type: Award\n    credits: 20\n' }),
      ['6: 20', 'see 5: Award', 'asked: title: Level 5 Certificate in Work | type: Certificate'],
    ],
    [file({ lines: '    title: Level 5 Award in Work\n    type: Certificate\n    credits: 20\n' }), []],
    [file({ lines: '    title: Award Certificate\n    credits: 99\n' }), []],
    [file({ lines: '    type: Award\n    hours:\n      tqt: 120\n' }), []],
    [file({ lines: '    type: Award\n    hours:\n      tqt: 120.5\n' }), ['6: 120.5', 'see 4: Award']],
    [file({ lines: '    type: Certificate\n    hours:\n      tqt: 120\n' }), ['6: 120', 'see 4: Certificate']],
    [file({ lines: '    type: Certificate\n    hours:\n      tqt: 369\n' }), []],
    [file({ lines: '    type: Certificate\n    hours:\n      tqt: 370\n' }), ['6: 370', 'see 4: Certificate']],
    [file({ lines: '    type: Certificate\n    hours:\n      tqt: at least 370\n' }), []],
    [file({ lines: '    type: Certificate\n    hours:\n      tqt: at most 90\n' }), []],
    [file({ lines: '    type: Diploma\n    hours:\n      tqt: 369\n' }), ['6: 369', 'see 4: Diploma']],
    [file({ lines: '    credits: 20\n' }), []],
  ],
  'hours/glh-within-tqt': [
    [file({ lines: '    hours:\n      glh: 61\n      tqt: 60\n' }), ['5: 61', 'see 6: 60', 'asked: glh: 60 | tqt: 61']],
    [file({ lines: '    hours:\n      glh: 60\n      tqt: 60\n' }), []],
    [file({ lines: '    hours:\n      glh: at most 61\n      tqt: 60\n' }), []],
    [file({ lines: '    hours:\n      glh: 61\n      tqt: at least 60\n' }), []],
    [
      file({ lines: '    hours:\n      glh: at least 61\n      tqt: at most 60\n' }),
      ['5: at least 61', 'see 6: at most 60', 'asked: glh: at least 60 | tqt: at most 61'],
    ],
    [
      file({ lines: '    credits: 7\n    hours:\n      glh: 61\n      tqt: 60\n' }),
      ['6: 61', 'see 7: 60', 'asked: tqt: 70'],
    ],
    [file({ lines: '    credits: 6\n    hours:\n      glh: 61\n      tqt: 60\n' }), ['6: 61', 'see 7: 60']],
    [
      file({ lines: '    credits: 7\n    hours:\n      glh: 70\n      tqt: 60\n' }),
      ['6: 70', 'see 7: 60', 'asked: tqt: 70'],
    ],
    [file({ lines: '    hours:\n      tqt: 60\n' }), []],
  ],
  'hours/induction': [
    [file({ lines: '    hours:\n      glh: 2\n      induction: 3\n      tutorial: 2\n' }), ['6: 3', 'see 5: 2']],
    [file({ lines: '    hours:\n      glh: 2\n      induction: 2\n      tutorial: 3\n' }), ['7: 3', 'see 5: 2']],
    [file({ lines: '    hours:\n      glh: at least 2\n      induction: 3\n' }), []],
    [file({ lines: '    hours:\n      glh: 2\n      induction: at most 3\n' }), []],
    [file({ lines: '    hours:\n      induction: 3\n' }), []],
  ],
  'hours/larger-award': [
    [
      library(
        '  - id: a\n    level: 5\n    credits: 6\n    hours:\n      glh: 16\n  - id: c\n    level: 5\n    credits: 13\n    hours:\n      glh: 15\n',
      ),
      ['12: 15', 'see 7: 16'],
    ],
    [
      library(
        '  - id: a\n    level: 5\n    credits: 6\n    hours:\n      glh: 15\n  - id: c\n    level: 5\n    credits: 13\n    hours:\n      glh: 15\n',
      ),
      [],
    ],
    [
      library(
        '  - id: a\n    level: 4\n    credits: 6\n    hours:\n      glh: 16\n  - id: c\n    level: 5\n    credits: 13\n    hours:\n      glh: 15\n',
      ),
      [],
    ],
    [
      library(
        '  - id: a\n    credits: 6\n    hours:\n      glh: 16\n  - id: c\n    credits: 13\n    hours:\n      glh: 15\n',
      ),
      [],
    ],
    [
      library(
        '  - id: a\n    level: 5\n    credits: 6\n    hours:\n      glh: 16\n  - id: c\n    level: 5\n    credits: 12\n    hours:\n      glh: 15\n',
      ),
      [],
    ],
    [
      library(
        '  - id: a\n    level: 5\n    credits: 6\n    hours:\n      glh: at most 16\n  - id: c\n    level: 5\n    credits: 13\n    hours:\n      glh: 15\n',
      ),
      [],
    ],
    [
      library(
        '  - id: a\n    level: 5\n    credits: 6\n    hours:\n      glh: 16\n      glh includes:\n        - units\n        - induction\n  - id: c\n    level: 5\n    credits: 13\n    hours:\n      glh: 15\n',
      ),
      [],
    ],
    [
      library(
        '  - id: a\n    level: 5\n    credits: 6\n    hours:\n      glh: 16\n  - id: b\n    level: 5\n    credits: 7\n    hours:\n      glh: 20\n  - id: c\n    level: 5\n    credits: 13\n    hours:\n      glh: 15\n',
      ),
      ['17: 15', 'see 12: 20'],
    ],
  ],
  'hours/size-bands': [
    [file({ lines: '    credits: 12\n    hours:\n      tqt: 121\n' }), ['6: 121', 'see 4: 12', 'asked: tqt: 120']],
    [file({ lines: '    credits: 12\n    hours:\n      tqt: 120\n' }), []],
    [file({ lines: '    credits: 36\n    hours:\n      tqt: 364\n' }), []],
    [file({ lines: '    credits: 37\n    hours:\n      tqt: 369\n' }), ['6: 369', 'see 4: 37', 'asked: tqt: 370']],
    [file({ lines: '    credits: 12\n    hours:\n      tqt: at least 121\n' }), []],
    [file({ lines: '    credits: at most 12\n    hours:\n      tqt: 121\n' }), []],
    [file({ lines: '    hours:\n      tqt: 121\n' }), []],
  ],
  'hours/tqt-credits': [
    [
      file({ lines: '    credits: 6\n    hours:\n      tqt: 65\n' }),
      ['4: 6', 'see 6: 65', 'asked: tqt: 60', 'asked: credits: 7'],
    ],
    [file({ lines: '    credits: 6\n    hours:\n      tqt: 64\n' }), []],
    [file({ lines: '    credits: 6\n    hours:\n      tqt: 55\n' }), []],
    [
      file({ lines: '    credits: 6\n    hours:\n      tqt: 54\n' }),
      ['4: 6', 'see 6: 54', 'asked: tqt: 60', 'asked: credits: 5'],
    ],
    [
      file({ lines: '    type: Award\n    credits: 6\n    hours:\n      tqt: 600\n' }),
      ['7: 600', 'see 5: 6', 'asked: tqt: 60', 'asked: credits: 60'],
    ],
    [
      file({ lines: '    type: Award\n    credits: 60\n    hours:\n      tqt: 60\n' }),
      ['5: 60', 'see 7: 60', 'asked: tqt: 600', 'asked: credits: 6'],
    ],
    [
      file({ lines: '    type: Award\n    credits: 6\n    hours:\n      tqt: 70\n' }),
      ['5: 6', 'see 7: 70', 'asked: tqt: 60', 'asked: credits: 7'],
    ],
    [
      file({ lines: '    credits: 6\n    hours:\n      tqt: 6\n      glh: 24\n' }),
      ['6: 6', 'see 4: 6', 'asked: tqt: 60', 'asked: credits: 1'],
    ],
    [
      file({ lines: '    type: Certificate\n    credits: 6\n    hours:\n      tqt: 6\n      glh: 24\n' }),
      ['5: 6', 'see 7: 6', 'asked: tqt: 60', 'asked: credits: 1'],
    ],
    [
      file({ lines: '    credits: 6 to 12\n    hours:\n      tqt: 70\n' }),
      ['4: 6 to 12', 'see 6: 70', 'asked: tqt: 60', 'asked: credits: 7 to 12'],
    ],
    [file({ lines: '    credits: at most 12\n    hours:\n      tqt: 70\n' }), []],
  ],
  'hours/mandatory-glh': [
    [
      file({ lines: '    hours:\n      glh: 40\n', rules: all }),
      ['5: 40', 'see 12: 20', 'see 16: 24', 'asked: glh: 44'],
    ],
    [file({ lines: '    hours:\n      glh: 44\n', rules: all }), []],
    [file({ lines: '    hours:\n      glh: at most 40\n', rules: all }), []],
    [
      file({ lines: '    hours:\n      glh: at least 40\n', rules: all }),
      ['5: at least 40', 'see 12: 20', 'see 16: 24', 'asked: glh: at least 44'],
    ],
    [
      file({ lines: '    hours:\n      glh: 47\n      induction: 3\n', rules: all }),
      ['5: 47', 'see 13: 20', 'see 17: 24', 'asked: glh includes: | - units | - induction', 'asked: glh: 44'],
    ],
    [
      file({ lines: '    hours:\n      glh: 46\n      induction: 3\n      tutorial: 2\n', rules: all }),
      ['5: 46', 'see 14: 20', 'see 18: 24', 'asked: glh: 44'],
    ],
    [
      file({ lines: '    hours:\n      glh: 49\n      induction: 3\n      tutorial: 2\n', rules: all }),
      [
        '5: 49',
        'see 14: 20',
        'see 18: 24',
        'asked: glh includes: | - units | - induction | - tutorial',
        'asked: glh: 44',
      ],
    ],
    [
      file({
        lines:
          '    hours:\n      glh: 48\n      induction: 3\n      glh includes:\n        - units\n        - induction\n',
        rules: all,
      }),
      ['5: 48', 'see 16: 20', 'see 20: 24', 'see 6: 3', 'asked: glh: 47'],
    ],
    [
      file({
        lines: '    hours:\n      glh: 4\n      induction: 3\n      glh includes:\n        - induction\n',
        rules: all,
      }),
      ['5: 4', 'see 6: 3', 'asked: glh: 3'],
    ],
    [file({ lines: '    hours:\n      glh: 40\n', rules: twoOfFour }), []],
  ],
  'hours/lowest-glh': [
    [
      file({ lines: '    hours:\n      glh: 40\n', rules: twoOfFour }),
      ['5: 40', 'see 14: 20', 'see 18: 24', 'asked: glh: 44'],
    ],
    [file({ lines: '    hours:\n      glh: 44\n', rules: twoOfFour }), []],
    [
      file({ lines: '    hours:\n      glh: 50\n', rules: twoOfFour }),
      ['5: 50', 'see 14: 20', 'see 18: 24', 'asked: glh: 44'],
    ],
    [file({ lines: '    hours:\n      glh: at most 50\n', rules: twoOfFour }), []],
    [
      file({ lines: '    hours:\n      glh: 47\n      induction: 3\n', rules: twoOfFour }),
      ['5: 47', 'see 15: 20', 'see 19: 24', 'asked: glh includes: | - units | - induction', 'asked: glh: 44'],
    ],
    [
      file({
        lines:
          '    hours:\n      glh: 48\n      induction: 3\n      tutorial: 1\n      glh includes:\n        - units\n        - induction\n',
        rules: twoOfFour,
      }),
      ['5: 48', 'see 19: 20', 'see 23: 24', 'see 6: 3', 'asked: glh: 47'],
    ],
    [file({ lines: '    hours:\n      glh: 40\n', rules: all }), []],
  ],
  'hours/one-total': [
    [
      file({
        lines: '    hours:\n      glh: at least 40\n',
        rules: twoOfFour,
        units: [
          [5, 20],
          [6, 20],
          [7, 20],
          [8, 20],
        ],
      }),
      ['5: at least 40', 'asked: glh: 40'],
    ],
    [file({ lines: '    hours:\n      glh: at least 44\n', rules: twoOfFour }), []],
    [
      file({
        lines: '    hours:\n      glh: 40\n',
        rules: twoOfFour,
        units: [
          [5, 20],
          [6, 20],
          [7, 20],
          [8, 20],
        ],
      }),
      [],
    ],
    [
      file({
        lines:
          '    hours:\n      glh: at least 42\n      induction: at least 2\n      glh includes:\n        - units\n        - induction\n',
        rules: twoOfFour,
        units: [
          [5, 20],
          [6, 20],
          [7, 20],
          [8, 20],
        ],
      }),
      [],
    ],
  ],
  'hours/average-glh': [
    [file({ lines: '    hours:\n      average glh: 52\n', rules: twoOfFour }), ['5: 52', 'asked: average glh: 44']],
    [file({ lines: '    hours:\n      average glh: 50\n', rules: twoOfFour }), ['5: 50', 'asked: average glh: 44']],
    [file({ lines: '    hours:\n      average glh: 44\n', rules: all }), []],
  ],
  'combination/bounds': [
    [
      file({ rules: chosen('units: A-01 to A-04\n          at least: 3 units\n          at most: 2 units') }),
      ['7: 3 units', 'see 8: 2 units', 'asked: at least: 2 units | at most: 3 units'],
    ],
    [file({ rules: chosen('units: A-01 to A-04\n          at least: 2 units\n          at most: 2 units') }), []],
    [
      file({
        rules: chosen(
          'units: A-01 to A-04\n          at least: 3 units, 6 credits\n          at most: 2 units, 12 credits',
        ),
      }),
      [
        '7: 3 units, 6 credits',
        'see 8: 2 units, 12 credits',
        'asked: at least: 2 units, 6 credits | at most: 3 units, 12 credits',
      ],
    ],
    [
      file({ rules: chosen('units: A-01 to A-04\n          exactly: 3 units\n          at most: 2 units') }),
      ['7: 3 units', 'see 8: 2 units'],
    ],
    [
      file({ rules: chosen('units: A-01 to A-04\n          exactly: 3 units\n          at least: 4 units') }),
      ['8: 4 units', 'see 7: 3 units'],
    ],
    [
      file({ rules: `${twoOfFour}      at least in all: 20 credits\n      at most in all: 12 credits\n` }),
      ['8: 20 credits', 'see 9: 12 credits', 'asked: at least in all: 12 credits | at most in all: 20 credits'],
    ],
  ],
  'combination/exactly': [
    [
      file({
        rules: chosen(
          'units: A-01 to A-04\n          exactly: 2 units\n          at least: 1 unit\n          at most: 3 units',
        ),
      }),
      [
        '8: 1 unit',
        '9: 3 units',
        'see 7: 2 units',
        'see 7: 2 units',
        'asked: without at least: 1 unit',
        'asked: without at most: 3 units',
      ],
    ],
    [
      file({ rules: chosen('units: A-01 to A-04\n          exactly: 2 units\n          at least: 2 units') }),
      ['8: 2 units', 'see 7: 2 units', 'asked: without at least: 2 units'],
    ],
    [file({ rules: chosen('units: A-01 to A-04\n          exactly: 2 units\n          at least: 3 units') }), []],
    [file({ rules: chosen('units: A-01 to A-04\n          exactly: 2 units\n          at most: 1 unit') }), []],
    [file({ rules: chosen('units: A-01 to A-04\n          exactly: 2 units\n          at least: 6 credits') }), []],
    [
      file({ rules: chosen('units: A-01 to A-04\n          exactly: 2 units\n          at least: 1 unit, 6 credits') }),
      ['8: 1 unit, 6 credits', 'see 7: 2 units'],
    ],
  ],
  'combination/duplicate-choice': [
    [
      file({
        rules: chosen('units: A-01, A-02\n          exactly: 1 unit', 'units: A-02, A-01\n          exactly: 1 unit'),
      }),
      ['8: units', 'see 6: units', 'asked: without - units: A-02, A-01 | exactly: 1 unit'],
    ],
    [
      file({
        rules: chosen('units: A-01, A-02\n          exactly: 1 unit', 'units: A-01, A-02\n          at least: 1 unit'),
      }),
      [],
    ],
    [
      file({
        rules: chosen('units: A-01, A-02\n          exactly: 1 unit', 'units: A-01, A-03\n          exactly: 1 unit'),
      }),
      [],
    ],
    [
      file({
        rules: chosen('from: g1\n          exactly: 1 unit', 'units: A-01, A-02\n          exactly: 1 unit'),
        rest: groups('A-01, A-02'),
      }),
      ['8: units', 'see 6: from', 'asked: without - units: A-01, A-02 | exactly: 1 unit'],
    ],
    [file({ rules: chosen('units: A-09\n          exactly: 1 unit', 'units: A-09\n          exactly: 1 unit') }), []],
    [file({ rules: chosen('exactly: 1 unit', 'exactly: 1 unit') }), []],
  ],
  'combination/barred-unit': [
    [file({ rules: `${twoOfFour}      not together:\n        - A-01\n` }), ['9: A-01']],
    [
      file({
        rules: `${chosen('units: A-01, A-02\n          exactly: 1 unit')}      not together:\n        - A-01, A-03\n`,
      }),
      ['9: A-03'],
    ],
    [
      file({
        rules: `${chosen('units: A-01, A-02\n          exactly: 1 unit')}      not together:\n        - A-01, A-02, A-03\n`,
      }),
      ['9: A-03', 'asked: - A-01, A-02'],
    ],
    [
      file({
        rules: `${chosen('units: A-01, A-02\n          exactly: 1 unit')}      not together:\n        - A-01 to A-03\n`,
      }),
      [],
    ],
    [
      file({
        rules: `${chosen('units: A-01, A-02\n          exactly: 1 unit')}      not together:\n        - A-01, A-99\n`,
      }),
      [],
    ],
    [file({ rules: '      not together:\n        - A-01, A-03\n' }), []],
  ],
  'combination/outside-group': [
    [
      file({
        rules: chosen('from: g1\n          units: A-01, A-03\n          exactly: 1 unit'),
        rest: groups('A-01, A-02'),
      }),
      ['7: A-03', 'see 6: g1'],
    ],
    [
      file({
        rules: chosen('from: g1\n          units: A-01, A-03\n          exactly: 1 unit'),
        rest: groups('A-01, A-02', 'A-03, A-04'),
      }),
      ['7: A-03', 'see 6: g1', 'asked: - from: g1, g2'],
    ],
    [
      file({
        rules: chosen('from: g1\n          units: A-03, A-04\n          exactly: 1 unit'),
        rest: groups('A-01, A-02', 'A-03, A-04'),
      }),
      ['6: g1', 'see 7: A-03, A-04', 'asked: - from: g2'],
    ],
    [
      file({
        rules: chosen('from: g1\n          units: A-03, A-04\n          exactly: 1 unit'),
        rest: groups('A-01, A-02', 'A-03', 'A-04'),
      }),
      ['6: g1', 'see 7: A-03, A-04'],
    ],
    [
      file({
        rules: chosen('from: g1\n          units: A-03 to A-04\n          exactly: 1 unit'),
        rest: groups('A-01, A-02', 'A-03, A-04'),
      }),
      [],
    ],
    [
      file({ rules: chosen('from: g1\n          units: A-03\n          exactly: 1 unit'), rest: groups('A-01, A-02') }),
      ['7: A-03', 'see 6: g1'],
    ],
    [
      file({
        rules: chosen('from: g1, g2\n          units: A-01, A-03\n          exactly: 1 unit'),
        rest: groups('A-01, A-02', 'A-03, A-04'),
      }),
      [],
    ],
    [
      file({
        rules: chosen('from: g1, g9\n          units: A-01, A-03\n          exactly: 1 unit'),
        rest: groups('A-01, A-02'),
      }),
      [],
    ],
    [
      file({
        rules: chosen('from: g1\n          units: A-01, A-03\n          exactly: 1 unit'),
        rest: groups('A-01, A-99'),
      }),
      [],
    ],
    [
      file({
        rules: twoOfFour,
        rest: 'groups:\n  - id: g1\n    units: A-01, A-02\n    restricted:\n      - units: A-02, A-03\n        only in: q\n',
      }),
      ['29: A-03'],
    ],
    [
      file({
        rules: twoOfFour,
        rest: 'groups:\n  - id: g1\n    restricted:\n      - units: A-02, A-03\n        only in: q\n',
      }),
      [],
    ],
  ],
  'combination/mandatory-and-optional': [
    [
      file({ rules: all + chosen('units: A-02, A-03\n          exactly: 1 unit') }),
      ['7: A-02', 'see 5: A-02', 'asked: - units: A-03'],
    ],
    [file({ rules: all + chosen('units: A-01 to A-03\n          exactly: 1 unit') }), []],
    [file({ rules: all, rest: 'matrix:\n  - unit: A-02\n    optional in: q\n' }), ['5: A-02']],
    [
      file({ rules: all, rest: 'matrix:\n  - unit: A-02\n    mandatory in: q\n    optional in: q\n' }),
      ['5: A-02', '26: q', 'see 25: q', 'asked: without optional in: q'],
    ],
    [
      file({
        rules: chosen('units: A-02, A-03\n          exactly: 1 unit'),
        rest: 'matrix:\n  - unit: A-02\n    mandatory in: q\n',
      }),
      ['6: A-02', 'asked: - units: A-03'],
    ],
  ],
  'combination/restricted-unit': [
    [
      file({
        rules: twoOfFour,
        rest: 'groups:\n  - id: g1\n    units: A-01 to A-04\n    restricted:\n      - units: A-02\n        only in: d\n',
        head: '',
      }).replace('  - id: q\n', '  - id: d\n  - id: q\n'),
      ['7: A-01 to A-04', 'see 30: A-02', 'asked: - units: A-01, A-03, A-04'],
    ],
    [
      file({
        rules: chosen('units: A-01, A-02\n          exactly: 1 unit'),
        rest: 'groups:\n  - id: g1\n    units: A-01 to A-04\n    restricted:\n      - units: A-02\n        only in: d\n',
      }).replace('  - id: q\n', '  - id: d\n  - id: q\n'),
      ['7: A-02', 'see 30: A-02', 'asked: - units: A-01'],
    ],
    [
      file({
        rules: twoOfFour,
        rest: 'groups:\n  - id: g1\n    units: A-01 to A-04\n    restricted:\n      - units: A-02\n        only in: q\n',
      }),
      [],
    ],
    [
      file({
        rules: twoOfFour,
        rest: 'groups:\n  - id: g1\n    units: A-01 to A-04\n    restricted:\n      - units: A-02\n        only in: d\n',
      }),
      [],
    ],
    [
      file({
        rules: chosen('units: A-01 to A-02\n          exactly: 1 unit'),
        rest: 'groups:\n  - id: g1\n    units: A-01 to A-04\n    restricted:\n      - units: A-01, A-02\n        only in: d\n',
      }).replace('  - id: q\n', '  - id: d\n  - id: q\n'),
      ['7: A-01 to A-02', 'see 30: A-01, A-02', 'asked: - exactly: 1 unit'],
    ],
    [
      file({
        rules: all,
        rest: 'matrix:\n  - unit: A-03\n    optional in: q, d\ngroups:\n  - id: g1\n    units: A-01 to A-04\n    restricted:\n      - units: A-03\n        only in: d\n',
      }).replace('  - id: q\n', '  - id: d\n  - id: q\n'),
      ['26: q', 'see 31: A-03', 'asked: optional in: d'],
    ],
  ],
  'combination/replacement-offered': [
    [
      file({
        rules: chosen('units: A-01, A-05\n          exactly: 1 unit'),
        units: [[5, 20]],
        rest: replaced('A-05\n    replaced by: A-06 for registrations from 2020-07-01', 'A-06'),
      }),
      ['6: A-05', 'asked: - units: A-01, A-05, A-06'],
    ],
    [
      file({
        rules: chosen('units: A-05, A-06\n          exactly: 1 unit'),
        units: [[5, 20]],
        rest: replaced('A-05\n    replaced by: A-06', 'A-06'),
      }),
      [],
    ],
    [
      file({
        rules: '      mandatory: A-01, A-05\n',
        units: [[5, 20]],
        rest: replaced('A-05\n    replaced by: A-06', 'A-06'),
      }),
      ['5: A-05', 'asked: mandatory: A-01, A-06'],
    ],
    [
      file({
        rules: chosen('from: g1\n          exactly: 1 unit'),
        units: [[5, 20]],
        rest: replaced('A-05\n    replaced by: A-06', 'A-06') + groups('A-01, A-05'),
      }),
      ['6: g1'],
    ],
    [
      file({
        rules: chosen('units: A-05, A-99\n          exactly: 1 unit'),
        units: [[5, 20]],
        rest: replaced('A-05\n    replaced by: A-06', 'A-06'),
      }),
      [],
    ],
  ],
  'combination/replaced-and-mandatory': [
    [
      file({
        rules: '      mandatory: A-05, A-06\n',
        units: [[5, 20]],
        rest: replaced('A-05\n    replaced by: A-06', 'A-06'),
      }),
      ['5: A-05', 'see 5: A-06', 'asked: mandatory: A-06'],
    ],
    [
      file({
        rules: '      mandatory: A-05 to A-06\n',
        units: [[5, 20]],
        rest: replaced('A-05\n    replaced by: A-06', 'A-06'),
      }),
      ['5: A-05 to A-06', 'see 5: A-05 to A-06'],
    ],
    [
      file({
        rules: '      mandatory: A-06\n',
        units: [[5, 20]],
        rest: `${replaced('A-05\n    replaced by: A-06', 'A-06')}matrix:\n  - unit: A-05\n    mandatory in: q\n`,
      }),
      ['5: A-06'],
    ],
  ],
  'combination/too-few-units': [
    [
      file({ rules: chosen('units: A-01, A-02\n          exactly: 3 units') }),
      ['7: 3 units', 'asked: exactly: 2 units'],
    ],
    [file({ rules: chosen('units: A-01, A-02\n          at least: 2 units') }), []],
    [
      file({ rules: chosen('units: A-01, A-02\n          at least: 12 credits') }),
      ['7: 12 credits', 'asked: at least: 11 credits'],
    ],
    [file({ rules: chosen('units: A-01, A-02\n          at least: 11 credits') }), []],
    [
      file({ rules: `${twoOfFour}      at least in all: 40 credits\n` }),
      ['8: 40 credits', 'asked: at least in all: 26 credits'],
    ],
    [file({ rules: `${twoOfFour}      at least in all: 26 credits\n` }), []],
    [
      file({ rules: `${twoOfFour}      at least in all: 5 units\n` }),
      ['8: 5 units', 'asked: at least in all: 4 units'],
    ],
    [file({ rules: chosen('units: A-01 to A-09\n          at least: 5 units') }), []],
    [
      file({ rules: all + chosen('units: A-01 to A-03\n          at least: 2 units') }),
      ['8: 2 units', 'asked: at least: 1 unit'],
    ],
    [
      file({ rules: all + chosen('from: g1\n          exactly: 3 units'), rest: groups('A-03, A-04') }),
      ['8: 3 units', 'asked: exactly: 2 units'],
    ],
  ],
  'combination/empty-choice': [
    [
      file({
        rules: chosen(
          'exactly: 1 unit',
          'from: g1\n          exactly: 1 unit',
          'units: A-01\n          exactly: 1 unit',
        ),
        rest: 'groups:\n  - id: g1\n',
      }),
      ['6: exactly'],
    ],
  ],
  'combination/always-taken': [
    [file({ rules: chosen('units: A-01, A-02\n          at least: 2 units') }), ['6: A-01', '6: A-02']],
    [file({ rules: chosen('units: A-01, A-02\n          at least: 1 unit') }), []],
  ],
  'combination/unreachable-unit': [
    [
      file({ rules: `${chosen('units: A-01 to A-04\n          exactly: 1 unit')}      at most in all: 7 credits\n` }),
      ['6: A-01 to A-04'],
    ],
  ],
  'combination/idle-limit': [
    [file({ rules: `${twoOfFour}      at most in all: 40 credits\n` }), ['8: 40 credits']],
    [file({ rules: `${twoOfFour}      at most in all: 14 credits\n` }), []],
    [file({ rules: `${twoOfFour}      at least in all: 5 credits\n` }), ['8: 5 credits', 'see 7: 2 units']],
  ],
  'combination/barred-and-mandatory': [
    [
      file({ rules: `${all}      not together:\n        - A-01, A-02\n` }),
      ['7: A-01, A-02', 'see 5: A-01', 'see 5: A-02'],
    ],
    [file({ rules: `${all}      not together:\n        - A-01, A-03\n` }), []],
  ],
  'combination/repeated-row': [
    [
      file({ rules: all, rest: 'matrix:\n  - unit: A-03\n    optional in: q\n  - unit: A-03\n    optional in: q\n' }),
      ['26: A-03', 'see 24: A-03'],
    ],
  ],
  'combination/impossible': [
    [
      file({ rules: `${twoOfFour}      at most in all: 9 credits\n` }),
      ['7: 2 units', 'see 7: 2 units', 'see 8: 9 credits'],
    ],
    [
      file({ rules: `${twoOfFour}      level mix: more than 50% at level 6\n` }),
      ['8: more than 50% at level 6', 'see 8: more than 50% at level 6'],
    ],
    [file({ rules: `${twoOfFour}      level mix: more than 50% at level 5\n` }), []],
    [file({ rules: `${twoOfFour}      at most in all: 11 credits\n` }), []],
  ],
};

describe('what is told of rules of combination, credits and hours', () => {
  for (const [rule, rows] of Object.entries(cases))
    rows.forEach(([texts, expected], nth) => {
      it(`${rule}, ${nth + 1}: ${expected.length === 0 ? 'nothing' : expected.join('; ')}`, () => {
        assert.deepEqual(told(typeof texts === 'string' ? { 'a.qualspec.yaml': texts } : texts, rule), expected);
      });
    });
});
