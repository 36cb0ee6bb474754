import assert from 'node:assert/strict';
import { hoverAt } from '../../../server/src/core/features/hover/hover';
import { asPlainText } from '../../../server/src/core/features/hover/markdown';
import { type CursorTexts, Desk, readCursor } from '../../harness/cursor';

/** What is told at the cursor, as a client without Markdown shows it, and the characters that it is about. */
function told(marked: CursorTexts): { text: string; about: string } | undefined {
  const { texts, cursor } = readCursor(marked);
  const desk = new Desk(texts);
  const hover = hoverAt(desk.view(cursor.uri), desk.meaning(cursor.uri), desk.project, cursor.offset);
  return hover && { text: asPlainText(hover.markdown), about: texts[cursor.uri]?.slice(hover.start, hover.end) ?? '' };
}

const suite = `specification:
  awarding organisation: ILM
qualifications:
  - id: cert│ificate
    title: Level 5 Certificate in Support
    credits: 13 to 20
    hours:
      glh: 30
    rules:
      mandatory: E5.05
      choose:
        - from: group 1
          at least: 6 credits
groups:
  - id: group 1
    units: E5.06, E5.07
units:
  - reference: E5.05
    title: Personal *development*
    level: 5
    credits: 7
    glh: 24
    also known as: M5.05
    outcomes:
      1:
        text: Be able to review
        criteria:
          1.1: Review own performance
          1.2: Plan
  - reference: E5.06
    title: Promoting
    level: 5
    credits: 6
    glh: 20
  - reference: E5.07
    title: Sustaining
    level: 5
    credits: 8
    glh: 16
    replaced by: E5.06 for registrations from 2020-07-01
assessments:
  - id: portfolio
    units: E5.05
    sections:
      - heading: Background
        marks: 4
      - heading: Reviews
        marks: 96
        minimum: 48
        statements:
          - text: Own performance reviewed
            evidences: 1.1
`;
const at = (before: string) => suite.replace('│', '').replace(before, `${before}│`);

const cases: Record<string, readonly [CursorTexts, string, ...string[]]> = {
  "a unit's facts, and where it is used": [
    at('mandatory: E5.0'),
    'E5.05',
    'E5.05 Personal *development*\n\nlevel 5 · 7 credits · 24 h · 1 outcome, 2 criteria\n\nAlso known as M5.05.\n\nOffered in 1 qualification:\n\n- Level 5 Certificate in Support',
  ],
  'a replaced unit': [at('units: E5.06, E5.0'), 'E5.07', 'Replaced by E5.06 for registrations from 2020-07-01.'],
  'a criterion with its outcome and where it is evidenced': [
    at('evidences: 1.'),
    '1.1',
    '1.1 Review own performance\n\nE5.05 Personal *development*, outcome 1: Be able to review\n\nEvidenced in:\n\n- portfolio: Reviews',
  ],
  'a criterion that nothing evidences': [at('          1.'), '1.1', 'Evidenced in:'],
  'another that nothing evidences': [
    at('          1.1: Review own performance\n          1.'),
    '1.2',
    'No section gives evidence of it.',
  ],
  'an outcome with its criteria': [
    at('      1'),
    '1',
    '1 Be able to review\n\n- 1.1 Review own performance\n- 1.2 Plan',
  ],
  'a group': [
    at('from: grou'),
    'group 1',
    'group 1\n\n2 units · 6 to 8 credits each · 16 to 20 hours each\n\n- E5.06 Promoting (level 5 · 6 credits · 20 h)\n- E5.07 Sustaining (level 5 · 8 credits · 16 h)\n\nChosen from in:\n\n- Level 5 Certificate in Support',
  ],
  'an assessment': [
    at('id: portf'),
    'portfolio',
    'portfolio\n\nFor E5.05 Personal *development*.\n\n- Background: 4 marks\n- Reviews: 96 marks\n\n100 marks in all.',
  ],
  "a qualification's rule in words, with its figures and the cheapest route by title": [
    suite,
    'certificate',
    'Level 5 Certificate in Support',
    '- at least 6 credits from group 1',
    '13 to 15 credits · 2 units · 40 to 44 guided learning hours of units',
    'The route with the fewest hours, 40 h with 15 credits:\n\n- E5.05 Personal *development* (24 h)\n- E5.07 Sustaining (16 h)',
  ],
  'a rule with one unit, in the singular': [
    'qualifications:\n  - id: a\n    credits: │1\n    rules:\n      mandatory: A\nunits:\n  - reference: A\n    credits: 1\n    glh: 1\n',
    '1',
    '1 credit · 1 unit · 1 guided learning hour of units',
  ],
  'a group with one unit, in the singular': [
    'groups:\n  - id: │g\n    units: A\nunits:\n  - reference: A\n    credits: 1\n    glh: 1\n',
    'g',
    '1 unit · 1 credit each · 1 hour each',
  ],
  'a group with units of which little is known yet': [
    'groups:\n  - id: │g\n    units: A, B\nunits:\n  - reference: A\n    title: One\n  - reference: B\n    title: ""\n    level: 5\n',
    'g',
    '- A One\n- B (level 5)',
  ],
  'a group that names a unit twice': [
    'groups:\n  - id: │g\n    units: A, A\nunits:\n  - reference: A\n    credits: 1\n',
    'g',
    'g\n\n1 unit · 1 credit each\n\n- A (1 credit)',
  ],
  'a route with the hours of a unit that says them elsewhere': [
    'qualifications:\n  - id: │q\n    rules:\n      mandatory: A\nunits:\n  - reference: A\n    title: One\n  - reference: A\n    credits: 3\n    glh: 2.5\n',
    'q',
    'The route with the fewest hours, 2.5 h with 3 credits:\n\n- A One (2.5 h)',
  ],
  'a mark where another part cannot be read': [
    at('marks: 9') + '      - heading: Plan\n     marks: 4\n',
    '96',
    '96 marks of 100 so far, which is 96%.',
  ],
  'a published figure': [at('glh: 3'), '30', 'The route with the fewest hours, 40 h'],
  'a mark with its share': [at('marks: 9'), '96', '96 of 100 marks. 48 of them are needed to pass.'],
  'total hours, worked out': [
    'qualifications:\n  - id: a\n    hours:\n      glh: 16\n      tqt: 6│0\n',
    '60',
    '60 hours of learning are 6 credits. 16 of them are guided, and 44 are not.',
  ],
  'guided hours with what they count': [
    'qualifications:\n  - id: a\n    hours:\n      induction: 2\n      glh: 7│\n      glh includes: [units, induction]\n    rules:\n      mandatory: A\nunits:\n  - reference: A\n    credits: 1\n    glh: 5\n',
    '7',
    '5 h of units and 2 h of induction make 7 h, with the units of the route with the fewest hours.',
  ],
  'average hours, worked out': [
    'qualifications:\n  - id: a\n    hours:\n      average glh: 7│\n    rules:\n      choose:\n        - units: A, B\n          exactly: 1 unit\nunits:\n  - reference: A\n    credits: 1\n    glh: 5\n  - reference: B\n    credits: 1\n    glh: 9\n',
    '7',
    '7 h is midway between 5 h, the fewest, and 9 h, the most with the fewest credits.',
  ],
  'a value with what its key means': [
    'qualifications:\n  - number: 600/58│55/9\n',
    '600/5855/9',
    'The qualification number',
    'modulo 11',
  ],
  'a footnote where its name stands': [
    'specification:\n  notes:\n    - id: star\n      mark: ^\n      text: Taken *once*\nunits:\n  - note: st│ar\n',
    'star',
    '^ star\n\nTaken *once*',
  ],
  'a criterion with the assessments of other files': [
    {
      'a.qualspec.yaml':
        'units:\n  - reference: A1\n    outcomes:\n      1:\n        criteria:\n          1.│1: Plan\nassessments:\n  - id: own\n    units: A1\n    sections:\n      - heading: Here\n        statements:\n          - evidences: 1.1\n',
      'folder/b%20c.qualspec.yaml':
        'assessments:\n  - id: other\n    units: A1\n    sections:\n      - heading: There\n        statements:\n          - evidences: 1.1\n      - heading: Elsewhere\n        statements:\n          - evidences: 1.2\n',
    },
    '1.1',
    'Evidenced in:\n\n- own: Here\n- other: There (b c.qualspec.yaml)',
  ],
  'a key with its documentation and the regulatory meaning of its term': [
    at('      gl'),
    'glh',
    'glh\n\nGuided learning hours (GLH): time under a tutor',
    'condition E7',
  ],
  'a key at the beginning of a line': [at('assess'), 'assessments', 'The assessments.'],
  'a key with the only values that there are': ['stat│us: draft\n', 'status', 'One of: draft, for publication.'],
  'a unit of another file': [
    {
      'a.qualspec.yaml': 'groups:\n  - id: g\n    units: A│1\n',
      'b.qualspec.yaml': 'units:\n  - reference: A1\n    title: Far away\n',
    },
    'A1',
    'A1 Far away',
  ],
  'rules that contradict each other': [
    'qualifications:\n  - id: │a\n    credits: 20\n    rules:\n      mandatory: A\nunits:\n  - reference: A\n    credits: 3\n',
    'a',
    'These contradict each other:',
  ],
  'rules that cannot be worked out yet': [
    'qualifications:\n  - id: │a\n    rules:\n      mandatory: A\nunits:\n  - reference: A\n',
    'a',
    'Its pathways cannot be worked out yet:',
  ],
};

describe('hover', () => {
  for (const [name, [marked, about, ...parts]] of Object.entries(cases))
    it(`tells of ${name}`, () => {
      const hover = told(marked);
      assert.equal(hover?.about, about, hover?.text);
      for (const part of parts) assert.ok(hover.text.includes(part), hover.text);
    });

  it('has no marks in all of an assessment of which a part cannot be read', () => {
    const text = `${at('id: portf')}      - heading: Plan\n     marks: 4\n`;
    assert.match(told(text)?.text ?? '', /Reviews: 96 marks$/m);
    assert.doesNotMatch(told(text)?.text ?? '', /in all/);
  });

  it('tells nothing where there is nothing to tell', () => {
    assert.equal(told('units:\n  - title: Wor│ds\n'), undefined);
    assert.equal(told('groups:\n  - units: unkn│own\n'), undefined);
    assert.equal(told('# rem│ark\n'), undefined);
    assert.equal(
      told('qualifications:\n  - id: a\n    purpose: Peo│ple learn\n    progression:\n      - On\n'),
      undefined,
    );
    assert.equal(told('qualifications:\n  - id: a\n    progression:\n      - O│n\n'), undefined);
  });

  it('shows what authors wrote as they wrote it: no link, heading or command comes of a title', () => {
    const { texts, cursor } = readCursor(
      'units:\n  - reference: A│1\n    title: "[x](command:evil) <b> # **y** `z`"\n',
    );
    const desk = new Desk(texts);
    const hover = hoverAt(desk.view(cursor.uri), desk.meaning(cursor.uri), desk.project, cursor.offset);
    assert.ok(
      hover?.markdown.startsWith('**A1 \\[x\\]\\(command\\:evil\\) \\<b\\> \\# \\*\\*y\\*\\* \\`z\\`**'),
      hover?.markdown,
    );
  });

  it('makes no link of an address in a title, and shows it as it is where there is no Markdown', () => {
    const title = 'See https://example.org, WWW.example.org or me@example.org';
    const { texts, cursor } = readCursor(`units:\n  - reference: A│1\n    title: ${title}\n`);
    const desk = new Desk(texts);
    const hover = hoverAt(desk.view(cursor.uri), desk.meaning(cursor.uri), desk.project, cursor.offset);
    assert.doesNotMatch(hover?.markdown ?? '', /https:|www\.|me@/i);
    assert.ok(asPlainText(hover?.markdown ?? '').startsWith(`A1 ${title}`), hover?.markdown);
  });
});
