import type { Block } from '../syntax/block';
import { type SourceDocument, type TextEdit, textOf } from '../syntax/document';
import type { WrittenKeys } from './fix';
import { breakOf, columnOf, dashOf, endOfNode, keysStandApart } from './layout';
import { itemLines } from './written';

/** The edit that puts an item at the end of a top-level list, or begins the list at the end of the file. */
export function appendItem(document: SourceDocument, key: string, value: WrittenKeys): TextEdit {
  const { blocks, starts } = document;
  const nth = blocks.findLastIndex((block) => block.key === key);
  const last = blocks[nth];
  const begun = last?.kind === 'item' && last.value ? { block: last, node: last.value } : undefined;
  const column = begun ? columnOf(begun.block, dashOf(begun.block, begun.node)) : 2;
  const lines = itemLines(value).map((line) => ' '.repeat(column) + line);
  const text = textOf(document);
  // a block in a single line, at the end, does not tell which line breaks its text has
  const newLine = breakOf(last && /[\r\n]/.test(last.text) ? last.text : text);
  const base = starts[nth] ?? 0;
  // remarks and blank lines below the last item stay where they are
  const end = base + (begun ? endOfNode(begun.block, begun.node) : endOfSaid(last?.text ?? text));
  // with a blank line above it where the others have one
  const isApart = begun ? endsBlank(blocks[nth - 1]) : !last && keysStandApart(text);
  const all = [...(isApart ? [''] : []), ...(last ? [] : [`${key}:`]), ...lines];
  const isFirst = text.slice(0, end).trim() === '';
  return { start: end, end, text: all.map((line) => (isFirst ? line + newLine : newLine + line)).join('') };
}

/** Where a text ends without the white space at its end; nothing is put before a byte order mark. */
function endOfSaid(text: string): number {
  return Math.max(text.trimEnd().length, text.startsWith('\uFEFF') ? 1 : 0);
}

/** Whether a blank line stands between an item and the next one. */
function endsBlank(item: Block | undefined): boolean {
  return item?.kind === 'item' && /(?:\n|\r(?!\n))[ \t]*(?:\r\n?|\n)[ \t]*$/.test(item.text);
}
