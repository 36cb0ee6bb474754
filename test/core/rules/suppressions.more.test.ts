import assert from 'node:assert/strict';
import { catalogue } from '../../../server/src/core/rules/catalogue';
import { defineRule } from '../../../server/src/core/rules/rule';
import { catalogueOf } from '../../../server/src/core/rules/rule-set';
import { checkTexts } from '../../harness/check';
import { assertMarked } from '../../harness/expect';

const number = 'numbers/qualification-number';
const qualification = (comment: string, check = 8) =>
  `format: 1\nqualifications:\n  - id: award\n    # qualspec-disable-next-line ${comment}\n    number: 600/5855/${check}\n`;
const rules = (texts: Readonly<Record<string, string>>, of = catalogue) =>
  checkTexts(texts, of).map(({ rule }) => rule);

describe('a comment that suppresses findings', () => {
  for (const [what, text] of Object.entries({
    'names a rule that finds nothing there': `format: 1
groups:
  # qualspec-disable-next-line references/repeated-id -- both are published
#@31-53 no finding of 'references/repeated-id' here
  - id: group 1
`,
    'is for the whole file and stands too far down': `format: 1
groups:
  - id: group 1
  # qualspec-disable-file references -- both are published
#@2-58 holds only at its beginning
  - id: group 1
#       ^^^^^^^ called 'group 1' already
`,
    'is for the whole file, too far down, and gives no reason': `format: 1
groups:
  - id: group 1
  # qualspec-disable-file references
#@2-36 Nobody will know later why 'references'
#@2-36 holds only at its beginning
`,
    'names several rules and gives no reason': `format: 1
qualifications:
  - id: award
    # qualspec-disable-next-line numbers, hours/tqt-credits
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ why 'numbers, hours/tqt-credits' does not hold
#@42-59 no finding of 'hours/tqt-credits' here
    number: 600/5855/8
`,
    'names no rule': `format: 1
qualifications:
  - id: award
    # qualspec-disable-next-line -- as on the register
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ does not say which findings
    number: 600/5855/8
#           ^^^^^^^^^^ The check character
`,
    'has a word that is not known': `format: 1
qualifications:
  - id: award
    # qualspec-disable-nextline numbers -- as on the register
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ is not known here
    number: 600/5855/8
#           ^^^^^^^^^^ The check character
`,
  }))
    it(`is told where it ${what}`, () => assertMarked(text));

  it('stands at the end, where a line may follow, and does not hold for the first line', () =>
    assertMarked(`groups:
#@0-6 The first line is missing
  - id: group 1
# qualspec-disable-next-line format/version -- nothing follows
`));

  it('does not hide that a rule failed', () => {
    const failing = defineRule({
      id: 'test/fails',
      title: '',
      severity: 'warning',
      source: '',
      checks: {
        qualification: () => {
          throw new Error('no luck');
        },
      },
    });
    const text = `# qualspec-disable-file internal -- not possible\n${qualification('numbers -- as published')}`;
    assert.deepEqual(rules({ a: text }, catalogueOf([failing])), ['internal/rule-failed']);
  });

  it('is proposed the rule that was probably meant as long as there are few such names', () => {
    const comments = `    # qualspec-disable-next-line ${'marks/totl, '.repeat(30)}marks/totl -- x\n`;
    const found = checkTexts({ a: `format: 1\nqualifications:\n  - id: award\n${comments}` });
    assert.equal(found.length, 31);
    const meant = found.map(({ message }) => message.includes("Did you mean 'marks/total'?"));
    assert.deepEqual(
      meant,
      Array.from({ length: 31 }, (_, i) => i < 20),
    );
  });
});

describe('a comment for a rule that is turned off', () => {
  const found = (comment: string, configuration: string) =>
    rules({
      'a.qualspec.yaml': qualification(`${comment} -- as published`, 9),
      'qualspec.config.yaml': `format: 1\nrules:\n${configuration}`,
    });

  it('is not called unused, nor one for its family', () => {
    assert.deepEqual(found(number, '  marks: off\n'), ['suppressions/unused']);
    assert.deepEqual(found(number, `  ${number}: off\n`), []);
    assert.deepEqual(found('numbers', `  ${number}: off\n`), []);
    assert.deepEqual(found('numbers', `  ${number}: information\n`), ['suppressions/unused']);
  });

  it('as long as nobody asks for it is not called unused, and is when somebody does', () => {
    const optional = catalogue.rules.find(({ byDefault }) => byDefault === 'off');
    assert.ok(optional);
    assert.deepEqual(found(optional.id, '  marks: off\n'), []);
    assert.deepEqual(found(optional.id, `  ${optional.id}: warning\n`), ['suppressions/unused']);
  });
});
