import { type SourceDocument, type TextEdit, textOf } from '../syntax/document';
import type { WrittenKeys } from './fix';
import { breakOf, columnOf, dashOf, endOfNode } from './layout';
import { itemLines } from './written';

/** The edit that puts an item at the end of a top-level list, or begins the list at the end of the file. */
export function appendItem(document: SourceDocument, key: string, value: WrittenKeys): TextEdit {
  const { blocks, starts } = document;
  const nth = blocks.findLastIndex((block) => block.key === key);
  const last = blocks[nth];
  const begun = last?.kind === 'item' && last.value ? { block: last, node: last.value } : undefined;
  const column = begun ? columnOf(begun.block, dashOf(begun.block, begun.node)) : 2;
  const lines = itemLines(value).map((line) => ' '.repeat(column) + line);
  const newLine = breakOf(last?.text ?? textOf(document));
  const base = starts[nth] ?? 0;
  // remarks and blank lines below the last item stay where they are
  const end = base + (begun ? endOfNode(begun.block, begun.node) : (last?.text ?? textOf(document)).trimEnd().length);
  const all = last ? lines : [`${key}:`, ...lines];
  return { start: end, end, text: all.map((line) => (end === 0 ? line + newLine : newLine + line)).join('') };
}
