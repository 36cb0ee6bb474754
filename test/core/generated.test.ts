import assert from 'node:assert/strict';
import { document, sizes, workspace } from '../../bench/generate';
import { checkTexts } from '../harness/check';

const name = 'generated.qualspec.yaml';

describe('The documents of the benchmark', () => {
  for (const size of ['S', 'M', 'L'] as const)
    it(`are clean in size ${size}`, () => {
      assert.deepEqual(checkTexts({ [name]: document(sizes[size]) }), []);
    });

  it('are the same every time', () => {
    assert.equal(document(sizes.S), document(sizes.S));
  });

  it('are clean together, with units that they share', () => {
    assert.deepEqual(checkTexts(Object.fromEntries(workspace(12))), []);
    assert.deepEqual(checkTexts(Object.fromEntries(workspace(12, 1))), []);
  });

  it('earn the sum and the half, and nothing else, when a mark changes', () => {
    const text = document(sizes.S);
    const places = [...text.matchAll(/ marks: \d*[02468]$(?!\n +minimum)/gm)];
    assert.ok(places.length > 10);
    for (const { index, 0: line } of places) {
      const last = index + line.length - 1;
      const changed = text.slice(0, last) + String(Number(text[last]) + 1) + text.slice(last + 1);
      const rules = checkTexts({ [name]: changed }).map(({ rule }) => rule);
      assert.deepEqual(rules.sort(), ['marks/half-to-pass', 'marks/total'], `at ${line.trim()}`);
    }
  });
});
