import assert from 'node:assert/strict';
import type { Texts } from '../../harness/fixed';
import { told } from '../../harness/told';

/** Units 501 to 510, of which the qualification takes two mandatory ones and chooses two of six. */
const said = (sentence: string, { rules = '', lines = '', prefix = '8607-' } = {}) =>
  `format: 1\nspecification:\n  reference prefix: ${prefix}\nqualifications:\n  - id: q\n${lines}    rules:\n      wording: ${JSON.stringify(sentence)}\n${
    rules ||
    '      mandatory: 501, 502\n      choose:\n        - units: 503-508\n          at least: 2 units\n          at most: 3 units\n'
  }units:\n${Array.from({ length: 10 }, (_, i) => `  - reference: ${prefix}${501 + i}\n    level: ${i < 5 ? 5 : 6}\n    credits: ${i + 3}\n`).join('')}`;
const mixed = (mix: string) => ({
  rules: `      choose:\n        - units: 501-510\n          at least: 20 credits\n      level mix: ${mix}\n`,
});

/** By rule: a text or several, and all that is told of them. */
const cases: Readonly<Record<string, readonly (readonly [texts: string | Texts, told: readonly string[]])[]>> = {
  'combination/wording': [
    [said('Two mandatory units and two or three optional units from 503-508.'), []],
    [said('Three mandatory units and two optional units from 503-508.'), []],
    [said('At least two and at most three optional units.'), []],
    [said('At least one optional unit.'), ['7: one', 'asked: wording: "At least two optional unit."']],
    [said('No more than 5 optional units.'), []],
    [said('No more than 4 optional units.'), ['7: 4']],
    [said('At most 9 units in all.'), ['7: 9', 'asked: wording: "At most 5 units in all."']],
    [said('At least 4 units, of which 2 are mandatory.'), []],
    [said('Eight units are on offer, six of them optional.'), []],
    [said('Seven units are on offer.'), ['7: Seven']],
    [said('A minimum of 18 credits.'), ['7: 18', 'asked: wording: "A minimum of 7 credits."']],
    [said('A minimum of 7 credits comes from mandatory units.'), []],
    [
      said('A minimum of 8 credits comes from mandatory units.'),
      ['7: 8', 'asked: wording: "A minimum of 7 credits comes from mandatory units."'],
    ],
    [said('A minimum of 20 credits.', { lines: '    credits: at least 20\n' }), []],
    [
      said('A minimum of 19 credits.', { lines: '    credits: at least 20\n' }),
      ['8: 19', 'asked: wording: "A minimum of 20 credits."'],
    ],
    [
      said('A maximum of 30 credits.', { lines: '    credits: 18 to 31\n' }),
      ['8: 30', 'asked: wording: "A maximum of 31 credits."'],
    ],
    [said('A learner takes 18 credits.', { lines: '    credits: 18 to 31\n' }), []],
    [said('A learner takes 34 credits.'), []],
    [said('A unit of 6 credits.'), []],
    [said('The units 501 and 502 are mandatory.'), []],
    [said('The units 501 and 509 are mandatory.'), ['7: 509']],
    [said('The units 501 and 599 are mandatory.'), ['7: 599']],
    [said('The units 501, 502, 509 and 510 are on offer.'), ['7: 509', '7: 510']],
    [said('Two units from 503-507.'), ['7: 503-507']],
    [said('Two units from 503, 504, 505, 506.'), ['7: 503, 504, 505, 506']],
    [said('Two units from 503 to 508.'), []],
    [said('Two units from 502, 503, 504, 505, 506, 507 and 508.'), ['7: 502, 503, 504, 505, 506, 507 and 508']],
    [said('Two units from 501-508.'), []],
    [said('Units such as 503, 504, 505 and 506.'), []],
    [said('Units, for example 503, 504, 505, 506.'), []],
    [said('Units, e.g. 503, 504, 505, 506.'), []],
    [said('Units including 503, 504, 505, 506.'), []],
    [
      said('Units such as those in the long list that follows here in full 503, 504, 505, 506.'),
      ['7: 503, 504, 505, 506'],
    ],
    [said('Two units, but not 509 and 510.'), []],
    [said('Two units. Not 509. The unit 510 is one.'), ['7: 510']],
    [said('Two units; 509 and 510 are not among them; 510 counts.'), ['7: 510']],
    [said('The unit 510 counts. It is not all.'), ['7: 510']],
    [said('Two units from 503 & 504; 505 or 506, 507 and 508.'), []],
    [said('Two units from 503, and 504, with 505, 506 and 507 and 508.'), ['7: 505, 506 and 507 and 508']],
    [said('Two units from 507-503.'), ['7: 507-503']],
    [said('Units 501-503 to 508.'), ['7: 501-503']],
    [said('Since 2012, 15 learners took 501 and 502 in 30 days.'), []],
    [said('Two units from A-503 or 8607-503.'), []],
    [said('Two units from 503/508.'), []],
    [said('Two units from 8607-503 to 8607-508.'), []],
    [said('Two units from UV-01 and UV-02.', { prefix: 'UV-' }), []],
    [said('No figures and no units.'), []],
    [said('At least 3 units.', { rules: '      mandatory: 599\n' }), []],
    [said('At least 3 units.', { rules: '      mandatory: 501, 599\n' }), []],
    [said('More than half of the credits are at level 6.', mixed('more than 50% at level 6')), []],
    [said('More than 50% of the credits are at level 6.', mixed('more than 50% at level 6')), []],
    [
      said('More than 60% of the credits are at level 6.', mixed('more than 50% at level 6')),
      ['7: 60', 'see 11: more than 50% at level 6', 'asked: wording: "More than 50% of the credits are at level 6."'],
    ],
    [
      said('More than half of the credits are at level 6.', mixed('more than 60% at level 6')),
      ['7: half', 'see 11: more than 60% at level 6'],
    ],
    [
      said('More than 50% of the credits are at level 5.', mixed('more than 50% at level 6')),
      ['7: 5', 'see 11: more than 50% at level 6', 'asked: wording: "More than 50% of the credits are at level 6."'],
    ],
    [
      said('More than 60% of the credits are at level 5.', mixed('more than 50% at level 6')),
      [
        '7: 60',
        '7: 5',
        'see 11: more than 50% at level 6',
        'see 11: more than 50% at level 6',
        'asked: wording: "More than 50% of the credits are at level 5."',
        'asked: wording: "More than 60% of the credits are at level 6."',
      ],
    ],
    [said('More than 50% of the credits. They are at level 5.', mixed('more than 50% at level 6')), []],
    [said('More than 50% of the credits.'), ['7: 50']],
    [said('At least 12 credits are at level 6.', mixed('at least 12 credits at level 6')), []],
    [
      said('At least 13 credits are at level 6.', mixed('at least 12 credits at level 6')),
      ['7: 13', 'asked: wording: "At least 12 credits are at level 6."'],
    ],
    [said('At least 12 credits, which is 40%, are at level 6.', mixed('at least 12 credits at level 6')), []],
    [said('Twenty credits or more.', mixed('more than 50% at level 6')), []],
    [
      said('Twenty-one credits or more.', mixed('more than 50% at level 6')),
      ['7: Twenty-one', 'asked: wording: "Twenty credits or more."'],
    ],
    [said('Between 20 and 30 credits.', mixed('more than 50% at level 6')), ['7: 30']],
    [said('From 18 to 31 credits.', { lines: '    credits: 18 to 31\n' }), []],
    [
      said('From 17 to 32 credits.', { lines: '    credits: 18 to 31\n' }),
      ['8: 17', '8: 32', 'asked: wording: "From 18 to 32 credits."', 'asked: wording: "From 17 to 31 credits."'],
    ],
    [
      said('up to 31 credits, up to 32 credits', { lines: '    credits: 18 to 31\n' }),
      ['8: 32', 'asked: wording: "up to 31 credits, up to 31 credits"'],
    ],
    [said('Twenty-one credits.', { lines: '    credits: 18 to 21\n' }), []],
    [
      said('At most twenty-one credits.', { lines: '    credits: 18 to 22\n' }),
      ['8: twenty-one', 'asked: wording: "At most twenty-two credits."'],
    ],
    [said('At most Ninety-nine credits, or one-one credits.', { lines: '    credits: 18 to 99\n' }), []],
  ],
};

describe('what is told of the wording of rules', () => {
  for (const [rule, rows] of Object.entries(cases))
    rows.forEach(([texts, expected], nth) => {
      it(`${rule}, ${nth + 1}: ${expected.length === 0 ? 'nothing' : expected.join('; ')}`, () => {
        assert.deepEqual(told(typeof texts === 'string' ? { 'a.qualspec.yaml': texts } : texts, rule), expected);
      });
    });
});
