import assert from 'node:assert/strict';
import { countBreaks, endOfLine, lineStarts, nextLine, startOfLine } from '../../../server/src/core/syntax/lines';

describe('lines', () => {
  const texts: readonly [text: string, starts: number[]][] = [
    ['', [0]],
    ['a', [0]],
    ['a\n', [0, 2]],
    ['a\r\nb', [0, 3]],
    ['a\rb\nc', [0, 2, 4]],
    ['\r\r\n\n', [0, 1, 3, 4]],
    ['a\n\rb', [0, 2, 3]],
    ['a\u2028b\u0085c', [0]],
  ];

  for (const [text, starts] of texts) {
    it(`begin at ${starts.join(', ')} in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(lineStarts(text), starts);
      assert.equal(countBreaks(text), starts.length - 1);
    });
  }

  it('end before their break and begin behind the one above', () => {
    const text = 'ab\r\ncd\refg';
    assert.deepEqual(
      [0, 2, 4, 8].map((offset) => [startOfLine(text, offset), endOfLine(text, offset), nextLine(text, offset)]),
      [
        [0, 2, 4],
        [0, 2, 4],
        [4, 6, 7],
        [7, 10, 10],
      ],
    );
  });
});
