import assert from 'node:assert/strict';
import { Latest } from '../../server/src/lsp/latest';

describe('Work of which the latest state counts', () => {
  it('is never done twice at once for a key, and once more for all who ask meanwhile', async () => {
    const ends: (() => void)[] = [];
    const begun: string[] = [];
    const work = new Latest((key) => {
      begun.push(key);
      return new Promise((resolve) => ends.push(resolve));
    });
    const first = work.run('a');
    const other = work.run('b');
    const second = work.run('a');
    assert.equal(work.run('a'), second);
    assert.deepEqual(begun, ['a', 'b']);
    ends[0]?.();
    await first;
    await Promise.resolve();
    assert.deepEqual(begun, ['a', 'b', 'a']);
    const third = work.run('a');
    assert.notEqual(third, second);
    ends[2]?.();
    await second;
    await Promise.resolve();
    assert.deepEqual(begun, ['a', 'b', 'a', 'a']);
    for (const end of ends) end();
    await Promise.all([other, third]);
    void work.run('a');
    assert.equal(begun.length, 5);
  });

  it('goes on behind work that failed', async () => {
    let times = 0;
    const work = new Latest(async () => {
      await Promise.resolve();
      if (times++ === 0) throw new Error('no disk');
    });
    const first = work.run('a');
    const second = work.run('a');
    await assert.rejects(first, /no disk/);
    await second;
    assert.equal(times, 2);
  });
});
