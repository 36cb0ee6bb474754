import { isBreak, nextLineOf } from './lines';
import { isBulletAt, isSpace, plainKey } from './word';

/**
 * Cuts a text into blocks at its top-level keys and at the items of top-level lists. In block-style YAML nothing that
 * belongs to an entry may start at or left of the entry's own column, so each piece can be read alone. This cut is part
 * of the definition of the language, not an optimisation of a parser.
 */

/** head: what stands before the first key. entry: a top-level key. item: one item of a top-level list. */
export type BlockKind = 'head' | 'entry' | 'item';

/** What the cutter knows between two lines. */
export interface CutState {
  /** The top-level key; '' before the first one. */
  readonly key: string;
  /** The key has no colon: it may be a key that is being typed, or text that should not be there. */
  readonly stray: boolean;
  /** The column of the dashes of its list; -1: its value is no list; undefined: not known yet. */
  readonly items: number | undefined;
  /** Which side of a merge conflict the lines belong to. */
  readonly conflict: 'none' | 'ours' | 'theirs';
}

export interface Piece {
  readonly kind: BlockKind;
  readonly key: string;
  readonly text: string;
  readonly before: CutState;
  /** Lines that are not read. */
  readonly withheld: readonly Withheld[];
}

/** A line that is not read: a mark of a merge conflict, the other side of one, or a document marker among the keys. */
export interface Withheld {
  readonly start: number;
  readonly end: number;
  readonly is: 'conflict opens' | 'conflict' | 'document marker';
}

export interface Cut {
  readonly pieces: readonly Piece[];
  /** The state after the last line. */
  readonly after: CutState;
  /** The text has something that can cross blocks: a document marker with text, a directive, a bracket or a `?` at column 0. */
  readonly crosses: boolean;
  /** The text begins with a bracket, as JSON does. */
  readonly flow: boolean;
}

export const initialState: CutState = { key: '', stray: false, items: -1, conflict: 'none' };

export function sameState(a: CutState, b: CutState): boolean {
  return a.key === b.key && a.stray === b.stray && a.items === b.items && a.conflict === b.conflict;
}

const crossing = /^(?:---|\.\.\.|%|[[\]{}]|\?(?:[ \t\r\n]|$))/;
const opensDocument = /^---(?:[ \t]|$)/;
const documentMarker = /^(?:---|\.\.\.)\s*$/;

/**
 * @param text the text, or a part of it that begins at a line
 * @param state the state at that line
 * @param atStart whether `text` begins the whole document, where a byte-order mark and one `---` are let through
 */
export function cut(text: string, state: CutState, atStart: boolean): Cut {
  const pieces: Piece[] = [];
  let { key, stray, items, conflict } = state;
  let begin = 0;
  let kind: BlockKind = items !== undefined && items >= 0 ? 'item' : key ? 'entry' : 'head';
  let pieceKey = key;
  let before = state;
  let withheld: Withheld[] = [];
  let crosses = false;
  let flow = false;
  let seenContent = !atStart;

  const mark = atStart && text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const close = (end: number, nextKind: BlockKind, lineState: CutState) => {
    // a byte-order mark alone belongs to what follows it, if anything does
    const markAlone = end === mark && end < text.length;
    if (end > begin && !markAlone) pieces.push({ kind, key: pieceKey, text: text.slice(begin, end), before, withheld });
    if (!markAlone) begin = end;
    kind = nextKind;
    before = lineState;
    withheld = [];
  };
  const withhold = (start: number, end: number, is: Withheld['is']) =>
    withheld.push({ start: start - begin, end: end - begin, is });

  const afterLine = nextLineOf(text);
  for (let p = mark, next: number; p < text.length; p = next) {
    next = afterLine(text, p);
    const marker = conflictMarker(text, p);
    if (marker !== undefined) {
      // the first mark of a conflict is reported, and so is one that was left over
      withhold(p, next, conflict === 'none' ? 'conflict opens' : 'conflict');
      if (conflict !== 'none' || marker === 'opens')
        conflict =
          marker === 'closes' ? 'none' : marker === 'splits' ? 'theirs' : conflict === 'none' ? 'ours' : conflict;
      continue;
    }
    if (conflict === 'theirs') {
      withhold(p, next, 'conflict');
      continue;
    }
    let s = p;
    while (isSpace(text.charCodeAt(s))) s++;
    const c = text.charCodeAt(s);
    if (s >= text.length || isBreak(c) || c === 35) continue;
    const known = items;
    const column = s - p;
    const dash = isDash(text, s) || ((items === undefined || items === column) && isBulletAt(text, s));
    // a dash left of its list's dashes cannot belong to the item above: it is an item that slipped out of line
    if (dash && (items === undefined || column <= items)) {
      items ??= column;
      close(p, 'item', { key, stray, items: known, conflict });
      pieceKey = key;
      // a tab begins a line that was meant to be indented: no key
    } else if (column > 0 || c === 9) {
      items ??= -1;
    } else if (crossing.test(text.slice(p, p + 3))) {
      const alone = documentMarker.test(text.slice(p, next));
      if (!alone) crosses = true;
      if (alone ? seenContent || c === 46 : seenContent && opensDocument.test(text.slice(p, p + 4)))
        withhold(p, next, 'document marker');
      if (!seenContent && (c === 91 || c === 123)) flow = true;
    } else {
      const colon = keyEnd(text, p, next);
      // a text that goes on over several lines is one piece, and gets one finding
      if (colon >= 0 || !stray || items !== undefined) {
        close(p, 'entry', { key, stray, items, conflict });
        stray = colon < 0;
        key = plainKey(text.slice(p, stray ? next : colon));
        const rest = stray ? '' : text.slice(colon + 1, next).trim();
        items = rest === '' || rest.startsWith('#') ? undefined : -1;
        pieceKey = key;
      }
    }
    seenContent = true;
  }
  close(text.length, 'entry', { key, stray, items, conflict });
  return { pieces, after: { key, stray, items, conflict }, crosses, flow };
}

function isDash(text: string, at: number): boolean {
  const after = text.charCodeAt(at + 1);
  return text.charCodeAt(at) === 45 && (at + 1 >= text.length || after === 9 || isSpace(after) || isBreak(after));
}

/** The offset of the colon that ends a key at `from`, or -1. A colon ends a key when a space or the line's end follows. */
function keyEnd(text: string, from: number, lineEnd: number): number {
  const line = text.slice(from, lineEnd);
  for (let p = line.indexOf(':'); p >= 0; p = line.indexOf(':', p + 1)) {
    const after = line.charCodeAt(p + 1);
    if (p + 1 >= line.length || after === 9 || isSpace(after) || isBreak(after)) return from + p;
  }
  return -1;
}

const conflictMarkers = /^(?:<<<<<<<|=======|\|\|\|\|\|\|\||>>>>>>>)(?=[ \r\n]|$)/;

function conflictMarker(text: string, p: number): 'opens' | 'splits' | 'closes' | undefined {
  const code = text.charCodeAt(p);
  if (code !== 60 && code !== 61 && code !== 62 && code !== 124) return undefined;
  const match = conflictMarkers.exec(text.slice(p, p + 8));
  switch (match?.[0][0]) {
    case undefined:
      return undefined;
    case '<':
      return 'opens';
    case '>':
      return 'closes';
    default:
      return 'splits';
  }
}
