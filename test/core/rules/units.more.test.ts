import assert from 'node:assert/strict';
import { checkTexts } from '../../harness/check';
import { assertMarked, showRelated } from '../../harness/expect';

const file = (units: string) => `format: 1\nunits:\n${units}`;
const full = (reference: string, more = '') =>
  `  - reference: ${reference}\n${more}    outcomes:\n      1:\n        text: Plan\n`;

describe('the facts of a unit in several places', () => {
  for (const [name, files] of Object.entries({
    'differ between two entries of one file': file(
      '  - reference: E5.05\n    level: 4\n#          ^ The level of E5.05 is 4 here and 5 in another place of this file. A unit\n  - reference: E5.05\n    level: 5\n#          ^ The level of E5.05 is 5 here and 4 in another place of this file. A unit\n',
    ),
    'differ between entries of two files': {
      'a.qualspec.yaml': file(
        '  - reference: E5.05\n    level: 4\n#          ^ The level of E5.05 is 4 here and 5 in b.qualspec.yaml. A unit\n',
      ),
      'b.qualspec.yaml': file(
        '  - reference: E5.05\n    level: 5\n#          ^ The level of E5.05 is 5 here and 4 in a.qualspec.yaml. A unit\n',
      ),
    },
    'differ from the definition in the same file': file(
      `  - reference: E5.05
    credits: 8
#            ^ The credit value of E5.05 is 8 here and 7 where the unit is defined, in this file. A unit
${full('E5.05', '    credits: 7\n')}`,
    ),
    'are written in some places only': file(
      '  - reference: E5.05\n    level: 4\n  - reference: E5.05\n    credits: 7\n  - reference: E5.05\n    title: Plan\n    glh: 24\n',
    ),
    'have titles that differ in capitals and in the breaks of lines': file(
      '  - reference: E5.05\n    title: Managing   Others\n  - reference: E5.05\n    title: >-\n      managing\n      others\n',
    ),
    'have titles that differ in a word': file(
      "  - reference: E5.05\n    title: Managing others\n#          ^^^^^^^^^^^^^^^ The title of E5.05 is 'Managing others' here and 'Managing yourself' in another\n  - reference: E5.05\n    title: Managing yourself\n#          ^^^^^^^^^^^^^^^^^ The title of E5.05 is 'Managing yourself' here and 'Managing others' in another\n",
    ),
    'are not compared with an entry of which a fact is missing': file(
      '  - reference: E5.05\n    glh: 24\n  - reference: E5.05\n  - reference: E5.05\n    glh: 20\n',
    )
      .replace('24\n', '24\n#        ^^ The GLH of E5.05 is 24 here and 20 in\n')
      .replace('20\n', '20\n#        ^^ The GLH of E5.05 is 20 here and 24 in\n')
      .replace('24 here and 20\n#        ^^ The GLH of E5.05 is 20 here and 24 in\n', '24 here and 20'),
  }))
    it(name, () => {
      assertMarked(files, 'units/');
    });

  it('are pointed at in the other place', () => {
    const findings = assertMarked(
      file(
        `  - reference: E5.05\n    glh: 20\n#        ^^ The GLH of E5.05 is 20 here and 24 where\n${full('E5.05', '    glh: 24\n')}`,
      ),
      'units/',
    );
    assert.deepEqual(showRelated(findings), ['example.qualspec.yaml 5:9-11 The GLH is 24']);
  });
});

describe('two definitions', () => {
  it('are told by their references, not by the other names that they have', () => {
    assertMarked(file(`${full('E5.05', '    also known as: M5.01\n')}${full('M5.01')}`), 'units/defined-twice');
  });

  it('are told of in a file whose name is no proper address', () => {
    const twice = (other: string) =>
      file(full('E5.05').replace('E5.05\n', `E5.05\n#              ^^^^^ a second time, in ${other}. Keep one\n`));
    assertMarked(
      { 'a.qualspec.yaml': twice('50%.qualspec.yaml'), 'folder/50%.qualspec.yaml': twice('a.qualspec.yaml') },
      'units/',
    );
  });
});

describe('what a published qualification states', () => {
  it('is asked for where there are no hours at all', () => {
    assertMarked(
      `format: 1
status: for publication
qualifications:
  - id: q
#       ^ Missing here: total qualification time (tqt) and guided learning hours (glh, or a glh wording).
    credits: 6
`,
      'publication/hours-stated',
    );
  });

  it('is asked for at the beginning of a qualification without a name', () => {
    assertMarked(
      `format: 1
status: for publication
qualifications:
  - title: Management
#   ^^^^^ Missing here: credits and guided learning hours
    hours:
      tqt: 60
`,
      'publication/hours-stated',
    );
  });
});

describe('a unit of a library that very many files restate', () => {
  it('is compared with its full definition, wherever that comes among them', () => {
    const files = Object.fromEntries(
      Array.from({ length: 150 }, (_, i) => [
        `award-${String(i).padStart(3, '0')}.qualspec.yaml`,
        file('  - reference: E5.05\n    level: 5\n'),
      ]),
    );
    const findings = checkTexts({
      ...files,
      'award-149.qualspec.yaml': file('  - reference: E5.05\n    level: 4\n'),
      'library.qualspec.yaml': file(full('E5.05', '    level: 5\n')),
    });
    assert.deepEqual(
      findings.map(({ uri, rule }) => [uri, rule]),
      [['award-149.qualspec.yaml', 'units/facts-agree']],
    );
  });
});
