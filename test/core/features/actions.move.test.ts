import assert from 'node:assert/strict';
import { acted, assertNoWorse, remarksIn, titlesAt, unitsIn } from '../../harness/actions';
import { type CursorTexts, readCursor } from '../../harness/cursor';

const library = 'library.qualspec.yaml';
const own = 'E5.05 personal-professional-development.qualspec.yaml';

const two = `format: 1

specification:
  title: Library
  awarding organisation: ILM

units:
  # the one that everybody takes
  - reference: E5.05│
    title: Personal Professional Development
    level: 5 # as on the register
    outcomes:
      1:
        text: "First"
        criteria:
          1.1: Explain
    # reviewed in 2012

  - reference: E5.01
    title: Understanding Social Enterprise
`;

const textsOf = (marked: CursorTexts) => readCursor(marked).texts;

function assertActed(marked: CursorTexts, title: string, after: Readonly<Record<string, string>>): void {
  const made = acted(marked, title);
  assert.deepEqual(made, after);
  const before = textsOf(marked);
  assert.deepEqual(unitsIn(after), unitsIn(before));
  assert.deepEqual(remarksIn(after), remarksIn(before));
  assertNoWorse(before, after);
}

function refused(marked: CursorTexts, title: string, why: RegExp): void {
  const made = acted(marked, title);
  assert.ok(typeof made === 'string', JSON.stringify(made));
  assert.match(made, why);
}

describe('extract a unit to its own file', () => {
  const title = 'Move E5.05 to a file of its own';

  it('takes its remarks along and says whose it is', () => {
    assertActed({ [library]: two }, title, {
      [library]: `format: 1

specification:
  title: Library
  awarding organisation: ILM

units:
  - reference: E5.01
    title: Understanding Social Enterprise
`,
      [own]: `format: 1

specification:
  awarding organisation: ILM

units:
  # the one that everybody takes
  - reference: E5.05
    title: Personal Professional Development
    level: 5 # as on the register
    outcomes:
      1:
        text: "First"
        criteria:
          1.1: Explain
    # reviewed in 2012
`,
    });
  });

  it('keeps the line breaks of the file', () => {
    const crlf = two.replaceAll('\n', '\r\n');
    const made = acted({ [library]: crlf }, title);
    assert.ok(typeof made !== 'string');
    for (const text of Object.values(made)) assert.deepEqual(text.match(/(?<!\r)\n|\r(?!\n)/g), null);
    assert.deepEqual(unitsIn(made), unitsIn(textsOf({ [library]: crlf })));
  });

  it('overwrites nothing', () => {
    const made = acted({ [library]: two, [own]: 'format: 1\n' }, title);
    assert.deepEqual(Object.keys(made).sort(), [
      'E5.05 personal-professional-development 2.qualspec.yaml',
      own,
      library,
    ]);
  });

  it('takes the last unit with the key, and leaves what was said of the list', () => {
    assertActed(
      {
        [library]: `format: 1
units: # all of them
  # one so far

  - reference: E5.05│
qualifications:
  - id: a
    rules:
      mandatory: E5.05
`,
      },
      title,
      {
        [library]: `format: 1
# all of them
  # one so far

qualifications:
  - id: a
    rules:
      mandatory: E5.05
`,
        'E5.05.qualspec.yaml': `format: 1

units:
  - reference: E5.05
`,
      },
    );
  });

  for (const lineBreak of ['\n', '\r\n'])
    for (const [what, before] of [
      ['one empty line where there was one on each side', 'format: 1\n\n'],
      ['an empty line that was on one side', 'format: 1\n'],
    ] as const)
      it(`leaves ${what} of the only unit, with ${JSON.stringify(lineBreak)}`, () => {
        const broken = (text: string) => text.replaceAll('\n', lineBreak);
        const rest = 'qualifications:\n  - id: a\n    rules:\n      mandatory: E5.05\n';
        const marked = broken(`${before}units:\n  - reference: E5.05│\n\n${rest}`);
        assertActed({ [library]: marked }, title, {
          [library]: broken(`format: 1\n\n${rest}`),
          'E5.05.qualspec.yaml': broken('format: 1\n\nunits:\n  - reference: E5.05\n'),
        });
      });

  for (const [what, last] of [
    ['at the end of a file', 'units:\n  - reference: E5.05│\n'],
    ['with an empty line below their key', 'units:\n\n  - reference: E5.05│\n'],
    ['with empty lines below them', 'units:\n  - reference: E5.05│\n\n\n'],
  ] as const)
    it(`takes the empty lines above the only unit, ${what}`, () => {
      assertActed({ [library]: `format: 1\ngroups:\n  - id: a\n\n${last}` }, title, {
        [library]: 'format: 1\ngroups:\n  - id: a\n',
        'E5.05.qualspec.yaml': 'format: 1\n\nunits:\n  - reference: E5.05\n',
      });
    });

  it('writes short numbers out', () => {
    assertActed(
      {
        [library]: `format: 1
specification:
  awarding organisation: ILM
  reference prefix: 8607-
units:
  - reference: 530│
    also known as: E1, 77
    title: Old
    replaced by: 550 for registrations from 2020-07-01
  - reference: 550
    title: New
groups:
  - id: g
    units: 530, 550
`,
      },
      'Move 530 to a file of its own',
      {
        [library]: `format: 1
specification:
  awarding organisation: ILM
  reference prefix: 8607-
units:
  - reference: 550
    title: New
groups:
  - id: g
    units: 530, 550
`,
        '530 old.qualspec.yaml': `format: 1

specification:
  awarding organisation: ILM

units:
  - reference: 8607-530
    also known as: E1, 8607-77
    title: Old
    replaced by: 8607-550 for registrations from 2020-07-01
`,
      },
    );
  });

  const refusals: Readonly<Record<string, readonly [string, RegExp]>> = {
    'that a range names': [
      'units:\n  - reference: E5.05│\n  - reference: E5.06\n  - reference: E5.07\ngroups:\n  - id: g\n    units: E5.05 to E5.07\n',
      /^The range E5\.05 to E5\.07 in library\.qualspec\.yaml, line 7 would name other units/,
    ],
    'that has a footnote': [
      'specification:\n  notes:\n    - id: n\n      text: t\nunits:\n  - reference: E5.05│\n    note: n\n  - reference: E5.06\n',
      /footnote/,
    ],
    "that is another organisation's": [
      'specification:\n  awarding organisation: ILM\nunits:\n  - reference: E5.05│\n    awarding organisation: CMI\n  - reference: E5.06\n',
      /E5\.05 is a unit of CMI/,
    ],
    'beside one that cannot be read': [
      'units:\n  - reference: E5.05│\n  - reference: "E5\n    title: x\n',
      /^Something in library\.qualspec\.yaml stands in the way/,
    ],
  };
  for (const [what, [text, why]] of Object.entries(refusals))
    it(`refuses one ${what}`, () => refused({ [library]: text }, title, why));

  it('is not offered for the only thing in a file, or outside of a unit', () => {
    assert.deepEqual(titlesAt('format: 1\nunits:\n  - reference: E5.05│\n'), []);
    assert.deepEqual(titlesAt(`format: 1│\nunits:\n  - reference: E5.05\n  - reference: E5.06\n`), []);
    assert.deepEqual(titlesAt('units:\n  - title: │x\n  - reference: E5.06\n'), []);
  });
});

describe('bring a unit of another file into this one', () => {
  const title = 'Bring E5.05 into this file';
  const main = 'main.qualspec.yaml';

  it('takes the file away in which it stood alone', () => {
    assertActed(
      {
        [main]: `format: 1
specification:
  awarding organisation: ILM

qualifications:
  - id: a
    rules:
      mandatory: E5.0│5
`,
        [library]:
          'format: 1\r\nspecification:\r\n  awarding organisation: ILM\r\nunits:\r\n    # mine\r\n    - reference: E5.05\r\n      aim: |\r\n        One\r\n\r\n          two\r\n      # a last word\r\n',
      },
      title,
      {
        [main]: `format: 1
specification:
  awarding organisation: ILM

qualifications:
  - id: a
    rules:
      mandatory: E5.05

units:
  # mine
  - reference: E5.05
    aim: |
      One

        two
    # a last word
`,
      },
    );
  });

  it('leaves a file that says more, a remark even', () => {
    assertActed(
      {
        [main]: 'groups:\n  - id: g\n    units: E5.05│\n',
        [library]: '# ours\nformat: 1\nunits:\n  - reference: E5.05\n',
      },
      title,
      {
        [main]: 'groups:\n  - id: g\n    units: E5.05\nunits:\n  - reference: E5.05\n',
        [library]: '# ours\nformat: 1\n',
      },
    );
  });

  it('puts it behind the last one, apart from it as the others are', () => {
    assertActed(
      {
        [main]:
          'units:\n- reference: E5.01\n\n- reference: E5.02\n  replaced by: E5.│05 for registrations from 2020-07-01',
        [library]: 'format: 1\nunits:\n  - reference: E5.05\n    title: Five\n  - reference: E5.06\n',
      },
      title,
      {
        [main]:
          'units:\n- reference: E5.01\n\n- reference: E5.02\n  replaced by: E5.05 for registrations from 2020-07-01\n\n- reference: E5.05\n  title: Five',
        [library]: 'format: 1\nunits:\n  - reference: E5.06\n',
      },
    );
  });

  it('refuses one that a range here would name', () =>
    refused(
      {
        [main]:
          'groups:\n  - id: g\n    units: E5.04 to E5.06, E5.05│\nunits:\n  - reference: E5.04\n  - reference: E5.06\n',
        [library]: 'units:\n  - reference: E5.05\n',
      },
      title,
      /^The range E5\.04 to E5\.06 in main\.qualspec\.yaml, line 3 would name other units/,
    ));

  it('is not offered for one that is here, or that is nowhere', () => {
    assert.deepEqual(
      titlesAt('qualifications:\n  - id: a\n    rules:\n      mandatory: E5.05│\nunits:\n  - reference: E5.05\n'),
      [],
    );
    assert.deepEqual(
      titlesAt('units:\n  - title: x\n    replaced by: E5.0│5\n').filter((each) => each.startsWith('Bring')),
      [],
    );
  });

  it('undoes an extraction', () => {
    const marked = { [library]: `${two}qualifications:\n  - id: a\n    rules:\n      mandatory: E5.05\n` };
    const apart = acted(marked, 'Move E5.05 to a file of its own');
    assert.ok(typeof apart !== 'string');
    const at = apart[library]?.replace('mandatory: E5', 'mandatory: E5│') ?? '';
    const together = acted({ ...apart, [library]: at }, title);
    assert.ok(typeof together !== 'string');
    assert.deepEqual(Object.keys(together), [library]);
    assert.deepEqual(unitsIn(together), unitsIn(textsOf(marked)));
    assert.deepEqual(remarksIn(together), remarksIn(textsOf(marked)));
    assertNoWorse(textsOf(marked), together);
  });
});

describe('sort units by reference', () => {
  const title = 'Sort units by reference';

  it('compares numbers as numbers and moves remarks along', () => {
    const after = {
      [library]: `units:
  # all of them

  - reference: E5.2 # two
    title: Two

  # about nine
  # and more
  - reference: E5.9
    aim: |
      Nine

    # below nine
  - reference: E5.10

# the end
groups:
  - id: g
    units: E5.2, E5.9, E5.10
`,
    };
    assertActed(
      {
        [library]: `units:
  # all of them

  # about nine
  # and more
  - reference: E5.9
    aim: |
      Nine

    # below nine

  - reference: E5.10│
  - reference: E5.2 # two
    title: Two

# the end
groups:
  - id: g
    units: E5.2, E5.9, E5.10
`,
      },
      title,
      after,
    );
    const again = (after[library] ?? '').replace('E5.10\n', 'E5.10│\n');
    assert.ok(!titlesAt({ [library]: again }).includes(title));
  });

  it('keeps a comment that suppresses a finding above its unit', () =>
    assertActed(
      {
        [library]:
          'format: 1\nunits:\n  # qualspec-disable-next-line syntax -- b\n\n  - reference: B│\n    # qualspec-disable-next-line syntax -- a\n  - reference: A\n',
      },
      title,
      {
        [library]:
          'format: 1\nunits:\n    # qualspec-disable-next-line syntax -- a\n  - reference: A\n  # qualspec-disable-next-line syntax -- b\n\n  - reference: B\n',
      },
    ));

  it('does so where the last line has no break', () =>
    assertActed({ [library]: 'units:\r\n- reference: B│\r\n- reference: A' }, title, {
      [library]: 'units:\r\n- reference: A\r\n- reference: B',
    }));

  it('leaves units alone of which one cannot be read, or has no reference', () => {
    assert.deepEqual(titlesAt('units:\n  - reference: B│\n  - title: A\n').includes(title), false);
    assert.deepEqual(titlesAt('units:\n  - reference: B│\n  - reference: "A\n').includes(title), false);
    assert.deepEqual(titlesAt('units: [{reference: B│}, {reference: A}]\n').includes(title), false);
  });
});
