import { blockLines, type Block } from '../syntax/block';
import type { SourceDocument } from '../syntax/document';
import type { Node } from '../syntax/tree';
import { endOfOwn } from './block-end';

/** Lines that can be folded below the first of them; zero-based. */
export interface Fold {
  readonly from: number;
  readonly to: number;
  readonly kind: 'part' | 'comment';
}

/** Everything that takes up several lines: lists with their keys, items, mappings, long texts, remarks. */
export function foldsOf({ blocks, lines, read }: SourceDocument): Fold[] {
  // blocks that were read together need not begin at a line of their own
  if (read === 'whole') return [];
  const folds: Fold[] = [];
  blocks.forEach((block, i) => {
    const base = lines[i] ?? 0;
    if (block.kind === 'entry' && blocks[i + 1]?.kind === 'item') folds.push(listFold(blocks, lines, i));
    for (const { from, to, kind } of blockFolds(block)) folds.push({ from: from + base, to: to + base, kind });
  });
  return folds;
}

/** A top-level key with all its items. */
function listFold(blocks: readonly Block[], lines: readonly number[], index: number): Fold {
  let last = index;
  while (blocks[last + 1]?.kind === 'item') last++;
  const block = blocks[last];
  // what stands at the left edge below the last item is about what follows
  const to = (lines[last] ?? 0) + (block ? lineOf(block, Math.max(0, endOfOwn(block, 0) - 1)) : 0);
  return { from: lines[index] ?? 0, to, kind: 'part' };
}

function blockFolds(block: Block): readonly Fold[] {
  return block.memo.of(block, gather);
}

function gather(block: Block): readonly Fold[] {
  const folds: Fold[] = [];
  const add = (start: number, end: number) => {
    const from = lineOf(block, start);
    const to = lineOf(block, start + Math.max(block.text.slice(start, end).trimEnd().length - 1, 0));
    if (to > from) folds.push({ from, to, kind: 'part' });
  };
  const visit = (node: Node | undefined): void => {
    if (node?.kind === 'map')
      for (const { key, value } of node.pairs) {
        if (value) add(key.start, value.end);
        visit(value);
      }
    else if (node?.kind === 'list')
      for (const item of node.items) {
        if (item && item.kind !== 'scalar') add(dashBefore(block.text, item.start), item.end);
        visit(item);
      }
  };
  if (block.kind === 'item' && block.value) add(dashBefore(block.text, block.value.start), block.value.end);
  if (block.kind === 'entry' && block.keyNode && block.value) add(block.keyNode.start, block.value.end);
  visit(block.value);
  return [...folds, ...remarks(block)];
}

/** Where the dash of an item stands, which may have a line of its own. */
function dashBefore(text: string, start: number): number {
  let at = start - 1;
  while (at >= 0 && /\s/.test(text.charAt(at))) at--;
  return text[at] === '-' ? at : start;
}

/** Runs of lines that are remarks alone, at the left edge or not. */
function remarks(block: Block): Fold[] {
  const folds: Fold[] = [];
  const { text } = block;
  if (!text.includes('#')) return folds;
  const starts = blockLines(block);
  let from: number | undefined;
  let isAtEdge = false;
  for (let line = 0; line <= starts.length; line++) {
    const start = starts[line];
    const isRemark = start !== undefined && /^[ \t]*#/.test(text.slice(start, start + 200));
    const startsAtEdge = isRemark && text.startsWith('#', start);
    // those at the left edge are about what follows, and do not belong to a list that ends above them
    if (from !== undefined && (!isRemark || startsAtEdge !== isAtEdge)) {
      if (line - 1 > from) folds.push({ from, to: line - 1, kind: 'comment' });
      from = undefined;
    }
    if (isRemark) from ??= line;
    isAtEdge = startsAtEdge;
  }
  return folds;
}

function lineOf(block: Block, offset: number): number {
  const starts = blockLines(block);
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
