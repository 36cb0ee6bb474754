import { blockLines, type Block } from '../syntax/block';
import type { SourceDocument } from '../syntax/document';
import type { Node } from '../syntax/tree';

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
  const to = (lines[last] ?? 0) + (block ? lineOf(block, block.text.trimEnd().length) : 0);
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
        if (item && item.kind !== 'scalar') add(item.start, item.end);
        visit(item);
      }
  };
  if (block.kind === 'item' && block.value) add(block.value.start, block.value.end);
  if (block.kind === 'entry' && block.keyNode && block.value) add(block.keyNode.start, block.value.end);
  visit(block.value);
  return [...folds, ...remarks(block)];
}

/** Runs of lines that are remarks alone. */
function remarks(block: Block): Fold[] {
  const folds: Fold[] = [];
  const { text } = block;
  if (!text.includes('#')) return folds;
  const starts = blockLines(block);
  let from: number | undefined;
  for (let line = 0; line <= starts.length; line++) {
    const start = starts[line];
    const isRemark = start !== undefined && /^[ \t]*#/.test(text.slice(start, start + 200));
    if (isRemark) from ??= line;
    else {
      if (from !== undefined && line - 1 > from) folds.push({ from, to: line - 1, kind: 'comment' });
      from = undefined;
    }
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
