import assert from 'node:assert/strict';
import { type HintKinds, hintsIn } from '../../../server/src/core/features/hints';
import { lensesOf } from '../../../server/src/core/features/lenses';
import { qualificationsOffering } from '../../../server/src/core/features/usage';
import { Desk } from '../../harness/cursor';

const suite = `specification:
  reference prefix: 8607-
qualifications:
  - id: certificate
    title: Certificate
    credits: 13
    rules:
      mandatory: 501
      choose:
        - from: group 1
          at least: 1 unit
  - id: award
    title: Award
    rules:
      mandatory: 999
groups:
  - id: group 1
    units: 502, 503-504
units:
  - reference: 8607-501
    title: One
    credits: 7
    glh: 24
    outcomes:
      1:
        criteria:
          1.1: Plan
          1.2: Review
  - reference: 8607-502
    title: Two
    credits: 6
    glh: 20
  - reference: 8607-503
    credits: 6
    glh: 10.5
  - reference: 8607-504
    credits: 6
    glh: 11
assessments:
  - id: portfolio
    units: 501
    sections:
      - heading: Background
        marks: 4
      - heading: Reviews
        marks: 96
        minimum: 48
        statements:
          - text: Planned
            evidences: 1.1
mark sheets:
  - id: sheet
    criteria:
      1.1:
        marks: 25
      1.2:
        marks:
      1.3:
        referral: x
`;

const desk = (text: string) => new Desk({ 'a.qualspec.yaml': text });

function lenses(text: string): string[] {
  const at = desk(text);
  const { document } = at.file('a.qualspec.yaml');
  return lensesOf(document.blocks, at.meaning('a.qualspec.yaml')).map(({ block, at: place, title, does }) => {
    const above = document.blocks[block]?.text.slice(place.start, place.end) ?? '';
    return `${above}: ${title ?? '(when it is seen)'} -> ${does.is}`;
  });
}

describe('code lenses', () => {
  it('show the figures of qualifications, units, assessments and mark sheets', () => {
    assert.deepEqual(lenses(suite), [
      'certificate: cheapest route 34.5 h · 4 units -> preview',
      'award:  -> preview',
      '8607-501: (when it is seen) -> uses',
      '8607-502: (when it is seen) -> uses',
      '8607-503: (when it is seen) -> uses',
      '8607-504: (when it is seen) -> uses',
      'portfolio: 100 of 100 marks -> preview',
      'portfolio: 1 of 2 criteria assessed -> nothing',
      'sheet: 25 of 100 marks so far -> preview',
    ]);
  });

  it('say so where no route complies with the rules', () => {
    assert.deepEqual(
      lenses(
        'qualifications:\n  - id: a\n    credits: 9\n    rules:\n      mandatory: A\nunits:\n  - reference: A\n    credits: 3\n    glh: 3\n',
      ),
      ['a: no route complies with the rules -> preview', 'A: (when it is seen) -> uses'],
    );
  });

  it('are silent about what is half typed', () => {
    assert.deepEqual(lenses('qualifications:\n  - id: a\nassessments:\n  - id:\n  - id: b\n    sections:\n'), []);
  });

  it('count the qualifications that use a unit: mandatory, by a group, by a range, by the matrix, in other files', () => {
    const at = new Desk({
      'a.qualspec.yaml': suite,
      'b.qualspec.yaml':
        'qualifications:\n  - id: far\n    rules:\n      choose:\n        - from: matrix\n          at least: 1 unit\nmatrix:\n  - unit: 8607-504\n    optional in: far\n',
    });
    const used = (reference: string) =>
      qualificationsOffering(at.meaning('a.qualspec.yaml').unitOf(reference), at.project).map(({ title }) => title);
    assert.deepEqual(used('501'), ['Certificate']);
    assert.deepEqual(used('502'), ['Certificate']);
    assert.deepEqual(used('504'), ['Certificate', 'far']);
    assert.deepEqual(used('999'), ['Award']);
  });
});

describe('the uses of a unit', () => {
  it('are those of a rule that can take it, and not of one that names other units of its group', () => {
    const text = suite.replace('        - from: group 1\n', '        - from: group 1\n          units: 502, 504\n');
    const at = desk(text);
    const used = (reference: string) =>
      qualificationsOffering(at.meaning('a.qualspec.yaml').unitOf(reference), at.project).map(({ title }) => title);
    assert.deepEqual(['502', '503', '504'].map(used), [['Certificate'], [], ['Certificate']]);
  });
});

describe('inlay hints', () => {
  const every: HintKinds = { titles: true, halves: true, totals: true };
  const hints = (kinds: Partial<HintKinds>, text = suite, span = { start: 0, end: text.length }) => {
    const at = desk(text);
    return hintsIn(at.view('a.qualspec.yaml'), at.meaning('a.qualspec.yaml'), { ...every, ...kinds }, span).map(
      ({ at: offset, label }) => `${/[^\n]*$/.exec(text.slice(0, offset))?.[0].trim() ?? ''} [${label}]`,
    );
  };

  it('show titles, halves and running totals', () => {
    assert.deepEqual(hints({}), [
      'mandatory: 501 [(One)]',
      'units: 502 [(Two)]',
      'units: 502, 503-504 [3 units · 18 credits · 41.5 h]',
      'units: 501 [(One)]',
      'marks: 4 [min 2]',
      'marks: 96 [100 in all]',
    ]);
  });

  it('count a unit once that a group names twice', () => {
    const found = hints({}, suite.replace('units: 502, 503-504', 'units: 502-504, 503'));
    assert.ok(found.includes('units: 502-504, 503 [3 units · 18 credits · 41.5 h]'));
  });

  it('have no marks in all where a part cannot be read', () => {
    const broken = suite.replace('evidences: 1.1\n', 'evidences: 1.1\n      - heading: Plan\n     marks: 4\n');
    assert.ok(lenses(broken).some((lens) => lens.startsWith('portfolio: 100 of 100 marks so far')));
    assert.ok(hints({}, broken).includes('marks: 96 [100 so far]'));
  });

  it('can each be turned off', () => {
    assert.deepEqual(hints({ titles: false, totals: false }), ['marks: 4 [min 2]']);
    assert.deepEqual(hints({ titles: false, halves: false }), [
      'units: 502, 503-504 [3 units · 18 credits · 41.5 h]',
      'marks: 96 [100 in all]',
    ]);
    assert.deepEqual(hints({ halves: false, totals: false }), [
      'mandatory: 501 [(One)]',
      'units: 502 [(Two)]',
      'units: 501 [(One)]',
    ]);
  });

  it('know the titles and figures of units in other files', () => {
    const text = 'qualifications:\n  - id: a\n    rules:\n      mandatory: A\ngroups:\n  - id: g\n    units: A, B\n';
    const at = new Desk({
      'a.qualspec.yaml': text,
      'b.qualspec.yaml': 'units:\n  - reference: A\n    title: Far\n    credits: 2\n    glh: 3\n',
      'c.qualspec.yaml': 'units:\n  - reference: B\n    credits: 5\n    glh: 4\n',
    });
    const found = hintsIn(at.view('a.qualspec.yaml'), at.meaning('a.qualspec.yaml'), every, {
      start: 0,
      end: text.length,
    });
    assert.deepEqual(
      found.map(({ at: offset, label }) => `${text.slice(offset - 1, offset)} [${label}]`),
      ['A [(Far)]', 'A [(Far)]', 'B [2 units · 7 credits · 7 h]'],
    );
  });

  it('have no title that nothing is written in', () => {
    const text = 'mark sheets:\n  - units: A\nunits:\n  - reference: A\n    title: ""\n';
    assert.deepEqual(hints({}, text), []);
  });

  it('are made only for what is seen', () => {
    const start = suite.indexOf('groups:');
    assert.deepEqual(hints({}, suite, { start, end: start + 40 }), ['units: 502 [(Two)]']);
  });

  it('do not hide a long list by its titles', () => {
    const units = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
    const text = `groups:\n  - id: g\n    units: ${units.join(', ')}\nunits:\n${units.map((name) => `  - reference: ${name}\n    title: T\n`).join('')}`;
    assert.deepEqual(hints({}, text), ['units: A, B, C, D, E, F, G [7 units]']);
  });
});
