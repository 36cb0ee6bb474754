import assert from 'node:assert/strict';
import { assertMarked, showRelated } from '../../harness/expect';

const qualification = (body: string) => `format: 1\nqualifications:\n  - id: q\n${body}`;

describe('rules on hours', () => {
  describe('hours/tqt-credits and hours/size-bands', () => {
    const pair = (credits: string, tqt: string, expected: { credits?: string; tqt?: string } = {}) =>
      it(`${credits} credits and ${tqt} hours`, () => {
        const text = qualification(`    credits: ${credits}
${expected.credits ?? '# right'}
    hours:
      tqt: ${tqt}
${expected.tqt ?? '# right'}
`);
        assertMarked(text, 'hours/');
      });

    pair('6', '60');
    pair('13', '130');
    pair('37', '370');
    pair('at least 42', '420');
    pair('6 to 12', '60');
    pair('12', '120');
    pair('13', '125');
    pair('12', '115');
    pair('12', '114.9', { credits: '#            ^^ makes 11 credits' });
    pair('12', '125', { credits: '#            ^^ makes 13 credits' });
    pair('at most 12', '60');
    pair('12', 'at least 130');
    pair('12', 'exactly 130', { credits: '#            ^^ makes 13 credits' });
    pair('12', '121', { tqt: '#          ^^^ 121 hours belong to the next one (Certificate' });
    pair('12', '124', { tqt: '#          ^^^ 124 hours belong to the next one (Certificate' });
    pair('37', '369', { tqt: '#          ^^^ The credits are those of a size that has 370 hours or more (Diploma)' });
    pair('37', '365', { tqt: '#          ^^^ The credits are those of a size that has 370 hours or more (Diploma)' });
    pair('36', '364');
  });

  describe('hours/glh-within-tqt', () => {
    const pair = (glh: string, tqt: string, expected = '# right') =>
      it(`${glh} hours of ${tqt}`, () => {
        assertMarked(qualification(`    hours:\n      glh: ${glh}\n${expected}\n      tqt: ${tqt}\n`), 'hours/');
      });

    pair('60', '60');
    pair('at least 24', '60');
    pair('60.5', '60', '#          ^^^^ The guided learning hours (60.5) are more than');
    pair('at least 70', '60', '#          ^^^^^^^^^^^ The guided learning hours (70) are more than');
    pair('at most 70', '60');
    pair('70', 'at least 60');
  });

  describe('hours/mandatory-glh', () => {
    const units = (...hours: string[]) =>
      `    rules:\n      mandatory: ${hours.map((_, i) => `U.0${i + 1}`).join(', ')}\nunits:\n${hours
        .map((glh, i) => `  - reference: U.0${i + 1}\n    glh: ${glh}\n`)
        .join('')}`;
    const sum = (hours: string, parts: string[], expected = '# right') =>
      it(`${hours.replaceAll('\n', ' ')} of units with ${parts.join(' + ')}`, () => {
        const [first = '', ...rest] = hours.split('\n');
        assertMarked(
          qualification(
            `    hours:\n      ${first}\n${expected}\n${rest.map((line) => `      ${line}\n`).join('')}${units(...parts)}`,
          ),
          'hours/',
        );
      });

    const counted = 'glh includes: [units, induction, tutorial]';
    sum(`glh: 78\ninduction: 3\ntutorial: at least 3\n${counted}`, ['24', '24', '24']);
    sum(`glh: 34\ninduction: 1\ntutorial: 7\n${counted}`, ['11', '15']);
    sum('glh: at least 72\ninduction: 3', ['24', '24', '24']);
    sum('glh: at least 24', ['24']);
    sum('glh: exactly 24', ['at least 24']);
    sum('glh: 5.3', ['2.6', '2.7']);
    sum('glh: 20', ['at most 24']);
    sum('glh: at most 20', ['24']);
    sum(`glh: 30\ntutorial: 3\n${counted}`, ['24']);
    sum('glh: at least 20', ['24'], "#          ^^^^^^^^^^^ the units' 24 (U.01: 24), which makes 24 and not 20");
    sum('glh: 30\ninduction: 2\ntutorial: 4', ['24'], '#          ^^ if the GLH counts them, add the line');

    it('points at every figure that it added up', () => {
      const findings = assertMarked(
        qualification(
          `    hours:\n      glh: 30\n#          ^^ 2 of induction\n      induction: 2\n      glh includes: [units, induction]\n${units('24')}`,
        ),
        'hours/',
      );
      assert.deepEqual(showRelated(findings), [
        'example.qualspec.yaml 11:9-11 U.01 has 24 hours',
        'example.qualspec.yaml 5:17-18 2 hours of induction',
      ]);
    });

    it('is silent while a unit is unfinished', () => {
      assertMarked(
        qualification(`    hours:\n      glh: 30\n${units('24', '24')}  - reference: U.03\n`).replace(
          'U.01, U.02',
          'U.01, U.03',
        ),
        'hours/',
      );
    });
  });
});
