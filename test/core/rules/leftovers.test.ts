import { catalogue } from '../../../server/src/core/rules/catalogue';
import { catalogueOf } from '../../../server/src/core/rules/rule-set';
import { samplesIn } from '../../harness/samples';
import { assertMarked } from '../../harness/expect';

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
