import assert from 'node:assert/strict';
import { checkTexts } from '../../harness/check';
import { assertMarked } from '../../harness/expect';
import { proposed } from '../../harness/proposed';

const head = 'format: 1\nstatus: for publication\n';
const one = (lines: string, rest = '') => `${head}${rest}qualifications:\n  - id: q\n${lines}`;
const name = 'a.qualspec.yaml';

describe('what a published qualification states of its hours', () => {
  const missing = (lines: string, message: string) =>
    assertMarked(one(lines).replace('id: q\n', `id: q\n#       ^ ${message}\n`), 'publication/hours-stated');

  it('is missing where nothing is said of hours', () => {
    missing('', 'Missing here: credits, total qualification time (tqt) and guided learning hours');
    missing('    credits: 6\n', 'Missing here: total qualification time (tqt) and guided');
  });

  it('is missing one by one', () => {
    missing('    hours:\n      tqt: 60\n      glh: 24\n', 'Missing here: credits.');
    missing('    credits: 6\n    hours:\n      tqt: 60\n', 'Missing here: guided learning hours');
  });

  const fixes = (lines: string) => proposed({ [name]: one(lines) }, 'publication/hours-stated');

  for (const [what, lines, expected] of [
    ['below the credits', '    credits: 6\n    level: 5\n', ['asked: hours: | tqt: 60']],
    ['of the least of a range', '    credits: 6 to 12\n', ['asked: hours: | tqt: 60']],
    ['beside other hours', '    credits: 6\n    hours:\n      glh: 24\n', ['asked: tqt: 60']],
    ['not where its key stands', '    credits: 6\n    hours:\n      tqt:\n', []],
    ['not where the hours have a key alone', '    credits: 6\n    hours:\n', []],
    ['not where no least credits are known', '    credits: at most 12\n', []],
    ['not without credits', '    hours:\n      glh: 24\n', []],
    ['not where the time is stated', '    credits: 6\n    hours:\n      tqt: 70\n', []],
  ] as const)
    it(`has ten hours a credit proposed for its time: ${what}`, () => {
      assert.deepEqual(fixes(lines), expected);
    });
});

describe('what a published qualification states besides', () => {
  /** The keys that findings ask for, each at the place where it is asked for. */
  function asked(text: string, rule: string): string[] {
    return checkTexts({ [name]: text })
      .filter((finding) => finding.rule === rule)
      .map(({ message, range }) => {
        const key = /Write it under '([^']+)'/.exec(message)?.[1] ?? '';
        return `${key} ${range.start.line + 1}:${range.start.character}`;
      });
  }

  const of = (lines: string, { front = '', rest = '' } = {}) =>
    asked(one(lines, front) + rest, 'publication/qualification-complete').map((place) => place.replace(/ \d.*/, ''));

  const full = [
    'objective: To lead',
    'level: 5',
    'entry requirements: None',
    'other requirements: None',
    'rules:\n      mandatory: A-01',
    'assessment: By assignments',
    'grading: Pass',
  ];
  const keys = full.map((line) => line.split(':')[0] ?? '');
  const lines = (...without: string[]) =>
    full
      .filter((line) => !without.some((key) => line.startsWith(key)))
      .map((line) => `    ${line}\n`)
      .join('');

  it('is asked for in each qualification, key by key', () => {
    assert.deepEqual(of(lines()), []);
    assert.deepEqual(of(lines(...keys)), keys);
    for (const key of keys) assert.deepEqual(of(lines(key)), [key], key);
  });

  it('is asked for at the key that has nothing behind it', () => {
    const text = one(`${lines('assessment')}    assessment:\n`);
    assert.deepEqual(asked(text, 'publication/qualification-complete'), ['assessment 12:4']);
  });

  it('may be in the front matter, once for all', () => {
    const front = (line: string) => ({ front: `specification:\n  ${line}\n` });
    for (const key of ['entry requirements', 'other requirements', 'grading'])
      assert.deepEqual(of(lines(key), front(`${key}: None`)), [], key);
    assert.deepEqual(of(lines('objective'), front('purpose: To lead')), []);
    assert.deepEqual(of(lines('objective'), front('grading: Pass')), ['objective']);
    assert.deepEqual(of(lines('objective').concat('    purpose: To lead\n')), []);
  });

  it('is told by mark sheets, as to how learners are assessed and graded', () => {
    const rest = 'assessments:\n  - id: portfolio\n    units: A-01\n    sections:\n      - marks: 100\n';
    assert.deepEqual(of(lines('assessment', 'grading'), { rest }), []);
    assert.deepEqual(of(lines('objective', 'grading'), { rest }), ['objective']);
  });

  for (const [what, rules, rest, expected] of [
    ['a choice', '    rules:\n      choose:\n        - from: g\n', '', []],
    ['a wording', '    rules:\n      wording: All of the units\n', '', []],
    ['no choice yet', '    rules:\n      choose:\n', '', ['rules']],
    ['nothing yet', '    rules:\n', '', ['rules']],
    ['a wording to be written', '    rules:\n      wording: To be written\n', '', ['rules']],
    ['a matrix that makes a unit mandatory', '', 'matrix:\n  - unit: A-01\n    mandatory in: q\n', []],
    ['a matrix that makes a unit optional', '', 'matrix:\n  - unit: A-01\n    optional in: q\n', []],
    ['a matrix of another qualification', '', 'matrix:\n  - unit: A-01\n    optional in: p\n', ['rules']],
  ] as const)
    it(`has its units in ${what}`, () => {
      assert.deepEqual(of(lines('rules') + rules, { rest }), expected);
    });

  it('is not asked about units while it has no name', () => {
    const text = one(lines('rules')).replace('- id: q', '- title: Level 5 Award');
    assert.deepEqual(asked(text, 'publication/qualification-complete'), []);
    const levelless = one(lines('rules', 'level')).replace('- id: q', '- title: Award');
    assert.deepEqual(
      asked(levelless, 'publication/qualification-complete').map((place) => place.split(' ')[0]),
      ['level'],
    );
  });

  const fixes = (text: string) => proposed({ [name]: text }, 'publication/qualification-complete');

  it('is given a line to fill in, and the level of the title', () => {
    assert.deepEqual(fixes(one(lines('grading'))), ['asked: grading: To be written']);
    assert.deepEqual(fixes(one(`${lines('grading')}    grading:\n`)), []);
    assert.deepEqual(fixes(one(lines('rules'))), []);
    assert.deepEqual(fixes(one(`    title: Level 5 Award\n${lines('level')}`)), ['asked: level: 5']);
    assert.deepEqual(fixes(one(`    title: Award in Work\n${lines('level')}`)), []);
    assert.deepEqual(fixes(one(lines('level'))), []);
  });
});

describe('what a published unit states', () => {
  const unit = (lines: string) => `${head}units:\n  - reference: A-01\n${lines}`;
  const facts = '    level: 5\n    credits: 6\n    glh: 24\n';
  const outcomes = (criterion: string) => `    outcomes:\n      1:\n        criteria:\n          1.1: ${criterion}\n`;
  const marked = (message: string) => `\n#              ^^^^ ${message}`;
  const check = (lines: string, message: string, others: Readonly<Record<string, string>> = {}) =>
    assertMarked(
      { [name]: unit(lines).replace('A-01\n', `A-01${message && marked(message)}\n`), ...others },
      'publication/unit-complete',
    );

  it('is its level, its credits and its hours, each missed alone', () => {
    check(`${facts}${outcomes('Plan')}`, '');
    check(`${facts.replace('    level: 5\n', '')}${outcomes('Plan')}`, 'Missing here: its level (level).');
    check(`${facts.replace('    credits: 6\n', '')}${outcomes('Plan')}`, 'Missing here: its credits (credits).');
    check(`${facts.replace('    glh: 24\n', '')}${outcomes('Plan')}`, 'Missing here: its guided learning hours (glh).');
    check(outcomes('Plan'), 'Missing here: its level (level), its credits (credits) and its guided');
  });

  it('is a criterion at least that says something', () => {
    check(facts, "Write the outcomes of A-01 and their criteria under 'outcomes'");
    const at = '    outcomes:\n#   ^^^^^^^^ what is assessed in each unit\n      1:\n        criteria:\n';
    for (const lines of [
      '          1.1: To be written\n',
      '          1.1:\n',
      '          1.1:\n          1.2: To be written\n',
    ])
      check(`${facts}${at}${lines}`, '');
    check(`${facts}${outcomes('To be written')}          1.2: Plan\n`, '');
  });

  it('may be kept with another edition of the unit', () => {
    const kept = (lines: string) => ({ 'library.qualspec.yaml': unit(lines).replace(head, 'format: 1\n') });
    check('', '', kept(`${facts}${outcomes('Plan')}`));
    check('    level: 5\n', '', kept(`    level: 5\n    credits: 6\n    glh: 24\n${outcomes('Plan')}`));
    check(facts, '', kept(outcomes('Plan')));
    check(facts, "Write the outcomes of A-01 and their criteria under 'outcomes'", kept('    title: Work\n'));
    check(outcomes('Plan'), 'Missing here: its credits (credits).', kept('    level: 5\n    glh: 24\n'));
  });

  it('is not asked of a unit without its reference, nor of a draft', () => {
    assertMarked(`${head}units:\n  - title: Work\n`, 'publication/');
    assertMarked(unit('').replace('for publication', 'draft'), 'publication/');
  });

  it('has an outcome with criteria to fill in proposed, unless its key stands', () => {
    const fixes = (lines: string) => proposed({ [name]: unit(lines) }, 'publication/unit-complete');
    assert.deepEqual(fixes(facts), [
      'asked: outcomes: | 1: | text: To be written | criteria: | 1.1: To be written | 1.2: To be written',
    ]);
    assert.deepEqual(fixes(`${facts}    outcomes:\n`), []);
  });
});

describe('what a published document states', () => {
  const fixes = (front: string) => proposed({ [name]: one('', front) }, 'publication/document-complete');

  it('has lines to fill in proposed, unless their keys stand', () => {
    assert.deepEqual(fixes('specification:\n  title: Work\n'), [
      'asked: prior learning: To be written',
      'asked: specimen assessments: To be written',
    ]);
    assert.deepEqual(fixes('specification:\n  prior learning:\n  specimen assessments: On the website\n'), []);
  });
});
