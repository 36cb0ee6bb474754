import { columnOf, dashOf, endOfNode } from '../../fixes/layout';
import type { Block } from '../../syntax/block';
import type { SourceDocument } from '../../syntax/document';
import { nextLine } from '../../syntax/lines';
import type { Span } from '../../syntax/tree';

/**
 * An item of a top-level list with the lines that belong to it: remarks directly above it, and remarks below it that are
 * indented further than its dash. Offsets in the text.
 */
export interface Item extends Span {
  readonly block: Block;
  /** The index of its block. */
  readonly index: number;
  /** Where its first line begins, below the remarks. */
  readonly dash: number;
  /** The column of the dash. */
  readonly column: number;
}

/** A top-level list whose items stand on lines of their own. */
export interface ItemList {
  /** The index of the block that has the list's key. */
  readonly head: number;
  readonly items: readonly Item[];
}

/**
 * The items of a top-level list, in the order of the text. Blank lines between two of them belong to neither.
 * @returns undefined where there is no such list, or not exactly one that can be taken apart line by line
 */
export function itemsUnder({ blocks, starts, read }: SourceDocument, key: string): ItemList | undefined {
  const head = blocks.findIndex((block) => block.key === key);
  const last = blocks.findLastIndex((block) => block.key === key);
  const entry = blocks[head];
  if (read !== 'blocks' || entry?.kind !== 'entry' || entry.value || last === head || !isSound(entry)) return undefined;
  const items: Item[] = [];
  let from = (starts[head] ?? 0) + beginOfRemarks(entry.text);
  for (let index = head + 1; index <= last; index++) {
    const block = blocks[index];
    if (block?.kind !== 'item' || block.key !== key || !block.value || !isSound(block)) return undefined;
    const dash = starts[index] ?? 0;
    const column = columnOf(block, dashOf(block, block.value));
    const below = nextLine(block.text, endOfNode(block, block.value));
    const { own, next } = shared(block.text.slice(below), column);
    items.push({ block, index, start: from, dash, end: dash + below + own, column });
    from = dash + below + next;
  }
  return { head, items };
}

function isSound({ unread, problems, anchors, aliases }: Block): boolean {
  return unread.length === 0 && problems.length === 0 && !anchors && !aliases;
}

/** A comment that holds for what stands below it. */
const forNext = /^\s*#\s*[Qq]ualspec-disable-next-line/;

/** How much of the remarks between two items belongs to the one above, and where what belongs to the one below begins. */
function shared(between: string, column: number): { readonly own: number; readonly next: number } {
  let own = 0;
  for (let at = 0; at < between.length; at = nextLine(between, at)) {
    const line = between.slice(at, nextLine(between, at));
    const indent = line.search(/\S/);
    if (indent < 0) continue;
    if (indent <= column || forNext.test(line)) return { own, next: at };
    own = nextLine(between, at);
  }
  return { own, next: between.length };
}

/** Where the remarks directly above the first item begin in the text of a list's key; above a blank line they are the list's. */
function beginOfRemarks(text: string): number {
  const lines: number[] = [];
  for (let at = nextLine(text, 0); at < text.length; at = nextLine(text, at)) lines.push(at);
  let from = text.length;
  let isDirect = true;
  for (const at of lines.reverse()) {
    const line = text.slice(at, nextLine(text, at));
    if (line.trim() === '') isDirect = false;
    else if (isDirect || forNext.test(line)) from = at;
  }
  return from;
}
