import assert from 'node:assert/strict';
import { assertMarked, showRelated } from '../../harness/expect';

const full = (reference: string) => `  - reference: ${reference}
    title: Development
    level: 5
    credits: 7
    glh: 24
    outcomes:
      1:
        text: Be able to review own performance
`;
const file = (body: string, organisation = 'ILM') =>
  `format: 1\nspecification:\n  awarding organisation: ${organisation}\nunits:\n${body}`;

describe('rules on units', () => {
  describe('units/defined-twice', () => {
    it('shows every other definition, in this file and in others', () => {
      const findings = assertMarked(
        {
          'a.qualspec.yaml': file(
            `${full('E5.05').replace('E5.05\n', 'E5.05\n#              ^^^^^ in this file and b%20b.qualspec.yaml\n')}${full(
              'E5.05',
            ).replace('E5.05\n', 'E5.05\n#              ^^^^^ in this file and b%20b.qualspec.yaml\n')}`.replaceAll(
              '%20',
              ' ',
            ),
          ),
          'folder/b%20b.qualspec.yaml': file(
            full('E5.05').replace('E5.05\n', 'E5.05\n#              ^^^^^ in a.qualspec.yaml\n'),
          ),
        },
        'units/',
      );
      assert.deepEqual(showRelated(findings.slice(0, 1)), [
        'a.qualspec.yaml 12:15-20 Defined here too, with the same outcomes and criteria',
        'folder/b%20b.qualspec.yaml 4:15-20 Defined here too, with the same outcomes and criteria',
      ]);
    });

    it('tells organisations apart, by the file and by the unit itself', () => {
      assertMarked(
        {
          'a.qualspec.yaml': file(full('E5.05')),
          'b.qualspec.yaml': file(full('E5.05'), 'Other'),
          'c.qualspec.yaml': file(full('E5.05').replace('    title', '    awarding organisation: Third\n    title')),
        },
        'units/',
      );
    });

    it('knows a short number and a full reference for one unit', () => {
      const prefixed = file(`${full('501')}`).replace('units:', '  reference prefix: 8607-\nunits:');
      assertMarked(
        {
          'a.qualspec.yaml': prefixed.replace(
            '501\n',
            '501\n#              ^^^ The unit 8607-501 is defined in full\n',
          ),
          'b.qualspec.yaml': file(
            full('8607-501').replace('501\n', '501\n#              ^^^^^^^^ The unit 8607-501 is defined in full\n'),
          ),
        },
        'units/',
      );
    });
  });

  describe('units/facts-agree', () => {
    it('compares each fact with the full definition and points at it', () => {
      const findings = assertMarked(
        {
          'a.qualspec.yaml': file(`  - reference: E5.05
    title: Personal Development
#          ^^^^^^^^^^^^^^^^^^^^ The title of E5.05 is 'Personal Development' here and 'Development' where the unit is defined, in b.qualspec.yaml
    level: 4
#          ^ The level of E5.05 is 4 here and 5 where
    credits: 8
#            ^ The credit value of E5.05 is 8 here and 7 where
    glh: 20
#        ^^ The GLH of E5.05 is 20 here and 24 where
`),
          'b.qualspec.yaml': file(full('E5.05')),
          'c.qualspec.yaml': file('  - reference: E5.05\n    title: DEVELOPMENT\n    glh: at least 24\n'),
        },
        'units/',
      );
      assert.deepEqual(showRelated(findings), [
        "b.qualspec.yaml 5:11-22 The title is 'Development'",
        'b.qualspec.yaml 6:11-12 The level is 5',
        'b.qualspec.yaml 7:13-14 The credit value is 7',
        'b.qualspec.yaml 8:9-11 The GLH is 24',
      ]);
    });

    it('compares an entry under another name of the unit', () => {
      assertMarked(
        {
          'a.qualspec.yaml': file(`  - reference: M5.05
    credits: 8
#            ^ The credit value of M5.05 is 8 here and 7 where the unit is defined
`),
          'b.qualspec.yaml': file(full('E5.05').replace('    title', '    also known as: M5.05\n    title')),
        },
        'units/',
      );
    });

    it('takes different apostrophes for one', () => {
      assertMarked(
        file(
          "  - reference: E5.05\n    title: Managing others’ work\n  - reference: E5.05\n    title: Managing others' work\n",
        ),
        'units/',
      );
    });

    it('leaves an entry alone that could not be read in full', () => {
      assertMarked(
        {
          'a.qualspec.yaml': file('  - reference: E5.05\n    credits: 8\n    outcomes\n'),
          'b.qualspec.yaml': file(full('E5.05')),
        },
        'units/',
      );
    });
  });
});
