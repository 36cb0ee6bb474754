import type { BlockKind, CutState, Piece } from './cut';
import { countBreaks, lineStarts } from './lines';
import type { SyntaxProblem } from './problems';
import { readWithRecovery } from './recover';
import type { Node, Span } from './tree';

/**
 * One top-level key, or one item of a top-level list, with its own text. Immutable: the same text in the same place
 * gives the same block, and everything known about a block can be kept with it.
 */
export interface Block {
  readonly kind: BlockKind;
  /** The top-level key as it is written. */
  readonly key: string;
  readonly text: string;
  /** Line breaks in the text. */
  readonly breaks: number;
  readonly before: CutState;
  /** An entry's key as a node; missing for items and for a head. */
  readonly keyNode: Span | undefined;
  /** What the entry or the item says; missing where nothing is written or it could not be read. */
  readonly value: Node | undefined;
  readonly problems: readonly SyntaxProblem[];
  /** Parts that could not be read. What they say is unknown, so rules about totals leave this block alone. */
  readonly unread: readonly Span[];
  /** It names a text for reuse (`&name`), or reuses one (`*name`). With both in a document, it is read as a whole. */
  readonly anchors: boolean;
  readonly aliases: boolean;
}

/** Reads one piece of a text. */
export function readBlock(piece: Piece): Block {
  const { kind, key, text, before } = piece;
  const base = { kind, key, text, breaks: countBreaks(text), before };
  const conflicts = piece.unread.filter((u) => u.opens).map((u) => conflictProblem(text, u));
  if (kind === 'head') {
    const stray = strayText(text);
    return {
      ...base,
      keyNode: undefined,
      value: undefined,
      problems: [...conflicts, ...stray],
      unread: piece.unread,
      anchors: false,
      aliases: false,
    };
  }
  const { root, problems, unread, anchors, aliases } = readWithRecovery(text, piece.unread);
  const all = [...conflicts, ...problems];
  if (kind === 'item') {
    const value = root?.kind === 'list' ? root.items[0] : undefined;
    return { ...base, keyNode: undefined, value, problems: all, unread, anchors, aliases };
  }
  const pair = root?.kind === 'map' ? root.pairs[0] : undefined;
  if (!pair) {
    const stray: SyntaxProblem[] = root ? [{ kind: 'stray-text', about: key, start: root.start, end: root.end }] : [];
    return { ...base, keyNode: undefined, value: undefined, problems: [...all, ...stray], unread, anchors, aliases };
  }
  return {
    ...base,
    key: pair.key.value,
    keyNode: pair.key,
    value: pair.value,
    problems: all,
    unread,
    anchors,
    aliases,
  };
}

/** Text before the first key that is neither blank, a comment nor the `---` of a document's start. */
function strayText(text: string): SyntaxProblem[] {
  const found = /^(?!\uFEFF?---)[^\S\r\n]*(?![#\s\uFEFF])\S.*/m.exec(text);
  if (!found) return [];
  const start = found.index + found[0].length - found[0].trimStart().length;
  return [{ kind: 'stray-text', about: found[0].trim(), start, end: found.index + found[0].trimEnd().length }];
}

function conflictProblem(text: string, { start, end }: Span): SyntaxProblem {
  return { kind: 'conflict-markers', about: '', start, end: start + text.slice(start, end).trimEnd().length };
}

const starts = new WeakMap<Block, readonly number[]>();

/** The offsets in the block at which its lines begin. */
export function blockLines(block: Block): readonly number[] {
  let known = starts.get(block);
  if (!known) starts.set(block, (known = lineStarts(block.text)));
  return known;
}
