import assert from 'node:assert/strict';
import { Desk, readCursor } from '../../harness/cursor';
import { arrangedTexts } from '../../harness/features';

const unit = `units:
  - reference: E5.05
    outcomes:
      1:
        text: First
        criteria:
          # about explaining
          1.1: Explain
          1.2: >
            Plan
            and act
          "1.3": Evaluate # well
        content:
          - a
      # the second
      2:
        text: Second
        criteria:
          2.1: Review
    title: T
`;
const sheet = (codes: string, lines = '') => `assessments:
  - id: a
    units: E5.05
    sections:
      - statements:
          - evidences: ${codes}
mark sheets:
  - id: b
    units: E5.05, E5.06
    criteria:
      E5.06 1.1:
        marks: 4
${lines}`;

/** What an offer makes of a unit with the cursor before `at` and of another file, or why it is refused. */
function made(title: string, at: string, text: string, other: string) {
  const read = readCursor({ 'a.yaml': text.replace(at, `│${at}`), 'b.yaml': other });
  return { read, result: arrangedTexts(new Desk(read.texts), read.cursor, title) };
}

/** What an offer makes of a unit with the cursor before `at`, and of the codes in another file. */
function after(title: string, at: string, text = unit, named = '1.1, 1.2, 1.3, 2.1') {
  const { read, result } = made(title, at, text, sheet(named));
  assert.ok(typeof result === 'object' && !Array.isArray(result), JSON.stringify(result));
  const all = { ...read.texts, ...(result as Record<string, string>) };
  return { unit: all['a.yaml'] ?? '', codes: /evidences: (.*)/.exec(all['b.yaml'] ?? '')?.[1] ?? '' };
}

function offers(at: string, text = unit): readonly string[] {
  const { texts, cursor } = readCursor(text.replace(at, `│${at}`));
  const result = arrangedTexts(new Desk(texts), cursor, '');
  return Array.isArray(result) ? (result as string[]) : [];
}

const lines = (text: string, from: string, to: string) => text.slice(text.indexOf(from), text.indexOf(to));

describe('order of outcomes and criteria', () => {
  it('is offered where something can move', () => {
    assert.deepEqual(offers('Explain'), ['Move criterion 1.1 down', 'Move criterion 1.1 to outcome 2']);
    assert.deepEqual(offers('and act'), [
      'Move criterion 1.2 up',
      'Move criterion 1.2 down',
      'Move criterion 1.2 to outcome 2',
    ]);
    assert.deepEqual(offers('First'), ['Move outcome 1 down']);
    assert.deepEqual(offers('# the second'), ['Move outcome 2 up']);
    assert.deepEqual(offers('title: T'), []);
    assert.deepEqual(offers('title: T', unit.replace('2.1', '2.2')), ['Renumber outcomes and criteria']);
    assert.deepEqual(
      offers('Explain', 'units:\n  - { reference: x, outcomes: { 1: { criteria: { 1.1: Explain } } } }\n'),
      [],
    );
  });

  it('numbers anew without gaps, and what names a code follows', () => {
    const gaps = unit.replace('1.2', '1.5').replace('2.1', '4.7').replace('      2:', '      4:');
    const { texts: plain, cursor } = readCursor({
      'a.yaml': gaps.replace('Explain', 'Exp│lain'),
      'b.yaml': sheet('1.5, 1.1, 4.7', '      E5.05 1.5:\n        marks: 4\n'),
    });
    const result = arrangedTexts(new Desk(plain), cursor, 'Renumber outcomes and criteria');
    assert.deepEqual(result, {
      'a.yaml': unit,
      'b.yaml': sheet('1.2, 1.1, 2.1', '      E5.05 1.2:\n        marks: 4\n'),
    });
  });

  it('gives each criterion another code where they are numbered under the wrong outcome', () => {
    const text = unit.replace('2.1', '1.4');
    const { unit: now, codes } = after('Renumber outcomes and criteria', 'Review', text);
    assert.equal(now, unit);
    assert.equal(codes, '1.1, 1.2, 1.3, 2.1');
  });

  it('moves a criterion with its remarks, and swaps the codes', () => {
    const up = after('Move criterion 1.2 up', 'Plan');
    assert.equal(
      lines(up.unit, '        criteria', '        content'),
      `        criteria:
          1.1: >
            Plan
            and act
          # about explaining
          1.2: Explain
          "1.3": Evaluate # well
`,
    );
    assert.equal(up.codes, '1.2, 1.1, 1.3, 2.1');
    assert.deepEqual(after('Move criterion 1.1 down', 'Explain'), up);
  });

  it('moves a criterion to another outcome', () => {
    const { unit: now, codes } = after('Move criterion 1.1 to outcome 2', 'Explain');
    assert.equal(
      now,
      unit
        .replace('          # about explaining\n          1.1: Explain\n', '')
        .replace('1.2', '1.1')
        .replace('1.3', '1.2')
        .replace('Review\n', 'Review\n          # about explaining\n          2.2: Explain\n'),
    );
    assert.equal(codes, '2.2, 1.1, 1.2, 2.1');
  });

  it('moves the only criterion, and the key above it goes', () => {
    const { unit: now, codes } = after('Move criterion 2.1 to outcome 1', 'Review');
    assert.equal(
      now,
      unit
        .replace('        criteria:\n          2.1: Review\n', '')
        .replace('# well\n', '# well\n          1.4: Review\n'),
    );
    assert.equal(codes, '1.1, 1.2, 1.3, 1.4');
  });

  it('moves a criterion to an outcome that has none', () => {
    const text = unit.replace('        criteria:\n          2.1: Review\n', '');
    const { unit: now } = after('Move criterion 1.1 to outcome 2', 'Explain', text, '1.1, 1.2, 1.3');
    assert.match(now, /text: Second\n {8}criteria:\n {10}# about explaining\n {10}2\.1: Explain\n {4}title: T\n$/);
    const empty =
      'units:\n  - reference: E5.05\n    outcomes:\n      1:\n        criteria:\n          1.1: Explain\n      2:\n';
    assert.equal(
      after('Move criterion 1.1 to outcome 2', 'Explain', empty, '1.1').unit,
      'units:\n  - reference: E5.05\n    outcomes:\n      1:\n      2:\n        criteria:\n          2.1: Explain\n',
    );
  });

  it('moves an outcome with all that belongs to it', () => {
    const { unit: now, codes } = after('Move outcome 2 up', 'Second');
    assert.equal(
      lines(now, '    outcomes', '    title'),
      `    outcomes:
      # the second
      1:
        text: Second
        criteria:
          1.1: Review
      2:
        text: First
        criteria:
          # about explaining
          2.1: Explain
          2.2: >
            Plan
            and act
          "2.3": Evaluate # well
        content:
          - a
`,
    );
    assert.equal(codes, '2.1, 2.2, 2.3, 1.1');
    assert.deepEqual(after('Move outcome 1 down', 'First'), { unit: now, codes });
  });

  it('keeps line ends, and a text without a last one', () => {
    const text =
      'units:\r\n  - reference: E5.05\r\n    outcomes:\r\n      1:\r\n        criteria:\r\n          1.1: a\r\n          1.2: b';
    assert.equal(
      after('Move criterion 1.1 down', '1.1', text).unit,
      text.replace('1.1: a', '1.1: b').replace('1.2: b', '1.2: a'),
    );
    assert.equal(
      after('Move criterion 1.2 up', '1.2', text).unit,
      text.replace('1.1: a', '1.1: b').replace('1.2: b', '1.2: a') + '\r\n',
    );
  });

  it('leaves empty lines where they are, and takes a quotation mark on a line of its own along', () => {
    const texts = (one: string, two: string) =>
      `units:\n  - reference: E5.05\n    outcomes:\n      1:\n        criteria:\n          1.1: ${one}\n          1.2: ${two}\n\n      2:\n        text: x\n`;
    for (const long of ['>-\n            Plan', '"Plan\n            "', "'Plan\n\n            it\n            '"]) {
      const [before, moved] = [texts('Explain', long), texts(long, 'Explain')];
      assert.equal(after('Move criterion 1.2 up', 'Plan', before).unit, moved);
      assert.equal(after('Move criterion 1.2 up', 'Explain', moved).unit, before);
    }
  });

  it('is refused where a remark or an empty line would be read as a part of a text', () => {
    const deep = unit
      .replace('          1.2', '              # deep\n          1.2')
      .replace('Review', '|\n            Review');
    const { result } = made('Move criterion 1.2 to outcome 2', 'Plan', deep, sheet('1.1'));
    assert.match(String(result), /a remark or an empty line would become a part of the text above it/i);
    const kept = unit
      .replace(/>\s+Plan\s+and act/, '|+\n            Plan')
      .replace('          "1.3"', '\n          "1.3"');
    const next = kept.replace('        content:', '\n        content:');
    assert.match(String(made('Move criterion 1.2 down', 'Plan', next, sheet('1.1')).result), /an empty line would/);
  });

  it('is refused where a criterion that is gone would come to be another one', () => {
    const gone = unit.replace('"1.3"', '1.4');
    const title = 'Renumber outcomes and criteria';
    const { result } = made(title, 'Explain', gone, sheet('1.1, 1.3, 1.4'));
    assert.match(
      String(result),
      /no criterion 1.3 now, and one is named in b.yaml, line 6. It would come to mean what is 1.4/,
    );
    assert.equal(after(title, 'Explain', gone, '1.1, 1.3').codes, '1.1, 1.3');
  });

  it('is refused where a code may be named in what cannot be read', () => {
    const refused = (other: string) => String(made('Move criterion 1.1 down', 'Explain', unit, other).result);
    const named = sheet('1.1');
    assert.match(
      refused(named.replace('evidences: 1.1', 'evidences: "1.1')),
      /1.1 may be named where .* b.yaml, line 6/,
    );
    assert.match(
      refused(named.replace('units: E5.05', 'units E5.05')),
      /cannot be read which unit 1.1 belongs to: b.yaml/,
    );
    const follows = named.replace('units: E5.05, E5.06', 'assessment: a').replace('E5.06 1.1', '1.1');
    assert.match(refused(follows.replace('units: E5.05', 'units "E5.05')), /which unit 1.1 belongs to: b.yaml, line 6/);
    const others = named.replace(/mark sheets[^]*/, '  - id: c\n    units: E5.06\n    condition 1.1\n');
    assert.equal(refused(others), '[object Object]');
  });

  it('is refused where the unit is defined twice', () => {
    const twice = { 'a.yaml': unit.replace('Explain', '│Explain'), 'b.yaml': unit };
    const { texts, cursor } = readCursor(twice);
    assert.match(String(arrangedTexts(new Desk(texts), cursor, 'Move criterion 1.1 down')), /defined more than once/);
  });

  it('is not offered where a part cannot be read', () =>
    assert.deepEqual(offers('Explain', unit.replace('title: T', '"title: T')), []));
});
