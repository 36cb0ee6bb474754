import { type Reading, Unreadable, readEvents } from './events';
import { explain } from './explain';
import type { SyntaxProblem } from './problems';
import { withoutOddCharacters } from './odd-characters';
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
  const unread: Span[] = [];
  const clean = withoutOddCharacters(withheld.reduce(blank, text));
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
      const next = mended ?? hide.reduce(blank, readable);
      if (next === readable) break;
      readable = next;
    }
  }
  return {
    root: undefined,
    problems,
    anchors: false,
    aliases: false,
    unread: [...unread, { start: 0, end: text.length }],
  };
}

/** The same text with a range replaced by spaces, line breaks kept, so that every offset stays. */
function blank(text: string, { start, end }: Span): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ') + text.slice(end);
}
