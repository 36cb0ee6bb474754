import assert from 'node:assert/strict';
import { parse, parsing } from '../../../server/src/core/syntax/document';
import { pair, samples } from '../../fuzz/texts';

/** The document that the steps come to, and how many there were between. */
function stepped(text: string) {
  const steps = parsing(text);
  for (let count = 0; ; count++) {
    const step = steps.next();
    if (step.done === true) return { count, document: step.value };
  }
}

describe('a text that is read in steps', () => {
  const texts = Object.entries({ ...samples, ...pair });

  it('is the same document as at once', () => {
    for (const [name, text] of texts) assert.deepEqual(stepped(text).document, parse(text), name);
  });

  it('takes a step for each block', () => {
    let blocks = 0;
    for (const [name, text] of texts) {
      const { count, document } = stepped(text);
      if (document.read !== 'blocks') continue;
      assert.equal(count, document.blocks.length, name);
      blocks += count;
    }
    assert.ok(blocks > 100, `${blocks} blocks`);
  });

  it('is read at once where it cannot be cut', () => {
    assert.equal(stepped('{ a: 1, b: 2 }').count, 0);
    assert.equal(stepped('no \u0000 text').count, 0);
  });
});
