import { type BlockKind, type CutState, type Piece, type Withheld, initialState } from './cut';
import { countBreaks, endOfLine, lineStarts, nextLine } from './lines';
import { Memo } from './memo';
import { type SyntaxProblem, cutProblems, excerpt } from './problems';
import { readWithRecovery } from './recover';
import type { Node, Span } from './tree';
import { isSpace } from './word';

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
  /** What others worked out from the block. */
  readonly memo: Memo;
}

/** Reads one piece of a text. Never throws. */
export function readBlock(piece: Piece): Block {
  const { kind, key, text, before, withheld } = piece;
  const marks = withheld.flatMap((line) => markerProblem(text, line) ?? []);
  // what a document marker hides is nothing; what a merge conflict hides is unknown
  const unknown = withheld.filter(({ is }) => is !== 'document marker');
  if (kind === 'head') {
    const problems = cutProblems([...marks, ...strayText(text)]);
    const read = { problems, unread: unknown, anchors: false, aliases: false };
    return blockOf(piece, key, undefined, undefined, read);
  }
  const item = kind === 'item' ? straightenItem(text, before) : { text, problems: [] };
  const { root, problems, unread, anchors, aliases } = readWithRecovery(item.text, withheld);
  const all = cutProblems([...marks, ...item.problems, ...problems]);
  const read = { problems: all, unread: [...unknown, ...unread], anchors, aliases };
  if (kind === 'item') return blockOf(piece, key, undefined, root?.kind === 'list' ? root.items[0] : undefined, read);
  const pair = root?.kind === 'map' ? root.pairs[0] : undefined;
  if (pair) return blockOf(piece, pair.key.value, pair.key, pair.value, read);
  if (root) read.problems = [...all, strayLine(text, root)];
  return blockOf(piece, key, undefined, undefined, read);
}

/** Written out key by key: what follows behind a spread costs the engine many times as much. */
function blockOf(
  { kind, text, before }: Piece,
  key: string,
  keyNode: Span | undefined,
  value: Node | undefined,
  { problems, unread, anchors, aliases }: Pick<Block, 'problems' | 'unread' | 'anchors' | 'aliases'>,
): Block {
  const breaks = countBreaks(text);
  return { kind, key, text, breaks, before, keyNode, value, problems, unread, anchors, aliases, memo: new Memo() };
}

/** A text of which nothing could be read. */
export function unreadBlock(text: string, ...problems: SyntaxProblem[]): Block {
  const unread = [{ start: 0, end: text.length }];
  return {
    kind: 'head',
    key: '',
    text,
    breaks: countBreaks(text),
    before: initialState,
    keyNode: undefined,
    value: undefined,
    problems,
    unread,
    anchors: false,
    aliases: false,
    memo: new Memo(),
  };
}

/** The first line of a text that is no key; one finding stands for all its lines. */
function strayLine(text: string, root: Span): SyntaxProblem {
  const end = endOfLine(text, root.start);
  const about = excerpt(text, root.start, end);
  const glued = /^[A-Za-z][A-Za-z ]*:\S/.test(about) && !about.includes('//');
  const stop = root.start + text.slice(root.start, end).trimEnd().length;
  return { kind: glued ? 'missing-space' : 'stray-text', about, start: root.start, end: stop };
}

/** An item whose dash is a bullet, or stands left of the other dashes of its list. */
function straightenItem(text: string, before: CutState): { text: string; problems: SyntaxProblem[] } {
  let at = 0;
  while (isSpace(text.charCodeAt(at))) at++;
  if (text[at] !== '-') {
    const bullet: SyntaxProblem = { kind: 'bullet', about: text[at] ?? '', start: at, end: at + 1 };
    return { text: `${text.slice(0, at)}-${text.slice(at + 1)}`, problems: [bullet] };
  }
  const slipped = before.items !== undefined && at !== before.items;
  const problems: SyntaxProblem[] = slipped ? [{ kind: 'indentation', about: '-', start: at, end: at + 1 }] : [];
  const odd = oddSpaceAfter(text, at + 1);
  if (!odd) return { text, problems };
  // YAML would take the dash for a part of the text
  const plain = ' '.repeat(odd.end - odd.start);
  const straight = text.slice(0, odd.start) + plain + text.slice(odd.end);
  return { text: straight, problems: [...problems, { kind: 'odd-space', about: '', ...odd }] };
}

/** The spaces at an offset, if the first of them is no ordinary one. */
function oddSpaceAfter(text: string, start: number): Span | undefined {
  const first = text.charCodeAt(start);
  if (first === 32 || first === 9 || !isSpace(first)) return undefined;
  let end = start;
  while (text.charCodeAt(end) === 9 || isSpace(text.charCodeAt(end))) end++;
  return { start, end };
}

/** Text before the first key that is neither blank, a comment nor the `---` of a document's start. */
function strayText(text: string): SyntaxProblem[] {
  for (let p = 0; p < text.length; p = nextLine(text, p)) {
    const line = text.slice(p, endOfLine(text, p));
    const said = line.trim();
    if (said === '' || said.startsWith('#') || /^\uFEFF?---(?:\s+#|\s*$)/.test(line)) continue;
    const start = p + line.length - line.trimStart().length;
    const end = start + said.length;
    return [{ kind: 'stray-text', about: excerpt(text, start, end), start, end }];
  }
  return [];
}

function markerProblem(text: string, { start, end, is }: Withheld): SyntaxProblem | undefined {
  if (is === 'conflict') return undefined;
  const about = text.slice(start, end).trimEnd();
  const kind = is === 'conflict opens' ? 'conflict-markers' : 'several-documents';
  return { kind, about, start, end: start + about.length };
}

/** The offsets in the block at which its lines begin. */
export function blockLines(block: Block): readonly number[] {
  return block.memo.of(block.text, lineStarts);
}
