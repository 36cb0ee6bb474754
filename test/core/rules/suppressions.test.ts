import assert from 'node:assert/strict';
import { catalogue } from '../../../server/src/core/rules/catalogue';
import { catalogueOf } from '../../../server/src/core/rules/rule-set';
import { checkTexts } from '../../harness/check';
import { Edited } from '../../harness/edited';
import { assertMarked } from '../../harness/expect';

const ids = (text: string) => checkTexts({ 'a.qualspec.yaml': text }).map(({ rule }) => rule);

const number = '    number: 600/5855/8\n';
const qualification = (before: string, line = number) => `format: 1\nqualifications:\n  - id: award\n${before}${line}`;

describe('suppressed findings', () => {
  it('are those of the next line that says something, however many comments are between', () =>
    assertMarked(`format: 1
qualifications:
  - id: award
    # qualspec-disable-next-line numbers/qualification-number -- as on the register
    # another remark

    number: 600/5855/8
  - id: certificate
    number: 600/5855/8
#           ^^^^^^^^^^ The check character
`));

  it('are those of the same line', () =>
    assertMarked(`format: 1
qualifications:
  - id: award
    number: 600/5855/8 # qualspec-disable-line numbers/qualification-number -- as on the register
`));

  it('are those of the next block, where a comment is the last line of its own', () =>
    assertMarked(`format: 1
groups:
  - id: group 1
# qualspec-disable-next-line references/repeated-id -- both are published
  - id: group 1
  # qualspec-disable-next-line references/repeated-id -- both are published
  - id: group 1
`));

  it('are those of the whole file', () =>
    assertMarked(`# qualspec-disable-file numbers -- a register of its own
format: 1
# qualspec-disable-file references/repeated-id -- both are published
qualifications:
  - id: award
    number: 600/5855/8
  - id: award
    number: 600/5855/7
`));

  it('can be of several rules, and of a family by its name', () =>
    assertMarked(`format: 1
qualifications:
  - id: award
# qualspec-disable-next-line references/repeated-id, numbers -- the wrong line for one of them
#@53-60 no finding of 'numbers' here
  - id: award
    number: 600/5855/8
#           ^^^^^^^^^^ The check character
# qualspec-disable-next-line references/repeated-id, references -- twice over
  - id: award
`));

  it('can be of the text itself, of its shape, of the file and of facts', () =>
    assertMarked(`format: 1
# qualspec-disable-next-line format/unknown-key -- for another tool
owner: Anna
specification:
  # qualspec-disable-next-line syntax -- copied as it was
  title: “Leadership”
units:
  # qualspec-disable-next-line units/defined-twice -- two editions
  - reference: E5.05
    title: Leadership
    outcomes:
      1:
        text: Be able to lead
  # qualspec-disable-next-line units/defined-twice -- two editions
  - reference: E5.05
    title: Leadership
    outcomes:
      1:
        text: Be able to lead
# qualspec-disable-next-line format/repeated-key -- appended by hand
format: 1
`));

  it('are never about suppressions', () =>
    assertMarked(`# qualspec-disable-file suppressions -- not possible
#                       ^^^^^^^^^^^^ cannot be suppressed
# qualspec-disable-file internal/rule-failed -- not possible
#                       ^^^^^^^^^^^^^^^^^^^^ cannot be suppressed
format: 1
qualifications:
  - id: award
    # qualspec-disable-next-line numbers
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Add two hyphens
    number: 600/5855/8
`));

  it('come back when the comment is edited, and go again', () => {
    const name = 'a.qualspec.yaml';
    const edited = new Edited({ [name]: qualification('    # qualspec-disable-next-line numbers -- x\n') });
    const seen = () => edited.check(name).map(({ rule }) => rule);
    assert.deepEqual(seen(), []);
    edited.replace(name, 'numbers', 'number');
    assert.deepEqual(seen(), ['suppressions/unknown-rule', 'numbers/qualification-number']);
    edited.replace(name, 'next-line number', 'next-line numbers');
    assert.deepEqual(seen(), []);
    edited.replace(name, '5855/8', '5855/9');
    assert.deepEqual(seen(), ['suppressions/unused']);
  });

  it('follow a line that moves into the next block', () => {
    const name = 'a.qualspec.yaml';
    const edited = new Edited({
      [name]: `format: 1\ngroups:\n  - id: a\n  # qualspec-disable-next-line references -- x\n  - id: b\n  - id: a\n`,
    });
    const seen = () => edited.check(name).map(({ rule, range }) => `${rule} ${range.start.line}`);
    assert.deepEqual(seen(), ['suppressions/unused 3', 'references/repeated-id 5']);
    edited.replace(name, '  - id: b\n', '');
    assert.deepEqual(seen(), []);
  });
});

describe('a suppression is not called unused', () => {
  const comment = '    # qualspec-disable-next-line numbers -- x\n';
  const right = '    number: 600/5855/9\n';

  it('while a part of the file cannot be read', () => {
    assert.deepEqual(ids(qualification(comment, right)), ['suppressions/unused']);
    assert.deepEqual(ids(`${qualification(comment, right)}    credits 7\n`), ['syntax/missing-colon']);
  });

  it('while another file may hide a unit', () => {
    const found = (units: string) =>
      checkTexts({
        'a.qualspec.yaml': qualification(comment, right),
        'b.qualspec.yaml': `format: 1\nunits:\n${units}`,
      });
    assert.deepEqual(
      found('  - reference: E5.05\n').map(({ rule }) => rule),
      ['suppressions/unused'],
    );
    assert.deepEqual(
      found('  - reference E5.05\n').map(({ rule }) => rule),
      ['format/wrong-shape'],
    );
  });

  it('where its rule does not run', () => {
    const without = catalogueOf(catalogue.rules, ({ id }) => id !== 'numbers/qualification-number');
    const texts = { 'a.qualspec.yaml': qualification(comment, right) };
    assert.deepEqual(checkTexts(texts, without), []);
  });

  it('where a rule failed', () => {
    const failing = catalogue.rules.map((rule) =>
      rule.id === 'numbers/qualification-number' && 'checks' in rule
        ? {
            ...rule,
            checks: {
              qualification: () => {
                throw new Error('slipped on purpose');
              },
            },
          }
        : rule,
    );
    const found = checkTexts({ 'a.qualspec.yaml': qualification(comment, right) }, catalogueOf(failing));
    assert.deepEqual(
      found.map(({ rule }) => rule),
      ['internal/rule-failed'],
    );
  });
});

describe('thousands of suppression comments', () => {
  it('are read, and named as far as findings are shown', () => {
    const comments = '    # qualspec-disable-next-line numbers, numbres -- x\n'.repeat(5_000);
    const found = checkTexts({ 'a.qualspec.yaml': qualification(comments) });
    assert.equal(found.length, 251);
    assert.ok(found.every(({ rule }) => rule === 'suppressions/unknown-rule' || rule === 'internal/more-findings'));
  });
});
