import assert from 'node:assert/strict';
import { proposed } from '../../harness/proposed';

const unit = (...lines: string[]) =>
  `format: 1\nunits:\n  - reference: E5.05\n${lines.map((line) => `    ${line}\n`).join('')}`;

/** By rule: a text, and what each fix of its findings makes of it. */
const cases: Readonly<Record<string, readonly (readonly [text: string, proposes: readonly string[]])[]>> = {
  'format/repeated-key': [
    ['format: 1\nunits:\n  - reference: A\nunits:\n  - reference: B\n', ['safe: without units:']],
    ['format: 1\nunits:\n  - reference: A\ngroups:\n  - id: g\nunits:\n  - reference: B\n', []],
    ['format: 1\nunits:\nunits:\n  - reference: B\n', []],
    ['format: 1\nunits:\n  - reference: A\nunits: \n\n  - reference: B\n', ['safe: without units: |']],
    ['format: 1\nunits:\n  - reference: A\nunits: # more\n  - reference: B\n', []],
    ['format: 1\nunits:\n  - reference: A\nunits:\n', ['safe: without units:']],
    ['format: 1\nformat: 1\n', ['safe: without format: 1']],
    ['format: 1\n  \nformat: 1\nstatus: draft\n', ['safe: without format: 1']],
    ['format: 1\nformat: 2\n', []],
    ['format: 1\nstatus: draft\nstatus:  draft\n', []],
    ['# one\nformat: 1\nstatus: draft\n# two\nstatus: draft\n', []],
    [
      'format: 1\nspecification:\n  title: A\nspecification:\n  title: A\n',
      ['safe: without specification: | title: A'],
    ],
    ['format: 1\nspecification:\n  title: A\nspecification:\n  version: 2\n', []],
    [
      'format: 1\nunits:\n  - reference: A\nunits:\n  - reference: B\nunits:\n  - reference: C\n',
      ['safe: without units:', 'safe: without units:'],
    ],
    ['format: 1\nspecification:\n  title: A\nunits:\n  - reference: A\nspecification:\n  - a\n', []],
  ],
  'format/missing-key': [
    [
      'format: 1\nassessments:\n  - title: Portfolio of Work, and a Review of It\n    units: A\n',
      ['asked: id: portfolio of work and'],
    ],
    ['format: 1\nassessments:\n  - title: Portfolio\n', ['asked: id: portfolio']],
    [
      'format: 1\nassessments:\n  - units: A\n    title: Portfolio No. 2 (Über uns)\n',
      ['asked: id: portfolio no 2 über'],
    ],
    ['format: 1\nassessments:\n  - units: A\n', []],
    ['format: 1\nassessments:\n  - title: "?!"\n', []],
    ['format: 1\nassessments:\n  - title:\n    units: A\n', []],
    ['format: 1\nassessments:\n  - title:\n      a: b\n', []],
    ['format: 1\nassessments:\n  - {}\n', []],
    [unit('title: Plan').replace('reference: E5.05\n    ', ''), []],
    [
      'format: 1\nspecification:\n  title: Work\n  notes:\n    - text: On the units\n    - title: Other\n      text: No more\n',
      [],
    ],
  ],
  'format/unknown-key': [
    [unit('titel: Work'), ['asked: title: Work']],
    [unit('Title: Work'), ['safe: title: Work']],
    [unit('titel: Work', 'title: Plan'), []],
    [unit('titel: Work', 'level: 5', 'credits: 7'), ['asked: title: Work']],
    [unit('review_date: 2030-01-01'), ['safe: review date: 2030-01-01']],
    [unit('review-date: 2030-01-01'), ['safe: review date: 2030-01-01']],
    [unit('colour: red'), []],
    [unit('credit value: 7'), ['asked: credits: 7']],
    [unit('tqt: 70'), []],
    [unit('"titel": Work'), ['asked: "title": Work']],
    ['format: 1\nunit:\n  - reference: A\n', ['asked: units:']],
    ['format: 1\nUnits:\n  - reference: A\n', ['asked: units:']],
    ['format: 1\nunitz:\n  - reference: A\nunits:\n  - reference: B\n', ['asked: units:']],
    ['format: 1\ntitle: Work\n', []],
    ['format: 1\nqualifications:\n  - id: q\n    glh: 24\n', []],
    ['format: 1\nqualifications:\n  - id: q\n    hours:\n      glhwording: 24\n', ['asked: glh wording: 24']],
  ],
  'format/value': [
    [unit('level: Level 5'), ['safe: level: 5']],
    [unit('level: five'), ['asked: level: 5']],
    [unit('level: L5'), ['asked: level: 5']],
    [unit('level: "Level 5"'), ['safe: level: "5"']],
    [unit('level: |', '  5', '', 'credits: 7'), ['safe: level: 5']],
    [unit('level: entry 3'), ['safe: level: Entry 3']],
    [unit('level: E3'), ['safe: level: Entry 3']],
    [unit('level: Level 9'), []],
    [unit('level:\u00A0"\u00A05"'), ['safe: level: "5"']],
    [unit('level: \u00A05\u00A0'), ['safe: level: 5']],
    [unit('level: " 5"'), ['safe: level: "5"']],
    [unit('credits: 7 credits'), ['safe: credits: 7']],
    [unit('credits: 7 cr'), ['safe: credits: 7']],
    [unit('credits: 1,200'), ['safe: credits: 1200']],
    [unit('credits: 7 credits (QCF)'), ['asked: credits: 7']],
    [unit('credits: 7.0'), ['asked: credits: 7']],
    [unit('credits: seven'), ['asked: credits: 7']],
    [unit('credits: 7 or so'), ['asked: credits: 7']],
    [unit('glh: 39,5'), []],
    [unit('glh: min 39'), ['safe: glh: at least 39']],
    [unit('glh: 39+'), ['safe: glh: at least 39']],
    [unit('glh: 39 or more'), ['asked: glh: at least 39']],
    [unit('glh: 39 hours'), []],
    [unit('glh: 1,039 hrs'), ['safe: glh: 1039']],
    [unit('review date: 1 September 2030'), ['safe: review date: 2030-09-01']],
    [unit('review date: 01/09/2030'), ['asked: review date: 2030-09-01']],
    [unit('review date: " 01/09/2030"'), ['asked: review date: "2030-09-01"']],
    [unit('review date: 2030/9/1'), ['safe: review date: 2030-09-01']],
    [unit('review date: September 1, 2030'), ['safe: review date: 2030-09-01']],
    [unit('review date: 1st Sept. 2030'), ['safe: review date: 2030-09-01']],
    [unit('review date: soon'), []],
    ['format: 1\nqualifications:\n  - id: q\n    type: diplomma\n', ['asked: type: Diploma']],
    ['format: 1\nqualifications:\n  - id: q\n    type: diploma\n', ['safe: type: Diploma']],
    ['format: 1\nqualifications:\n  - id: q\n    type: Ext\n', ['safe: type: Extended Diploma']],
    ['format: 1\nqualifications:\n  - id: q\n    type: Degree\n', []],
    ['format: 1\nqualifications:\n  - id: q\n    credits: 6-12\n', ['safe: credits: 6 to 12']],
    ['format: 1\nqualifications:\n  - id: q\n    credits: between 6 and 12 credits\n', ['asked: credits: 6 to 12']],
    ['format: 1\nqualifications:\n  - id: q\n    credits: 1,200 to 1,300\n', ['safe: credits: 1200 to 1300']],
    ['format: 1\nqualifications:\n  - id: q\n    credits: min 6\n', ['safe: credits: at least 6']],
    ['format: 1\nqualifications:\n  - id: q\n    credits: minimum 6 at level 5\n', []],
    [
      'format: 1\nqualifications:\n  - id: q\n    rules:\n      choose:\n        - from: g\n          at least: two units\n',
      ['asked: at least: 2 units'],
    ],
    [
      'format: 1\nqualifications:\n  - id: q\n    rules:\n      choose:\n        - from: g\n          at least: 2 units & 6 credits\n',
      ['safe: at least: 2 units, 6 credits'],
    ],
    ['format: 1\nassessments:\n  - id: a\n    sections:\n      - marks: 26 marks\n', ['safe: - marks: 26']],
    ['format: 1\nassessments:\n  - id: a\n    sections:\n      - marks: out of 26\n', ['asked: - marks: 26']],
    [
      'format: 1\nassessments:\n  - id: a\n    sections:\n      - words: 2,000 words (1,500-3,000 words)\n',
      ['safe: - words: 2000 (1500 to 3000)'],
    ],
    [
      'format: 1\nassessments:\n  - id: a\n    sections:\n      - words: approx. 250 words\n',
      ['safe: - words: about 250 words'],
    ],
    [unit('replaced by: E5.06 from 1 July 2030'), ['asked: replaced by: E5.06 for registrations from 2030-07-01']],
    [unit('replaced by: E5.06 from soon'), []],
  ],
  'format/version': [
    ['units:\n  - reference: A\n', ['safe: format: 1']],
    ['# a remark\nunits:\n  - reference: A\n', ['safe: format: 1']],
    ['units:\n  - reference: A\nformat: 1\n', []],
    ['format: 1.0\nunits:\n  - reference: A\n', []],
    ['format: 2\nunits:\n  - reference: A\n', []],
    ['format: 0\nunits:\n  - reference: A\n', []],
    ['format: v1\nunits:\n  - reference: A\n', []],
    ['format:\nunits:\n  - reference: A\n', []],
    ['format: [1]\nunits:\n  - reference: A\n', []],
    ['status: draft\nformat: 1\nunits:\n  - reference: A\n', []],
    ['Leadership and management\nunits:\n  - reference: A\n', []],
    ['- a\n- b\n', []],
  ],
  'format/wrong-shape': [
    [unit('aim: [Plan, do]'), []],
    ['format: 1\nqualifications:\n  - id: award\n    hours: glh:24\n', []],
    ['format: 1\nqualifications:\n  - id: award\n    hours: 24\n', []],
    [unit('level:', '  of: five'), []],
  ],
  'format/colon-in-point': [
    [unit('aim:', '  - Lead: a first approach', '  - Plan'), ['safe: - "Lead: a first approach"']],
    [unit('aim:', '  - Lead: a "first" approach'), ['safe: - \'Lead: a "first" approach\'']],
  ],
};

describe('what is proposed against slips in the shape of a file', () => {
  for (const [rule, texts] of Object.entries(cases))
    for (const [text, proposes] of texts)
      it(`${rule}: ${JSON.stringify(text.replace(unit(), ''))} (${proposes.length})`, () => {
        assert.deepEqual(proposed({ 'a.qualspec.yaml': text }, rule), proposes);
      });
});
