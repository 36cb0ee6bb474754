import assert from 'node:assert/strict';
import { told } from '../../harness/told';

const units = [5, 6, 7, 8]
  .map((credits, i) => `  - reference: A-0${i + 1}\n    level: 5\n    credits: ${credits}\n    glh: ${4 * credits}\n`)
  .join('');
/** A qualification of four units with 5, 6, 7 and 8 credits. */
const file = (rules: string, { lines = '', rest = '' } = {}) =>
  `format: 1\nqualifications:\n  - id: q\n${lines}    rules:\n${rules}${rest}units:\n${units}`;
const choose = (...choices: readonly string[]) =>
  `      choose:\n${choices.map((choice) => `        - ${choice.replace('; ', '\n          ')}\n`).join('')}`;
const matrix = (marks: Readonly<Record<string, 'mandatory' | 'optional'>>) =>
  `matrix:\n${Object.entries(marks)
    .map(([unit, how]) => `  - unit: ${unit}\n    ${how} in: q\n`)
    .join('')}`;
const keptForAnother =
  '  - id: other\ngroups:\n  - id: g\n    units: A-01 to A-04\n    restricted:\n      - units: A-02\n        only in: other\n';
const seven = '      at most in all: 7 credits\n';
const two = choose('units: A-01 to A-04; exactly: 2 units');

/** By rule: a text, and all that is told of it. */
const cases: Readonly<Record<string, readonly (readonly [text: string, told: readonly string[]])[]>> = {
  // told where the unit is offered
  'combination/unreachable-unit': [
    [file(choose('units: A-01, A-03, A-04; exactly: 1 unit') + seven), ['6: A-04']],
    [
      file(choose('from: matrix; exactly: 1 unit') + seven, {
        rest: matrix({ 'A-01': 'optional', 'A-04': 'optional' }),
      }),
      ['6: matrix'],
    ],
    [
      file('      mandatory: A-01\n      at least in all: 6 credits\n      at most in all: 11 credits\n', {
        rest: matrix({ 'A-02': 'optional', 'A-04': 'optional' }),
      }),
      ['3: q'],
    ],
    [file(choose('from: g; exactly: 1 unit') + seven, { rest: keptForAnother }), ['6: g']],
    // that a choice names a unit which is kept for another qualification has to be mended first
    [file(choose('units: A-01 to A-04; exactly: 1 unit') + seven, { rest: keptForAnother }), []],
    [file(choose('units: A-01, A-04; exactly: 1 unit') + seven, { rest: keptForAnother }), ['6: A-04']],
  ],
  'credits/reachable': [
    [file(two, { lines: '    credits: 20 to 10\n' }), []],
    [file(choose('units: A-01, A-02; exactly: 3 units'), { lines: '    credits: 99\n' }), []],
    // where no unit is asked for, a total says little, and a limit still does
    [file(choose('units: A-01 to A-04; at most: 4 units'), { lines: '    credits: at most 27\n' }), []],
    [
      file(choose('units: A-01 to A-04; at most: 40 credits'), { lines: '    credits: at most 30\n' }),
      ['4: at most 30', 'see 8: 40 credits', 'asked: credits: at most 40'],
    ],
    // of several limits the one on all units counts; that on a choice only where it is the whole
    [
      file(choose('units: A-01 to A-04; at least: 10 credits'), { lines: '    credits: 11 to 26\n' }),
      ['4: 11 to 26', 'see 8: 10 credits', 'asked: credits: 10 to 26'],
    ],
    [
      file(`${choose('units: A-01 to A-04; at least: 10 credits')}      at least in all: 11 credits\n`, {
        lines: '    credits: 11 to 26\n',
      }),
      [],
    ],
    [
      file(`      mandatory: A-01\n${choose('units: A-02 to A-04; at least: 10 credits')}`, {
        lines: '    credits: 18 to 26\n',
      }),
      [],
    ],
    [
      file(choose('units: A-01, A-02; exactly: 1 unit', 'units: A-03, A-04; at least: 6 credits'), {
        lines: '    credits: 12 to 21\n',
      }),
      [],
    ],
  ],
  // told where the first of the clauses is written, with all of them
  'combination/impossible': [
    [
      file('      mandatory: A-01, A-02\n      at most in all: 9 credits\n'),
      ['5: A-01, A-02', 'see 5: A-01, A-02', 'see 6: 9 credits'],
    ],
    [
      file('      mandatory: A-01\n      at most in all: 9 credits\n', { rest: matrix({ 'A-02': 'mandatory' }) }),
      ['5: A-01', 'see 5: A-01', 'see 3: q', 'see 6: 9 credits'],
    ],
    [
      file(`${two}      not together:\n        - A-01, A-02, A-03, A-04\n`),
      ['7: 2 units', 'see 7: 2 units', 'see 9: A-01, A-02, A-03, A-04'],
    ],
    [
      file(
        `${choose('units: A-01 to A-04; at least: 2 units')}      units in all: 3 units\n      at most in all: 17 credits\n`,
      ),
      ['8: 3 units', 'see 8: 3 units', 'see 9: 17 credits'],
    ],
    [
      file(choose('units: A-01 to A-04; at least: 2 units', 'units: A-01 to A-04; at least: 20 credits')),
      ['7: 2 units', 'see 7: 2 units', 'see 9: 20 credits'],
    ],
    [file(`${two}      at least in all: 16 credits\n`), ['7: 2 units', 'see 7: 2 units', 'see 8: 16 credits']],
  ],
};

describe('what is told of units on offer and of limits', () => {
  for (const [rule, rows] of Object.entries(cases))
    rows.forEach(([text, expected], nth) => {
      it(`${rule}, ${nth + 1}: ${expected.length === 0 ? 'nothing' : expected.join('; ')}`, () =>
        assert.deepEqual(told({ 'a.qualspec.yaml': text }, rule), expected));
    });
});
