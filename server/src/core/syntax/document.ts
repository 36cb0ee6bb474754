import { type Block, blockLines, readBlock, unreadBlock } from './block';
import { changedRange } from './changed';
import { type Piece, cut, initialState, sameState } from './cut';
import { endOfLine, lineStarts, nextLine } from './lines';
import { type Steps, atOnce } from './steps';
import { readWhole } from './whole';

/**
 * A text as blocks. Immutable: an edit gives a new document that shares every block that the edit did not touch.
 * Offsets are UTF-16 code units, lines and columns are zero-based.
 */
export interface SourceDocument {
  readonly blocks: readonly Block[];
  /** Where each block begins. */
  readonly starts: readonly number[];
  /** The line on which each block begins. */
  readonly lines: readonly number[];
  /** Which of the blocks begin with a top-level key. */
  readonly entries: readonly number[];
  /** How many blocks name a text for reuse, and how many reuse one. */
  readonly anchors: number;
  readonly aliases: number;
  /** Line breaks in the text. */
  readonly breaks: number;
  readonly length: number;
  /** 'blocks': read block by block. 'whole': something crosses blocks. 'none': not a text. */
  readonly read: 'blocks' | 'whole' | 'none';
  /** Something may cross blocks, whether the text could be read as a whole or not: after an edit it may be otherwise. */
  readonly crosses: boolean;
}

/** A replacement of the text between two offsets. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Position {
  readonly line: number;
  readonly character: number;
}

/**
 * Reads a text. Never throws, whatever the text is.
 * @param previous an earlier document whose unchanged blocks may be shared
 */
export function parse(text: string, previous?: SourceDocument): SourceDocument {
  return atOnce(parsing(text, previous));
}

/** Does what `parse` does, a block at a step. What has to be read as a whole is read in one. */
export function* parsing(text: string, previous?: SourceDocument): Steps<SourceDocument> {
  if (!isText(text)) return assemble([noText(text)], 'none', false);
  const { pieces, crosses, flow } = cut(text, initialState, true);
  if (flow) return assemble(readWhole(text), 'whole', true);
  const known = new Map<string, Block>();
  for (const block of previous?.read === 'blocks' ? previous.blocks : []) known.set(block.text, block);
  const blocks: Block[] = [];
  for (const piece of pieces) {
    yield;
    blocks.push(reuse(piece, known) ?? readBlock(piece));
  }
  return fromBlocks(blocks, crosses, () => text);
}

/** The document after an edit: the same as `parse` of the new text, for the price of the blocks that the edit touches. */
export function edit(document: SourceDocument, change: TextEdit): SourceDocument {
  if (document.read !== 'blocks' || document.crosses || document.blocks.length === 0)
    return parse(replaceIn(textOf(document), change), document);
  const first = firstTouched(document, change.start);
  let end = indexAt(document.starts, Math.min(change.end, document.length)) + 1;
  const base = document.starts[first] ?? 0;
  const state = document.blocks[first]?.before ?? initialState;
  const local = { start: change.start - base, end: change.end - base, text: change.text };
  for (;;) {
    end = Math.min(end, document.blocks.length);
    const old = document.blocks.slice(first, end);
    const text = replaceIn(joined(old), local);
    const { pieces, after, crosses } = cut(text, state, first === 0);
    if (crosses || change.text.includes('\u0000')) return parse(replaceIn(textOf(document), change), document);
    const next = document.blocks[end];
    if (next && !(startsOwnLine(text) && sameState(after, next.before))) {
      // what follows means something else now: take in more, doubling so that the work stays proportional
      end += Math.max(1, end - first);
      continue;
    }
    const edited = withBlocks(document, first, end, reread(pieces, old));
    const whole = () => replaceIn(textOf(document), change);
    if (base < sampleLength && !looksLikeText(sampleOf(edited.blocks))) return parse(whole());
    return edited.anchors > 0 && edited.aliases > 0 ? fromBlocks(edited.blocks, false, whole) : edited;
  }
}

/**
 * A document with other blocks between two indices. What is known of the blocks that stay is moved along with them: to
 * look at each of a thousand again would take longer than all the rest.
 */
function withBlocks(document: SourceDocument, first: number, end: number, fresh: readonly Block[]): SourceDocument {
  const part = assemble(fresh, 'blocks', false);
  const old = assemble(document.blocks.slice(first, end), 'blocks', false);
  const start = document.starts[first] ?? document.length;
  const line = document.lines[first] ?? 0;
  const rest = (values: readonly number[], from: number, by: number) => values.slice(from).map((value) => value + by);
  const at = (values: readonly number[], by: number) => values.map((value) => value + by);
  const before = document.entries.filter((index) => index < first);
  const after = document.entries.slice(before.length + old.entries.length);
  const breaks = part.breaks - old.breaks;
  return {
    blocks: [...document.blocks.slice(0, first), ...fresh, ...document.blocks.slice(end)],
    starts: [
      ...document.starts.slice(0, first),
      ...at(part.starts, start),
      ...rest(document.starts, end, part.length - old.length),
    ],
    lines: [...document.lines.slice(0, first), ...at(part.lines, line), ...rest(document.lines, end, breaks)],
    entries: [...before, ...at(part.entries, first), ...at(after, fresh.length - (end - first))],
    anchors: document.anchors + part.anchors - old.anchors,
    aliases: document.aliases + part.aliases - old.aliases,
    breaks: document.breaks + breaks,
    length: document.length + part.length - old.length,
    read: 'blocks',
    crosses: false,
  };
}

/**
 * The first block that an edit can change. A block begins where its first line says so: an edit in that line, or right
 * behind it, may make it a part of the block before.
 */
function firstTouched(document: SourceDocument, offset: number): number {
  const index = indexAt(document.starts, offset);
  const within = offset - (document.starts[index] ?? 0);
  const text = document.blocks[index]?.text ?? '';
  return within > nextLine(text, 0) ? index : Math.max(0, index - 1);
}

/** Blocks of pieces; those at either end that are as they were stay the same blocks. */
function reread(pieces: readonly Piece[], old: readonly Block[]): Block[] {
  const { start, end, shift } = changedRange(old, pieces, (block, piece) => isSame(piece, block));
  return pieces.map((piece, i) => {
    const kept = i < start ? old[i] : i >= end ? old[i - shift] : undefined;
    return kept ?? readBlock(piece);
  });
}

/** A block can only follow a line break; a text that does not end with one runs on into it. */
function startsOwnLine(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return text === '' || last === 10 || last === 13;
}

function joined(blocks: readonly Block[]): string {
  const [only] = blocks;
  return only && blocks.length === 1 ? only.text : blocks.map((block) => block.text).join('');
}

function fromBlocks(blocks: readonly Block[], crosses: boolean, text: () => string): SourceDocument {
  const document = assemble(blocks, 'blocks', crosses);
  if (crosses || (document.aliases > 0 && document.anchors > 0)) {
    const whole = readWhole(text());
    // where the whole cannot be read either, the blocks that can be are worth more
    if (whole.every((block) => block.problems.length === 0)) return assemble(whole, 'whole', crosses);
  }
  return document;
}

function reuse(piece: Piece, known: ReadonlyMap<string, Block>): Block | undefined {
  // a text is a costly key: it is hashed as a whole
  const block = known.size > 0 ? known.get(piece.text) : undefined;
  return isSame(piece, block) ? block : undefined;
}

/** Whether a piece would be read as a block was. */
function isSame(piece: Piece | undefined, block: Block | undefined): boolean {
  if (!piece || !block || block.kind !== piece.kind || block.text !== piece.text) return false;
  if (!sameState(block.before, piece.before) || piece.withheld.length > 0) return false;
  return block.kind === 'entry' || block.key === piece.key;
}

function assemble(blocks: readonly Block[], read: SourceDocument['read'], crosses: boolean): SourceDocument {
  const starts: number[] = [];
  const lines: number[] = [];
  const entries: number[] = [];
  let [length, breaks, anchors, aliases] = [0, 0, 0, 0];
  for (const [index, block] of blocks.entries()) {
    starts.push(length);
    lines.push(breaks);
    if (block.kind === 'entry') entries.push(index);
    if (block.anchors) anchors++;
    if (block.aliases) aliases++;
    length += block.text.length;
    breaks += block.breaks;
  }
  return { blocks, starts, lines, entries, anchors, aliases, breaks, length, read, crosses };
}

export function textOf(document: SourceDocument): string {
  return document.blocks.map((block) => block.text).join('');
}

function replaceIn(text: string, { start, end, text: inserted }: TextEdit): string {
  return text.slice(0, start) + inserted + text.slice(end);
}

/** The last index whose value is at most `value`; 0 in an empty list. */
function indexAt(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}

/** The index of the block that holds an offset. */
export function blockIndexAt(document: SourceDocument, offset: number): number {
  return indexAt(document.starts, offset);
}

/** The place of an offset; beyond the end, the end. */
export function positionAt(document: SourceDocument, offset: number): Position {
  const at = Math.max(0, Math.min(offset, document.length));
  if (document.read === 'whole') return positionIn(textOf(document), wholeLines(document), at);
  const index = indexAt(document.starts, at);
  const block = document.blocks[index];
  if (!block) return { line: 0, character: 0 };
  const { line, character } = positionInBlock(block, at - (document.starts[index] ?? 0));
  return { line: (document.lines[index] ?? 0) + line, character };
}

/** The place of an offset in a block that was read alone, counted from the block's first line. */
export function positionInBlock(block: Block, offset: number): Position {
  return positionIn(block.text, blockLines(block), offset);
}

/** Between the two characters of one line break there is no place: it is the line's end. */
function positionIn(text: string, lineStarts: readonly number[], offset: number): Position {
  const line = indexAt(lineStarts, offset);
  const withinBreak = text[offset - 1] === '\r' && text[offset] === '\n' ? 1 : 0;
  return { line, character: offset - (lineStarts[line] ?? 0) - withinBreak };
}

/** The offset of a place; a column beyond its line means the line's end, as the protocol asks. */
export function offsetAt(document: SourceDocument, { line, character }: Position): number {
  if (line < 0) return 0;
  if (document.read === 'whole') return offsetIn(textOf(document), wholeLines(document), line, character);
  const index = indexAt(document.lines, line);
  const block = document.blocks[index];
  if (!block) return 0;
  const base = document.starts[index] ?? 0;
  return base + offsetIn(block.text, blockLines(block), line - (document.lines[index] ?? 0), character);
}

function offsetIn(text: string, lineStarts: readonly number[], line: number, character: number): number {
  const start = lineStarts[line];
  if (start === undefined) return text.length;
  return Math.min(start + Math.max(0, character), endOfLine(text, start));
}

const linesOfWhole = new WeakMap<SourceDocument, readonly number[]>();

/** Blocks that were read together need not begin at a line, so their lines are counted over the whole text. */
function wholeLines(document: SourceDocument): readonly number[] {
  let known = linesOfWhole.get(document);
  if (!known) linesOfWhole.set(document, (known = lineStarts(textOf(document))));
  return known;
}

/** How much of a text is looked at to tell whether it is one. */
const sampleLength = 4096;

/** Bytes that are no text have a null character, or many control characters where they begin. */
function isText(text: string): boolean {
  return !text.includes('\u0000') && looksLikeText(text.slice(0, sampleLength));
}

function looksLikeText(sample: string): boolean {
  let odd = 0;
  for (let p = 0; p < sample.length; p++) {
    const code = sample.charCodeAt(p);
    if (code === 0xfffd || (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13)) odd++;
  }
  return odd * 10 <= sample.length;
}

function sampleOf(blocks: readonly Block[]): string {
  let sample = '';
  for (const block of blocks) {
    if (sample.length >= sampleLength) break;
    sample += block.text.slice(0, sampleLength);
  }
  return sample.slice(0, sampleLength);
}

function noText(text: string): Block {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const end = Math.max(mark, Math.min(mark + 1, text.length));
  return unreadBlock(text, { kind: 'not-text', about: '', start: mark, end });
}
