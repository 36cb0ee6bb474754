import { endOfLine, isBreak, nextLine, startOfLine } from './lines';
import type { Span } from './tree';
import { isSpace } from './word';

/** Which line of a text is to blame for a syntax error, and what belongs to it. */

export interface Line extends Span {
  /** The offset at which its text begins, after indentation and list dashes. */
  readonly text: number;
  /** How many characters of indentation it has. */
  readonly indentation: number;
}

/** The line to blame: mostly the parser's own; for some errors it only notices later. */
export function offendingLine(text: string, reason: string, position: number): Line {
  const at = lineAt(text, position);
  if (reason.includes('flow')) return opening(text, at, unclosedBracket) ?? at;
  if (/quoted scalar|end of the stream|deficient indentation/.test(reason))
    return opening(text, at, unclosedQuote) ?? opening(text, at, unclosedBracket) ?? at;
  const previous = previousLine(text, at);
  if (!previous) return at;
  const multiLineKey = reason.includes('multiline key') || reason.includes('implicit');
  const isKey = /:(\s|$)/.test(lineText(text, previous));
  if (multiLineKey && !isKey) return previous;
  // a line without a colon begins no keys, so those that follow at its column seem to be out of line
  if (reason.includes('indentation') && !isKey && at.text - at.start === previous.text - previous.start)
    return previous;
  // `do task #3` continued on the next line: the comment ended the text, and the parser stumbles over the rest
  const continued = reason.includes('indentation') && at.text - at.start > previous.text - previous.start;
  return continued && / #\S/.test(lineText(text, previous)) ? previous : at;
}

function lineAt(text: string, position: number): Line {
  // an error at the very end is about the last line that has something on it
  let p = Math.min(position, text.length);
  while (p > 0 && p >= text.length && (isBreak(text.charCodeAt(p - 1)) || text.charCodeAt(p - 1) === 32)) p--;
  return measure(text, startOfLine(text, p));
}

function measure(text: string, start: number): Line {
  const end = endOfLine(text, start);
  let p = start;
  while (p < end && isBlank(text.charCodeAt(p))) p++;
  const indentation = p - start;
  while (text.charCodeAt(p) === 45 && p + 1 < end && isBlank(text.charCodeAt(p + 1))) {
    p++;
    while (p < end && isBlank(text.charCodeAt(p))) p++;
  }
  return { start, end, text: p, indentation };
}

function isBlank(code: number): boolean {
  return code === 9 || isSpace(code);
}

export function previousLine(text: string, line: Line): Line | undefined {
  for (let p = line.start; p > 0;) {
    p = startOfLine(text, p - 1 - (text.charCodeAt(p - 1) === 10 && text.charCodeAt(p - 2) === 13 ? 1 : 0));
    const candidate = measure(text, p);
    if (candidate.text < candidate.end) return candidate;
  }
  return undefined;
}

/** The nearest line at or above whose value opens something that it does not close. */
function opening(text: string, from: Line, opens: (value: string) => boolean): Line | undefined {
  for (let line: Line | undefined = from; line; line = previousLine(text, line)) {
    if (opens(valueOf(lineText(text, line)).text)) return line;
  }
  return undefined;
}

function unclosedQuote(value: string): boolean {
  return /^["']/.test(value) && closingQuote(value) < 0;
}

function unclosedBracket(value: string): boolean {
  return (value.startsWith('[') && !value.includes(']')) || (value.startsWith('{') && !value.includes('}'));
}

export function lineText(text: string, line: Line): string {
  return text.slice(line.text, line.end);
}

/** The value part of `key: value` or `- value`, with its offset in the line's text. */
export function valueOf(written: string): { text: string; offset: number } {
  const quote = /^["']/.test(written) ? closingQuote(written) : -1;
  for (let p = written.indexOf(':', quote + 1); p >= 0; p = written.indexOf(':', p + 1)) {
    const after = written.charCodeAt(p + 1);
    if (p + 1 < written.length && !isBlank(after)) continue;
    // a remark has begun before the colon: there is no key
    if (written.slice(quote + 1, p).includes(' #') || (quote < 0 && /^["']/.test(written))) break;
    let start = p + 1;
    while (start < written.length && isBlank(written.charCodeAt(start))) start++;
    return { text: written.slice(start), offset: start };
  }
  return { text: written, offset: 0 };
}

/** Where a text that opens with a quotation mark closes it on the same line, or -1. */
export function closingQuote(value: string): number {
  const quote = value[0] ?? '';
  for (let p = 1; p < value.length; p++) {
    if (quote === '"' && value[p] === '\\') p++;
    else if (value[p] === quote) {
      if (quote === "'" && value[p + 1] === "'") p++;
      else return p;
    }
  }
  return -1;
}

/** The line's text and everything that is indented deeper below it; list dashes before it stay. */
export function entryOf(text: string, line: Line): Span {
  return through(text, line, (below) => below.indentation > line.text - line.start);
}

/** The line with its list dashes and everything that is indented deeper than the first of them below it. */
export function itemOf(text: string, line: Line): Span {
  return { ...through(text, line, (below) => below.indentation > line.indentation), start: line.start };
}

/** The line and everything below it down to a line that is indented less. */
export function siblingsOf(text: string, line: Line): Span {
  return through(text, line, (below) => below.indentation >= line.indentation);
}

function through(text: string, line: Line, belongs: (below: Line) => boolean): Span {
  let { end } = line;
  for (let p = nextLine(text, line.start); p < text.length; p = nextLine(text, p)) {
    const below = measure(text, p);
    const hasText = below.start + below.indentation < below.end;
    if (hasText && !belongs(below)) break;
    if (hasText) end = below.end;
  }
  return { start: line.text < line.end ? line.text : line.start, end };
}

/** The ranges of all lines that have a tab in their indentation. */
export function tabbedLines(text: string): Line[] {
  const lines: Line[] = [];
  for (let p = 0; p < text.length; p = nextLine(text, p)) {
    const line = measure(text, p);
    if (text.slice(line.start, line.start + line.indentation).includes('\t')) lines.push(line);
  }
  return lines;
}
