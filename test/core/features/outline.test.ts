import assert from 'node:assert/strict';
import { contentsOf } from '../../../server/src/core/features/contents';
import type { OutlineEntry } from '../../../server/src/core/features/outline';
import { edit, parse } from '../../../server/src/core/syntax/document';

/** The outline as lines, indented like a table of contents. */
function shown(text: string): string[] {
  const lines = (entry: OutlineEntry, indent: string): string[] => [
    `${indent}${entry.name}${entry.detail ? ` [${entry.detail}]` : ''}`,
    ...entry.children.flatMap((child) => lines(child, `${indent}  `)),
  ];
  return contentsOf(parse(text)).flatMap(({ name, detail, head, items }) =>
    items.length === 0 && head
      ? lines(head.entry, '')
      : [`${name} [${detail}]`, ...items.flatMap(({ entry }) => lines(entry, '  '))],
  );
}

describe('the outline', () => {
  it('reads like the table of contents of a specification, with figures', () => {
    const text = `format: 1
specification:
  title: Level 5 Certificate
qualifications:
  - id: certificate
    title: Level 5 Certificate in Business Support
    number: 600/5855/9
    level: 5
    credits: 13 to 36
    hours:
      glh: at least 15
      tqt: 130
groups:
  - id: group 1
    units: E5.05
units:
  - reference: E5.05
    title: Personal development
    level: 5
    credits: 7
    glh: 24
    outcomes:
      1:
        text: Be able to review
        criteria:
          1.1: Review own performance
          1.2: Plan
assessments:
  - id: portfolio
    title: Portfolio
    kind: portfolio
    sections:
      - heading: Background
        marks: 4
      - heading: Reviews
        marks: 96
mark sheets:
  - id: sheet
    criteria:
      1.1:
        marks: 60
      1.2:
        marks: 40
competence requirements:
  - for: Tutors
    requirements:
      - requirement: Be qualified
assessment guidance:
  - heading: Compensation
    text: There is none.
appendices:
  - title: "Appendix A: Units"
    contents: unit specifications
`;
    assert.deepEqual(shown(text), [
      'format [1]',
      'specification [Level 5 Certificate]',
      'qualifications [1]',
      '  Level 5 Certificate in Business Support [600/5855/9 · level 5 · 13 to 36 credits · GLH at least 15 · TQT 130]',
      'groups [1]',
      '  group 1',
      'units [1]',
      '  E5.05 Personal development [level 5 · 7 credits · 24 h]',
      '    1 Be able to review [2 criteria]',
      '      1.1 Review own performance',
      '      1.2 Plan',
      'assessments [1]',
      '  Portfolio [portfolio · 2 sections · 100 marks]',
      '    Background [4 marks]',
      '    Reviews [96 marks]',
      'mark sheets [1]',
      '  sheet [100 marks]',
      '    1.1 [60 marks]',
      '    1.2 [40 marks]',
      'competence requirements [1]',
      '  Tutors [1 requirement]',
      'assessment guidance [1]',
      '  Compensation',
      'appendices [1]',
      '  Appendix A: Units [unit specifications]',
    ]);
  });

  it('shows what is half typed, with a name for what has none', () => {
    assert.deepEqual(shown('units:\n  - title\n  - credits: 7\n  -\nassessments:\n  - sections:\n      - marks:\n'), [
      'units [1]',
      '  (no name yet) [7 credits]',
      'assessments [1]',
      '  (no name yet) [1 section]',
      '    (no name yet)',
    ]);
  });

  it('says no total where one of the marks is unknown', () => {
    const text = 'assessments:\n  - id: a\n    sections:\n      - marks: 50\n      - heading: B\n';
    assert.deepEqual(shown(text).slice(1, 2), ['  a [2 sections]']);
  });

  it('cuts names that are as long as a file', () => {
    const [chapter] = contentsOf(parse(`units:\n  - title: ${'long '.repeat(5000)}\n`));
    assert.ok((chapter?.items[0]?.entry.name.length ?? 0) <= 100);
  });

  it('keeps every name within its entry, and every entry within the one above', () => {
    const inside = (outer: OutlineEntry): void => {
      assert.ok(outer.range.start <= outer.at.start && outer.at.end <= outer.range.end, outer.name);
      for (const child of outer.children) {
        assert.ok(outer.range.start <= child.range.start && child.range.end <= outer.range.end, child.name);
        inside(child);
      }
    };
    const text =
      'units:\n  - reference: A\n    outcomes:\n      1:\n        criteria:\n          1.1: x\n          1.2:\n      2:\n';
    for (let end = 0; end <= text.length; end++)
      for (const { items, head } of contentsOf(parse(text.slice(0, end))))
        for (const each of [...items, ...(head ? [head] : [])]) inside(each.entry);
  });

  it('finds the chapters again in which nothing changed, and sees what comes to a chapter or leaves it', () => {
    const text = 'groups:\n  - id: a\nunits:\n  - title: B\n  - title: C\nassessments:\n  - id: d\n';
    const before = parse(text);
    const [groups, units, assessments] = contentsOf(before);
    const inserted = (at: number, what: string) => contentsOf(edit(before, { start: at, end: at, text: what }));
    const [sameGroups, otherUnits, sameAssessments] = inserted(text.indexOf('B'), 'A ');
    assert.equal(sameGroups, groups);
    assert.equal(sameAssessments, assessments);
    assert.equal(otherUnits?.items[0]?.entry.name, 'A B');
    assert.equal(otherUnits?.items[1]?.entry, units?.items[1]?.entry);
    const [, more, moved] = inserted(text.indexOf('assessments'), '  - title: D\n');
    assert.deepEqual([more?.detail, more?.to, moved?.from], ['3', 5, 6]);
    const fewer = edit(before, { start: text.indexOf('  - title: C'), end: text.indexOf('assessments'), text: '' });
    assert.deepEqual(contentsOf(fewer)[1]?.detail, '1');
    assert.deepEqual(contentsOf(before)[1]?.detail, '2');
  });

  const spans = (text: string) => {
    const document = parse(text);
    return contentsOf(document).flatMap(({ items }) =>
      items.map(({ block, entry }) => ({ text: document.blocks[block]?.text ?? '', entry })),
    );
  };

  it('ends an entry before remarks about what stands below it', () => {
    const text =
      'units:\n  - reference: A\n    # of A\n\n  # of B\n  - reference: B\n# of the groups\ngroups:\n  - id: a\n';
    const own = spans(text).map(({ text: of, entry: { range } }) => of.slice(range.start, range.end));
    assert.deepEqual(own, ['- reference: A\n    # of A', '- reference: B', '- id: a']);
  });

  it('keeps entries within those above them where a text stands below a sign', () => {
    const texts = [
      'units:\n  - outcomes:\n      1:\n        criteria:\n          1.1: |\n            Plan\n\n\ngroups:\n',
      'assessments:\n  - sections:\n      - marks: 4\n        heading: |+\n          Plan\n\n\n',
    ];
    const assertWithin = ({ range, children }: OutlineEntry): void => {
      for (const child of children) {
        const { start, end } = child.range;
        assert.ok(range.start <= start && end <= range.end && start <= child.at.start && child.at.end <= end);
        assertWithin(child);
      }
    };
    for (const { entry } of texts.flatMap(spans)) {
      assert.equal(entry.children.length, 1);
      assertWithin(entry);
    }
  });
});
