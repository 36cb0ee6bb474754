import assert from 'node:assert/strict';
import { proposed } from '../../harness/proposed';

const unit = (...lines: string[]) =>
  `format: 1\nunits:\n  - reference: E5.05\n${lines.map((line) => `    ${line}\n`).join('')}`;

/** By rule: a text, and what each fix of its findings makes of it. */
const cases: Readonly<Record<string, readonly (readonly [text: string, proposes: readonly string[]])[]>> = {
  'syntax/comment-cuts-text': [
    [
      unit('aim:', '  - - Do task #3 first', '  - Plan'),
      ['safe: - - "Do task #3 first"', 'asked: - - Do task # 3 first'],
    ],
    [unit('aim:', '  - Do task #3 first'), ['safe: - "Do task #3 first"', 'asked: - Do task # 3 first']],
    [
      unit('aim: Complete task #3', '  of the workbook'),
      ['safe: aim: "Complete task #3 | of the workbook"', 'asked: aim: Complete task # 3'],
    ],
    [unit('aim: Complete', '  task #3', '  of the workbook'), ['asked: task # 3']],
    [unit('aim: "Plan" #old'), []],
    [unit('title: Work #old', 'level: 5'), ['asked: title: "Work #old"', 'asked: title: Work # old']],
    [unit('title:   Work #12', 'level: 5'), ['safe: title:   "Work #12"', 'asked: title:   Work # 12']],
    [
      unit('internal or external unit: Task #3'),
      ['safe: internal or external unit: "Task #3"', 'asked: internal or external unit: Task # 3'],
    ],
    [unit('title: #3'), ['asked: title: # 3']],
    [unit('title: Task #3', 'level: 5').replace(/\n/g, '\r\n'), ['safe: title: "Task #3"', 'asked: title: Task # 3']],
    [
      unit('title: Task #3', 'level: 5').replace(/\n/g, '\r'),
      [
        'safe: format: 1\runits:\r  - reference: E5.05\r    title: "Task #3"\r    level: 5',
        'asked: format: 1\runits:\r  - reference: E5.05\r    title: Task # 3\r    level: 5',
      ],
    ],
  ],
  'syntax/colon-in-text': [
    [unit('title: Leadership: a guide # old'), []],
    [unit('title: Plan: do: review'), ['safe: title: "Plan: do: review"']],
    [unit('aim:', '  - Plan', '  - Learners will: plan'), []],
    [unit('level: 5 credits: 7'), ['asked: level: "5 credits: 7"']],
    [unit('title: title: Work'), ['asked: title: "title: Work"']],
    [unit(`title: Plan: the 'own' way`), ['safe: title: "Plan: the \'own\' way"']],
    [unit('aim: Plan: now', '  at 10:30 then', 'level: 5'), ['safe: aim: "Plan: now | at 10:30 then"']],
    [
      unit('title: Plan: now', 'level: 5').replace(/\n/g, '\r'),
      ['safe: format: 1\runits:\r  - reference: E5.05\r    title: "Plan: now"\r    level: 5'],
    ],
    [
      unit('title: Plan: now', '  and then', 'level: 5').replace(/\n/g, '\r\n'),
      ['safe: title: "Plan: now | and then"'],
    ],
    [unit('title: Plan: now').trimEnd(), ['safe: title: "Plan: now"']],
    [unit('title: Plan: now', '  and then').trimEnd(), ['safe: title: "Plan: now | and then"']],
  ],
  'syntax/unclosed-quote': [
    [unit(`title: 'Tis the season`, 'level: 5'), ['asked: title: "\'Tis the season"']],
    [unit(`title: 'Tis "the" season`, 'level: 5'), ['asked: title: \'Tis "the" season\'']],
    [unit(`title: '7 days`, 'level: 5'), ["asked: title: '7 days'"]],
    [unit(`title: "The season  `, 'level: 5'), ['asked: title: "The season"']],
    [unit(`title: "Tis`, 'level: 5'), ['asked: title: "Tis"']],
    [unit(`title: "The season”  `, 'level: 5'), ['safe: title: "The season"']],
    [unit(`title: 'The season’`, 'level: 5'), ["safe: title: 'The season'"]],
    [unit(`title: "The ‘season’ is long`, 'level: 5'), ['asked: title: "The ‘season’ is long"']],
    [unit(`title: "The learner’s`, 'level: 5'), ['asked: title: "The learner’s"']],
    [unit(`title: "`, 'level: 5'), ['asked: title: ""']],
  ],
  'syntax/special-character': [
    [unit('title: [Draft] 3'), ['asked: title: "[Draft] 3"']],
    [unit('title: @home'), ['safe: title: "@home"']],
    [unit('title: @home # old'), []],
    [unit('title: @home#4'), ['safe: title: "@home#4"']],
    [unit('title: "%5" of it'), ['safe: title: \'"%5" of it\'']],
    [unit('title: `code` here'), ['safe: title: "`code` here"']],
    [unit('title: > 50% of it'), ['asked: title: "> 50% of it"']],
    [unit('title: *see below'), ['safe: title: "*see below"']],
    [unit('title: * see below'), ['asked: title: "* see below"']],
    [unit('title: "Plan" and * review'), ['safe: title: \'"Plan" and * review\'']],
    [unit('title: "Plan" [and] review'), ['safe: title: \'"Plan" [and] review\'']],
    [unit('title: &x on the website'), ['safe: title: "&x on the website"']],
    [unit('title: !important to know'), ['safe: title: "!important to know"']],
    [unit('title: {everybody'), ['asked: title: "{everybody"']],
    [`format: 1\n[to be written]\nunits:\n  - reference: E5.05\n`, []],
    [unit('aim:', '  - @home', '  - *bold'), ['safe: - "@home"', 'safe: - "*bold"']],
    [unit('title: *Plan*'), ['safe: title: "*Plan*"']],
  ],
  'syntax/odd-character': [
    [unit('title: Plan\u000Band'), ['asked: title: Plan and']],
    [unit('title: Plan\u000B and'), ['safe: title: Plan and']],
    [unit('title: Plan \u000Band'), ['safe: title: Plan and']],
    [unit('title: Plan\u000B'), ['safe: title: Plan']],
    [unit('title: Plan\uFFFDand'), []],
    [unit('title: Plan\u000B').trimEnd(), []],
    [`\u0000format: 1\nunits:\n  - reference: A\n`, []],
  ],
  'syntax/stray-text': [
    [`format: 1\nunits:\n  - reference: A\nLeadership and management`, ['asked: # Leadership and management']],
  ],
  'syntax/typographic-quotes': [
    [unit('title: “Plan: do”'), ['safe: title: "Plan: do"']],
    [unit('title: “Plan”'), ['asked: title: Plan']],
    [unit('level: “5”'), ['safe: level: 5']],
    [unit('review date: “2012-09-01”'), ['safe: review date: 2012-09-01']],
    [unit('title: “Plan #3”'), []],
    [unit(`title: “'Plan' it”`), ['safe: title: "\'Plan\' it"']],
    [unit(`title: “"Plan" it”`), ['safe: title: \'"Plan" it\'']],
    [unit('“title”: Plan'), []],
    [unit('title: »Plan«'), []],
    [unit('title: “@home”'), ['safe: title: "@home"']],
    [unit('title: “Plan'), ['asked: title: Plan']],
  ],
  'syntax/bullet': [
    [unit('aim:', '  • Plan', '  – Review'), ['safe: - Plan']],
    [unit('aim:', '  • Plan • do', '  • Review'), ['safe: - Plan • do | - Review']],
    [unit('aim:', '  •', '  • Review'), ['safe: - | - Review']],
    [unit('aim:', '  •\u00A0Plan'), ['safe: - Plan']],
    [unit('aim:', '  • Plan', '  •').trimEnd(), ['safe: - Plan | -']],
  ],
  'syntax/tab-indentation': [
    [
      `format: 1\nunits:\n\t- reference: A\n\t  title: a\tb\n  \t  level: 5\n`,
      ['safe: - reference: A | title: a\tb | level: 5'],
    ],
  ],
  'syntax/odd-space': [
    [
      unit('\u00A0title: Plan\u00A0it', 'level:\u00A05'),
      ['safe: title: Plan it | level: 5', 'safe: title: Plan it | level: 5'],
    ],
  ],
  'syntax/missing-colon': [
    [unit('title Plan', 'level: 5'), ['asked: title: Plan']],
    [unit('credits 7', 'level: 5'), ['asked: credits: 7']],
    [unit('title', 'level: 5'), ['asked: title:']],
    [
      `format: 1\nqualifications:\n  - id: q\n    hours:\n      glh wording It depends\n      tqt: 60\n`,
      ['asked: glh wording: It depends'],
    ],
    [
      `format: 1\nqualifications:\n  - id: q\n    hours:\n      average glh 30\n      tqt: 60\n`,
      ['asked: average glh: 30'],
    ],
  ],
  'syntax/duplicate-key': [
    [unit('level: 5', 'level: 5'), ['safe: without level: 5']],
    [unit('level: 5', 'level: 4'), ['asked: without level: 4']],
    [unit('level:', 'level: 4'), ['asked: without level: 4']],
    [
      `format: 1\nqualifications:\n  - id: q\n    hours:\n      tqt: 60\n    hours:\n      tqt: 60\n`,
      ['safe: without hours: | tqt: 60'],
    ],
    [`format: 1\nqualifications:\n  - id: q\n    hours: {tqt: 60, tqt: 70}\n`, ['asked: hours: {tqt: 60}']],
  ],
  'syntax/several-documents': [
    [`format: 1\nunits:\n  - reference: A\n...\n`, ['safe: # ...']],
    [`format: 1\n---\nunits:\n  - reference: A\n`, ['safe: # ---']],
  ],
  'syntax/missing-space': [
    [unit('title:Plan', 'level:5'), ['safe: title: Plan', 'safe: level: 5']],
    [unit('aim:', '  -Plan', '  -Review'), ['safe: - Plan']],
  ],
  'suppressions/unused': [
    [
      '# qualspec-disable-file numbers, hours, marks -- x\nformat: 1\n',
      [
        'asked: # qualspec-disable-file hours, marks -- x',
        'asked: # qualspec-disable-file numbers, marks -- x',
        'asked: # qualspec-disable-file numbers, hours -- x',
      ],
    ],
    [
      '# qualspec-disable-file numbers, hours -- x\nformat: 1\n',
      ['asked: # qualspec-disable-file hours -- x', 'asked: # qualspec-disable-file numbers -- x'],
    ],
    ['# qualspec-disable-file numbers -- x\nformat: 1\n', ['asked: without # qualspec-disable-file numbers -- x']],
    [unit('level: 5   # qualspec-disable-line numbers -- x', 'credits: 7'), ['asked: level: 5']],
    [
      unit('level: 5', '# qualspec-disable-next-line numbers -- x', 'credits: 7'),
      ['asked: without # qualspec-disable-next-line numbers -- x'],
    ],
    [unit('level: 5', '# qualspec-disable-file numbers -- x', 'credits: 7'), []],
    [
      unit('level: 5', '# qualspec-disable-line numbers -- x').trimEnd(),
      ['asked: without # qualspec-disable-line numbers -- x'],
    ],
  ],
  'suppressions/unknown-rule': [
    [unit('level: 5 # qualspec-disable-lines numbers -- x'), ['asked: level: 5 # qualspec-disable-line numbers -- x']],
    [unit('level: 5 # qualspec-ignore numbers -- x'), []],
    [unit('level: 5 # qualspec-disable-line numbres -- x'), ['asked: level: 5 # qualspec-disable-line numbers -- x']],
    [unit('level: 5 # qualspec-disable-line zzzzzz -- x'), []],
    [unit('level: 5 # qualspec-disable-line'), []],
    [unit('level: 5 # qualspec-disable-line suppressions -- x'), []],
    ['# qualspec-disable-next numbers -- x\nformat: 1\n', ['asked: # qualspec-disable-line numbers -- x']],
  ],
};

describe('what is proposed against slips in the typing', () => {
  for (const [rule, texts] of Object.entries(cases))
    for (const [text, proposes] of texts)
      it(`${rule}: ${JSON.stringify(text.replace(unit(), ''))} (${proposes.length})`, () => {
        assert.deepEqual(proposed({ 'a.qualspec.yaml': text }, rule), proposes);
      });
});
