import assert from 'node:assert/strict';
import { parse } from '../../../server/src/core/syntax/document';
import { assertNames, assertSound, everyKey, oddValues, withValue } from '../../fuzz/sound';

describe('a block that is understood without doubt', () => {
  it('is right by the schema and names the units that it mentions, whatever stands behind any key', () => {
    let sound = 0;
    for (const block of parse(everyKey).blocks) {
      const lines = block.text.split('\n');
      const above = block.kind === 'item' ? `${block.key}:\n` : '';
      lines.forEach((line, at) => {
        for (const value of oddValues) {
          const document = parse(above + lines.with(at, withValue(line, value)).join('\n'));
          sound += assertSound(document);
          assertNames(document);
        }
      });
    }
    // each kind of value takes some of them, so that there is something to compare
    assert.ok(sound > 1_000, `${sound} sound blocks`);
  });
});
