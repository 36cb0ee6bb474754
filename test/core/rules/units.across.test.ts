import assert from 'node:assert/strict';
import { assertMarked, showRelated } from '../../harness/expect';
import { Edited } from '../../harness/edited';

const front = 'format: 1\nspecification:\n  awarding organisation: ILM\n';
const unit = (reference: string, lines: string) => `  - reference: ${reference}\n${lines}`;
const units = (...items: string[]) => `${front}units:\n${items.join('')}`;

describe('units that look alike', () => {
  const leader = (hours: number) => `    title: Becoming a leader\n    level: 5\n    credits: 5\n    glh: ${hours}\n`;

  it('are of one organisation and level, and differ in hours or credits', () => {
    const other = `    title: Becoming a leader\n    level: 4\n    credits: 4\n    glh: 25\n`;
    assertMarked({ a: units(unit('A-1', leader(9))), b: units(unit('B-1', other)) }, 'units/look-alike');
    assertMarked({ a: units(unit('A-1', leader(9))), b: units(unit('B-1', leader(9))) }, 'units/look-alike');
    const theirs = units(unit('B-1', leader(25))).replace('ILM', 'Others');
    assertMarked({ a: units(unit('A-1', leader(9))), b: theirs }, 'units/look-alike');
  });

  it('are one unit where one is known by the name of the other, or takes its place', () => {
    const alias = unit('B-1', `${leader(25)}    also known as: A-1\n`);
    assertMarked({ a: units(unit('A-1', leader(9))), b: units(alias) }, 'units/look-alike');
    const replaced = unit('A-1', `${leader(9)}    replaced by: B-1\n`);
    assertMarked({ a: units(replaced, unit('B-1', leader(25))) }, 'units/look-alike');
  });

  it('are all pointed at, and named by the first', () => {
    const marked = leader(9).replace('leader\n', 'leader\n#          ^^^^^^^^^^^^^^^^^ B-1 in b has the same title\n');
    const findings = assertMarked(
      {
        a: units(unit('A-1', marked)),
        b: units(
          unit('B-1', leader(25).replace('leader\n', 'leader\n#          ^^^^^^^^^^^^^^^^^ A-1 in a\n')),
          unit('B-2', leader(30).replace('leader\n', 'leader\n#          ^^^^^^^^^^^^^^^^^ A-1 in a\n')),
        ),
      },
      'units/look-alike',
    );
    assert.deepEqual(showRelated(findings.slice(0, 1)), ['b 5:11-28 The title of B-1', 'b 10:11-28 The title of B-2']);
  });

  it('are looked at again when one of them changes in another file, and not when prose does', () => {
    const edited = new Edited({
      a: units(unit('A-1', leader(9))),
      b: units(unit('B-1', `${leader(9)}    aim: Learn to lead\n`)),
    });
    const found = () => edited.checkAll().map(({ uri, rule }) => `${uri} ${rule}`);
    assert.deepEqual(found(), []);
    edited.replace('b', 'glh: 9', 'glh: 25');
    assert.deepEqual(found(), ['a units/look-alike', 'b units/look-alike']);
    edited.replace('b', 'Learn to lead', 'Learn to lead well');
    assert.equal(edited.blocksChecked('a'), 0);
    edited.replace('b', 'level: 5', 'level: 6');
    assert.deepEqual(found(), []);
  });
});

describe('sheets of one unit in several files', () => {
  const sheet = (marks: readonly number[], id = 's', of = 'U-1') =>
    `  - id: ${id}\n    units: ${of}\n    sections:\n${marks.map((each) => `      - heading: Part\n        marks: ${each}\n`).join('')}`;
  const file = (...items: string[]) => `${front}units:\n  - reference: U-1\nassessments:\n${items.join('')}`;
  const marked = (marks: readonly number[], message: string) =>
    sheet(marks).replace('sections:\n', `sections:\n#   ^^^^^^^^ ${message}\n`);

  it('agree in the number and the marks of their sections', () => {
    assertMarked({ a: file(sheet([50, 50])), b: file(sheet([50, 50])) }, 'units/sheets-agree');
    assertMarked(
      { a: file(marked([60, 40], '60/40 marks here and of 50/30/20 in b')), b: file(marked([50, 30, 20], 'in a')) },
      'units/sheets-agree',
    );
  });

  it('are not compared where a file lets centres choose, or says no marks yet', () => {
    assertMarked(
      { a: file(sheet([60, 40]), sheet([50, 50], 't')), b: file(sheet([50, 30, 20])) },
      'units/sheets-agree',
    );
    const without = file(sheet([60, 40])).replace('        marks: 40\n', '');
    assertMarked({ a: without, b: file(sheet([50, 50])) }, 'units/sheets-agree');
  });

  it('are those of that unit alone', () => {
    const two = file(sheet([60, 40], 's', 'U-1, U-2')).replace('U-1\nassess', 'U-1\n  - reference: U-2\nassess');
    assertMarked({ a: two, b: file(sheet([50, 50])) }, 'units/sheets-agree');
  });

  it('find a unit by its short number', () => {
    const short = `format: 1
specification:
  awarding organisation: ILM
  reference prefix: U-
assessments:
  - id: s
    units: 1
    sections:
#   ^^^^^^^^ U-1 is assessed by sections of 40/60 marks here and of 50/50 in a
      - marks: 40
      - marks: 60
`;
    assertMarked({ a: file(marked([50, 50], 'of 40/60 in b')), b: short }, 'units/sheets-agree');
  });
});

describe('remarks on a unit', () => {
  const full = '    outcomes:\n      1:\n        text: Plan\n';

  it('are compared key by key with the definition', () => {
    assertMarked(
      {
        a: units(
          unit(
            'A-1',
            `    sector support: None
    review date: 2030-01-01
#                ^^^^^^^^^^ Under 'review date', A-1 has '2030-01-01' here and '2031-01-01' in b
    submitted by: ILM
`,
          ),
        ),
        b: units(unit('A-1', `    review date: 2031-01-01\n    submitted by: ILM\n${full}`)),
      },
      'units/remarks-agree',
    );
  });

  it('are not asked for', () => {
    assertMarked({ a: units(unit('A-1', '')), b: units(unit('A-1', `    availability: Shared\n${full}`)) }, 'units/');
  });
});

describe('hours for a credit', () => {
  const of = (credits: number, glh: string) => `    credits: ${credits}\n    glh: ${glh}\n`;
  const usual = [1, 2, 3, 4, 5].map((i) => unit(`A-${i}`, of(4, '12')));

  it('are unusual beyond four times, either way', () => {
    assertMarked(units(...usual, unit('B-1', of(4, '48'))), 'units/hours-per-credit');
    assertMarked(units(...usual, unit('B-1', of(4, '3'))), 'units/hours-per-credit');
    assertMarked(
      units(
        ...usual,
        unit('B-1', `${of(4, '2')}#        ^ B-1 has 2 guided hours for 4 credits, 0.5 for each, while 3 are usual\n`),
      ),
      'units/hours-per-credit',
    );
  });

  it('are not told of units without credits, or with hours that are left open', () => {
    assertMarked(units(...usual, unit('B-1', of(0, '12'))), 'units/hours-per-credit');
    assertMarked(units(...usual, unit('B-1', of(4, 'at least 2'))), 'units/hours-per-credit');
    assertMarked(units(...usual.slice(1), unit('B-1', of(4, '1'))), 'units/hours-per-credit');
  });

  it('of a unit are ten at most, with what rounding adds', () => {
    assertMarked(units(unit('B-1', of(2, '24'))), 'units/glh-within-credits');
    assertMarked(
      units(unit('B-1', `${of(2, '25')}#        ^^ 2 credits stand for 20 hours\n`)),
      'units/glh-within-credits',
    );
  });
});
