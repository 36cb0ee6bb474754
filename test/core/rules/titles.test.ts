import assert from 'node:assert/strict';
import { levelInTitle } from '../../../server/src/core/rules/titles/words';
import { assertMarked } from '../../harness/expect';

const file = (lines: string, front = '') => `format: 1\n${front}qualifications:\n  - id: q\n${lines}`;

describe('the level in a title', () => {
  const titles: readonly (readonly [string, string | undefined])[] = [
    ['ILM Level 5 Certificate in Business Support (QCF)', '5'],
    ['Level 5 Award, Certificate and Diploma in Leadership and Management', '5'],
    ['Certificate in Coaching at level 3', '3'],
    ['Entry Level Certificate in Life Skills (Entry 3)', 'Entry 3'],
    ['Entry Level 2 Award in Personal Growth', 'Entry 2'],
    ['Award in Personal Growth (Entry 1)', 'Entry 1'],
    ['Entry Level Award in Personal Growth', undefined],
    ['Level 2 and Level 3 Awards in Coaching', undefined],
    ['Level 50 Award in Coaching', undefined],
    ['Certificate in High-Level Coaching', undefined],
  ];
  for (const [title, level] of titles)
    it(`is ${level ?? 'not one'} in '${title}'`, () => {
      assert.equal(levelInTitle(title), level);
    });
});

describe('titles of qualifications', () => {
  it('are content with published ones', () => {
    const published: readonly (readonly [title: string, type: string, level: string])[] = [
      ['ILM Level 5 Certificate in Business Support', 'Certificate', '5'],
      ['Level 5 Diploma in Leadership and Management', 'Diploma', '5'],
      ['ILM Level 5 Award in Understanding Social Enterprise', 'Award', '5'],
      ['Level 6 Diploma in Management', 'Diploma', '6'],
      ['City & Guilds Level 3 Extended Diploma in Horticulture', 'Extended Diploma', '3'],
      ['Entry Level Certificate in Skills for Working Life (Entry 3)', 'Certificate', 'Entry 3'],
    ];
    for (const [title, type, level] of published)
      assertMarked(file(`    title: ${title}\n    type: ${type}\n    level: ${level}\n`), 'titles/');
  });

  it('are not compared with what is not written', () => {
    assertMarked(file('    title: Business Support\n'), 'titles/');
    assertMarked(file('    type: Award\n    level: 5\n'), 'titles/');
  });

  it('may name a level in words that cannot be told', () => {
    assertMarked(file('    title: Entry Level Award in Growth\n    type: Award\n    level: Entry 2\n'), 'titles/');
  });

  describe("that say 'QCF'", () => {
    const title = '    title: ILM Level 5 Certificate in Business Support (QCF)\n';
    const marked = `${title}#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Take 'QCF' out\n`;

    it('are right where nothing tells that they are current', () => {
      assertMarked(file(title), 'titles/');
      assertMarked(file(`${title}    operational start: 2010-12-01\n`), 'titles/');
      assertMarked(file(title, 'specification:\n  version: 2011-10\n'), 'titles/');
      assertMarked(file(title, 'specification:\n  published: 2017-12-31\n'), 'titles/');
    });

    it('are right where the qualification was closed, whatever else is written', () => {
      const closed = `${title}    operational end: 2017-12-31\n`;
      assertMarked(file(closed, 'status: for publication\nspecification:\n  version: 2020-01\n'), 'titles/qcf');
    });

    it('are wrong from 2018 on, as dates tell', () => {
      assertMarked(file(`${marked}    operational start: 2018-01-01\n`), 'titles/');
      assertMarked(file(`${marked}    operational end: 2018-01-01\n`), 'titles/');
      assertMarked(file(marked, 'specification:\n  version: 2020-07\n'), 'titles/');
      assertMarked(file(marked, 'status: for publication\n'), 'titles/qcf');
    });
  });

  it('that promise more are pointed out before what they are about', () => {
    assertMarked(
      file(`    title: Level 5 Higher Extended Award in Advanced Practice
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 'Higher' and 'Extended' in a title promise more
`),
      'titles/promising-words',
    );
    assertMarked(file('    title: Level 5 Certificate in Higher Education\n'), 'titles/promising-words');
  });

  it('name the organisation in short, or the one that awards', () => {
    const front = (name: string) => `status: for publication\nspecification:\n  awarding organisation: ${name}\n`;
    const title = (text: string) => `    title: ${text} Level 5 Award in Coaching\n`;
    assertMarked(file(title('City & Guilds'), front('The City and Guilds of London Institute')), 'titles/organisation');
    assertMarked(file(title('Mayfield'), front('Mayfield Awards')), 'titles/organisation');
    assertMarked(
      file(
        `    title: The Level 5 Award in Coaching
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Mayfield Awards is not in this one
`,
        front('Mayfield Awards'),
      ),
      'titles/organisation',
    );
  });
});
