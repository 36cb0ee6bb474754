import assert from 'node:assert/strict';
import type { Texts } from '../../harness/fixed';
import { told } from '../../harness/told';

const one = (lines: string) => `format: 1\nqualifications:\n  - id: q\n${lines}`;
const list = (terms: string, ...references: string[]) =>
  `format: 1\nspecification:\n  reference prefix: 8607-\ngroups:\n  - id: g\n    units: ${terms}\nunits:\n${references.map((reference) => `  - reference: ${reference}\n`).join('')}`;

/** By rule: a text or several, and all that is told of them. */
const cases: Readonly<Record<string, readonly (readonly [texts: string | Texts, told: readonly string[]])[]>> = {
  'references/unknown-range-end': [
    [list('501-505', '501', '502', '504'), ['6: 505', 'asked: units: 501-504']],
    [list('500-502', '501', '502', '504'), ['6: 500', 'asked: units: 501-502']],
    [list('8607-501 to 8607-505', '501', '502', '504'), ['6: 8607-505', 'asked: units: 8607-501 to 8607-504']],
    [list('590-599', '501', '502'), ['6: 590', '6: 599']],
    [list('A-01 to B-03', 'A-01', 'A-02'), ['6: B-03']],
    [list('A-01 to A-09', 'A-05', 'A-01', 'A-03', 'B-07'), ['6: A-09']],
  ],
  'references/reversed-range': [
    [list('504-501', '501', '502', '504'), ['6: 504-501', 'asked: units: 501-504']],
    [list('501-504', '501', '502', '504'), []],
  ],
  'references/repeated-unit': [
    [list('501, 502, 501', '501', '502', '504'), ['6: 501', 'see 6: 501', 'asked: units: 501, 502']],
    [list('501-504, 502', '501', '502', '504'), ['6: 502', 'see 6: 501-504', 'asked: units: 501-504']],
    [list('502, 501-504', '501', '502', '504'), ['6: 501-504', 'see 6: 502']],
    [list('501-502, 502-504', '501', '502', '504'), ['6: 502-504', 'see 6: 501-502']],
    [list('501, 8607-501', '501', '502', '504'), ['6: 8607-501', 'see 6: 501', 'asked: units: 501']],
    [
      one(
        '    rules:\n      mandatory: A-01, A-01\n      choose:\n        - units: A-02, A-02, A-03\n      not together:\n        - A-02, A-02\n',
      ) + 'units:\n  - reference: A-01\n  - reference: A-02\n  - reference: A-03\n',
      [
        '5: A-01',
        '7: A-02',
        '9: A-02',
        'see 5: A-01',
        'see 7: A-02',
        'see 9: A-02',
        'asked: mandatory: A-01',
        'asked: - units: A-02, A-03',
        'asked: - A-02',
      ],
    ],
  ],
  'references/unknown-unit': [
    [list('501, 502, 511', '501', '502', '510'), ['6: 511']],
    [list('501, E5.5', '501', 'E5.05'), ['6: E5.5', 'safe: units: 501, E5.05']],
    [list('5O1', '501', '502'), ['6: 5O1', 'asked: units: 501']],
  ],
  'numbers/qualification-number': [
    [one('    number: 600/5855/8\n'), ['4: 600/5855/8', 'asked: number: 600/5855/9']],
    [one('    number: 60058558\n'), ['4: 60058558']],
    [one('    number: 600/5854/x\n'), ['4: 600/5854/x']],
    [one('    number: 600 5854 7\n'), ['4: 600 5854 7', 'safe: number: 600/5854/7']],
    [one('    number: 6005854\n'), ['4: 6005854']],
    [one('    number: 600/58547/7\n'), ['4: 600/58547/7']],
  ],
};

describe('what is told of references and numbers', () => {
  for (const [rule, rows] of Object.entries(cases))
    rows.forEach(([texts, expected], nth) => {
      it(`${rule}, ${nth + 1}: ${expected.length === 0 ? 'nothing' : expected.join('; ')}`, () => {
        assert.deepEqual(told(typeof texts === 'string' ? { 'a.qualspec.yaml': texts } : texts, rule), expected);
      });
    });
});
