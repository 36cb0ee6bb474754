import fc from 'fast-check';
import { hostile } from './hostile';
import { askEverything } from './prefixes';
import { target } from './target';
import { pair, snippets, text } from './texts';

/** Bytes as a disk hands them out, read as the server reads them. */
const decoded = fc
  .tuple(fc.uint8Array({ maxLength: 400 }), fc.constantFrom('utf-8', 'utf-16le', 'utf-16be'))
  .map(([bytes, encoding]) => new TextDecoder(encoding).decode(bytes));

/** A specification with some of its characters replaced by any others. */
const damaged = fc
  .array(
    fc.record({
      at: fc.nat(),
      length: fc.nat(3),
      by: fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...snippets)),
    }),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((damages) => {
    let result = Object.values(pair).join('');
    for (const { at, length, by } of damages) {
      const start = at % (result.length + 1);
      result = result.slice(0, start) + by + result.slice(start + length);
    }
    return result;
  });

const monsters = fc
  .record({ shape: fc.constantFrom(...Object.keys(hostile)), size: fc.integer({ min: 0, max: 300 }) })
  .map(({ shape, size }) => hostile[shape]?.(size) ?? '');

export const bytes = target(
  'bytes',
  'whatever bytes are read, nothing throws and what is said of them is bounded',
  1_000,
  fc.oneof(decoded, damaged, monsters, text, fc.string({ unit: 'binary', maxLength: 200 })),
  (source, count) => {
    askEverything(source, [-1, 0, source.length >> 1, source.length, source.length + 1], count);
    count('characters', source.length);
  },
);
