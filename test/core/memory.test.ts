import assert from 'node:assert/strict';
import { Memory } from '../../server/src/host/node/memory';

describe('V8’s flags', () => {
  let set: string[];
  let memory: Memory;
  const early = ['--heap-growing-percent=100', '--semi-space-growth-factor=1'];
  const room = ['--semi-space-growth-factor=2', '--no-parallel-scavenge'];

  beforeEach(() => {
    set = [];
    memory = new Memory((flag) => void set.push(flag));
  });

  it('are left alone until the program’s code is settled, and then make room where many files are being read', () => {
    memory.expectManyFiles();
    assert.deepEqual(set, []);
    memory.settle();
    assert.deepEqual(set, [...early, ...room]);
  });

  it('make room as soon as many files are to be read, where the code was settled before', () => {
    memory.settle();
    assert.deepEqual(set, early);
    memory.expectManyFiles();
    assert.deepEqual(set, [...early, ...room]);
  });
});
