import assert from 'node:assert/strict';
import type { Texts } from '../../harness/fixed';
import { told } from '../../harness/told';

const units =
  'units:\n  - reference: E5.05\n    title: Reviewing Services\n  - reference: E5.07\n    title: Leading Work\n  - reference: E5.08\n    title: Planning\n';
const file = (body: string, head = '') => `format: 1\n${head}${units}assessments:\n${body}`;
const one = (lines: string, head = '') => file(`  - id: a\n${lines}`, head);
const forPublication = 'status: for publication\n';
const sections = (...all: string[]) => `    sections:\n${all.map((section) => `      - ${section}\n`).join('')}`;
const statement = (text: string, evidences = '') =>
  `statements:\n          - text: ${text}\n${evidences && `            evidences: ${evidences}\n`}`;
/** An assessment and its mark sheet. */
const pair = (task: string, sheet: string) => file(`  - id: a\n${task}mark sheets:\n  - assessment: a\n${sheet}`);

/** By rule: a text or several, and all that is told of them. */
const cases: Readonly<Record<string, readonly (readonly [texts: string | Texts, told: readonly string[]])[]>> = {
  'assessments/title-agrees': [
    [
      one('    title: Reviewing Services\n    units: E5.07\n'),
      ['12: E5.07', 'see 11: Reviewing Services', 'asked: units: E5.05'],
    ],
    [one('    title: Reviewing services\n    units: E5.05\n'), []],
    [
      one('    title: Reviewing Services\n    units: E5.07, E5.08\n'),
      ['12: E5.07, E5.08', 'see 11: Reviewing Services'],
    ],
    [one('    title: Reviewing Services\n    units: E5.07, E5.05\n'), []],
    [one('    title: Reviewing Services\n'), []],
    [one('    units: E5.07\n'), []],
    [one('    title: Portfolio\n    units: E5.07\n'), []],
    [one('    title: Reviewing Services\n    units: E5.99\n'), []],
    [
      `format: 1\nspecification:\n  reference prefix: 8607-\nunits:\n  - reference: 501\n    title: Planning\n  - reference: 502\n    title: Leading\nassessments:\n  - id: a\n    title: Planning\n    units: 501\n  - id: b\n    title: Leading\n    units: 8607-501\n`,
      ['15: 8607-501', 'see 14: Leading', 'asked: units: 8607-502'],
    ],
  ],
  'assessments/alternative-covers': [
    [
      one('    units: E5.05\n    instead of: E5.05, E5.07\n'),
      ['12: E5.07', 'see 11: E5.05', 'asked: units: E5.05, E5.07', 'asked: instead of: E5.05'],
    ],
    [
      one('    units: E5.05\n    instead of: E5.07, E5.08\n'),
      [
        '12: E5.07',
        '12: E5.08',
        'see 11: E5.05',
        'see 11: E5.05',
        'asked: units: E5.05, E5.07',
        'asked: instead of: E5.08',
        'asked: units: E5.05, E5.08',
        'asked: instead of: E5.07',
      ],
    ],
    [
      one('    units: E5.05\n    instead of: E5.07 to E5.08\n'),
      [
        '12: E5.07 to E5.08',
        'see 11: E5.05',
        'asked: units: E5.05, E5.07 to E5.08',
        'asked: without instead of: E5.07 to E5.08',
      ],
    ],
    [one('    units: E5.05, E5.99\n    instead of: E5.07\n'), []],
    [one('    units: E5.05\n    instead of: E5.07, E5.99\n'), []],
    [one('    units: ""\n    instead of: E5.07\n'), []],
    [one('    units: E5.05\n'), []],
  ],
  'assessments/alternative-condition': [
    [
      one('    instead of: E5.05, E5.07\n    condition: if three units are in the pathway\n'),
      [
        '12: if three units are in the pathway',
        'see 11: E5.05, E5.07',
        'asked: condition: if both units are in the pathway',
      ],
    ],
    [one('    instead of: E5.05, E5.07\n    condition: if two units are in the pathway\n'), []],
    [one('    instead of: E5.05, E5.07\n    condition: if both are in the pathway\n'), []],
    [
      one('    instead of: E5.05, E5.07, E5.08\n    condition: if two of the units are in the pathway\n'),
      [
        '12: if two of the units are in the pathway',
        'see 11: E5.05, E5.07, E5.08',
        'asked: condition: if all three units are in the pathway',
      ],
    ],
    [
      one('    instead of: E5.05 to E5.08\n    condition: if both units are in the pathway\n'),
      [
        '12: if both units are in the pathway',
        'see 11: E5.05 to E5.08',
        'asked: condition: if all three units are in the pathway',
      ],
    ],
    [
      one('    instead of: E5.05\n    condition: if both units are in the pathway\n'),
      ['12: if both units are in the pathway', 'see 11: E5.05', 'asked: condition: if the unit is in the pathway'],
    ],
    [one('    instead of: E5.05, E5.99\n    condition: if three units are in the pathway\n'), []],
    [
      one('    instead of: E5.05, E5.05, E5.07\n    condition: if all three units are in the pathway\n'),
      [
        '12: if all three units are in the pathway',
        'see 11: E5.05, E5.05, E5.07',
        'asked: condition: if both units are in the pathway',
      ],
    ],
    [one('    instead of: E5.05, E5.07\n    condition: by agreement with the centre\n'), []],
    [
      one('    instead of: E5.05, E5.07\n', forPublication),
      ['11: a', 'asked: condition: if both units are in the pathway'],
    ],
    [one('    instead of: E5.05\n', forPublication), ['11: a', 'asked: condition: if the unit is in the pathway']],
    [
      one('    instead of: E5.05, E5.07, E5.08\n', forPublication),
      ['11: a', 'asked: condition: if all three units are in the pathway'],
    ],
    [one('    instead of: E5.05, E5.07\n    condition:\n', forPublication), []],
    [one('    instead of: E5.05, E5.07\n'), []],
    [
      file('  - title: Portfolio\n    instead of: E5.05, E5.07\n', forPublication),
      ['11: title', 'asked: condition: if both units are in the pathway'],
    ],
  ],
  'assessments/alternative-replaces': [
    [
      file('  - id: p\n    units: E5.05\n  - id: a\n    units: E5.05, E5.07\n'),
      ['13: E5.05', 'see 10: p', 'asked: instead of: E5.05'],
    ],
    [
      file(
        '  - id: p\n    units: E5.05\n  - id: q\n    units: E5.07\n  - id: a\n    units: E5.05, E5.07, E5.08\n    instead of: E5.07\n',
      ),
      ['15: E5.05', 'see 10: p', 'asked: instead of: E5.07, E5.05'],
    ],
    [
      file('  - id: p\n    units: E5.05\n  - id: q\n    units: E5.07\n  - id: a\n    units: E5.05, E5.07\n'),
      [
        '15: E5.05',
        '15: E5.07',
        'see 10: p',
        'see 12: q',
        'asked: instead of: E5.05, E5.07',
        'asked: instead of: E5.05, E5.07',
      ],
    ],
    [file('  - id: p\n    units: E5.05\n  - id: a\n    units: E5.05, E5.07\n    instead of: E5.05 to E5.07\n'), []],
    [
      file('  - id: p\n    units: E5.05\n  - id: a\n    units: E5.05, E5.07\n    instead of: E5.99\n'),
      ['13: E5.05', 'see 10: p', 'asked: instead of: E5.99, E5.05'],
    ],
    [file('  - id: p\n    units: E5.05\n  - units: E5.05, E5.07\n'), []],
    [file('  - id: p\n    units: E5.05\n  - id: a\n'), []],
    [file('  - id: a\n    units: E5.05, E5.07\nmark sheets:\n  - units: E5.05\n'), []],
  ],
  'assessments/sheet-units': [
    [pair('    units: E5.05\n', '    units: E5.07\n'), ['14: E5.07', 'see 11: E5.05', 'asked: without units: E5.07']],
    [pair('    units: E5.05, E5.07\n', '    units: E5.07, E5.05\n'), []],
    [
      pair('    units: E5.05, E5.07\n', '    units: E5.05\n'),
      ['14: E5.05', 'see 11: E5.05, E5.07', 'asked: without units: E5.05'],
    ],
    [
      pair('    units: E5.05\n', '    units: E5.05, E5.07\n'),
      ['14: E5.05, E5.07', 'see 11: E5.05', 'asked: without units: E5.05, E5.07'],
    ],
    [
      pair('    units: E5.05, E5.07\n', '    units: E5.05, E5.08\n'),
      ['14: E5.05, E5.08', 'see 11: E5.05, E5.07', 'asked: without units: E5.05, E5.08'],
    ],
    [pair('    units: E5.05 to E5.08\n', '    units: E5.05, E5.07, E5.08\n'), []],
    [pair('    units: E5.05\n', '    units: E5.99\n'), []],
    [pair('    units: E5.05, E5.99\n', '    units: E5.05\n'), []],
    [pair('', '    units: E5.05\n'), []],
    [pair('    units: E5.05\n', ''), []],
    [pair('    units: E5.05\n    title x\n', '    units: E5.07\n'), []],
    [file('  - id: b\nmark sheets:\n  - assessment: a\n    units: E5.05\n'), []],
  ],
  'assessments/context-section': [
    [
      one(
        sections(
          `heading: Background\n        marks: 4\n        ${statement('It has been described', '1.1')}`,
          'heading: Review\n        marks: 96',
        ),
      ),
      ['16: 1.1'],
    ],
    [
      one(
        sections(
          `heading: " Background "\n        marks: 4\n        ${statement('It has been described', '1.1')}`,
          'heading: Review\n        marks: 96',
        ),
      ),
      ['16: 1.1'],
    ],
    [
      one(
        sections(
          `heading: The context\n        marks: 10\n        ${statement('It has been described', '1.1')}`,
          'heading: Review\n        marks: 96',
        ),
      ),
      ['16: 1.1'],
    ],
    [
      one(
        sections(
          `heading: Background\n        marks: 11\n        ${statement('It has been described', '1.1')}`,
          'heading: Review\n        marks: 96',
        ),
      ),
      [],
    ],
    [
      one(
        sections(
          `heading: Background\n        ${statement('It has been described', '1.1')}`,
          'heading: Review\n        marks: 96',
        ),
      ),
      [],
    ],
    [
      one(
        sections(
          `heading: Review\n        marks: 4\n        ${statement('It has been described', '1.1')}`,
          'heading: Review\n        marks: 96',
        ),
      ),
      [],
    ],
    [
      one(
        sections(
          `heading: Background of it\n        marks: 4\n        ${statement('It has been described', '1.1')}`,
          'heading: Review\n        marks: 96',
        ),
      ),
      [],
    ],
    [
      one(
        sections(
          `heading: Background\n        marks: 4\n        ${statement('It has been described')}`,
          `heading: Setting\n        marks: 4\n        ${statement('It has been described', '1.1')}`,
        ),
      ),
      [],
    ],
    [one(sections('heading: Background\n        marks: 4')), []],
    [one('    sections:\n'), []],
    [
      file(
        `  - id: b\nmark sheets:\n  - id: a\n${sections(`heading: Setting\n        marks: 4\n        ${statement('It has been described', '1.1')}`)}`,
      ),
      ['18: 1.1'],
    ],
  ],
  'assessments/complete-sections': [
    [
      one(sections('heading: Review\n        marks: 48\n        instructions: Do', 'heading: Report'), forPublication),
      ['16: Report'],
    ],
  ],
  'assessments/period-agrees': [
    [
      one('    period: over six months\n    task: Keep a diary for three months.\n'),
      ['12: for three months', 'see 11: over six months'],
    ],
    [one('    period: 6 weeks\n    task: Keep a diary for 6 Weeks.\n'), []],
    [one('    period: a while\n    task: Keep a diary for three months.\n'), []],
    [one('    task: Keep a diary for three months.\n'), []],
    [
      one('    period: one month\n    task: Keep a diary for two months and then for three months.\n'),
      ['12: for two months', '12: for three months', 'see 11: one month', 'see 11: one month'],
    ],
    [one('    period: one month\n    task: Keep a diary for a month.\n'), []],
    [
      one(`    period: six months\n${sections('heading: Review\n        instructions: Review four months of it.')}`),
      [],
    ],
  ],
  'marks/repeated-statement': [
    [
      one(
        sections(
          `${statement('Needs have been reviewed', '1.1')}          - text: Needs have been reviewed\n            evidences: 1.1`,
        ),
      ),
      [
        '15: Needs have been reviewed',
        'see 13: Needs have been reviewed',
        'safe: without - text: Needs have been reviewed | evidences: 1.1',
      ],
    ],
    [
      one(
        sections(
          `${statement('Needs have been reviewed', '1.1')}          - text: Needs have been reviewed\n            evidences: 2.1`,
        ),
      ),
      ['15: Needs have been reviewed', 'see 13: Needs have been reviewed', 'asked: evidences: 1.1, 2.1'],
    ],
    [
      one(
        sections(
          `${statement('Needs have been reviewed', '1.1, 2.1')}          - text: Needs have been reviewed\n            evidences: 2.1`,
        ),
      ),
      [
        '15: Needs have been reviewed',
        'see 13: Needs have been reviewed',
        'safe: without - text: Needs have been reviewed | evidences: 2.1',
      ],
    ],
    [
      one(
        sections(
          `${statement('Needs have been reviewed')}          - text: Needs have been reviewed\n            evidences: 2.1`,
        ),
      ),
      [
        '14: Needs have been reviewed',
        'see 13: Needs have been reviewed',
        'asked: without - text: Needs have been reviewed',
      ],
    ],
    [
      one(sections(`${statement('Needs have been reviewed', '1.1')}          - text: needs have been reviewed`)),
      [
        '15: needs have been reviewed',
        'see 13: Needs have been reviewed',
        'safe: without - text: needs have been reviewed',
      ],
    ],
    [
      one(sections(`${statement('Needs have been reviewed')}          - text: Needs have been reviewed`)),
      [
        '14: Needs have been reviewed',
        'see 13: Needs have been reviewed',
        'safe: without - text: Needs have been reviewed',
      ],
    ],
    [one(sections(`${statement('To be written')}          - text: To be written`)), []],
    [
      one(sections(`${statement('Needs have been reviewed')}          - evidences: 1.1\n          - evidences: 1.1`)),
      [],
    ],
    [one(sections(statement('Needs have been reviewed'), statement('Needs have been reviewed'))), []],
    [
      file(
        `  - id: b\nmark sheets:\n  - id: a\n${sections(`${statement('Needs have been reviewed', '1.1')}          - text: Needs have been reviewed\n            evidences: 1.1`)}`,
      ),
      [
        '17: Needs have been reviewed',
        'see 15: Needs have been reviewed',
        'safe: without - text: Needs have been reviewed | evidences: 1.1',
      ],
    ],
  ],
  'marks/repeated-section': [
    [one(sections('heading: Review', 'heading: Report', 'heading: review')), ['14: review', 'see 12: Review']],
    [
      file(`  - id: b\nmark sheets:\n  - id: a\n${sections('heading: Review', 'heading: Review')}`),
      ['15: Review', 'see 14: Review'],
    ],
    [one(sections('marks: 4', 'marks: 4')), []],
  ],
  'marks/pass-mark': [
    [one(`    pass mark: 40\n${sections('marks: 40', 'marks: 60')}`), ['11: 40', 'asked: pass mark: 50']],
    [one(`    pass mark: 50\n${sections('marks: 40', 'marks: 60')}`), []],
    [one(`    pass mark: 100\n${sections('marks: 40', 'marks: 60')}`), []],
    [one(`    pass mark: 101\n${sections('marks: 40', 'marks: 60')}`), ['11: 101', 'asked: pass mark: 50']],
    [one(`    pass mark: 101\n${sections('marks: 40', 'heading: Review')}`), []],
    [one(`    pass mark: 10\n${sections('marks: 40', 'heading: Review')}`), []],
    [one('    pass mark: 50\n'), []],
    [one('    pass mark: 101\n'), []],
    [pair(sections('marks: 40', 'marks: 60'), '    pass mark: 40\n'), ['16: 40', 'asked: pass mark: 50']],
    [
      file(
        '  - id: b\nmark sheets:\n  - id: a\n    pass mark: 40\n    criteria:\n      1.1:\n        marks: 50\n      1.2:\n        marks: 50\n',
      ),
      ['13: 40', 'asked: pass mark: 50'],
    ],
  ],
  'marks/instructions-agree': [
    [
      one(sections('marks: 26\n        instructions: Write a report (28 marks).')),
      ['13: 28', 'see 12: 26', 'asked: instructions: Write a report (26 marks).'],
    ],
    [
      one(sections('marks: 26\n        instructions: You need min. 12 marks.')),
      ['13: 12', 'see 12: 26', 'asked: instructions: You need min. 13 marks.'],
    ],
    [
      one(sections('marks: 26\n        instructions: You need a minimum of 12 marks.')),
      ['13: 12', 'see 12: 26', 'asked: instructions: You need a minimum of 13 marks.'],
    ],
    [
      one(sections('marks: 26\n        instructions: You need a minimum 12 marks.')),
      ['13: 12', 'see 12: 26', 'asked: instructions: You need a minimum 13 marks.'],
    ],
    [one(sections('marks: 26\n        instructions: At least one report, for 26 marks.')), []],
    [
      one(sections('marks: 26\n        minimum: 14\n        instructions: You need at least  13 marks.')),
      ['14: 13', 'see 12: 26', 'asked: instructions: You need at least  14 marks.'],
    ],
    [
      one(sections('marks: 26\n        instructions: You need at least 26 marks.')),
      ['13: 26', 'see 12: 26', 'asked: instructions: You need at least 13 marks.'],
    ],
    [
      one(sections('marks: 26\n        instructions: You need at least 30 marks.')),
      ['13: 30', 'see 12: 26', 'asked: instructions: You need at least 26 marks.'],
    ],
    [one(sections('marks: 25\n        instructions: You need at least 10 marks.')), []],
    [one(sections('marks: 30\n        instructions: Give three examples, 10 marks each.')), []],
    [
      one(sections('marks: 30\n        instructions: Each report, of 20 marks, counts.')),
      ['13: 20', 'see 12: 30', 'asked: instructions: Each report, of 30 marks, counts.'],
    ],
    [
      one(sections('marks: 25 + 5\n        instructions: Write a report (20 + 10).')),
      ['13: 20 + 10', 'see 12: 25 + 5', 'asked: instructions: Write a report (25 + 5).'],
    ],
    [
      one(sections('marks: 30\n        instructions: Write a report (20 + 11).')),
      ['13: 20 + 11', 'see 12: 30', 'asked: instructions: Write a report (30).'],
    ],
    [one(sections('marks: 30\n        instructions: Write a report (20 + 10).')), []],
    [
      one(
        sections('marks: 25 + 5\n        instructions:\n          - Write (25 marks).\n          - Present (6 marks).'),
      ),
      ['15: 6', 'see 12: 25 + 5'],
    ],
    [
      one(sections('marks: 30\n        instructions:\n          - Write (30 marks).\n          - Present (30 marks).')),
      [],
    ],
    [
      one(
        sections(
          'marks: 30\n        instructions:\n          - In all 30 marks.\n          - Write (20 marks).\n          - Present (6 marks).',
        ),
      ),
      ['16: 6', 'see 12: 30'],
    ],
    [
      one(sections('marks: 30\n        instructions:\n          - Write (20 marks).\n          - Present (40 marks).')),
      ['15: 40', 'see 12: 30', 'asked: - Present (30 marks).'],
    ],
    [
      one(sections('marks: 30\n        instructions: Write it.\n        evidence: A report of 20 marks')),
      ['14: 20', 'see 12: 30', 'asked: evidence: A report of 30 marks'],
    ],
    [
      one(sections('marks: 30\n        evidence: A report of 20 marks')),
      ['13: 20', 'see 12: 30', 'asked: evidence: A report of 30 marks'],
    ],
    [one(sections('instructions: Write a report (28 marks).')), []],
    [
      file(
        `  - id: b\nmark sheets:\n  - id: a\n${sections('marks: 30\n        instructions: Write a report (28 marks).')}`,
      ),
      ['15: 28', 'see 14: 30', 'asked: instructions: Write a report (30 marks).'],
    ],
  ],
  'marks/task-agrees': [
    [
      pair('    pass mark: 50\n', '    pass mark: 40\n'),
      ['14: 40', 'see 11: 50', 'asked: pass mark: 50', 'asked: pass mark: 40'],
    ],
    [pair('    pass mark: 50\n', '    pass mark: 50\n'), []],
    [pair('', '    pass mark: 40\n'), []],
    [pair('    pass mark: 50\n', ''), []],
    [
      pair(
        sections(
          'heading: Context\n        marks: 4',
          'heading: Reviews of  services\n        marks: 50\n        minimum: 25\n        statements:\n          - text: Services have  been reviewed\n            evidences: 1.1,  1.2\n          - evidences: 2.1',
        ),
        sections('heading: Context\n        marks: 4'),
      ),
      [
        '23: sections',
        'see 14: heading',
        'asked: - heading: Reviews of services | marks: 50 | minimum: 25 | statements: | - text: Services have been reviewed | evidences: 1.1, 1.2 | - evidences: 2.1',
      ],
    ],
    [
      pair(sections('heading: Context', 'heading: Review'), sections('heading: Context')),
      ['16: sections', 'see 13: heading', 'asked: - heading: Review'],
    ],
    [pair(sections('heading: Context', 'heading: Review\n        statements:'), '    sections:\n'), []],
    [
      pair(sections('heading: Context'), sections('heading: Context', 'heading: Review')),
      ['17: Review', 'see 11: sections', 'asked: without - heading: Review'],
    ],
    [
      pair(sections('heading: Context'), sections('heading: Context', 'marks: 50')),
      ['17: marks', 'see 11: sections', 'asked: without - marks: 50'],
    ],
    [
      pair(
        sections('heading: Context', 'heading: Review', 'heading: Report'),
        sections('heading: Report', 'heading: Context', 'heading: Review'),
      ),
      ['19: Context', '20: Review', 'see 12: heading', 'see 13: heading'],
    ],
    [pair(sections('heading: Reviews  of services'), sections('heading: Reviews of services')), []],
    [
      pair(sections('heading: Reviews of services'), sections('heading: Service reviews')),
      [
        '16: Service reviews',
        'see 12: Reviews of services',
        'asked: - heading: Reviews of services',
        'asked: - heading: Service reviews',
      ],
    ],
    [
      pair(
        sections('heading: Review\n        marks: 50'),
        sections('heading: Review\n        marks: 50\n        minimum: 20'),
      ),
      ['19: 20', 'see 13: 50', 'asked: minimum: 25'],
    ],
    [
      pair(
        sections('heading: Review\n        marks: 50\n        minimum: 20'),
        sections('heading: Review\n        marks: 50'),
      ),
      ['19: 50', 'see 14: 20'],
    ],
    [
      pair(sections('heading: Review\n        minimum: 20'), sections('heading: Review\n        minimum: 25')),
      ['18: 25', 'see 13: 20', 'asked: minimum: 20'],
    ],
    [
      pair(sections('heading: Review\n        marks: 50'), sections('heading: Review\n        marks: 40 + 8')),
      ['18: 40 + 8', 'see 13: 50', 'asked: marks: 40 + 10', 'asked: marks: 40 + 8'],
    ],
    [pair(sections('heading: Review\n        marks: 50'), sections('heading: Review')), []],
    [
      pair(
        sections(
          `heading: Review\n        ${statement('Services have been reviewed', '1.1')}          - text: Results have been found`,
        ),
        sections(`heading: Review\n        ${statement('Services have been reviewed')}`),
      ),
      ['21: statements', 'see 16: Results have been found', 'asked: - text: Results have been found'],
    ],
    [
      pair(
        sections(`heading: Review\n        ${statement('Services have been reviewed', '1.1')}`),
        sections('heading: Review\n        statements:'),
      ),
      [],
    ],
    [
      pair(
        sections(`heading: Review\n        ${statement('Services have been reviewed', '1.1')}`),
        sections('heading: Review\n        statements: []'),
      ),
      [
        '21: statements',
        'see 14: Services have been reviewed',
        'asked: statements: | - text: Services have been reviewed | evidences: 1.1',
      ],
    ],
    [
      pair(
        sections(`heading: Review\n        ${statement('Services have been reviewed')}`),
        sections(
          `heading: Review\n        ${statement('Services have been reviewed')}          - text: Results have been found`,
        ),
      ),
      ['22: Results have been found', 'see 12: heading', 'asked: without - text: Results have been found'],
    ],
    [
      pair(
        sections(`heading: Review\n        ${statement('Services have been reviewed')}`),
        sections(`heading: Review\n        ${statement('Services have been reviewed')}          - evidences: 1.1`),
      ),
      ['19: heading', 'see 12: heading', 'asked: without - evidences: 1.1'],
    ],
    [
      pair(
        sections(
          `heading: Review\n        ${statement('Services have been reviewed')}          - text: Results have been found`,
        ),
        sections(
          `heading: Review\n        ${statement('Results have been found')}          - text: Services have been reviewed`,
        ),
      ),
      ['22: Services have been reviewed', 'see 14: Services have been reviewed'],
    ],
    [
      pair(
        sections(`heading: Review\n        ${statement('Services have been reviewed')}`),
        sections(`heading: Review\n        ${statement('Services have been critically reviewed')}`),
      ),
      [
        '21: Services have been critically reviewed',
        'see 14: Services have been reviewed',
        'asked: - text: Services have been reviewed',
        'asked: - text: Services have been critically reviewed',
      ],
    ],
  ],
  'marks/descriptors': [
    [
      file(
        '  - id: b\nmark sheets:\n  - id: a\n    criteria:\n      1.1:\n        referral: It is  not explained\n        pass: It is not explained.\n',
      ),
      ['16: It is not explained.', 'see 15: It is  not explained'],
    ],
    [
      file(
        '  - id: b\nmark sheets:\n  - id: a\n    criteria:\n      1.1:\n        referral: It is not explained\n        pass: It is not explained\n',
      ),
      ['16: It is not explained', 'see 15: It is not explained'],
    ],
    [
      file(
        '  - id: b\nmark sheets:\n  - id: a\n    criteria:\n      1.1:\n        referral: It is not explained\n        pass: It is not explained well\n        good pass: It is not explained well\n',
      ),
      ['17: It is not explained well', 'see 16: It is not explained well'],
    ],
    [
      file(
        '  - id: b\nmark sheets:\n  - id: a\n    criteria:\n      1.1:\n        referral:\n          - It is not explained\n          - Nothing more\n        pass:\n          - It is not explained\n          - Something more\n',
      ),
      [],
    ],
    [
      file(
        '  - id: b\nmark sheets:\n  - id: a\n    criteria:\n      1.1:\n        referral: To be written\n        pass: To be written\n',
      ),
      [],
    ],
    [
      file(
        '  - id: b\nmark sheets:\n  - id: a\n    criteria:\n      1.1:\n        pass: It is explained\n',
        forPublication,
      ),
      ['15: 1.1'],
    ],
    [
      file(
        '  - id: b\nmark sheets:\n  - id: a\n    criteria:\n      1.1:\n        pass: It is explained\n        referral: It is not\n',
        forPublication,
      ),
      ['15: 1.1'],
    ],
    [file('  - id: b\nmark sheets:\n  - id: a\n    criteria:\n      1.1:\n        marks: 10\n', forPublication), []],
    [file('  - id: b\nmark sheets:\n  - id: a\n    criteria:\n      1.1:\n        pass: It is explained\n'), []],
  ],
  'marks/half-to-pass': [
    [
      one(sections('marks: 25', 'marks: 75')),
      ['12: 25', '13: 75', 'asked: - marks: 26', 'asked: - marks: 24', 'asked: - marks: 76', 'asked: - marks: 74'],
    ],
    [
      one(sections('marks: 1', 'marks: 99')),
      ['12: 1', '13: 99', 'asked: - marks: 2', 'asked: - marks: 100', 'asked: - marks: 98'],
    ],
    [
      one(sections('marks: 25\n        minimum: 12', 'marks: 74')),
      ['13: 12', 'see 12: 25', 'asked: - marks: 26 | minimum: 13', 'asked: - marks: 24'],
    ],
    [one(sections('marks: 26\n        minimum: 12', 'marks: 74')), ['13: 12', 'see 12: 26', 'safe: minimum: 13']],
    [one(sections('marks: 0')), []],
  ],
  'marks/total': [
    [one(sections('marks: 40', 'marks: 50')), ['11: sections', 'asked: - marks: 60', 'asked: - marks: 50']],
    [one(sections('marks: 40', 'marks: 61')), ['11: sections', 'asked: - marks: 60']],
    [one(sections('marks: 40', 'heading: x')), []],
    [one(sections('marks: 140', 'marks: 4')), ['11: sections', 'asked: - marks: 96']],
    [one(sections('marks: 100', 'marks: 10')), ['11: sections', 'asked: - marks: 90']],
    [one(sections('marks: 40 + 10', 'marks: 40')), ['11: sections', 'asked: - marks: 50', 'asked: - marks: 40 + 20']],
  ],
  'marks/sufficiency': [
    [
      file(
        '  - id: b\nmark sheets:\n  - id: a\n    criteria:\n      1.1:\n        marks: 8\n        referral marks: 3\n        pass marks: 5\n        good pass marks: 7\n',
      ),
      [
        '16: 3',
        '17: 5',
        '18: 7',
        'see 15: 8',
        'see 15: 8',
        'see 15: 8',
        'asked: referral marks: 2',
        'asked: pass marks: 4',
        'asked: good pass marks: 6',
      ],
    ],
    [
      file(
        '  - id: b\nmark sheets:\n  - id: a\n    criteria:\n      1.1:\n        marks: 10\n        referral marks: 5\n        pass marks: 5\n        good pass marks: 9\n',
      ),
      [
        '16: 5',
        '18: 9',
        'see 15: 10',
        'see 15: 10',
        'asked: referral marks: 2',
        'asked: referral marks: 3',
        'asked: good pass marks: 7',
        'asked: good pass marks: 8',
      ],
    ],
  ],
  'words/range': [
    [one('    words: 2000 (3000 to 1500)\n'), ['11: 2000 (3000 to 1500)', 'safe: words: 2000 (1500 to 3000)']],
    [one('    words: 2000 (3000-1500)\n'), ['11: 2000 (3000-1500)', 'safe: words: 2000 (1500-3000)']],
    [one('    words: 2000 (3000 - 1500)\n'), ['11: 2000 (3000 - 1500)', 'safe: words: 2000 (1500 - 3000)']],
    [one('    words: 3001 (1500 to 3000)\n'), ['11: 3001 (1500 to 3000)']],
    [one(sections('words: 1499 (1500 to 3000)')), ['12: 1499 (1500 to 3000)']],
    [
      file(`  - id: b\nmark sheets:\n  - id: a\n${sections('words: 1499 (1500 to 3000)')}`),
      ['14: 1499 (1500 to 3000)'],
    ],
    [file(`  - id: b\nmark sheets:\n  - id: a\n${sections('marks: 4')}`), []],
  ],
  'words/sections-total': [
    [one(`    words: 2,000\n${sections('words: 1000', 'words: 1200')}`), ['11: 2,000', 'asked: words: 2,200']],
    [one(`    words: 2000\n${sections('words: 1000', 'words: 800')}`), []],
    [one(`    words: 2000\n${sections('words: 1000', 'words: 1200')}`), ['11: 2000', 'asked: words: 2200']],
    [one(`    words: 2000\n${sections('words: 1000', 'words: about 1200')}`), []],
    [one(`    words: 2000 (2000 to 2100)\n${sections('words: 1000', 'words: 1101')}`), ['11: 2000 (2000 to 2100)']],
    [one(`    words: 1000 (2000 to 2100)\n${sections('words: 1000', 'words: 1101')}`), []],
    [one(`    words: 3000 (2000 to 2100)\n${sections('words: 1000', 'words: 1101')}`), []],
    [one(`    words: 2100 (2000 to 2100)\n${sections('words: 1000', 'words: 1101')}`), ['11: 2100 (2000 to 2100)']],
    [one('    words: 2000\n'), []],
  ],
  'words/stated': [
    [one(sections('words: 1000', 'heading: Review'), forPublication), ['14: Review']],
    [
      one(`    title: Portfolio\n    units: E5.05\n${sections('words: 1000', 'words: 800')}`, forPublication),
      ['11: a', 'asked: words: about 1800'],
    ],
    [one(sections('words: 1000', 'words: 800'), forPublication), ['11: a', 'asked: words: about 1800']],
    [
      one(`    task: Do\n${sections('words: 1000', 'words: 800')}`, forPublication),
      ['11: a', 'asked: words: about 1800'],
    ],
    [one(sections('words: 1000', 'words: 800')), []],
    [one(`    words:\n${sections('words: 1000', 'words: 800')}`, forPublication), []],
    [one(sections('words: 1000', 'words: some'), forPublication), []],
  ],
  'words/text-agrees': [
    [one('    words: 2000\n    task: Write a report of 1900 words.\n'), ['12: 1900 words', 'see 11: 2000']],
    [one('    words: 2000\n    task: Write a report of 2000 words.\n'), []],
    [one('    words: 2000 (1500 to 2500)\n    instructions: Write a report of 1400 to 1600 words.\n'), []],
    [
      one('    words: 2000 (1500 to 2500)\n    instructions: Write a report of 1400 to 1450 words.\n'),
      ['12: 1400 to 1450 words', 'see 11: 2000 (1500 to 2500)'],
    ],
    [one(sections('words: 200\n        instructions: Write 250 words.')), ['13: 250 words', 'see 12: 200']],
  ],
  'assessments/every-unit': [
    [
      `format: 1\nstatus: for publication\nqualifications:\n  - id: q\n    rules:\n      mandatory: A-1\nunits:\n  - reference: A-1\n    credits: 5\n    level: 5\nassessments:\n  - id: a\n    units: A-2\n`,
      ['4: q', 'asked: - id: a-1 | title: A-1 | units: A-1 | task: To be written'],
    ],
    [
      `format: 1\nstatus: for publication\nqualifications:\n  - id: q\n    rules:\n      mandatory: A-1 to A-9\nunits:\n${[1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `  - reference: A-${n}\n    credits: 5\n    level: 5\n`).join('')}assessments:\n  - id: a\n`,
      [
        '4: q',
        'asked: - id: a-1 | title: A-1 | units: A-1 | task: To be written',
        'asked: - id: a-2 | title: A-2 | units: A-2 | task: To be written',
        'asked: - id: a-3 | title: A-3 | units: A-3 | task: To be written',
      ],
    ],
    [
      `format: 1\nstatus: for publication\nqualifications:\n  - id: q\n    rules:\n      mandatory: A-1, A-2\nunits:\n  - reference: A-1\n    title: Über’s Plan (2)\n    credits: 5\n    level: 5\n    outcomes:\n      1:\n        text: Understand how to plan\n        criteria:\n          1.1: Explain the plan\n          1.2:\n      2:\n        text: Know about review\n      3:\n        criteria:\n          3.1: Describe it\n  - reference: A-2\n    credits: 5\n    level: 5\nassessments:\n  - id: a\n    units: A-2\n`,
      [
        '4: q',
        'asked: - id: übers plan 2 | title: Über’s Plan (2) | units: A-1 | task: To be written | sections: | - heading: Background | marks: 4 | statements: | - text: The setting of the work is described | - heading: Plan | instructions: To be written | marks: 48 | statements: | - text: The plan has been explained | evidences: 1.1 | - evidences: 1.2 | - heading: Outcome 3 | instructions: To be written | marks: 48 | statements: | - text: It has been described | evidences: 3.1',
      ],
    ],
  ],
};

describe('what is told of marks, words and assessments', () => {
  for (const [rule, rows] of Object.entries(cases))
    rows.forEach(([texts, expected], nth) => {
      it(`${rule}, ${nth + 1}: ${expected.length === 0 ? 'nothing' : expected.join('; ')}`, () => {
        assert.deepEqual(told(typeof texts === 'string' ? { 'a.qualspec.yaml': texts } : texts, rule), expected);
      });
    });
});
