import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { hasText, specificationFile } from '../../../server/src/core/project/file';
import { Project } from '../../../server/src/core/project/project';
import { drawn, previewAt, previewsOf } from '../../../server/src/core/render/previews';
import type { QualificationView } from '../../../server/src/core/render/qualification-view';
import { qualificationView, qualificationsOf } from '../../../server/src/core/render/qualifications';
import { parse } from '../../../server/src/core/syntax/document';

const samples = join(__dirname, '../../../samples/specifications');

function open(texts: Readonly<Record<string, string>>) {
  const project = new Project();
  for (const [uri, text] of Object.entries(texts)) project.set(specificationFile(uri, parse(text)));
  const file = (uri: string) => {
    const known = project.get(uri);
    assert.ok(known && hasText(known));
    return known;
  };
  const view = (uri: string, id: string): QualificationView => {
    const found = qualificationsOf(file(uri)).find((each) => each.id === id);
    const shown = found && qualificationView(found, file(uri), project);
    assert.ok(shown, `no qualification ${id}`);
    return shown;
  };
  return { project, file, view };
}

const sampleTexts = () =>
  Object.fromEntries(
    readdirSync(samples)
      .filter((name) => name.endsWith('.qualspec.yaml'))
      .map((name) => [name, readFileSync(join(samples, name), 'utf8')]),
  );

const suite = `format: 1
specification:
  title: Suite
  awarding organisation: ILM
  reference prefix: 8607-
qualifications:
  - id: certificate
    title: Certificate
    number: 600/5854/7
    level: 5
    credits: 13 to 19
    hours:
      glh: at least 30
      tqt: 130
    rules:
      wording: Unit 501, and one or two of the others.
      mandatory: 501
      choose:
        - from: group 1, extra
          at least: 1 unit
    purpose: It helps.
    progression:
      - Diploma
      - Degree
  - id: award
    rules:
      mandatory: 999
  - id: impossible
    credits: 50
    rules:
      mandatory: 501
groups:
  - id: group 1
    title: Leading others
    units: 502-503
    restricted:
      - units: 503
        only in: award
  - id: extra
    units: 502, 504
units:
  - reference: 8607-501
    title: One
    level: 5
    credits: 7
    glh: 24
  - reference: 8607-502
    title: Two
    level: 4
    credits: 6
    glh: at least 10
  - reference: 8607-503
    credits: 6
    glh: 1
  - reference: 8607-504
    credits: 6
    glh: 11
`;

describe('the preview of a qualification', () => {
  it('has the published figures, and the units with theirs', () => {
    const view = open({ a: suite }).view('a', 'certificate');
    const { title, number, level, credits, glh, averageGlh, tqt } = view;
    assert.deepEqual(
      { title, number, level, credits, glh, averageGlh, tqt },
      {
        title: 'Certificate',
        number: '600/5854/7',
        level: '5',
        credits: '13 to 19',
        glh: 'at least 30',
        averageGlh: undefined,
        tqt: '130',
      },
    );
    assert.deepEqual(view.mandatory, [
      { reference: '8607-501', title: 'One', level: '5', credits: 7, glh: '24', groups: [] },
    ]);
    assert.deepEqual(view.optional, [
      {
        reference: '8607-502',
        title: 'Two',
        level: '4',
        credits: 6,
        glh: 'at least 10',
        groups: ['Leading others', 'extra'],
      },
      { reference: '8607-504', title: undefined, level: undefined, credits: 6, glh: '11', groups: ['extra'] },
    ]);
    assert.deepEqual(
      view.passages.map(({ heading }) => heading),
      ['Purpose', 'Progression'],
    );
  });

  it('says what the rules ask for and come to, with the cheapest route by its titles', () => {
    const { clauses, figures } = open({ a: suite }).view('a', 'certificate').rules;
    assert.ok(clauses.includes('at least 1 unit from group 1 and extra'), clauses.join('; '));
    assert.ok(figures.is === 'solved');
    assert.deepEqual(figures.credits, { lowest: 13, highest: 19 });
    assert.deepEqual(figures.units, { lowest: 2, highest: 3 });
    const { lowest, highest, average, cheapest, cheapestCredits } = figures.hours ?? {};
    assert.deepEqual([lowest, highest, average, cheapestCredits], [34, 45, 34.5, 13]);
    assert.deepEqual(
      cheapest?.map(({ reference, title }) => [reference, title]),
      [
        ['8607-501', 'One'],
        ['8607-502', 'Two'],
      ],
    );
  });

  it('says a limit once: the declared credit value is left out where the rules ask for the same in all', () => {
    const clauses = (lines: string) => {
      const rules = `    rules:\n      mandatory: 501\n      choose:\n        - from: group 1\n          at least: 1 unit\n${lines}`;
      return open({ a: suite.replace(/ {4}rules:\n[^]*?(?= {4}purpose)/, rules) }).view('a', 'certificate').rules
        .clauses;
    };
    const declared = [
      'the declared credit value of at least 13 credits',
      'the declared credit value of at most 19 credits',
    ];
    const said = (lines: string) => clauses(lines).slice(2);
    assert.deepEqual(said(''), declared);
    assert.deepEqual(said('      at least in all: 13 credits\n'), [declared[1], 'at least 13 credits in all']);
    assert.deepEqual(said('      at least in all: 13 credits\n      at most in all: 19 credits\n'), [
      'at least 13 credits in all',
      'at most 19 credits in all',
    ]);
    assert.deepEqual(said('      at least in all: 13 units\n      at most in all: 18 credits\n'), [
      ...declared,
      'at least 13 units in all',
      'at most 18 credits in all',
    ]);
  });

  it('has the published averages and lowest hours of the samples', () => {
    const { view } = open(sampleTexts());
    const hoursOf = (id: string) => {
      const { figures } = view('leadership-and-management-level-5.qualspec.yaml', id).rules;
      return figures.is === 'solved' ? [figures.hours?.lowest, figures.hours?.average] : figures.is;
    };
    assert.deepEqual(hoursOf('award'), [16, 22]);
    assert.deepEqual(hoursOf('certificate'), [15, 39.5]);
  });

  it('counts induction and tutorial support where the published hours do', () => {
    const { figures } = open(sampleTexts()).view('business-support-level-5-2011.qualspec.yaml', 'certificate').rules;
    assert.ok(figures.is === 'solved');
    assert.deepEqual([figures.hours?.lowest, figures.hours?.besides], [78, ['induction', 'tutorial support']]);
  });

  it('says why nothing can be worked out, and shows units that nobody knows as they are written', () => {
    const { rules, mandatory } = open({ a: suite }).view('a', 'award');
    assert.deepEqual(rules.figures, { is: 'unknown', because: "'999' names no unit that is known" });
    assert.deepEqual(
      mandatory.map(({ reference, title, credits }) => [reference, title, credits]),
      [['999', undefined, undefined]],
    );
  });

  it('says which of the rules contradict each other', () => {
    const { figures } = open({ a: suite }).view('a', 'impossible').rules;
    assert.ok(figures.is === 'contradiction');
    assert.ok(figures.between.length > 0);
  });

  it('has the units of the matrix', () => {
    const text = `qualifications:
  - id: a
    title: A
matrix:
  - unit: X
    mandatory in: a
  - unit: Y
    optional in: a
units:
  - reference: X
    credits: 1
  - reference: Y
    credits: 2
`;
    const view = open({ a: text }).view('a', 'a');
    assert.deepEqual(
      [view.mandatory, view.optional].map((units) => units.map(({ reference, credits }) => `${reference} ${credits}`)),
      [['X 1'], ['Y 2']],
    );
  });

  it('takes its units from other files, whatever order they came in', () => {
    const [own, units] = suite.split(/^(?=units:)/m);
    const library = `specification:\n  awarding organisation: ILM\n${units ?? ''}`;
    const groups = (own ?? '').replace('502-503', '502, 503');
    const there = open({ a: groups, b: library }).view('a', 'certificate');
    assert.deepEqual(open({ b: library, a: groups }).view('a', 'certificate'), there);
    assert.deepEqual(there.optional, open({ a: suite }).view('a', 'certificate').optional);
  });

  it('is of a text that cannot be read as a whole marked as broken, and worked out no more', () => {
    const broken = suite.replace('number: 600', 'number: "600');
    const { file, view } = open({ a: broken });
    assert.equal(qualificationsOf(file('a'))[0]?.broken, true);
    assert.equal(view('a', 'certificate').rules.figures.is, 'unknown');
  });

  it('is bounded where a short text offers very much', () => {
    const units = Array.from({ length: 400 }, (_, i) => `U${i}`).join(', ');
    const choices = Array.from({ length: 500 }, () => '        - from: g\n          at least: 1 unit\n').join('');
    const text = `qualifications:\n  - id: a\n    rules:\n      choose:\n${choices}groups:\n  - id: g\n    units: ${units}\n`;
    assert.equal(open({ a: text }).view('a', 'a').optional.length, 400);
  });
});

describe('what can be shown of a file', () => {
  const text = `${suite}assessments:
  - id: portfolio
    sections:
      - heading: One
        marks: 100
  - id: qualification award
    sections:
      - heading: Two
        marks: 100
`;
  const { file, project } = open({ a: text, b: 'qualifications:\n  - id: only\n', c: 'format: 1\n' });

  it('is its qualifications and its mark sheets, each with a name of its own', () => {
    assert.deepEqual(
      previewsOf(file('a')).map(({ is, id }) => `${is}: ${id}`),
      [
        'qualification: qualification certificate',
        "qualification: qualification award'",
        'qualification: qualification impossible',
        'mark sheet: portfolio',
        'mark sheet: qualification award',
      ],
    );
  });

  it('is by a place the qualification around it, else the nearest mark sheet', () => {
    const at = (word: string) => previewAt(file('a'), text.indexOf(word))?.id;
    assert.equal(at('wording:'), 'qualification certificate');
    assert.equal(at('mandatory: 999'), "qualification award'");
    assert.equal(at('format'), 'portfolio');
    assert.equal(at('heading: Two'), 'qualification award');
    assert.equal(previewAt(file('a'), undefined)?.id, 'portfolio');
  });

  it('is a qualification where there is no mark sheet, and nothing where there is neither', () => {
    assert.equal(previewAt(file('b'), 0)?.id, 'qualification only');
    assert.equal(previewAt(file('b'), undefined)?.id, 'qualification only');
    assert.equal(previewAt(file('c'), 0), undefined);
  });

  it('can all be drawn', () => {
    for (const preview of previewsOf(file('a'))) assert.match(drawn(preview, file('a'), project)?.body ?? '', /<table/);
  });
});
