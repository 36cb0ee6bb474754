import assert from 'node:assert/strict';
import { foldsOf } from '../../../server/src/core/features/folding';
import { selectionsAt } from '../../../server/src/core/features/selection';
import { parse } from '../../../server/src/core/syntax/document';

const text = `format: 1
# one
# two
specification:
  title: x
  purpose:
    - a
    - b
units:
  - reference: A
    aim: a text
      of two lines
    outcomes:
      1:
        text: y

  - reference: B

assessments:
  - id: p
`;

describe('folding', () => {
  it('folds whatever takes several lines, and runs of remarks', () => {
    const shown = foldsOf(parse(text)).map(({ from, to, kind }) => `${kind} ${from}-${to}`);
    assert.deepEqual(shown.sort(), [
      'comment 1-2',
      'part 10-11',
      'part 12-14',
      'part 13-14',
      'part 18-19',
      'part 3-7',
      'part 5-7',
      'part 8-16',
      'part 9-14',
    ]);
  });

  it('leaves out what stands at the left edge above the next key, and begins at a dash that stands alone', () => {
    const list =
      'groups:\n  -\n    id: a\n    units: 1\n  # to come\n# all units\n# of the year\nunits:\n  - reference: B\n';
    const shown = foldsOf(parse(list)).map(({ from, to, kind }) => `${kind} ${from}-${to}`);
    assert.deepEqual(shown.sort(), ['comment 5-6', 'part 0-4', 'part 1-3', 'part 7-8']);
  });

  it('says nothing of texts that are read as a whole', () => {
    assert.deepEqual(foldsOf(parse('units: &a\n  - x: 1\nother: *a\n')), []);
  });
});

describe('selection ranges', () => {
  const at = (marked: string) => {
    const offset = marked.indexOf('│');
    const plain = marked.replace('│', '');
    return selectionsAt(parse(plain), offset).map(({ start, end }) => plain.slice(start, end));
  };

  it('grows from a word to the whole text', () => {
    const whole = 'units:\n  - title: Two words\n    level: 5\n';
    assert.deepEqual(at('units:\n  - title: Two wo│rds\n    level: 5\n'), [
      'words',
      'Two words',
      'title: Two words',
      'title: Two words\n    level: 5',
      '- title: Two words\n    level: 5',
      whole,
    ]);
  });

  it('takes a key by itself', () => {
    assert.deepEqual(at('sta│tus: draft\n').slice(0, 2), ['status', 'status: draft']);
  });

  it('grows always, at every place of a text, half typed or not', () => {
    for (let cut = 0; cut <= text.length; cut += 7) {
      const document = parse(text.slice(0, cut));
      for (let offset = 0; offset <= cut; offset++) {
        const spans = selectionsAt(document, offset);
        spans.forEach(({ start, end }, i) => {
          const inner = spans[i - 1];
          assert.ok(start <= offset && offset <= end);
          assert.ok(!inner || (start <= inner.start && inner.end <= end && end - start > inner.end - inner.start));
        });
      }
    }
  });
});
