import { type Reading, Unreadable, readEvents } from './events';
import { explain } from './explain';
import type { SyntaxProblem } from './problems';
import { withPlainCharacters } from './odd-characters';
import { readRegular } from './regular';
import type { Span } from './tree';

/** A block as far as it could be read. */
export interface Recovered extends Omit<Reading, 'lost'> {
  /** Ranges that could not be read and count as unknown. */
  readonly unread: readonly Span[];
}

/** How often a block is read again at most, and how many characters that may cost in all. */
const attemptLimit = 20;
const workLimit = 4_000_000;

/**
 * Reads a block; lines that YAML refuses are reported in an author's words, taken out together with what is indented
 * below them, and the rest is read. So one bad line hides one line, not a unit.
 * @param withheld ranges that are not to be read at all (the other side of a merge conflict)
 */
export function readWithRecovery(text: string, withheld: readonly Span[]): Recovered {
  const regular = withheld.length === 0 ? readRegular(text) : undefined;
  if (regular) return { root: regular, problems: [], unread: [], anchors: false, aliases: false };
  const unread: Span[] = [];
  const clean = withPlainCharacters(blank(text, withheld));
  const problems: SyntaxProblem[] = [...clean.problems];
  let readable = clean.text;
  const attempts = Math.max(3, Math.min(attemptLimit, Math.floor(workLimit / (text.length + 1))));
  for (let attempt = 0; attempt < attempts; attempt++) {
    try {
      const { lost, ...reading } = readEvents(readable);
      return { ...reading, problems: [...problems, ...reading.problems], unread: [...unread, ...lost] };
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      const { problem, hide, mended } = explain(readable, error);
      problems.push(problem);
      unread.push(...hide);
      const next = mended ?? blank(readable, hide);
      if (next === readable) break;
      readable = next;
    }
  }
  const last = problems.at(-1) ?? { start: 0, end: 0 };
  return {
    root: undefined,
    problems: [...problems, { kind: 'more', about: '', start: last.start, end: last.end }],
    anchors: false,
    aliases: false,
    unread: [...unread, { start: 0, end: text.length }],
  };
}

/** The same text with spaces in the place of some ranges, in their order; line breaks stay, and so does every offset. */
function blank(text: string, ranges: readonly Span[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of ranges) {
    parts.push(text.slice(from, start));
    parts.push(text.slice(start, end).replace(/[^\r\n]+/g, (line) => ' '.repeat(line.length)));
    from = end;
  }
  return ranges.length === 0 ? text : parts.join('') + text.slice(from);
}
