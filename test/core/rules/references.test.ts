import assert from 'node:assert/strict';
import { findingLimit } from '../../../server/src/core/findings';
import { checkTexts } from '../../harness/check';
import { assertMarked, showRelated } from '../../harness/expect';

const prefixed = (body: string) => `format: 1\nspecification:\n  reference prefix: 8607-\n${body}`;
const units = (...references: string[]) => `units:\n${references.map((r) => `  - reference: ${r}\n`).join('')}`;

describe('rules on references', () => {
  describe('units and ranges', () => {
    it('reads a hyphened reference and a range of short numbers apart', () => {
      assertMarked(
        prefixed(`groups:
  - id: group 1
    units: 8607-501, 501 - 503, 501–503, 8607-501 to 8607-503, 501-504
#                                                                  ^^^ No unit has the reference 504
${units('8607-501', '8607-503')}`),
        'references/unknown',
      );
    });

    it('never takes a short number for a unit of another scheme', () => {
      assertMarked(
        {
          'a.qualspec.yaml': prefixed(`groups:
  - id: group 1
    units: 506
#          ^^^ No unit has the reference 506
`),
          'b.qualspec.yaml': `format: 1\n${units('506', '8148-506')}`,
        },
        'references/',
      );
    });

    it('knows a unit by its other names', () => {
      assertMarked(
        {
          'a.qualspec.yaml': 'format: 1\ngroups:\n  - id: group 1\n    units: M5.30, 8607-531\n',
          'b.qualspec.yaml': `format: 1\n${units('8607-531')}    also known as: M5.30\n`,
        },
        'references/unknown',
      );
    });

    it("does not mix up organisations, and takes a file's word for whose unit it is", () => {
      assertMarked(
        {
          'a.qualspec.yaml': `format: 1
specification:
  awarding organisation: ILM
groups:
  - id: group 1
    units: X.01, Y.01
#          ^^^^ No unit has the reference X.01
units:
  - reference: Y.01
    awarding organisation: Other
`,
          'b.qualspec.yaml': `format: 1\nspecification:\n  awarding organisation: Other\n${units('X.01', 'Y.01')}`,
        },
        'references/unknown',
      );
    });

    it('says that a range cannot end in another file', () => {
      assertMarked(
        {
          'a.qualspec.yaml': `format: 1
groups:
  - id: group 1
    units: E5.01 to E5.05
#                   ^^^^^ stands in another file
${units('E5.01', 'E5.02')}`,
          'b.qualspec.yaml': `format: 1\n${units('E5.05')}`,
        },
        'references/',
      );
    });

    it('lets a range of a choice end at a unit that its group has from another file', () => {
      assertMarked(
        {
          'a.qualspec.yaml': `format: 1
qualifications:
  - id: q
    rules:
      choose:
        - from: group 1
          units: E5.01 to E5.05
groups:
  - id: group 1
    units: E5.01, E5.05
${units('E5.01', 'E5.02')}`,
          'b.qualspec.yaml': `format: 1\n${units('E5.05')}`,
        },
        'references/',
      );
    });

    it('calls a range empty that joins two unlike references', () => {
      assertMarked(
        `format: 1
groups:
  - id: group 1
    units: E5.01 to M6.05
#          ^^^^^^^^^^^^^^ names no unit
${units('E5.01', 'M6.05')}`,
        'references/',
      );
    });

    it('marks a range that runs backwards once', () => {
      assertMarked(
        prefixed(`groups:
  - id: group 1
    units: 503-501
#          ^^^^^^^ runs backwards
${units('8607-501', '8607-503')}`),
        'references/',
      );
    });

    it('looks at every place that names units', () => {
      assertMarked(
        `format: 1
qualifications:
  - id: q
    rules:
      mandatory: A.91
#                ^^^^ No unit has the reference A.91
      choose:
        - units: A.92
#                ^^^^ No unit has the reference A.92
      not together:
        - A.01, A.93
#               ^^^^ No unit has the reference A.93
groups:
  - id: group 1
    restricted:
      - units: A.94
#              ^^^^ No unit has the reference A.94
        only in: q
matrix:
  - unit: A.95
#         ^^^^ No unit has the reference A.95
units:
  - reference: A.01
    replaced by: A.96 for registrations from 2020-07-01
#                ^^^^ No unit has the reference A.96
assessments:
  - id: a
    units: A.97
#          ^^^^ No unit has the reference A.97
    instead of: A.98
#               ^^^^ No unit has the reference A.98
mark sheets:
  - id: m
    units: A.99
#          ^^^^ No unit has the reference A.99
appendices:
  - title: Appendix A
    units: A.90
#          ^^^^ No unit has the reference A.90
`,
        'references/',
      );
    });
  });

  describe('what could not be read', () => {
    const group = 'groups:\n  - id: group 1\n    units: E5.05\n';
    const nowhere = (what: string, text: string, other = 'format: 1\n') =>
      it(`may be meant: ${what}`, () => {
        assertMarked({ 'a.qualspec.yaml': text, 'b.qualspec.yaml': other }, 'references/');
      });

    nowhere(
      'a unit whose reference is broken',
      `format: 1\n${group}units:\n  - reference E5.05\n    title: Development\n`,
    );
    nowhere('a unit of another file', `format: 1\n${group}`, 'format: 1\nunits:\n  - reference E5.05\n');
    nowhere('a unit without a reference yet', `format: 1\n${group}units:\n  - title: Development\n    level: 5\n`);
    nowhere('units under a mistyped key', `format: 1\n${group}unit:\n  - reference: E5.05\n`);
    nowhere(
      'another name that is broken',
      `format: 1\n${group}units:\n  - reference: E5.01\n    also known as E5.05\n`,
    );
    nowhere(
      'one side of a merge conflict',
      `format: 1\n${group}units:\n<<<<<<< a\n  - reference: E5.01\n=======\n  - reference: E5.05\n>>>>>>> b\n`,
    );
    nowhere('a file that is no text', `format: 1\n${group}`, '\u0000\u0001\u0002\u0003');

    const marked = group.replace('units: E5.05\n', 'units: E5.05\n#          ^^^^^ No unit has the reference E5.05\n');
    const elsewhere = (what: string, text: string) =>
      it(`is not meant: ${what} of another file`, () => {
        assertMarked({ 'a.qualspec.yaml': `format: 1\n${marked}`, 'b.qualspec.yaml': text }, 'references/');
      });
    elsewhere('a unit without a reference yet', 'format: 1\nunits:\n  - title: Development\n    level: 5\n');
    elsewhere('a unit that somebody has begun to type', 'format: 1\nunits:\n  - refer\n');
    elsewhere('a key that somebody has begun to type', 'format: 1\nass\n');

    it('keeps nothing back that follows from what is known', () => {
      assertMarked(
        {
          'a.qualspec.yaml': `format: 1
qualifications:
  - id: q
    rules:
      choose:
        - units: E5.01
          exactly: 2 units
#                  ^^^^^^^ 2 units are asked for
units:
  - reference: E5.01
`,
          'b.qualspec.yaml': 'format: 1\nunits:\n  - reference E5.05\n',
        },
        'combination/',
      );
    });

    const broken = (what: string, text: string) =>
      it(`may be meant: ${what}`, () => {
        assertMarked(text, 'references/');
      });
    broken(
      'a group whose name is broken',
      'format: 1\nqualifications:\n  - id: q\n    rules:\n      choose:\n        - from: group 1\ngroups:\n  - id group 1\n',
    );
    broken(
      'a unit of a group that is broken',
      prefixed(
        `qualifications:\n  - id: q\n    rules:\n      choose:\n        - from: group 1\n          units: 501-503\ngroups:\n  - id: group 1\n    units 501-503\n${units('8607-501', '8607-503')}`,
      ),
    );
    broken(
      'a qualification',
      'format: 1\nqualifications:\n  - id certificate\nmatrix:\n  - unit: A.01\n    mandatory in: certificate\nunits:\n  - reference: A.01\n',
    );
    broken(
      'an assessment',
      'format: 1\nassessments:\n  - id portfolio\nmark sheets:\n  - id: sheet\n    assessment: portfolio\n',
    );
    broken(
      'a footnote',
      'format: 1\nspecification:\n  notes:\n    - id replaced\nunits:\n  - reference: A.01\n    note: replaced\n',
    );
  });

  describe('names', () => {
    it('tells a mark sheet from an assessment', () => {
      assertMarked(
        `format: 1
assessments:
  - id: portfolio
mark sheets:
  - id: sheet
    assessment: other sheet
#               ^^^^^^^^^^^ 'other sheet' is a mark sheet
  - id: other sheet
`,
        'references/',
      );
    });

    it('finds a footnote that is missing wherever one can hang', () => {
      assertMarked(
        `format: 1
specification:
  notes:
    - id: known
qualifications:
  - id: q
    note: known, a1
#                ^^ There is no footnote called 'a1'
    hours:
      note: a2
#           ^^ There is no footnote called 'a2'
    rules:
      note: a3
#           ^^ There is no footnote called 'a3'
      choose:
        - from: group 1
          note: a4
#               ^^ There is no footnote called 'a4'
groups:
  - id: group 1
    note: a5
#         ^^ There is no footnote called 'a5'
`,
        'references/',
      );
    });

    it('marks the second and the third of one name, and shows the first', () => {
      const findings = assertMarked(
        `format: 1
specification:
  notes:
    - id: n
    - id: n
#         ^ Another footnote of this file is called 'n' already
qualifications:
  - id: q
  - id: q
#       ^ Another qualification of this file is called 'q' already
  - id: q
#       ^ Another qualification of this file is called 'q' already
groups:
  - id: q
`,
        'references/repeated-id',
      );
      assert.deepEqual(showRelated(findings), [
        'example.qualspec.yaml 3:10-11 The first one',
        'example.qualspec.yaml 6:8-9 The first one',
        'example.qualspec.yaml 6:8-9 The first one',
      ]);
    });

    it('lets an entry without outcomes stand under another name of its unit', () => {
      assertMarked(
        {
          'a.qualspec.yaml': `format: 1\n${units('8316-602')}    also known as: M6.01\n    outcomes:\n      1:\n        text: Know\n`,
          'b.qualspec.yaml': `format: 1\n${units('M6.01')}`,
        },
        'references/',
      );
    });

    it('says that two full units share a name', () => {
      assertMarked(
        {
          'a.qualspec.yaml': `format: 1
${units('8316-602')}    also known as: M6.01
#                  ^^^^^ M6.01 is a name of M6.01 as well, so nobody can tell
    outcomes:
      1:
        text: Know
`,
          'b.qualspec.yaml': `format: 1\n${units('M6.01')}    outcomes:\n      1:\n        text: Know\n`,
        },
        'references/ambiguous',
      );
    });
  });

  describe('references/repeated-unit', () => {
    it('sees through ranges and other names, and names what it found', () => {
      const findings = assertMarked(
        prefixed(`groups:
  - id: group 1
    units: 501-505, 502-504, M5.05
#                   ^^^^^^^ 8607-502, 8607-503 and 8607-504 stand in this list already
#                            ^^^^^ 8607-505 stands in this list already
${units('8607-501', '8607-502', '8607-503', '8607-504', '8607-505')}    also known as: M5.05
`),
        'references/',
      );
      assert.deepEqual(showRelated(findings), [
        'example.qualspec.yaml 5:11-18 8607-502 is named here already',
        'example.qualspec.yaml 5:11-18 8607-505 is named here already',
      ]);
    });
  });

  it('finds its way through a long list quickly', () => {
    const all = Array.from({ length: 400 }, (_, i) => `8607-${1000 + i}`);
    const text = prefixed(`groups:\n  - id: group 1\n    units: 1000-1399, ${all.join(', ')}\n${units(...all)}`);
    const start = performance.now();
    assert.equal(checkTexts({ 'a.qualspec.yaml': text }).length, findingLimit + 1);
    assert.ok(performance.now() - start < 2000, 'a list of 400 units takes too long');
  });
});

describe('the unit that was probably meant', () => {
  const offered = (written: string, known: readonly string[], hint: string) =>
    it(`${written} among ${known.join(', ')}: ${hint}`, () => {
      const [finding] = checkTexts({
        a: `format: 1\n${units(...known)}assessments:\n  - id: a\n    units: ${written}\n`,
      });
      assert.equal(finding?.rule, 'references/unknown-unit');
      assert.ok(finding.message.includes(hint), finding.message);
    });

  offered('E505', ['E5.04', 'E5.05'], 'Did you mean E5.05?');
  offered('e5.5', ['E5.04', 'E5.05'], 'Did you mean E5.05?');
  offered('HM-12', ['HM-11', 'HM-21'], 'Did you mean HM-21?');
  offered('8607-50l', ['8607-501', '8607-520'], 'Did you mean 8607-501?');
  offered('HM-14', ['HM-11', 'HM-12'], 'Correct the reference');
  offered('XY-01', ['HM-11'], 'Correct the reference');
});
