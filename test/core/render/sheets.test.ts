import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { hasText, specificationFile } from '../../../server/src/core/project/file';
import { Project } from '../../../server/src/core/project/project';
import { renderMarkSheet } from '../../../server/src/core/render/html';
import { sheetAt, sheetsOf, viewOf } from '../../../server/src/core/render/sheets';
import { parse } from '../../../server/src/core/syntax/document';

const samples = join(__dirname, '../../../samples/specifications');

function open(texts: Readonly<Record<string, string>>) {
  const project = new Project();
  for (const [uri, text] of Object.entries(texts)) project.set(specificationFile(uri, parse(text)));
  return (uri: string) => {
    const file = project.get(uri);
    assert.ok(file && hasText(file));
    const sheets = sheetsOf(file);
    return {
      file,
      sheets,
      view: (id: string) => {
        const sheet = sheets.find((known) => known.id === id);
        assert.ok(sheet, `no sheet ${id}`);
        const view = viewOf(sheet, file, project);
        assert.ok(view);
        return view;
      },
    };
  };
}

const sampleTexts = () =>
  Object.fromEntries(
    readdirSync(samples)
      .filter((name) => name.endsWith('.qualspec.yaml'))
      .map((name) => [name, readFileSync(join(samples, name), 'utf8')]),
  );

describe('mark sheets of specifications', () => {
  it('follow from the published assessments, with their marks and minima', () => {
    const { view } = open(sampleTexts())('business-support-level-5-2011.qualspec.yaml');
    const sheet = view('personal development portfolio');
    assert.ok(sheet.form === 'by section');
    assert.deepEqual(
      sheet.sections.map(({ heading, marks, minimum }) => [heading, marks, minimum]),
      [
        ['Background', 4, 2],
        ['Personal reviews', 26, 13],
        ['Personal development plans', 26, 13],
        ['Network development', 20, 10],
        ['Service reviews', 24, 12],
      ],
    );
    assert.equal(sheet.total, 100);
    assert.equal(sheet.passMark, 50);
    assert.deepEqual(sheet.units, [{ reference: 'E5.05', title: 'Personal Professional Development' }]);
    assert.equal(sheet.level, '5');
  });

  it('say of two units which unit each statement evidences', () => {
    const { view } = open(sampleTexts())('business-support-level-5-2011.qualspec.yaml');
    const sheet = view('project portfolio');
    assert.ok(sheet.form === 'by section');
    assert.deepEqual(
      sheet.sections.map(({ marks }) => marks),
      [4, 34, 36, 26],
    );
    const evidenced = sheet.sections.flatMap((section) =>
      section.statements.flatMap((statement) => statement.evidences),
    );
    assert.ok(evidenced.includes('E5.07 1.1') && evidenced.includes('E5.08 1.1'), evidenced.join());
  });

  it('are drawn by criterion with descriptors and their marks, as published for unit 531', () => {
    const { sheets, view } = open(sampleTexts())('leadership-and-management-level-5.qualspec.yaml');
    const sheet = view(sheets[0]?.id ?? '');
    assert.ok(sheet.form === 'by criterion');
    const criteria = sheet.outcomes.flatMap((outcome) => outcome.criteria);
    assert.deepEqual(
      criteria.map(({ code, marks, minimum, referral, pass, goodPass }) => [
        code,
        marks,
        minimum,
        referral.marks,
        pass.marks,
        goodPass.marks,
      ]),
      [
        ['1.1', 8, 4, 2, 4, 6],
        ['1.2', 8, 4, 2, 4, 6],
        ['1.3', 36, 18, 9, 18, 27],
        ['1.4', 24, 12, 6, 12, 18],
        ['2.1', 8, 4, 2, 4, 6],
        ['2.2', 8, 4, 2, 4, 6],
        ['2.3', 8, 4, 2, 4, 6],
      ],
    );
    assert.ok(criteria.every(({ text }) => text !== undefined && text.length > 10));
    assert.deepEqual(
      sheet.outcomes.map(({ number }) => number),
      ['1', '2'],
    );
    assert.equal(sheet.total, 100);
  });

  it('can all be drawn', () => {
    const texts = sampleTexts();
    const project = open(texts);
    for (const name of Object.keys(texts)) {
      const { sheets, view } = project(name);
      for (const { id } of sheets) assert.match(renderMarkSheet(view(id)), /<table/);
    }
  });

  const two = `format: 1
assessments:
  - id: first
    sections:
      - heading: One
        marks: 100
  - id: second
    units: A1
    sections:
      - heading: Two
        marks: 51
      - heading: Three
  - id: no sections yet
mark sheets:
  - id: written out
    assessment: first
    sections:
      - heading: One, written out
        marks: 40 + 60
`;

  it('are written out or follow, but not both', () => {
    const { sheets } = open({ a: two })('a');
    assert.deepEqual(
      sheets.map(({ id }) => id),
      ['second', 'written out'],
    );
  });

  it('belong to the place of the cursor: their own block, their assessment, else the nearest', () => {
    const { file } = open({ a: two })('a');
    const at = (word: string) => sheetAt(file, two.indexOf(word))?.id;
    assert.equal(at('marks: 51'), 'second');
    assert.equal(at('One, written'), 'written out');
    assert.equal(at('marks: 100'), 'written out');
    assert.equal(at('format'), 'written out');
    assert.equal(at('no sections'), 'second');
  });

  it('leave open what is not known', () => {
    const { view } = open({ a: two })('a');
    const second = view('second');
    assert.ok(second.form === 'by section');
    assert.equal(second.total, undefined);
    assert.equal(second.passMark, undefined);
    assert.deepEqual(second.units, [{ reference: 'A1', title: undefined }]);
    assert.deepEqual(
      second.sections.map(({ marks, minimum }) => [marks, minimum]),
      [
        [51, 25.5],
        [undefined, undefined],
      ],
    );
    const written = view('written out');
    assert.ok(written.form === 'by section');
    assert.deepEqual(written.sections[0]?.markParts, [40, 60]);
  });

  it('are marked as broken while a part of their text cannot be read', () => {
    const { sheets } = open({ a: two.replace('heading: Two', 'heading: Two: or three') })('a');
    assert.deepEqual(
      sheets.map(({ id, broken }) => [id, broken]),
      [
        ['second', true],
        ['written out', false],
      ],
    );
  });
});
