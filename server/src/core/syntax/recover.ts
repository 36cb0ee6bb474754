import { type Reading, Unreadable, readEvents } from './events';
import { endOfLine, isBreak, nextLine, startOfLine } from './lines';
import type { SyntaxProblem, SyntaxProblemKind } from './problems';
import type { Span } from './tree';

/** A block as far as it could be read. */
export interface Recovered extends Reading {
  /** Lines that could not be read and count as unknown. */
  readonly unread: readonly Span[];
}

const attempts = 8;

/**
 * Reads a block; lines that YAML refuses are reported in an author's words, taken out together with what is indented
 * below them, and the rest is read. So one bad line hides one line, not a unit.
 * @param withheld ranges that are not to be read at all (the other side of a merge conflict)
 */
export function readWithRecovery(text: string, withheld: readonly Span[]): Recovered {
  const problems: SyntaxProblem[] = [];
  const unread: Span[] = [...withheld];
  let readable = withheld.reduce(blank, text);
  for (let attempt = 0; attempt < attempts; attempt++) {
    try {
      const reading = readEvents(readable);
      return { ...reading, problems: [...problems, ...reading.problems], unread };
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      const { problem, hide } = explain(readable, error);
      problems.push(problem);
      if (hide.end <= hide.start) break;
      unread.push(hide);
      readable = blank(readable, hide);
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

interface Explanation {
  readonly problem: SyntaxProblem;
  /** What to take out before reading again. */
  readonly hide: Span;
}

function explain(text: string, { reason, position }: Unreadable): Explanation {
  if (reason.startsWith('nesting exceeded')) {
    const hide = entryAt(text, position);
    return { problem: { kind: 'too-deep', about: '', ...hide }, hide };
  }
  const line = offendingLine(text, reason, position);
  const entry = entryAt(text, line.start);
  const found = classify(text, reason, position, line);
  return { problem: { ...found, ...withinText(text, found) }, hide: entry };
}

interface Line extends Span {
  /** The column at which its text begins, after indentation and list dashes. */
  readonly text: number;
}

/** The line to blame: mostly the parser's own; for some errors it only notices later. */
function offendingLine(text: string, reason: string, position: number): Line {
  const at = lineAt(text, position);
  if (/quoted scalar|end of the stream|deficient indentation/.test(reason)) return openQuote(text, position) ?? at;
  const previous = previousLine(text, at);
  if (!previous) return at;
  const multiLineKey = reason.includes('multiline key') || reason.includes('implicit');
  const isKey = /:(\s|$)/.test(text.slice(previous.text, previous.end));
  if (multiLineKey && !isKey) return previous;
  // `do task #3` continued on the next line: the comment ended the text, and the parser stumbles over the rest
  if (
    reason.includes('indentation') &&
    at.text - at.start > previous.text - previous.start &&
    / #\S/.test(lineText(text, previous))
  )
    return previous;
  return at;
}

function classify(text: string, reason: string, position: number, line: Line): SyntaxProblem {
  const written = lineText(text, line);
  const value = valueOf(written);
  const valueStart = line.text + value.offset;
  const whole = { start: line.text, end: line.end };
  const make = (kind: SyntaxProblemKind, about: string, span: Span = whole): SyntaxProblem => ({
    kind,
    about,
    start: span.start,
    end: span.end,
  });

  if (reason.includes('tab') || /^ *\t/.test(text.slice(line.start, line.end))) {
    const indentation = /^[ \t]*/.exec(text.slice(line.start, line.end))?.[0].length ?? 0;
    return make('tab-indentation', '', { start: line.start, end: line.start + Math.max(indentation, 1) });
  }
  const opening = value.text[0] ?? '';
  if ((opening === '"' || opening === "'") && !closes(value.text))
    return make('unclosed-quote', opening, { start: valueStart, end: line.end });
  if (/ #\S/.test(value.text) && position > line.end)
    return make('comment-cuts-text', value.text.slice(value.text.search(/ #\S/) + 1), {
      start: valueStart + value.text.search(/ #\S/) + 1,
      end: line.end,
    });
  if (/^[@`%&*!|>?]|^[-?] /.test(value.text))
    return make('special-character', opening, { start: valueStart, end: line.end });
  if (/:(\s|$)/.test(value.text)) return make('colon-in-text', value.text, { start: valueStart, end: line.end });
  if (!/:(\s|$)/.test(written)) return make('missing-colon', written);
  if (reason.includes('indentation'))
    return make('indentation', '', { start: line.start, end: Math.max(line.text, line.start + 1) });
  return make('unreadable', reason);
}

/** The value part of `key: value` or `- value`, with its offset in the line's text. */
function valueOf(written: string): { text: string; offset: number } {
  const key = /^(?:"[^"]*"|'[^']*'|[^\s:"'#][^:#]*|[^\s:]+)\s*:\s+/.exec(written);
  const offset = key?.[0].length ?? 0;
  return { text: written.slice(offset), offset };
}

/** Whether a text that opens with a quotation mark closes it on the same line. */
function closes(value: string): boolean {
  const quote = value[0] ?? '';
  for (let p = 1; p < value.length; p++) {
    if (quote === '"' && value[p] === '\\') p++;
    else if (value[p] === quote) {
      if (quote === "'" && value[p + 1] === "'") p++;
      else return true;
    }
  }
  return false;
}

function lineAt(text: string, position: number): Line {
  // an error at the very end is about the last line that has something on it
  let p = Math.min(position, text.length);
  while (p > 0 && p >= text.length && (isBreak(text.charCodeAt(p - 1)) || text.charCodeAt(p - 1) === 32)) p--;
  return measure(text, startOfLine(text, p));
}

function measure(text: string, start: number): Line {
  const end = endOfLine(text, start);
  const lead = /^[ \t]*(?:-[ \t]+)*/.exec(text.slice(start, end))?.[0].length ?? 0;
  return { start, end, text: start + lead };
}

function previousLine(text: string, line: Line): Line | undefined {
  for (let p = line.start; p > 0;) {
    p = startOfLine(text, p - 1 - (text.charCodeAt(p - 1) === 10 && text.charCodeAt(p - 2) === 13 ? 1 : 0));
    const candidate = measure(text, p);
    if (candidate.text < candidate.end) return candidate;
  }
  return undefined;
}

/** The nearest line at or above whose quoted text does not close on the line. */
function openQuote(text: string, position: number): Line | undefined {
  for (let line: Line | undefined = lineAt(text, position); line; line = previousLine(text, line)) {
    const { text: value } = valueOf(lineText(text, line));
    if (/^["']/.test(value) && !closes(value)) return line;
  }
  return undefined;
}

function lineText(text: string, line: Line): string {
  return text.slice(line.text, line.end);
}

/** The line's text and everything that is indented deeper below it; list dashes before it stay. */
function entryAt(text: string, position: number): Span {
  const line = lineAt(text, position);
  const column = line.text - line.start;
  let end = line.end;
  for (let p = nextLine(text, line.start); p < text.length && p > end; p = nextLine(text, p)) {
    const below = measure(text, p);
    const indentation = /^[ \t]*/.exec(text.slice(below.start, below.end))?.[0].length ?? 0;
    if (below.start + indentation < below.end && indentation <= column) break;
    end = below.end;
  }
  const start = line.text < line.end ? line.text : line.start;
  return { start, end };
}

/** A span without the blanks at its end, never empty where there is text. */
function withinText(text: string, { start, end }: Span): Span {
  let last = end;
  while (last > start + 1 && /\s/.test(text[last - 1] ?? '')) last--;
  return { start, end: last };
}
