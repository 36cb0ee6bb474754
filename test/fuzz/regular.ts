import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readEvents } from '../../server/src/core/syntax/events';
import { parse } from '../../server/src/core/syntax/document';
import { withPlainCharacters } from '../../server/src/core/syntax/odd-characters';
import { readRegular } from '../../server/src/core/syntax/regular';
import { target } from './target';
import { piece, samples, snippets, text } from './texts';
import { suiteTexts } from './yaml';

/** What decides how YAML is read, in little pieces: any order of them is a text. */
const grain = fc.constantFrom(
  ...['\n', '\n', '\n', '  ', ' ', ' ', '- ', '-', 'a', 'b c', ': ', ':', 'a:', 'key: ', '#', ' # x', "'", '"', "'x'"],
  ...['>-', '>', '|', '|-', '|2', '\n  ', '\n    ', '\n\n', '\n- ', '\n  - ', '\n  a: ', '[', ']', '{', '&x ', '*x'],
  ...['!t ', '? ', '%', '@', '---', '\t', '\r\n', '\\', '\u2019', '\u00A0', '\u2013 ', '1.10', ',', '\u2028', '?'],
);
const grains = fc.array(grain, { maxLength: 40 }).map((parts) => parts.join(''));

/** Blocks that people write, and documents that test parsers. */
const known = [
  ...Object.values(samples).flatMap((sample) => parse(sample).blocks.map((block) => block.text)),
  ...suiteTexts.map(([, source]) => source),
];

/** One of them with a few pieces put in or taken out. */
const changed = fc
  .tuple(
    fc.constantFrom(...known),
    fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        over: fc.oneof(fc.constant(0), fc.nat(12)),
        put: fc.oneof(grain, piece, fc.constantFrom(...snippets), fc.constant('')),
      }),
      { maxLength: 3 },
    ),
  )
  .map(([source, changes]) =>
    changes.reduce((now, { at, over, put }) => {
      const start = Math.floor(at * (now.length + 1));
      return now.slice(0, start) + put + now.slice(start + over);
    }, source),
  );

export const regular = target(
  'regular',
  'what is read the quick way is read by the event parser in the same way, and nothing is said of it',
  4_000,
  fc.oneof(changed, changed, grains, text),
  (source, count) => {
    count('texts');
    const root = readRegular(source);
    if (!root) return;
    count('taken');
    assert.deepEqual(withPlainCharacters(source), { text: source, problems: [] });
    assert.deepEqual(
      { root, problems: [], lost: [], anchors: false, aliases: false },
      readEvents(source),
      'the event parser reads something else',
    );
  },
);
