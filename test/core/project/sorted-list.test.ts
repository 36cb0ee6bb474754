import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SortedList } from '../../../server/src/core/project/sorted-list';

describe('a list in order', () => {
  const number = fc.integer({ min: 0, max: 5_000 });
  const command = fc.oneof(
    fc.record({ do: fc.constant('add' as const), numbers: fc.array(number, { maxLength: 1_200 }) }),
    fc.record({ do: fc.constant('delete' as const), numbers: fc.array(number, { maxLength: 40 }) }),
    fc.record({ do: fc.constant('look' as const), numbers: fc.array(number, { maxLength: 3 }) }),
  );

  it('is what it would be if it were sorted anew, whatever is added and taken out', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 12 }), (commands) => {
        const list = new SortedList<number>((a, b) => a < b, []);
        const held = new Set<number>();
        for (const { do: what, numbers } of commands)
          for (const n of numbers) {
            if (what === 'add' && !held.has(n)) list.add(n);
            if (what === 'add') held.add(n);
            if (what === 'delete') list.delete(n);
            if (what === 'delete') held.delete(n);
            const sorted = () => [...held].sort((a, b) => a - b);
            if (what === 'look')
              assert.deepEqual(
                [...list.from(n)],
                sorted().filter((other) => other >= n),
              );
            assert.equal(list.isEmpty, held.size === 0);
          }
        assert.deepEqual(
          [...list.all()],
          [...held].sort((a, b) => a - b),
        );
      }),
      { numRuns: 200 },
    );
  });
});
