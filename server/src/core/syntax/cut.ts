import { isBreak, nextLine } from './lines';

/**
 * Cuts a text into blocks at its top-level keys and at the items of top-level lists. In block-style YAML nothing that
 * belongs to an entry may start at or left of the entry's own column, so each piece can be read alone. This cut is part
 * of the definition of the language, not an optimisation of a parser.
 */

/** head: what stands before the first key. entry: a top-level key. item: one item of a top-level list. */
export type BlockKind = 'head' | 'entry' | 'item';

/** What the cutter knows between two lines. */
export interface CutState {
  /** The top-level key as it is written; '' before the first one. */
  readonly key: string;
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
  /** Ranges that are not read: conflict markers and the other side of a merge conflict. */
  readonly unread: readonly { readonly start: number; readonly end: number; readonly opens: boolean }[];
}

export interface Cut {
  readonly pieces: readonly Piece[];
  /** The state after the last line. */
  readonly after: CutState;
  /** The text has something that can cross blocks: document markers, directives, a flow collection at column 0. */
  readonly crosses: boolean;
}

export const initialState: CutState = { key: '', items: -1, conflict: 'none' };

export function sameState(a: CutState, b: CutState): boolean {
  return a.key === b.key && a.items === b.items && a.conflict === b.conflict;
}

const crossing = /^(?:---|\.\.\.|%|[[\]{}])/;

/**
 * @param text the text, or a part of it that begins at a line
 * @param state the state at that line
 * @param atStart whether `text` begins the whole document, where a byte-order mark and one `---` are let through
 */
export function cut(text: string, state: CutState, atStart: boolean): Cut {
  const pieces: Piece[] = [];
  let { key, items, conflict } = state;
  let begin = 0;
  let kind: BlockKind = items !== undefined && items >= 0 ? 'item' : key ? 'entry' : 'head';
  let pieceKey = key;
  let before = state;
  let unread: { start: number; end: number; opens: boolean }[] = [];
  let crosses = false;
  let seenContent = !atStart;

  const mark = atStart && text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const close = (end: number, nextKind: BlockKind, lineState: CutState) => {
    if (end > begin && end !== mark) pieces.push({ kind, key: pieceKey, text: text.slice(begin, end), before, unread });
    if (end !== mark) begin = end;
    kind = nextKind;
    before = lineState;
    unread = [];
  };

  for (let p = atStart && text.charCodeAt(0) === 0xfeff ? 1 : 0; p < text.length;) {
    const next = nextLine(text, p);
    const marker = conflictMarker(text, p);
    if (marker === 'opens' ? conflict === 'none' : marker !== undefined && conflict !== 'none') {
      unread.push({ start: p - begin, end: next - begin, opens: marker === 'opens' });
      conflict = marker === 'opens' ? 'ours' : marker === 'splits' ? 'theirs' : 'none';
      p = next;
      continue;
    }
    if (conflict === 'theirs') {
      unread.push({ start: p - begin, end: next - begin, opens: false });
      p = next;
      continue;
    }
    let s = p;
    while (text.charCodeAt(s) === 32) s++;
    const c = text.charCodeAt(s);
    const blank = s >= text.length || isBreak(c) || c === 35;
    if (!blank) {
      const lineState: CutState = { key, items, conflict };
      const column = s - p;
      // a tab begins a line that was meant to be indented: no key
      if (column === 0 && c !== 9 && !(items === 0 && c === 45)) {
        if (crossing.test(text.slice(p, p + 3))) {
          if (seenContent || !text.startsWith('---', p) || text.slice(p + 3, next).trim() !== '') crosses = true;
        } else {
          close(p, 'entry', lineState);
          const colon = keyEnd(text, p, next);
          key = colon < 0 ? text.slice(p, next).trimEnd() : text.slice(p, colon).trim();
          const rest = colon < 0 ? 'x' : text.slice(colon + 1, next).trim();
          items = rest === '' || rest.startsWith('#') ? undefined : -1;
          pieceKey = key;
        }
      } else {
        const after = text.charCodeAt(s + 1);
        const dash = c === 45 && (after === 32 || after === 9 || isBreak(after) || s + 1 >= text.length);
        if (items === undefined) items = dash ? column : -1;
        if (dash && column === items) {
          close(p, 'item', lineState);
          pieceKey = key;
        }
      }
      seenContent = true;
    }
    p = next;
  }
  close(text.length, 'entry', { key, items, conflict });
  return { pieces, after: { key, items, conflict }, crosses };
}

/** The offset of the colon that ends a key at `from`, or -1. A colon ends a key when a space or the line's end follows. */
function keyEnd(text: string, from: number, lineEnd: number): number {
  for (let p = text.indexOf(':', from); p >= 0 && p < lineEnd; p = text.indexOf(':', p + 1)) {
    const after = text.charCodeAt(p + 1);
    if (p + 1 >= text.length || after === 32 || after === 9 || isBreak(after)) return p;
  }
  return -1;
}

function conflictMarker(text: string, p: number): 'opens' | 'splits' | 'closes' | undefined {
  switch (text.charCodeAt(p)) {
    case 60:
      return text.startsWith('<<<<<<<', p) ? 'opens' : undefined;
    case 61:
      return text.startsWith('=======', p) ? 'splits' : undefined;
    case 124:
      return text.startsWith('|||||||', p) ? 'splits' : undefined;
    case 62:
      return text.startsWith('>>>>>>>', p) ? 'closes' : undefined;
    default:
      return undefined;
  }
}
