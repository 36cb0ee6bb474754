import assert from 'node:assert/strict';
import { sheetsOf, viewOf } from '../../../server/src/core/render/sheets';
import { acted, assertNoWorse, remarksIn, titlesAt } from '../../harness/actions';
import { Desk, readCursor } from '../../harness/cursor';
import { samplesIn } from '../../harness/samples';

const uri = 'example.qualspec.yaml';
const out = 'Write the mark sheet of this assessment out';
const follow = 'Let this mark sheet follow from its assessment';

const assessment = `format: 1
units:
  - reference: E5.05
    outcomes:
      1:
        text: First
        criteria:
          1.1: Explain leadership
assessments:
  - id: portfolio│
    title: "Portfolio: a first"
    units: E5.05
    pass mark: 50
    sections: # two
      - heading: Background
        instructions: Say where
        marks: 25 + 5
        statements:
          - text: The setting is described
      - heading: Leadership
        words: about 500
        marks: 70
        minimum: 35
        statements:
          - text: Leadership has been explained
            evidences: 1.1
`;

const written = `mark sheets:
  - id: portfolio mark sheet
    title: "Portfolio: a first"
    assessment: portfolio
    pass mark: 50
    sections:
      - heading: Background
        marks: 25 + 5
        statements:
          - text: The setting is described
      - heading: Leadership
        marks: 70
        minimum: 35
        statements:
          - text: Leadership has been explained
            evidences: 1.1
`;

const plain = (text: string) => text.replace('│', '');

/** What all mark sheets of a text show, without their places. */
const shown = (text: string) => {
  const desk = new Desk({ [uri]: text });
  return sheetsOf(desk.file(uri)).map((sheet) =>
    JSON.stringify(viewOf(sheet, desk.file(uri), desk.project), (key, value: unknown) =>
      key === 'offset' || key === 'id' ? undefined : value,
    ),
  );
};

describe('a mark sheet that is written out, and one that follows', () => {
  it('is written out as its assessment has it, and taken out again', () => {
    const made = acted(assessment, out);
    const both = plain(assessment) + written;
    assert.deepEqual(made, { [uri]: both });
    assert.deepEqual(shown(both), shown(plain(assessment)));
    assertNoWorse({ [uri]: plain(assessment) }, { [uri]: both });
    assert.deepEqual(acted(both.replace('portfolio mark', 'port│folio mark'), follow), { [uri]: plain(assessment) });
  });

  it('is written out in plain lines where its assessment has marks below a sign', () => {
    const folded = assessment.replace('marks: 70', 'marks: >-\n          70');
    assert.deepEqual(acted(folded, out), { [uri]: plain(folded) + written });
  });

  it('says why it cannot be written out below a list that has slipped', () => {
    const slipped = `${assessment}mark sheets:\n   - id: other\n  - id: third\n`;
    assert.match(String(acted(slipped, out)), /^The end of 'mark sheets' cannot be read/);
  });

  it('is found to follow where it leaves out or writes what is half', () => {
    const sheet = written.replace('    title: "Portfolio: a first"\n', '').replace('        minimum: 35\n', '');
    const text = `${plain(assessment)}${sheet.replace('id: portfolio', 'id: │portfolio')}  # below\n# the end\n`;
    const made = acted(text, follow);
    assert.deepEqual(made, { [uri]: `${plain(assessment)}  # below\n# the end\n` });
    assert.deepEqual(remarksIn(made), remarksIn(readCursor(text).texts));
  });

  const differences: Readonly<Record<string, readonly [string, string, RegExp]>> = {
    'other marks': ['marks: 70', 'marks: 72', /^Section 2 says something else/],
    'another heading': ['heading: Background', 'heading: Context', /^Section 1/],
    'another criterion': ['evidences: 1.1', 'evidences: 1.2', /^Section 2/],
    'another title': ['title: "Portfolio: a first"', 'title: Sheet', /^Its title/],
    'another pass mark': ['pass mark: 50', 'pass mark: 60', /^Its pass mark/],
    'instructions of its own': [
      '    sections:',
      '    instructions: Mark in pencil\n    sections:',
      /^Its instructions/,
    ],
    'instructions in a section': ['        marks: 70', '        instructions: Look\n        marks: 70', /^Section 2/],
    'other units': ['    sections:', '    units: E5.06\n    sections:', /^Its units/],
    'a remark': ['marks: 70', 'marks: 70 # as agreed', /^This mark sheet has remarks/],
    'a remark above it': ['  - id: portfolio mark', '  # mine\n  - id: portfolio mark', /^This mark sheet has remarks/],
  };
  for (const [what, [from, to, why]] of Object.entries(differences))
    it(`stays where it has ${what}`, () => {
      const text =
        plain(assessment) + written.replace(from, to).replace('assessment: portfolio', 'assessment: port│folio');
      const made = acted(text, follow);
      assert.ok(typeof made === 'string', JSON.stringify(made));
      assert.match(made, why);
    });

  it('is not offered by criterion, without its assessment, or a second time', () => {
    const byCriterion =
      'mark sheets:\n  - id: │m\n    assessment: portfolio\n    criteria:\n      1.1:\n        marks: 8\n';
    assert.deepEqual(titlesAt(plain(assessment) + byCriterion), []);
    assert.deepEqual(titlesAt(written.replace('id: ', 'id: │')), []);
    assert.ok(!titlesAt(assessment + written).includes(out));
  });

  it('shows the same for every assessment of the samples, there and back', () => {
    let count = 0;
    for (const [name, text] of Object.entries(samplesIn('specifications')))
      for (const { index } of text.matchAll(/^ {2}- id: /gm)) {
        const at = `${text.slice(0, index + 6)}│${text.slice(index + 6)}`;
        if (!titlesAt(at).includes(out)) continue;
        const made = acted(at, out);
        assert.ok(typeof made !== 'string', name);
        const both = made[uri] ?? '';
        assert.deepEqual(shown(both).sort(), shown(text).sort(), name);
        const back = both.lastIndexOf('\n  - id: ') + 7;
        assert.deepEqual(acted(`${both.slice(0, back)}│${both.slice(back)}`, follow), { [uri]: text }, name);
        count++;
      }
    assert.ok(count > 10, `${count} assessments`);
  }).timeout(60_000);
});

describe('add what is missing', () => {
  const unit = `format: 1
specification:
  reference prefix: 8607-
units:
  - reference: 501│
    title: Lead
    outcomes:
      1:
        text: Understand leadership
        criteria:
          1.1: Explain leadership
`;

  it('begins an assessment of a unit', () => {
    const made = acted(unit, 'Add an assessment of 8607-501');
    assert.ok(typeof made !== 'string');
    assert.match(made[uri] ?? '', /assessments:\n {2}- id: lead\n {4}title: Lead\n {4}units: 8607-501\n/);
    assertNoWorse({ [uri]: plain(unit) }, made);
    assert.ok(!titlesAt(`${made[uri] ?? ''}`.replace('501', '501│')).some((title) => title.startsWith('Add an')));
  });

  it('begins no assessment where there is one, or without criteria', () => {
    const has = (text: string) => titlesAt(text).some((title) => title.startsWith('Add an assessment'));
    assert.equal(has(`${unit}assessments:\n  - id: a\n    units: 501\n`), false);
    assert.equal(has('units:\n  - reference: 5│01\n'), false);
    assert.equal(
      has({ [uri]: unit, 'b.qualspec.yaml': 'mark sheets:\n  - id: a\n    units: 8607-501\n' } as never),
      false,
    );
  });

  const naming = `format: 1
specification:
  reference prefix: 8607-
qualifications:
  - id: a
    rules:
      mandatory: 5│02, 501
units:
    - reference: 501 # the first

# the end
`;

  it('begins the unit that is named', () => {
    const made = acted(naming, 'Add the unit 502 to this file');
    assert.deepEqual(made, {
      [uri]: plain(naming).replace(
        '# the first\n',
        '# the first\n    - reference: 502\n      title: To be written\n      level:\n      credits:\n      glh:\n',
      ),
    });
    assertNoWorse({ [uri]: plain(naming) }, made);
  });

  it('begins the list where there is none, and no unit that there is or may be', () => {
    const made = acted('format: 1\ngroups:\n  - id: g\n    units: E│5\n', 'Add the unit E5 to this file');
    assert.match(typeof made === 'string' ? '' : (made[uri] ?? ''), /units: E5\nunits:\n {2}- reference: E5\n/);
    assert.deepEqual(titlesAt(naming.replace('502', '501').replace('5│01, ', '').replace('501\nu', '50│1\nu')), []);
    assert.deepEqual(titlesAt(plain(naming).replace('502, 501', '50│2').replace('reference: 501', 'title: x')), []);
  });
});
