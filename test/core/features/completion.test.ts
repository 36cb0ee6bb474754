import assert from 'node:assert/strict';
import { type Completions, completionsAt } from '../../../server/src/core/features/completion/completion';
import { type CursorTexts, Desk, readCursor } from '../../harness/cursor';
import { checkTexts } from '../../harness/check';

function complete(marked: CursorTexts): {
  found: Completions | undefined;
  text: string;
  uri: string;
  texts: Record<string, string>;
} {
  const { texts, cursor } = readCursor(marked);
  const desk = new Desk(texts);
  const found = completionsAt(desk.view(cursor.uri), desk.meaning(cursor.uri), desk.project, cursor.offset);
  return { found, text: texts[cursor.uri] ?? '', uri: cursor.uri, texts };
}

const labels = (marked: CursorTexts): string[] => complete(marked).found?.proposals.map(({ label }) => label) ?? [];

/** The text after the proposal with a label was taken, as a client without snippets has it. */
function taken(marked: CursorTexts, label: string): string {
  const { found, text } = complete(marked);
  const proposal = found?.proposals.find((each) => each.label === label);
  assert.ok(found && proposal, `no '${label}' among ${labels(marked).join(', ')}`);
  return text.slice(0, found.typed.start) + proposal.text + text.slice(found.typed.end);
}

const units = `units:
  - reference: 8607-501
    title: One
    level: 5
    credits: 7
    glh: 24
    outcomes:
      1:
        text: Be able
        criteria:
          1.1: Plan it
          1.2: Review it
  - reference: 8607-502
    title: Two
    credits: 6
    glh: 20
`;
const head = 'specification:\n  reference prefix: 8607-\n  awarding organisation: ILM\n';

describe('completion', () => {
  describe('of keys', () => {
    it('has the keys of a file at the beginning of a line, but for those that are there', () => {
      const found = labels('format: 1\nstatus: draft\n│');
      assert.ok(found.includes('units') && found.includes('qualifications'));
      assert.ok(!found.includes('format') && !found.includes('status'));
    });

    it('has all keys in an empty file', () => {
      assert.ok(labels('│').includes('format'));
    });

    it('has nothing where a text goes on', () => {
      for (const text of [
        'units:\n  - outcomes:\n      1:\n        criteria:\n          1.1: Plan\n            │\n',
        'units:\n  - title: Planning\n      │\n',
        'units:\n  - reference: A\n    credits: 7\n      │\n    title: x\n',
      ])
        assert.deepEqual(labels(text), [], text);
    });

    const cases: Record<string, readonly [string, readonly string[], readonly string[]]> = {
      'in a unit': [
        'units:\n  - reference: A\n    cre│\n    title: x\n',
        ['credits', 'level', 'outcomes'],
        ['reference', 'title', 'marks'],
      ],
      'on an empty line of a unit': ['units:\n  - reference: A\n    │\n', ['title', 'credits'], ['reference']],
      'before the next item': [
        'units:\n  - reference: A\n    │\n  - reference: B\n    title: b\n',
        ['title'],
        ['reference'],
      ],
      'below a key with keys of its own': [
        'qualifications:\n  - id: a\n    hours:\n      g│\n',
        ['glh', 'tqt', 'glh includes'],
        ['title'],
      ],
      'in an item of a list within an item': [
        'assessments:\n  - id: p\n    sections:\n      - heading: A\n        │\n',
        ['marks', 'statements'],
        ['heading', 'id'],
      ],
      'in a statement': [
        'assessments:\n  - sections:\n      - statements:\n          - text: x\n            ev│\n',
        ['evidences'],
        ['text', 'marks'],
      ],
      'below an outcome': [
        'units:\n  - reference: A\n    outcomes:\n      1:\n        te│\n',
        ['text', 'criteria', 'content'],
        ['title'],
      ],
      'after a list of texts': [
        'units:\n  - reference: A\n    aim:\n      - one\n    │\n',
        ['credits'],
        ['aim', 'reference'],
      ],
      'in the front matter': ['specification:\n  title: x\n  │\n', ['version', 'contact'], ['title']],
      'in a choice of a rule': [
        'qualifications:\n  - rules:\n      choose:\n        - from: g\n          │\n',
        ['at least', 'at most', 'exactly'],
        ['from'],
      ],
      'in a list at the left margin': ['units:\n- reference: A\n  │\n', ['title'], ['reference']],
    };
    for (const [name, [marked, present, absent]] of Object.entries(cases))
      it(`has the right ones ${name}`, () => {
        const found = labels(marked);
        for (const key of present) assert.ok(found.includes(key), `${key} is missing in ${found.join(', ')}`);
        for (const key of absent) assert.ok(!found.includes(key), `${key} is in ${found.join(', ')}`);
      });

    it('fills in a skeleton that is read without any problem', () => {
      assert.equal(
        taken('units:\n  - reference: A\n    out│\n', 'outcomes'),
        'units:\n  - reference: A\n    outcomes:\n      1:\n        text:\n        criteria:\n          1.1:\n',
      );
      assert.equal(taken('units:\n  │\n', 'new unit').split('\n')[1], '  - reference:');
      assert.equal(taken('units:\n  - │\n', 'new unit').split('\n')[2], '    title:');
    });

    it('tells what a key means, and has places to fill in', () => {
      const glh = complete('units:\n  - reference: A\n    │\n').found?.proposals.find(({ label }) => label === 'glh');
      assert.match(glh?.about ?? '', /Guided learning hours/);
      assert.equal(glh?.snippet, 'glh: $1');
    });
  });

  describe('of codes', () => {
    it('has the next outcome and the next criterion', () => {
      assert.deepEqual(
        labels(`${head}${units.replace('          1.2: Review it\n', '          1.2: Review it\n          │\n')}`),
        ['1.3'],
      );
      assert.deepEqual(
        labels(`${head}${units.replace('          1.2: Review it\n', '          1.2: Review it\n      │\n')}`),
        ['2'],
      );
    });

    it("has the unit's criteria for a mark sheet by criterion, but for those that it has", () => {
      const marked = `${head}${units}mark sheets:\n  - id: s\n    units: 501\n    criteria:\n      1.1:\n        marks: 50\n      │\n`;
      assert.deepEqual(labels(marked), ['1.2']);
    });
  });

  describe('of values', () => {
    it('has units with title and figures, short where the prefix allows it, but for those in the list', () => {
      const marked = `${head}groups:\n  - id: g\n    units: 501, │\n${units}`;
      const [proposal, ...others] = complete(marked).found?.proposals ?? [];
      assert.deepEqual(others, []);
      assert.equal(proposal?.label, '502');
      assert.equal(proposal.detail, 'Two');
      assert.match(proposal.about ?? '', /6 credits · 20 h/);
      assert.match(taken(marked, '502'), /units: 501, 502\n/);
    });

    it('leaves out the units that a range of the list takes in', () => {
      const third = `${units}  - reference: 8607-503\n    title: Three\n`;
      assert.deepEqual(labels(`${head}groups:\n  - id: g\n    units: 501-502, │\n${third}`), ['503']);
      assert.deepEqual(labels(`${head}groups:\n  - id: g\n    units: [│, 502 to 503]\n${third}`), ['501']);
    });

    it('has a name once that two groups have by mistake', () => {
      const groups = 'groups:\n  - id: g\n    units: A\n  - id: g\n    units: B\n';
      assert.deepEqual(labels(`${groups}qualifications:\n  - rules:\n      choose:\n        - from: │\n`), ['g']);
    });

    it('has no units of other organisations, whose references name nothing here', () => {
      const texts = (organisation: string) => ({
        'a.qualspec.yaml': `${head}groups:\n  - id: g\n    units: 5│\n`,
        'b.qualspec.yaml': head.replace('ILM', organisation) + units,
        'c.qualspec.yaml': `${head.replace('ILM', 'Other')}${units.replace('8607-502', '8607-501')}`,
      });
      assert.deepEqual(labels(texts('ILM')), ['501', '502']);
      assert.deepEqual(labels(texts('Other')), []);
    });

    it('has units of other files, found by reference or title', () => {
      const files = (typed: string) => ({
        'a.qualspec.yaml': `${head}groups:\n  - units: ${typed}│\n`,
        'b.qualspec.yaml': head + units,
      });
      assert.deepEqual(labels(files('')), ['501', '502']);
      assert.deepEqual(labels(files('tw')), ['502']);
    });

    it('proposes no more of a thousand units than anybody reads, and says so', () => {
      const many = Array.from({ length: 1000 }, (_, i) => `  - reference: U${i}\n`).join('');
      const { found } = complete({
        'a.qualspec.yaml': 'groups:\n  - units: │\n',
        'b.qualspec.yaml': `units:\n${many}`,
      });
      assert.equal(found?.complete, false);
      assert.equal(found.proposals.length, 200);
    });

    const sheet = (statement: string) =>
      `${head}${units}assessments:\n  - id: p\n    units: 501\n    sections:\n      - marks: 26\n        statements:\n          - text: Planned\n            evidences: 1.1\n          - text: Reviewed\n            evidences: ${statement}\n      - marks: 30\n        minimum:│\n`;
    it('has the criteria of the units in question, those not assessed yet first', () => {
      const { found } = complete(sheet('│').replace('minimum:│', 'minimum:'));
      assert.deepEqual(
        found?.proposals.map(({ label, detail, about }) => [label, detail, about]),
        [
          ['1.2', 'Review it', 'Review it\n\nNot assessed yet.'],
          ['1.1', 'assessed already · Plan it', 'Plan it\n\nAssessed already.'],
        ],
      );
    });

    const cases: Record<string, readonly [string, readonly string[]]> = {
      'the only words that there are': ['status: │\n', ['draft', 'for publication']],
      levels: ['units:\n  - level: │\n', ['Entry 1', 'Entry 2', 'Entry 3', '1', '2', '3', '4', '5', '6', '7', '8']],
      'groups, by name': [
        'groups:\n  - id: g1\n  - id: g2\nqualifications:\n  - rules:\n      choose:\n        - from: g1, │\n',
        ['g2'],
      ],
      'qualifications, by name': ['qualifications:\n  - id: a\nmatrix:\n  - unit: x\n    mandatory in: │\n', ['a']],
      'kinds of assessment': [
        'assessments:\n  - id: p\n    kind: │\n',
        [
          'work-based assignment',
          'reflective review',
          'portfolio',
          'case study',
          'consultancy report',
          'integrated assessment',
          'presentation',
          'professional discussion',
        ],
      ],
      'no date while nobody has said which day it is': ['units:\n  - review date: │\n', []],
      footnotes: ['specification:\n  notes:\n    - id: coaching\nunits:\n  - note: │\n', ['coaching']],
      'assessments for a mark sheet': ['assessments:\n  - id: p\nmark sheets:\n  - assessment: │\n', ['p']],
      'half of the marks': ['assessments:\n  - sections:\n      - marks: 26\n        minimum: │\n', ['13']],
      'nothing as half of odd marks': ['assessments:\n  - sections:\n      - marks: 25\n        minimum: │\n', []],
      'what is left of 100 marks': ['assessments:\n  - sections:\n      - marks: 26\n      - marks: │\n', ['74']],
      'ten times the credits': ['qualifications:\n  - credits: 13\n    hours:\n      tqt: │\n', ['130']],
      'the solved GLH': [
        `${head}qualifications:\n  - credits: 13\n    hours:\n      glh: │\n    rules:\n      mandatory: 501, 502\n${units}`,
        ['44'],
      ],
      'a GLH that counts the induction': [
        `${head}qualifications:\n  - hours:\n      induction: 2\n      glh includes: [units, induction]\n      glh: │\n    rules:\n      mandatory: 501, 502\n${units}`,
        ['46'],
      ],
      'the credits that the rules allow': [
        `${head}qualifications:\n  - credits: │\n    rules:\n      mandatory: 501, 502\n${units}`,
        ['13'],
      ],
      'who may use a unit': [`${head}units:\n  - availability: │\n`, ['Shared', 'Restricted to ILM']],
      'nothing behind a remark': ['status: draft # │\n', []],
      'nothing for a title': ['units:\n  - title: │\n', []],
      'nothing below what is unknown': ['nonsense:\n  x: │\n', []],
    };
    for (const [name, [marked, expected]] of Object.entries(cases))
      it(`has ${name}`, () => assert.deepEqual(labels(marked), expected));

    it('has this day and the beginning of the next academic year', () => {
      const dates = (today: string, marked: string) => {
        const { texts, cursor } = readCursor(marked);
        const desk = new Desk(texts);
        desk.project.setToday(today);
        const found = completionsAt(desk.view(cursor.uri), desk.meaning(cursor.uri), desk.project, cursor.offset);
        return found?.proposals.map(({ text }) => text);
      };
      assert.deepEqual(dates('2026-08-31', 'units:\n  - review date: │\n'), ['2026-08-31', '2026-09-01']);
      assert.deepEqual(dates('2026-09-01', 'units:\n  - review date: 20│\n'), ['2026-09-01', '2027-09-01']);
      assert.deepEqual(dates('2026-09-01', 'units:\n  - reference: A\n  - reference: B\n    replaced by: │\n'), [
        'A for registrations from 2026-09-01',
      ]);
    });

    it('has verbs fit for the level', () => {
      const at = (level: string) =>
        labels(`units:\n  - level: ${level}\n    outcomes:\n      1:\n        criteria:\n          1.1: │\n`);
      assert.ok(at('7').includes('Critically evaluate') && !at('7').includes('State'));
      assert.ok(at('1').includes('Describe') && !at('1').includes('Critically evaluate'));
      assert.ok(at('3').includes('Describe') && at('3').includes('Analyse'));
      for (const level of ['1', '3', '7', '']) assert.equal(new Set(at(level)).size, at(level).length, level);
    });

    const rule = (limit: string) =>
      `${head}qualifications:\n  - id: q\n    rules:\n      mandatory: 501\n      choose:\n        - from: g\n${limit}groups:\n  - id: g\n    units: 502, 503\n${units}  - reference: 8607-503\n    credits: 5\n    glh: 9\n`;
    const limits: Record<string, readonly [string, readonly string[]]> = {
      'limits that a choice can meet': [rule('          at least: │\n'), ['1 unit', '2 units', '6 credits']],
      'limits that a choice can meet exactly': [rule('          exactly: 1│\n'), ['1 unit', '2 units', '6 credits']],
      'limits that all units can meet together': [
        rule('          at least: 1 unit\n      at least in all: │\n'),
        ['1 unit', '2 units', '3 units', '6 credits', '12 credits', '18 credits'],
      ],
      'limits that fit what is asked for elsewhere': [
        rule('          at least: 2 units\n      at most in all: │\n'),
        ['3 units', '18 credits'],
      ],
      'the usual limits where nothing is known yet': [
        'qualifications:\n  - rules:\n      choose:\n        - at least: │\n',
        ['1 unit', '2 units', '3 units', '6 credits', '12 credits'],
      ],
    };
    for (const [name, [marked, expected]] of Object.entries(limits))
      it(`has ${name}`, () => assert.deepEqual(labels(marked), expected));

    it('takes the whole of what was typed for a proposal', () => {
      assert.equal(taken('status: dr│aft\n', 'for publication'), 'status: for publication\n');
      assert.equal(taken(`${head}groups:\n  - units: [501, 50│]\n${units}`, '502').includes('units: [501, 502]'), true);
    });
  });

  it('proposes no value that is an error', () => {
    const suite = `format: 1\n${head}qualifications:\n  - id: q\n    credits: 13\n    hours:\n      glh: @\n      tqt: @\n    rules:\n      mandatory: 501, @\n      level mix: @\ngroups:\n  - id: g\n    units: @\n${units}    level: @\n    replaced by: @\nassessments:\n  - id: p\n    units: 501\n    kind: @\n    sections:\n      - heading: A\n        marks: 40\n        minimum: @\n      - heading: B\n        marks: @\n        statements:\n          - text: Planned\n            evidences: @\n`;
    const places = suite.split('@').length - 1;
    let tried = 0;
    for (let nth = 0; nth < places; nth++) {
      let seen = 0;
      const marked = suite.replace(/@/g, () => (seen++ === nth ? '│' : ''));
      const { found, text } = complete(marked);
      const errors = (whole: string) =>
        checkTexts({ a: whole }).filter(
          ({ severity, rule }) => severity === 'error' && !/credits|impossible|glh|total|unassessed/.test(rule),
        );
      for (const proposal of found?.proposals ?? []) {
        const after = text.slice(0, found?.typed.start) + proposal.text + text.slice(found?.typed.end);
        const added = errors(after).filter(({ message }) => !errors(text).some((known) => known.message === message));
        assert.deepEqual(
          added.map(({ message }) => message),
          [],
          `${proposal.label} at ${nth}`,
        );
        tried++;
      }
    }
    assert.ok(tried > 25, `${tried}`);
  });
});
