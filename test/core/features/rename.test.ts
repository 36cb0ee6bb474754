import assert from 'node:assert/strict';
import { prepareRename } from '../../../server/src/core/features/rename';
import { type CursorTexts, Desk, readCursor } from '../../harness/cursor';
import { renamed } from '../../harness/features';

const by = (body: string) => `specification:\n  awarding organisation: ILM\n${body}`;
const prefixed = (body: string) => by(`  reference prefix: 8607-\n${body}`);

/** Holds that a rename makes the expected texts of the marked ones; texts that are not named stay as they are. */
function assertRenamed(marked: CursorTexts, newName: string, expected: CursorTexts): void {
  const { texts, cursor } = readCursor(marked);
  const result = renamed(new Desk(texts), cursor, newName);
  assert.ok(typeof result === 'object', String(result));
  assert.deepEqual(result, readCursor(expected).texts);
}

function assertRefused(marked: CursorTexts, newName: string, words: RegExp): void {
  const { texts, cursor } = readCursor(marked);
  const result = renamed(new Desk(texts), cursor, newName);
  assert.ok(typeof result === 'string', JSON.stringify(result));
  assert.match(result, words);
}

const library = by('units:\n  - reference: 8607-501\n  - reference: 8607-502\n  - reference: 8607-503\n');

describe('rename', () => {
  describe('a unit', () => {
    it('in all files, short where it is short, quotes and remarks as they are', () =>
      assertRenamed(
        {
          'a.yaml': by(`units:\n  - reference: 8607-5│01 # first\n  - reference: '8607-502'\n`),
          'b.yaml': prefixed(`groups:\n  - units: "501, 502" # all\nmatrix:\n  - unit: 8607-501\n`),
          'c.yaml': by('groups:\n  - units: 8607-502\n'),
        },
        '8607-541',
        {
          'a.yaml': by(`units:\n  - reference: 8607-541 # first\n  - reference: '8607-502'\n`),
          'b.yaml': prefixed(`groups:\n  - units: "541, 502" # all\nmatrix:\n  - unit: 8607-541\n`),
        },
      ));

    it('from a short number to another', () =>
      assertRenamed({ 'a.yaml': library, 'b.yaml': prefixed('groups:\n  - units: 50│1, 502\n') }, '541', {
        'a.yaml': library.replace('501', '541'),
        'b.yaml': prefixed('groups:\n  - units: 541, 502\n'),
      }));

    it('to a name of another scheme, which is written in full', () =>
      assertRenamed({ 'a.yaml': library, 'b.yaml': prefixed('groups:\n  - units: 501, 5│02\n') }, 'E5.01', {
        'a.yaml': library.replace('8607-502', 'E5.01'),
        'b.yaml': prefixed('groups:\n  - units: 501, E5.01\n'),
      }));

    it('under the name that was meant alone', () =>
      assertRenamed(
        {
          'a.yaml': by('units:\n  - reference: E5.05\n    also known as: M5.05, L/503/1234\n'),
          'b.yaml': by('groups:\n  - units: M5│.05, E5.05\n'),
        },
        'M5.06',
        {
          'a.yaml': by('units:\n  - reference: E5.05\n    also known as: M5.06, L/503/1234\n'),
          'b.yaml': by('groups:\n  - units: M5.06, E5.05\n'),
        },
      ));

    it('before the codes of its criteria and in the entry that restates it', () =>
      assertRenamed(
        {
          'a.yaml': by('units:\n  - reference: E5.│05\n    outcomes:\n      1:\n        criteria:\n          1.1: x\n'),
          'b.yaml': by(
            'units:\n  - reference: E5.05\n    credits: 7\nassessments:\n  - id: a\n    units: E5.05, E5.06\n    sections:\n      - statements:\n          - evidences: E5.05 1.1, E5.06 1.1\nmark sheets:\n  - id: b\n    units: E5.05, E5.06\n    criteria:\n      E5.05 1.1:\n        marks: 4\n',
          ),
        },
        'E6',
        {
          'a.yaml': by('units:\n  - reference: E6\n    outcomes:\n      1:\n        criteria:\n          1.1: x\n'),
          'b.yaml': by(
            'units:\n  - reference: E6\n    credits: 7\nassessments:\n  - id: a\n    units: E6, E5.06\n    sections:\n      - statements:\n          - evidences: E6 1.1, E5.06 1.1\nmark sheets:\n  - id: b\n    units: E6, E5.06\n    criteria:\n      E6 1.1:\n        marks: 4\n',
          ),
        },
      ));

    it('at the end of a range that goes on to name the same units', () =>
      assertRenamed(
        prefixed(
          'groups:\n  - units: 501-503│, 509\nunits:\n  - reference: 501\n  - reference: 503\n  - reference: 509\n',
        ),
        '504',
        prefixed(
          'groups:\n  - units: 501-504, 509\nunits:\n  - reference: 501\n  - reference: 504\n  - reference: 509\n',
        ),
      ));

    it('so that a range with ends of different lengths is still one', () =>
      assertRenamed(
        prefixed('groups:\n  - units: 501-503│\nunits:\n  - reference: 501\n  - reference: 503\n'),
        '1503',
        prefixed('groups:\n  - units: 501 to 1503\nunits:\n  - reference: 501\n  - reference: 1503\n'),
      ));

    it('in quotation marks where it would be misread', () =>
      assertRenamed(
        by('units:\n  - reference: E5│.05\ngroups:\n  - units: E5.05, E5.06 # both\n'),
        '#5.05',
        by('units:\n  - reference: "#5.05"\ngroups:\n  - units: "#5.05, E5.06" # both\n'),
      ));

    it('where the same name is another organisation’s', () =>
      assertRenamed(
        {
          'a.yaml': by('units:\n  - reference: E5│.05\n'),
          'b.yaml':
            'specification:\n  awarding organisation: Other\nunits:\n  - reference: E5.05\n  - reference: E5.09\n',
        },
        'E5.09',
        { 'a.yaml': by('units:\n  - reference: E5.09\n') },
      ));

    it('is refused where another unit has the name', () => {
      assertRefused(
        { 'a.yaml': library, 'b.yaml': by('groups:\n  - units: 8607-501│\n') },
        '8607-503',
        /8607-503 is another unit already/,
      );
      assertRefused(
        { 'a.yaml': library, 'b.yaml': prefixed('groups:\n  - units: 50│1\n') },
        '503',
        /8607-503 is another unit/,
      );
      assertRefused(
        by('units:\n  - reference: E5│.05\n  - reference: E5.06\n    title: Growing\n    also known as: M5.06\n'),
        'E5.06',
        /^E5\.06 is another unit already: Growing \(/,
      );
      assertRefused(
        by('units:\n  - reference: E5│.05\n  - reference: E5.06\n    title: Growing\n    also known as: M5.06\n'),
        'M5.06',
        /^M5\.06 is another unit already: E5\.06, Growing \(/,
      );
      assertRefused(
        by('units:\n  - reference: E5│.05\n  - reference: E5.06\n'),
        'E5.06',
        /^E5\.06 is another unit already in \S+yaml\. Choose/,
      );
      assertRefused(
        by('units:\n  - reference: E5│.05\n    also known as: M5.05\n'),
        'M5.05',
        /another name of this unit/,
      );
    });

    it('is refused where a range would name other units', () => {
      const own = (units: string) =>
        prefixed(
          `groups:\n  - units: ${units}\nunits:\n  - reference: 501\n  - reference: 50│2\n  - reference: 503\n  - reference: 509\n`,
        );
      assertRefused(own('501-503'), '510', /fall out of the range 501-503.*line 5/);
      assertRefused(own('503-509'), '505', /fall into the range 503-509/);
      assertRefused(own('501-502, 503'), '505', /the range 501-502 would name other units/);
      assertRefused(own('502 to 503'), 'E5.01', /the range 502 to 503 would name other units/);
    });

    it('is refused where a range that names no unit would be none any more', () => {
      const backwards = (end: string) =>
        prefixed(`groups:\n  - units: 503-50${end}\nunits:\n  - reference: 50${end}\n  - reference: 503\n`);
      assertRefused(backwards('2│'), 'E5.01', /the range 503-502 would name other units/);
      assertRenamed(backwards('2│'), '501', backwards('1'));
      assertRefused(backwards('2│'), '504', /the range 503-502 would name other units/);
      assertRefused(backwards('2│').replace('503-502', '502-503'), '504', /the range 502-503 would name other units/);
      const elsewhere = prefixed(
        'groups:\n  - id: a\n    units: 509\nqualifications:\n  - rules:\n      choose:\n        - from: a\n          units: 50│1-503\nunits:\n  - reference: 501\n  - reference: 503\n  - reference: 509\n',
      );
      assertRefused(elsewhere, 'E5.01', /the range 501-503 would name other units/);
    });

    it('is refused where a range is written so', () => {
      const range = {
        'b.yaml': prefixed('groups:\n  - units: 501-503\nunits:\n  - reference: 501\n  - reference: 503\n'),
      };
      const own = { 'a.yaml': by('units:\n  - reference: E│5.05\n') };
      assertRefused({ ...own, ...range }, '501-503', /501-503 stands for a range of units in b.yaml/);
      const others = range['b.yaml'] + '  - reference: E│6\n    awarding organisation: Other\n';
      assertRefused(others, '501-503', /stands for a range of units/);
      assertRefused({ ...own, ...range }, '8607-501-503', /stands for a range of units/);
      assertRenamed({ ...own, ...range }, '501-504', { 'a.yaml': by('units:\n  - reference: 501-504\n') });
    });

    it('is refused where a file would read a number with its prefix', () => {
      const own = {
        'a.yaml': by('units:\n  - reference: E│5.05\n'),
        'b.yaml': prefixed('groups:\n  - units: E5.05\n'),
      };
      assertRefused(own, '700', /700 would be read as 8607-700/);
    });

    it('is refused for what is no reference, or has none', () => {
      assertRefused(by('units:\n  - reference: E5│.05\n'), 'E5.05, E5.06', /single word/);
      assertRefused(by('units:\n  - reference: E5│.05\n'), ' ', /single word/);
      assertRefused(by('groups:\n  - units: E5│.05\n'), 'E5.06', /No unit has the reference E5.05/);
    });

    it('is refused where it may be named in what cannot be read', () =>
      assertRefused(
        by('units:\n  - reference: E5│.05\ngroups:\n  - id: a\n    units: "E5.05\n'),
        'E5.06',
        /E5.05 may be named where the text cannot be read/,
      ));

    it('is refused where it may be named in a file that names it nowhere else', () => {
      const own = { 'a.yaml': by('units:\n  - reference: E5│.05\n') };
      const other = (unit: string) => ({ 'b.yaml': by(`groups:\n  - id: a\n    units: "${unit}\n`) });
      assertRefused({ ...own, ...other('E5.05') }, 'E5.06', /E5.05 may be named .*: b.yaml, line 5/);
      assertRenamed({ ...own, ...other('E5.07') }, 'E5.06', { 'a.yaml': by('units:\n  - reference: E5.06\n') });
    });
  });

  describe('a code', () => {
    const texts = (code: string, other: string) => ({
      'a.yaml': by(
        `units:\n  - reference: E5.05\n    outcomes:\n      1:\n        criteria:\n          ${code}: Explain # well\n          "1.2": Plan\n      2:\n        text: x\n`,
      ),
      'b.yaml': by(
        `assessments:\n  - id: a\n    units: E5.05\n    sections:\n      - statements:\n          - evidences: ${other}, 1.2\n`,
      ),
    });

    it('of a criterion, with all that name it', () =>
      assertRenamed(texts('1│.1', '1.1'), '1.10', texts('1.10', '1.10')));

    it('of an outcome, with its criteria', () => {
      const marked = {
        'a.yaml': texts('1.1', '1.1')['a.yaml'].replace('  1:\n', '  1│:\n'),
        'b.yaml': texts('1.1', '1.1')['b.yaml'],
      };
      const expected = {
        'a.yaml': texts('3.1', '1.1')['a.yaml'].replace('  1:\n', '  3:\n').replace('"1.2"', '"3.2"'),
        'b.yaml': texts('1.1', '3.1')['b.yaml'].replace('1.2', '3.2'),
      };
      assertRenamed(marked, '3', expected);
    });

    it('is refused where it is taken, misplaced or none', () => {
      assertRefused(texts('1│.1', '1.1'), '1.2', /has a criterion 1.2 already/);
      assertRefused(texts('1│.1', '1.1'), '2.1', /1.1 belongs to outcome 1/);
      assertRefused(texts('1│.1', '1.1'), '7.1', /no outcome 7/);
      assertRefused(texts('1│.1', '1.1'), 'x', /criterion's code/);
      assertRefused(texts('1.1', '1│.7'), '1.8', /'1.7' is not defined in the unit/);
    });

    it('is refused where a criterion that is gone is named by it', () =>
      assertRefused(texts('1│.1', '1.1, 1.3'), '1.3', /no criterion 1.3 now, and one is named in b.yaml, line 8/));

    it('is refused where it may be named in what cannot be read', () => {
      const { 'b.yaml': other, ...own } = texts('1│.1', '1.1');
      const hidden = { ...own, 'b.yaml': other.replace('evidences: 1.1', 'evidences: "1.1') };
      assertRefused(hidden, '1.3', /1.1 may be named where the text cannot be read: b.yaml, line 8/);
    });
  });

  describe('a name of the file', () => {
    it('of a group', () =>
      assertRenamed(
        `groups:\n  - id: 'gr│oup 1' # first\nqualifications:\n  - rules:\n      choose:\n        - from: group 1, group 2\n`,
        'Group A',
        `groups:\n  - id: 'Group A' # first\nqualifications:\n  - rules:\n      choose:\n        - from: Group A, group 2\n`,
      ));

    it('in quotation marks where it would be misread', () =>
      assertRenamed(
        `groups:\n  - id: group 1\n  - id: 'group 3'\nqualifications:\n  - rules:\n      choose:\n        - from: group│ 1, group 3\n`,
        'A: the first',
        `groups:\n  - id: "A: the first"\n  - id: 'group 3'\nqualifications:\n  - rules:\n      choose:\n        - from: "A: the first, group 3"\n`,
      ));

    it('changes the kind of quotation marks where the name has one', () => {
      const list = `\nqualifications:\n  - rules:\n      choose:\n        - from: `;
      assertRenamed(
        `groups:\n  - id: 'gr│oup 1'${list}'group 1, b'\n`,
        "the learner's",
        `groups:\n  - id: "the learner's"${list}"the learner's, b"\n`,
      );
      assertRefused(`groups:\n  - id: 'gr│oup 1'\n`, `"the" learner's`, /without quotation marks/);
    });

    it('of a qualification, an assessment, a mark sheet and a footnote', () => {
      assertRenamed(
        'qualifications:\n  - id: a│ward\nmatrix:\n  - optional in: award, diploma\ngroups:\n  - restricted:\n      - only in: award\n',
        'award 1',
        'qualifications:\n  - id: award 1\nmatrix:\n  - optional in: award 1, diploma\ngroups:\n  - restricted:\n      - only in: award 1\n',
      );
      assertRenamed(
        'assessments:\n  - id: one\nmark sheets:\n  - id: two\n    assessment: on│e\n',
        'three',
        'assessments:\n  - id: three\nmark sheets:\n  - id: two\n    assessment: three\n',
      );
      assertRenamed('mark sheets:\n  - id: t│wo\n', 'three', 'mark sheets:\n  - id: three\n');
      assertRenamed(
        'specification:\n  notes:\n    - id: star\nunits:\n  - reference: E5.05\n    note: s│tar\n',
        'dagger',
        'specification:\n  notes:\n    - id: dagger\nunits:\n  - reference: E5.05\n    note: dagger\n',
      );
    });

    it('where one text stands for several', () =>
      assertRenamed(
        'groups:\n  - id: &a group 1│\nqualifications:\n  - rules:\n      choose:\n        - from: *a\n',
        'group 2',
        'groups:\n  - id: &a group 2\nqualifications:\n  - rules:\n      choose:\n        - from: *a\n',
      ));

    it('is refused where it may be named in what cannot be read', () =>
      assertRefused(
        'groups:\n  - id: group│ 1\nqualifications:\n  - rules:\n      choose:\n        - from: "group 1\n',
        'A',
        /group 1 may be named where the text cannot be read: .*, line 6/,
      ));

    it('is refused where it is taken or no name', () => {
      const two = 'groups:\n  - id: group│ 1\n  - id: group 2\n';
      assertRefused(two, 'group 2', /'group 2' is the name of another one/);
      assertRefused(two, 'matrix', /table of units/);
      assertRefused(two, 'a, b', /without commas/);
      assertRefused(two.replace('2', '1'), 'x', /defined 2 times/);
      assertRefused('assessments:\n  - id: a│\nmark sheets:\n  - id: b\n', 'b', /name of another/);
      assertRefused('matrix:\n  - optional in: aw│ard\n', 'x', /'award' is not defined in this file/);
    });
  });

  describe('what can be renamed', () => {
    const prepared = (marked: string) => {
      const { texts, cursor } = readCursor(marked);
      const desk = new Desk(texts);
      const answer = prepareRename(desk.view(cursor.uri), desk.meaning(cursor.uri), cursor.offset);
      return answer && ('refusal' in answer ? answer.refusal : answer.written);
    };

    it('is the name under the cursor, as written', () => {
      assert.equal(prepared(prefixed('groups:\n  - units: 501, 50│2\nunits:\n  - reference: 8607-502\n')), '502');
      assert.equal(prepared(prefixed('groups:\n  - units: 501-50│2\nunits:\n  - reference: 8607-502\n')), '502');
    });

    it('is nothing in a text', () => assert.equal(prepared('units:\n  - reference: x\n    title: a│\n'), undefined));

    it('is no range as a whole, nor the matrix', () => {
      assert.match(
        prepared(prefixed('groups:\n  - units: 501 │to 502\nunits:\n  - reference: 501\n  - reference: 502\n')) ?? '',
        /first or the last unit/,
      );
      assert.match(
        prepared('qualifications:\n  - rules:\n      choose:\n        - from: mat│rix\n') ?? '',
        /no other name/,
      );
    });

    it('is no criterion of several units', () =>
      assert.match(
        prepared(
          'assessments:\n  - units: E5.05, E5.06\n    sections:\n      - statements:\n          - evidences: 1│.1\n',
        ) ?? '',
        /which unit 1.1 belongs to/,
      ));
  });
});
