import { type Block, blockLines } from '../syntax/block';
import { type SourceDocument, type TextEdit, parse } from '../syntax/document';
import type { Node, Span } from '../syntax/tree';
import { applied } from './applied';
import { Layout, type LineStart, step } from './layout';

/**
 * The edits that line a document up: two spaces a level, dashes below their key, one space after a colon and a dash,
 * nothing after a line's end. Nothing but white space ever changes; a block that could be read otherwise afterwards, or
 * cannot be read as a whole now, stays as it is, and the items beside it keep their dashes below its dash.
 * @param within where something may change; lines that others out of it depend on keep their indentation
 */
export function formattingOf({ blocks, starts, read, length }: SourceDocument, within?: Span): TextEdit[] {
  if (read !== 'blocks') return [];
  const { start: from, end: to } = within ?? { start: 0, end: length };
  const edits: TextEdit[] = [];
  for (let first = 0; first < blocks.length;) {
    let next = first + 1;
    while (blocks[next]?.kind === 'item') next++;
    const placed = blocks.slice(first, next).map((block, i): Placed => {
      const start = starts[first + i] ?? 0;
      return { block, start, range: { start: from - start, end: to - start } };
    });
    edits.push(...listEdits(placed));
    first = next;
  }
  return edits;
}

/** A block with its place, and where something may change in it. */
interface Placed {
  readonly block: Block;
  readonly start: number;
  readonly range: Span;
}

/** A top-level key with its items. */
function listEdits(list: readonly Placed[]): TextEdit[] {
  const isMovable = list.every(
    ({ block, range }) => block.kind !== 'item' || dashOf(block) === step || canMove(block, range),
  );
  const dashes = list.map(({ block }): LineStart | undefined => {
    const indent = dashOf(block);
    return block.kind === 'item' ? { indent, column: isMovable ? step : indent } : undefined;
  });
  return list.flatMap(({ block, start: base, range }, i) => {
    const all = new Layout(block, dashes[i]?.column ?? 0, dashes[i + 1]).edits();
    const edits = isSound(block)
      ? safeEdits(
          block,
          all.filter(({ start, end }) => start >= range.start && end <= range.end),
        )
      : [];
    return edits.map(({ start, end, text }) => ({ start: base + start, end: base + end, text }));
  });
}

/** The column of an item's dash. */
function dashOf({ text }: Block): number {
  return Math.max(0, text.search(/[^ ]/));
}

/** Whether the dash of an item can go to its column, with everything below it. */
function canMove(block: Block, range: Span): boolean {
  if (!isSound(block) || !block.value || range.start > 0 || range.end < block.text.trimEnd().length) return false;
  return saysTheSame(block, applied(block.text, new Layout(block, step, undefined).edits()));
}

function isSound({ problems, unread }: Block): boolean {
  return problems.length === 0 && unread.length === 0;
}

/** The edits of a block after which it says the same: all of them, else those that indent nothing, else none. */
function safeEdits(block: Block, edits: readonly TextEdit[]): readonly TextEdit[] {
  if (edits.length === 0) return [];
  if (saysTheSame(block, applied(block.text, edits))) return edits;
  const lines = new Set(blockLines(block));
  const within = edits.filter(({ start }) => !lines.has(start));
  return saysTheSame(block, applied(block.text, within)) ? within : [];
}

/** Whether a block's text is read as it was, with nothing but white space changed. */
function saysTheSame(block: Block, text: string): boolean {
  if (block.text.replace(/\s/g, '') !== text.replace(/\s/g, '')) return false;
  const head = block.kind === 'item' ? `${block.key}:\n` : '';
  const again = parse(head + text).blocks.at(-1);
  return again?.problems.length === 0 && again.unread.length === 0 && same(block.value, again.value);
}

function same(a: Node | undefined, b: Node | undefined): boolean {
  if (!a || !b) return a === b;
  if (a.kind === 'scalar') return b.kind === 'scalar' && a.value === b.value && a.plain === b.plain;
  if (a.kind === 'list')
    return b.kind === 'list' && a.items.length === b.items.length && a.items.every((item, i) => same(item, b.items[i]));
  return (
    b.kind === 'map' &&
    a.pairs.length === b.pairs.length &&
    a.pairs.every(({ key, value }, i) => same(key, b.pairs[i]?.key) && same(value, b.pairs[i]?.value))
  );
}
