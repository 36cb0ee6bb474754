import assert from 'node:assert/strict';
import { catalogue } from '../../../server/src/core/rules/catalogue';
import { catalogueOf } from '../../../server/src/core/rules/rule-set';
import { samplesIn } from '../../harness/samples';
import { assertMarked } from '../../harness/expect';
import { proposed } from '../../harness/proposed';

const withLeftovers = catalogueOf(catalogue.rules, ({ id }) => id.startsWith('leftovers/'));

const purpose = (text: string) => `format: 1\nspecification:\n  purpose: ${text}\n`;

const check = (text: string) => assertMarked(text, 'leftovers/', withLeftovers);

describe('what a word processor leaves behind', () => {
  it('is not in the samples', () => {
    assertMarked(samplesIn('specifications'), 'leftovers/', withLeftovers);
  });

  it('is looked for in points, in points below points and in statements', () => {
    check(`format: 1
units:
  - reference: E5.05
    aim:
      - Plan the the work:
#                ^^^ 'the' stands here twice
          - and and review it
#               ^^^ 'and' stands here twice
    outcomes:
      1:
        text: Be able to to plan
#                        ^^ 'to' stands here twice
        criteria:
          1.1: Explain a a plan
#                        ^ 'a' stands here twice
assessments:
  - id: portfolio
    sections:
      - heading: Context
        statements:
          - text: The the setting has been described
#                     ^^^ 'The' stands here twice
`);
  });

  it('is found where a text goes on below', () => {
    check(`format: 1
specification:
  purpose: It gives managers a first command of the
    the methods
#   ^^^ 'the' stands here twice
`);
  });

  for (const text of [
    'They had had practice, and say that that helped',
    'A step-by-step plan, again and again, o o’clock O O',
    'Two 2 2 figures, p p. 5',
    'Nobody said no-no to it; pre-pre-war',
    'Level 5 5.1 and the theory',
  ])
    it(`lets '${text}' pass`, () => {
      check(purpose(text.replace('o o’clock O O', 'at one o’clock').replace('p p. 5', 'pp. 5')));
    });

  it('counts brackets in each text alone, and not those of points', () => {
    check(purpose('First a) plan, then b) do (or let do), then [as agreed] 1) review'));
    check(
      purpose(`See the plan (as agreed [in June)
#                       ^ The bracket '(' opens here
#                                  ^ The bracket '[' opens here
#                                          ^ The bracket ')' closes here`),
    );
  });

  it('takes marks for those of footnotes where they hang on a word', () => {
    check(purpose('Between 5 * 3 and 2^3 units, [1] first, *as a rule, 10% and A* grades'));
    check(
      purpose(`Managers¹ learn methods[2] and practice†
#                  ^ '¹' looks like the mark of a footnote
#                                 ^^^ '[2]' looks like
#                                                 ^ '†' looks like`),
    );
  });

  it('is silent about a mark that a footnote has', () => {
    check(`${purpose('Managers* learn')}  notes:\n    - id: n\n      mark: "*"\n`);
  });

  it('is not looked for in names, numbers and dates', () => {
    check('format: 1\nunits:\n  - reference: A A\n    available from: 2012-09-01\n');
  });
});

describe('what looks like a leftover', () => {
  it('is a bracket, but not behind what counts points', () => {
    for (const text of ['a) plan', 'then iii) review', 'and 12) the end', '(as agreed) a) point']) check(purpose(text));
    check(
      purpose(`read a] point
#                ^ The bracket ']' closes here`),
    );
    check(
      purpose(`read (abcd)) again
#                     ^ The bracket ')' closes here`),
    );
    check(
      purpose(`a plan that1234) ends
#                         ^ The bracket ')' closes here`),
    );
  });

  it('is the mark of a footnote, also of several signs and without front matter', () => {
    check(
      purpose(`Managers*** and leaders¹² learn
#                  ^^^ '***' looks like
#                                 ^^ '¹²' looks like`),
    );
    check('format: 1\nunits:\n  - reference: A-01\n    title: Plan*\n#              ^ looks like\n');
  });

  for (const lost of ['Reference source not found', 'Bookmark not defined'])
    it(`is what a word processor prints: ${lost}`, () => {
      const carets = '^'.repeat(`Error! ${lost}.`.length);
      check(purpose(`See Error! ${lost}. Then\n#              ${carets} when it lost a reference`));
    });

  const fixes = (rule: string, text: string) =>
    proposed({ 'a.qualspec.yaml': purpose(text) }, rule).map((fix) => fix.replace('purpose: ', ''));

  it('goes unasked where nothing can be lost', () => {
    assert.deepEqual(fixes('leftovers/doubled-word', 'the plan of of it'), ['safe: the plan of it']);
    assert.deepEqual(fixes('leftovers/doubled-word', 'the plan of Of Mice'), ['asked: the plan of Mice']);
    assert.deepEqual(fixes('leftovers/doubled-word', 'Of of it'), ['asked: Of it']);
    assert.deepEqual(fixes('leftovers/double-space', 'It ends.  It begins'), ['safe: It ends. It begins']);
    assert.deepEqual(fixes('leftovers/hidden-character', 'a man\u00ADager'), ['safe: a manager']);
    assert.deepEqual(fixes('leftovers/hidden-character', 'a man\u200Bager'), ['safe: a manager']);
  });
});
