import {
  type Line,
  closingQuote,
  entryOf,
  itemOf,
  lineText,
  offendingLine,
  previousLine,
  siblingsOf,
  tabbedLines,
  valueOf,
} from './blame';
import type { Unreadable } from './events';
import { type SyntaxProblem, type SyntaxProblemKind, excerpt } from './problems';
import type { Span } from './tree';
import { hasOddSpace, isBulletAt, typographicQuotes, withPlainSpaces } from './word';

/** A syntax error in an author's terms, and what to do so that the rest can be read. */
export interface Explanation {
  readonly problem: SyntaxProblem;
  /** What to take out before reading again. It counts as unknown. */
  readonly hide: readonly Span[];
  /** The text with plain characters in the place of others, where that is all it takes. */
  readonly mended?: string;
}

/** Says what is wrong where a parser could not go on. */
export function explain(text: string, { reason, position }: Unreadable): Explanation {
  const line = offendingLine(text, reason, position);
  if (reason.startsWith('nesting exceeded')) {
    const hide = entryOf(text, line);
    const shown = withinText(text, { start: hide.start, end: Math.min(hide.end, line.end) });
    return { problem: { kind: 'too-deep', about: '', ...shown }, hide: [hide] };
  }
  const previous = previousLine(text, line);
  return (
    oddSpaces(text, line) ??
    (previous && oddSpaces(text, previous)) ??
    bullets(text, line) ??
    (previous && bullets(text, previous)) ??
    tabs(text, reason, line) ??
    gluedDash(text, line) ??
    (previous && gluedDash(text, previous)) ??
    slip(text, reason, position, line, previous)
  );
}

/** What stands before a line's own text: indentation, dashes, and the space behind a key's colon. */
const structure = /^[^\S\r\n]*(?:-[^\S\r\n]+)*(?:[\p{L}\d][\p{L}\d ._-]{0,40}:[^\S\r\n]+)?/u;
const structures = new RegExp(structure, 'gmu');

function oddSpaces(text: string, line: Line): Explanation | undefined {
  const before = structure.exec(text.slice(line.start, line.end))?.[0] ?? '';
  if (!hasOddSpace(before)) return undefined;
  const first = [...before].findIndex((character) => hasOddSpace(character));
  const length = /^\s+/.exec(before.slice(first))?.[0].length ?? 1;
  const start = line.start + first;
  return {
    problem: { kind: 'odd-space', about: '', start, end: start + length },
    hide: [],
    mended: text.replace(structures, withPlainSpaces),
  };
}

/** A bullet in the place of a list's dash: all lines that begin with it are read as if they had the dash. */
function bullets(text: string, line: Line): Explanation | undefined {
  const at = line.start + line.indentation;
  const sign = text[at] ?? '';
  if (!isBulletAt(text, at)) return undefined;
  const lines = new RegExp(`^([^\\S\\r\\n]*)${sign}(?=\\s|$)`, 'gm');
  return {
    problem: { kind: 'bullet', about: sign, start: at, end: at + 1 },
    hide: [],
    mended: text.replace(lines, '$1-'),
  };
}

/** All lines that are indented by tabs go at once: who types one types them everywhere. */
function tabs(text: string, reason: string, line: Line): Explanation | undefined {
  const indented = tabbedLines(text);
  const own = indented.find(({ start }) => start === line.start);
  const blamed = own ?? (reason.includes('tab') ? indented[0] : undefined);
  if (!blamed) return undefined;
  const end = blamed.start + blamed.indentation;
  return { problem: { kind: 'tab-indentation', about: '', start: blamed.start, end }, hide: indented };
}

/** `-reference: E5.05`: a hyphen that begins nothing, though what follows is indented as if it did. */
function gluedDash(text: string, line: Line): Explanation | undefined {
  const written = lineText(text, line);
  if (!/^-\p{L}/u.test(written)) return undefined;
  const problem: SyntaxProblem = {
    kind: 'missing-space',
    about: excerpt(written, 0, written.length),
    start: line.text,
    end: line.end,
  };
  return { problem: { ...problem, ...withinText(text, problem) }, hide: [entryOf(text, line)] };
}

function slip(text: string, reason: string, position: number, line: Line, previous: Line | undefined): Explanation {
  const found = classify(text, reason, position, line);
  if (found.kind !== 'indentation')
    return { problem: { ...found, ...withinText(text, found) }, hide: [entryOf(text, line)] };
  if (found.about === 'item') return { problem: found, hide: [siblingsOf(text, line)] };
  // with a dash out of line goes its whole item; a line too far out goes alone, what is below it belongs above it
  if (line.text > line.start + line.indentation) return { problem: found, hide: [itemOf(text, line)] };
  const outward = previous && line.indentation <= previous.text - previous.start;
  return { problem: found, hide: [outward ? { start: line.text, end: line.end } : siblingsOf(text, line)] };
}

function classify(text: string, reason: string, position: number, line: Line): SyntaxProblem {
  const written = lineText(text, line);
  const value = valueOf(written);
  const valueStart = line.text + value.offset;
  const rest = { start: valueStart, end: line.end };
  const make = (kind: SyntaxProblemKind, about: string, { start, end }: Span): SyntaxProblem => ({
    kind,
    about: excerpt(about, 0, about.length),
    start,
    end,
  });

  const opening = value.text[0] ?? '';
  const quoted = opening === '"' || opening === "'";
  if (quoted && closingQuote(value.text) < 0) return make('unclosed-quote', value.text, rest);
  const hash = value.text.search(/ #\S/);
  if (hash >= 0 && position > line.end)
    return make('comment-cuts-text', value.text.slice(hash + 1), { start: valueStart + hash + 1, end: line.end });
  if (typographicQuotes(value.text.trimEnd())) return make('typographic-quotes', value.text, rest);
  if (/^[@`%&*!|>?[\]{},"']|^[-?] /.test(value.text)) return make('special-character', opening, rest);
  const whole = { start: line.text, end: line.end };
  if (/:(\s|$)/.test(value.text)) return make('colon-in-text', value.text, rest);
  if (/^(?:-\S|[\p{L}\d][\p{L}\d ._-]{0,40}:(?!\/\/)\S)/u.test(written) && value.offset === 0)
    return make('missing-space', written, whole);
  if (!/:(\s|$)/.test(written)) return make('missing-colon', written, whole);
  if (reason.includes('document separator')) return make('indentation', 'item', whole);
  if (reason.includes('indentation'))
    return make('indentation', '', { start: line.start, end: Math.max(line.text, line.start + 1) });
  return make('unreadable', written, whole);
}

/** A span without the blanks at its end, never empty where there is text. */
function withinText(text: string, { start, end }: Span): Span {
  let last = end;
  while (last > start + 1 && /\s/.test(text[last - 1] ?? '')) last--;
  return { start, end: last };
}
