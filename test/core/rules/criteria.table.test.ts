import assert from 'node:assert/strict';
import type { Texts } from '../../harness/fixed';
import { told } from '../../harness/told';

/** A unit with outcomes, each of a text and its criteria; a text that is empty is left out. */
const unit = (
  reference: string,
  outcomes: Readonly<Record<string, readonly [text: string, ...criteria: string[]]>>,
  lines = '',
) =>
  `  - reference: ${reference}\n${lines}    outcomes:\n${Object.entries(outcomes)
    .map(([number, [text, ...criteria]]) => {
      const said = text === '' ? '' : `        text: ${text}\n`;
      const list =
        criteria.length === 0 ? '' : `        criteria:\n${criteria.map((one) => `          ${one}\n`).join('')}`;
      return `      ${number}:\n${said}${list}`;
    })
    .join('')}`;
const units = (...all: string[]) => `format: 1\nunits:\n${all.join('')}`;
const one = (outcomes: Parameters<typeof unit>[1], lines = '') => units(unit('A-01', outcomes, lines));
const two = units(
  unit('A-01', {
    1: ['Plan', '1.1: Explain a plan', '1.2: Make plans'],
    2: ['Review', '2.1: Review plans', '2.2: Evaluate it'],
  }),
  unit('A-02', { 1: ['Lead', '1.1: Lead a team', '1.2: Explain teams'] }),
);
const sections = (...all: string[]) => `    sections:\n${all.map((section) => `      - ${section}\n`).join('')}`;
const statements = (...codes: string[]) =>
  `statements:${codes.map((code) => `\n          - evidences: ${code}`).join('')}`;
const assessed = (lines: string, rest = '') => `${two}assessments:\n  - id: a\n${lines}${rest}`;
const sheet = (criteria: string) =>
  `${two}assessments:\n  - id: a\n    units: A-01\nmark sheets:\n  - assessment: a\n    criteria:\n${criteria}`;

/** By rule: a text or several, and all that is told of them. */
const cases: Readonly<Record<string, readonly (readonly [texts: string | Texts, told: readonly string[]])[]>> = {
  'criteria/unassessed': [
    [
      assessed(
        `    units: A-01\n${sections(`heading: One\n        ${statements('1.1')}`, `heading: Two\n        ${statements('2.1')}`)}`,
      ),
      [
        '25: sections',
        'see 4: outcomes',
        'asked: - text: Plans have been made | evidences: 1.2 | - heading: Two | statements: | - evidences: 2.1 | - text: It has been evaluated | evidences: 2.2',
      ],
    ],
    [
      assessed(`    units: A-01\n${sections(`heading: One\n        ${statements('1.1', '1.2')}`, 'heading: Two')}`),
      [
        '25: sections',
        'see 4: outcomes',
        'asked: - text: Plans have been reviewed | evidences: 2.1 | - text: It has been evaluated | evidences: 2.2',
      ],
    ],
    [
      assessed(
        `    units: A-01, A-02\n${sections(`heading: One\n        ${statements('A-01 1.1, A-01 1.2')}`, `heading: Two\n        ${statements('A-02 1.1')}`)}`,
      ),
      [
        '25: sections',
        '25: sections',
        'see 4: outcomes',
        'see 16: outcomes',
        'asked: - text: Plans have been reviewed | evidences: A-01 2.1 | - text: It has been evaluated | evidences: A-01 2.2',
        'asked: - text: Teams have been explained | evidences: A-02 1.2',
      ],
    ],
    [
      assessed(
        `    units: A-01, A-02\n${sections(`heading: One\n        ${statements('A-01 1.1, A-01 1.2, A-01 2.1, A-01 2.2')}`, 'heading: Two')}`,
      ),
      [
        '25: sections',
        'see 16: outcomes',
        'asked: - text: Lead a team | evidences: A-02 1.1 | - text: Teams have been explained | evidences: A-02 1.2',
      ],
    ],
    [assessed(`    units: A-01\n${sections(`heading: One\n        ${statements('1.1, 1.2, 2.1, 2.2')}`)}`), []],
    [assessed(`    units: A-01\n${sections('heading: One')}`), []],
    [assessed(`    units: A-01\n${sections(`heading: One\n        ${statements('1.1, 1.9')}`)}`), []],
    [assessed(`    units: A-01\n${sections(`heading: One\n        ${statements('A-02 1.1')}`)}`), []],
    [assessed(`    units: A-01, A-02\n${sections(`heading: One\n        ${statements('A-01 1.1, 2.1')}`)}`), []],
    [assessed(`    units: A-09\n${sections(`heading: One\n        ${statements('1.1')}`)}`), []],
    [
      sheet('      1.1:\n        marks: 50\n      2.1:\n        marks: 50\n'),
      ['27: criteria', 'see 4: outcomes', 'asked: 1.2: | marks: | 2.1: | marks: 50 | 2.2: | marks:'],
    ],
    [sheet('      1.1:\n      1.2:\n      2.1:\n      2.2:\n'), []],
    [
      sheet('      2.1:\n        marks: 50\n'),
      ['27: criteria', 'see 4: outcomes', 'asked: 1.1: | marks: | 1.2: | marks: | 2.2: | marks:'],
    ],
    [
      `${two}assessments:\n  - id: a\n    units: A-01, A-02\nmark sheets:\n  - assessment: a\n    criteria:\n      A-01 1.1:\n        marks: 50\n      A-02 1.1:\n        marks: 50\n`,
      [
        '27: criteria',
        '27: criteria',
        'see 4: outcomes',
        'see 16: outcomes',
        'asked: A-01 1.2: | marks: | A-01 2.1: | marks: | A-01 2.2: | marks:',
        'asked: A-02 1.2: | marks:',
      ],
    ],
    [
      `${two}mark sheets:\n  - id: a\n    units: A-02\n    criteria:\n      A-02 1.1:\n`,
      ['25: criteria', 'see 16: outcomes', 'asked: 1.2: | marks:'],
    ],
  ],
  'criteria/unknown': [
    [
      assessed(`    units: A-01\n${sections(`heading: One\n        ${statements('1.3')}`)}`),
      ['28: 1.3', 'see 4: outcomes', 'asked: - evidences: 1.1', 'asked: - evidences: 1.2'],
    ],
    [
      assessed(`    units: A-01\n${sections(`heading: One\n        ${statements('1.1, 1.3')}`)}`),
      ['28: 1.3', 'see 4: outcomes', 'asked: - evidences: 1.1, 1.2', 'asked: - evidences: 1.1, 1.1'],
    ],
    [
      assessed(`    units: A-01\n${sections(`heading: One\n        ${statements('3.1')}`)}`),
      ['28: 3.1', 'see 4: outcomes', 'asked: - evidences: 1.1', 'asked: - evidences: 2.1'],
    ],
    [
      assessed(`    units: A-01, A-02\n${sections(`heading: One\n        ${statements('2.1')}`)}`),
      ['28: 2.1', 'asked: - evidences: A-01 2.1'],
    ],
    [
      assessed(`    units: A-01, A-02\n${sections(`heading: One\n        ${statements('1.1, 4.4')}`)}`),
      ['28: 1.1', '28: 4.4', 'asked: - evidences: A-01 1.1, 4.4', 'asked: - evidences: A-02 1.1, 4.4'],
    ],
    [
      assessed(`    units: A-01\n${sections(`heading: One\n        ${statements('A-02 1.1')}`)}`),
      ['28: A-02', 'asked: - evidences: A-01 1.1'],
    ],
    [
      assessed(`    units: A-01\n${sections(`heading: One\n        ${statements('A-02 1.1', 'A-02 1.2')}`)}`),
      ['24: A-01', 'see 28: 1.1', 'see 29: 1.2', 'asked: units: A-01, A-02'],
    ],
    [
      assessed(
        `    units: A-01\n${sections(`heading: One\n        ${statements('A-02 1.1, A-02 1.2', 'A-02 1.1, A-02 1.2')}`)}`,
      ),
      ['24: A-01', 'see 28: 1.1', 'see 28: 1.2', 'see 29: 1.1', 'asked: units: A-01, A-02'],
    ],
    [
      assessed(
        `    units: A-01\n    instead of: A-02\n${sections(`heading: One\n        ${statements('A-02 1.1', 'A-02 1.2')}`)}`,
      ),
      [],
    ],
    [
      assessed(`    units: A-01\n${sections(`heading: One\n        ${statements('Z-77 1.1', 'Z-77 1.2')}`)}`),
      ['28: Z-77', '29: Z-77'],
    ],
    [assessed(`    units: A-01\n${sections(`heading: One\n        ${statements('1.1')}`)}`), []],
    [assessed(`    units: A-01\n${sections('heading: One')}`), []],
    [assessed(sections(`heading: One\n        ${statements('1.9')}`)), []],
    [sheet('      1.1:\n      1.7:\n'), ['29: 1.7', 'see 4: outcomes', 'asked: 1.2:', 'asked: 1.1:']],
    [
      `${units(unit('A-01', { 1: ['Plan'], 2: ['Do', '2.1: Do it'] }))}assessments:\n  - id: a\n    units: A-01\n${sections(`heading: One\n        ${statements('1.1, 2.2, 3.1')}`)}`,
      [
        '17: 2.2',
        '17: 3.1',
        'see 4: outcomes',
        'see 4: outcomes',
        'asked: - evidences: 1.1, 2.1, 3.1',
        'asked: - evidences: 1.1, 2.2, 2.1',
      ],
    ],
    [
      `${units(unit('A-01', { 1: ['Plan', '1.1: Plan it', '1.1: Do it', '1.4: Go'] }))}assessments:\n  - id: a\n    units: A-01\n${sections(`heading: One\n        ${statements('1.5')}`)}`,
      [],
    ],
    [
      `${units(unit('A-01', { 1: ['Plan', '1.1: Plan it', '1.3: Do it', '1.4: Go'] }))}assessments:\n  - id: a\n    units: A-01\n${sections(`heading: One\n        ${statements('1.2, 1.5')}`)}`,
      [
        '17: 1.5',
        'see 4: outcomes',
        'asked: - evidences: 1.2, 1.1',
        'asked: - evidences: 1.2, 1.3',
        'asked: - evidences: 1.2, 1.4',
      ],
    ],
  ],
  'criteria/misnumbered': [
    [one({ 1: ['Plan', '1.1: Plan it', '1.3: Review it'] }), ['9: 1.3', 'asked: 1.2: Review it']],
    [one({ 1: ['Plan', '1.1: Plan it', '1.2: Do it', '1.6: Review it'] }), ['10: 1.6', 'asked: 1.3: Review it']],
    [one({ 1: ['Plan', '1.2: Plan it', '1.1: Do it'] }), ['9: 1.1', 'asked: 1.1: Plan it | 1.2: Do it']],
    [one({ 1: ['Plan', '1.1: Plan it', '1.5: Do it', '1.3: Review it', '1.4: Go'] }), ['9: 1.5', 'asked: 1.2: Do it']],
    [one({ 1: ['Plan', '1.1: Plan it', '1.1: Do it', '1.3: Review it'] }), []],
    [one({ 1: ['Plan', '1.1: Plan it', '2.2: Do it', '1.3: Review it'] }), ['9: 2.2', 'see 5: 1', 'asked: 1.2: Do it']],
    [
      one({ 1: ['Plan', '1.1: Plan it'], 3: ['Review', '3.1: Review it'] }),
      ['9: 3', 'asked: 2: | text: Review | criteria: | 2.1: Review it'],
    ],
    [
      one({ 1: ['Plan', '1.1: Plan it'], 5: ['Review', '5.1: Review it'] }),
      ['9: 5', 'asked: 2: | text: Review | criteria: | 2.1: Review it'],
    ],
    [
      one({ 1: ['Plan', '1.1: Plan it'], 2: ['Review', '3.1: Review it', '3.2: Do it'] }),
      ['9: 2', 'see 12: 3.1', 'asked: 2.1: Review it | 2.2: Do it'],
    ],
    [
      one({ 1: ['Plan', '2.1: Plan it'], 2: ['Review', '2.1: Review it'] }),
      ['5: 1', 'see 8: 2.1', 'asked: 1.1: Plan it'],
    ],
    [one({ 1: ['Plan', '1.1: Plan it'], a: ['Do', 'a.1: Do it'], 3: ['Review', '3.1: Review it'] }), []],
    [one({ 1: ['Plan', '1.1: Plan it', '1.a: Do it', '1.3: Review it'] }), []],
    [one({ 10: ['Plan', '10.1: Plan it'] }), ['5: 10', 'asked: 1: | text: Plan | criteria: | 1.1: Plan it']],
    [one({ 1: ['Plan', '1.1: Plan it'], 2: ['Review', '2.1: Review it'] }), []],
    [one({ 1: [''], 2: ['Do', '2.1: Plan'] }), []],
    [
      `${one({ 1: ['Plan', '1.1: Plan it', '1.3: Review it'] })}assessments:\n  - id: a\n    units: A-01\n${sections(`heading: One\n        ${statements('1.1, 1.3')}`)}`,
      [
        '9: 1.3',
        'asked: 1.2: Review it | assessments: | - id: a | units: A-01 | sections: | - heading: One | statements: | - evidences: 1.1, 1.2',
      ],
    ],
    [
      `${one({ 1: ['Plan', '1.1: Plan it', '1.3: Review it'] })}assessments:\n  - id: a\n    units: A-01\nmark sheets:\n  - assessment: a\n    criteria:\n      1.1:\n        marks: 5\n      1.3:\n        marks: 5\n`,
      ['9: 1.3'],
    ],
    [
      `${one({ 1: ['Plan', '1.1: Plan it', '1.3: Review it'] })}  - reference: A-02\nassessments:\n  - id: a\n    units: A-01, A-02\n${sections(`heading: One\n        ${statements('A-01 1.1, A-01 1.3, A-02 1.3')}`)}`,
      [
        '9: 1.3',
        'asked: 1.2: Review it | - reference: A-02 | assessments: | - id: a | units: A-01, A-02 | sections: | - heading: One | statements: | - evidences: A-01 1.1, A-01 1.2, A-02 1.3',
      ],
    ],
    [
      `${one({ 1: ['Plan', '1.1: Plan it', '1.3: Review it'] })}  - reference: A-02\nassessments:\n  - id: a\n    units: A-02\n${sections(`heading: One\n        ${statements('1.3')}`)}`,
      ['9: 1.3', 'asked: 1.2: Review it'],
    ],
    [
      `${one({ 1: ['Plan', '1.1: Plan it', '1.3: Review it'] })}assessments:\n  - id: a\n    units: A-01\n    sections x\n`,
      ['9: 1.3'],
    ],
    [`${one({ 1: ['Plan', '1.1: Plan it', '1.3: Review it'] })}assessments:\n  - assessment x\n`, ['9: 1.3']],
    [
      {
        'a.qualspec.yaml': one({ 1: ['Plan', '1.1: Plan it', '1.3: Review it'] }),
        'b.qualspec.yaml': 'format: 1\nassessments:\n  - id: a\n    units: A-01\n',
      },
      ['9: 1.3'],
    ],
    [
      {
        'a.qualspec.yaml': one({ 1: ['Plan', '1.1: Plan it', '1.3: Review it'] }),
        'b.qualspec.yaml': one({ 1: ['Plan', '1.1: Plan it'] }),
      },
      ['9: 1.3'],
    ],
    [
      {
        'a.qualspec.yaml': one({ 1: ['Plan', '1.1: Plan it', '1.3: Review it'] }),
        'b.qualspec.yaml': 'format: 1\nunits:\n  - reference: A-01\n    level: 5\n',
      },
      ['9: 1.3', 'asked: 1.2: Review it'],
    ],
  ],
  'criteria/duplicate': [
    [one({ 1: ['Plan', '1.1: Plan it', '1.1: Review it'] }), ['9: 1.1', 'see 8: 1.1', 'asked: 1.2: Review it']],
    [one({ 1: ['Plan', '1.1: Plan it', '1.1: Plan  it'] }), ['9: 1.1', 'see 8: 1.1', 'safe: without 1.1: Plan  it']],
    [one({ 1: ['Plan', '1.2: Plan it', '1.2: Review it'] }), ['8: 1.2', 'see 9: 1.2', 'asked: 1.1: Plan it']],
    [
      one({ 1: ['Plan', '1.3: Plan it', '1.2: Do', '1.3: Review it'] }),
      ['8: 1.3', 'see 10: 1.3', 'asked: 1.1: Plan it'],
    ],
    [one({ 1: ['Plan', '1.1:', '1.1:'] }), ['9: 1.1', 'see 8: 1.1', 'asked: 1.2:']],
    [
      units('  - reference: A-01\n    outcomes:\n      1:\n        text: Plan\n      1:\n        text: Review\n'),
      ['7: 1', 'see 5: 1', 'asked: 2:'],
    ],
    [sheet('      1.1:\n        marks: 50\n      1.1:\n        marks: 50\n'), ['30: 1.1', 'see 28: 1.1']],
  ],
  'criteria/full-stop': [
    [one({ 1: ['Plan', '1.1: Plan it.', '1.2: Do it', '1.3: Review it'] }), ['8: Plan it.', 'safe: 1.1: Plan it']],
    [one({ 1: ['Plan', '1.1: Plan it.', '1.2: Do it'] }), ['8: Plan it.', 'safe: 1.1: Plan it']],
    [
      one({ 1: ['Plan', '1.1: Plan it.', '1.2: Do it.', '1.3: Review it'] }),
      ['10: Review it', 'safe: 1.3: Review it.'],
    ],
    [one({ 1: ['Plan.', '1.1: Plan it'], 2: ['Review', '2.1: Review it'] }), ['6: Plan.', 'safe: text: Plan']],
    [one({ 1: ['Plan', '1.1: Plan it etc.', '1.2: Do it'] }), []],
    [one({ 1: ['Plan', '1.1: Plan it.', '1.2: Do it?'] }), []],
    [one({ 1: ['Plan', '1.1: Plan it.', '1.2: Do it (all)'] }), ['8: Plan it.', 'safe: 1.1: Plan it']],
    [one({ 1: ['Plan', '1.1: Plan it.', '1.2:'] }), []],
  ],
  'criteria/content': [
    [
      `format: 1\nunits:\n  - reference: A-01\n    outcomes:\n      1:\n        text: Plan\n      2:\n        content: Planning\n`,
      ['7: 2'],
    ],
    [
      `format: 1\nunits:\n  - reference: A-01\n    outcomes:\n      1:\n        criteria:\n          1.1: Plan\n      2:\n        content: Planning\n`,
      ['8: 2'],
    ],
    [`format: 1\nunits:\n  - reference: A-01\n    outcomes:\n      2:\n        content: Planning\n`, []],
    [
      `format: 1\nstatus: for publication\nunits:\n  - reference: A-01\n    outcomes:\n      1:\n        text: Plan\n        content: Planning\n      2:\n        text: Review\n      3:\n`,
      ['9: 2'],
    ],
    [
      `format: 1\nunits:\n  - reference: A-01\n    outcomes:\n      1:\n        text: Plan\n        content: Planning\n      2:\n        text: Review\n`,
      [],
    ],
    [
      `format: 1\nstatus: for publication\nunits:\n  - reference: A-01\n    outcomes:\n      1:\n        text: Plan\n      2:\n        text: Review\n`,
      [],
    ],
  ],
  'criteria/level-verb': [
    [
      one(
        { 1: ['Plan', '1.1: List the aims', '1.2: Evaluate the aims', '1.3: List and evaluate aims', '1.4:'] },
        '    level: 5\n',
      ),
      ['9: List the aims'],
    ],
    [
      one(
        {
          1: [
            'Plan',
            '1.1: List the aims',
            '1.2: Evaluate the aims',
            '1.3: Critically review them',
            '1.4: Explain and evaluate aims',
          ],
        },
        '    level: 2\n',
      ),
      ['10: Evaluate the aims', '11: Critically review them'],
    ],
    [
      one({ 1: ['Plan', '1.1: List the aims', '1.2: Evaluate the aims'] }, '    level: Entry 3\n'),
      ['10: Evaluate the aims'],
    ],
    [one({ 1: ['Plan', '1.1: List the aims', '1.2: Evaluate the aims'] }, '    level: 3\n'), []],
    [one({ 1: ['Plan', '1.1: List the aims', '1.2: Evaluate the aims'] }), []],
  ],
  'criteria/one-verb': [
    [
      one({ 1: ['Plan', '1.1: Plan and review the work', '1.2: Plan it', '1.3:', '1.4: The work'] }),
      ['8: Plan and review the work'],
    ],
  ],
  'criteria/observable-verb': [
    [
      one({
        1: [
          'Understand it',
          '1.1: Understand it',
          '1.2: Be aware of it',
          '1.3: Explain it',
          '1.4:',
          '1.5: Have knowledge of it',
          '1.6: Beware of it',
        ],
      }),
      ['8: Understand it', '9: Be aware of it', '12: Have knowledge of it'],
    ],
    [one({ 1: ['Plan', '1.1: Understand it'] }, '    available from: 2014-09-01\n'), []],
    [one({ 1: ['Plan', '1.1: Understand it'] }, '    available from: 2015-10-01\n'), ['9: Understand it']],
    [one({ 1: ['Plan'] }), []],
  ],
  'criteria/reads-on': [
    [
      one({
        1: [
          'The learner will plan',
          '1.1: The learner can explain it',
          '1.2: Explains it',
          '1.3: How it is',
          '1.4: The plan of it',
          '1.5: Explanation of it',
          '1.6: Is it so?',
          '1.7: Explains',
        ],
      }),
      [
        '6: The learner will plan',
        '8: The learner can explain it',
        '9: Explains it',
        '10: How it is',
        '11: The plan of it',
        '12: Explanation of it',
        '13: Is it so?',
        'asked: text: Plan',
        'asked: 1.1: Explain it',
        'asked: 1.2: Explain it',
      ],
    ],
    [
      one({
        1: [
          'Can plan',
          '1.1: Explaining it in full',
          '1.2: To be written',
          '1.3: Students should do it',
          '1.4: "2 plans are made"',
          '1.5: Why',
        ],
      }),
      [
        '6: Can plan',
        '8: Explaining it in full',
        '10: Students should do it',
        '12: Why',
        'asked: text: Plan',
        'asked: 1.1: Explain it in full',
        'asked: 1.3: Do it',
      ],
    ],
  ],
  'criteria/repeated-text': [
    [
      one({
        1: ['Plan the work well', '1.1: Explain a plan', '1.2: explain a  plan'],
        2: ['Plan the work well', '2.1: Explain a plan', '2.2: Do it', '2.3: Do it'],
      }),
      [
        '9: explain a  plan',
        '11: Plan the work well',
        '13: Explain a plan',
        'see 8: Explain a plan',
        'see 6: Plan the work well',
        'see 8: Explain a plan',
      ],
    ],
    [
      one({
        1: ['', '1.1: Explain a plan', '1.1: Explain a plan'],
        2: ['To be written', '2.1: To be written'],
        3: ['To be written', '3.1:'],
      }),
      [],
    ],
  ],
  'criteria/repeats-outcome': [
    [
      one({
        1: ['Be able to plan work', '1.1: Plan work'],
        2: ['Know how to plan', '2.1: Know how to plan'],
        3: ['Plan', '3.1: Plan'],
        4: ['Plan all', '4.1: Plan all', '4.2: Do'],
        5: ['', '5.1: Plan it'],
        6: ['Plan it all', '6.1:'],
        7: ['Plan to know things', '7.1: Plan to things'],
      }),
      ['8: Plan work', 'see 6: Be able to plan work'],
    ],
  ],
  'criteria/repeated-code': [
    [
      assessed(
        `    units: A-01, A-02\n${sections(`heading: One\n        ${statements('A-01 1.1, A-02 1.1, A-01 1.1', '1.1')}`)}`,
      ),
      ['28: A-01 1.1', 'see 28: A-01 1.1', 'asked: - evidences: A-01 1.1, A-02 1.1'],
    ],
    [
      assessed(
        '    units: A-01\n',
        `mark sheets:\n  - assessment: a\n${sections(`heading: One\n        ${statements('1.1, 1.1')}`, 'heading: Two')}`,
      ),
      ['30: 1.1', 'see 30: 1.1', 'asked: - evidences: 1.1'],
    ],
    [assessed('    units: A-01\n', 'mark sheets:\n  - assessment: a\n'), []],
  ],
};

describe('what is told of criteria', () => {
  for (const [rule, rows] of Object.entries(cases))
    rows.forEach(([texts, expected], nth) => {
      it(`${rule}, ${nth + 1}: ${expected.length === 0 ? 'nothing' : expected.join('; ')}`, () => {
        assert.deepEqual(told(typeof texts === 'string' ? { 'a.qualspec.yaml': texts } : texts, rule), expected);
      });
    });
});
