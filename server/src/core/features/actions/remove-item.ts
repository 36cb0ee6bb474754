import { type SourceDocument, type TextEdit, textOf } from '../../syntax/document';
import { nextLine, startOfLine } from '../../syntax/lines';
import type { ItemList } from './items';

/** The edits that take an item out of a top-level list with its remarks. The last one takes the list's key with it. */
export function removeItem(document: SourceDocument, { head, items }: ItemList, nth: number): TextEdit[] {
  const { blocks, starts } = document;
  const item = items[nth];
  if (!item) return [];
  const [above, below] = [items[nth - 1], items[nth + 1]];
  if (above || below) {
    // with it go the blank lines on one of its sides
    const [start, end] = below ? [item.start, below.start] : [above?.end ?? item.start, item.end];
    return [{ start, end, text: '' }];
  }
  const start = starts[head] ?? 0;
  const text = blocks[head]?.text ?? '';
  const line = text.slice(0, nextLine(text, 0));
  const remark = line.search(/#/);
  const key = { start: start + (line.startsWith('\uFEFF') ? 1 : 0), end: start + (remark < 0 ? line.length : remark) };
  if (key.end === item.start)
    return [{ start: key.start, end: endOfBlanks(textOf(document), key.start, item.end), text: '' }];
  return [
    { ...key, text: '' },
    { start: item.start, end: item.end, text: '' },
  ];
}

/** Where blank lines stand on both sides of what goes, those behind it go too. */
function endOfBlanks(text: string, start: number, end: number): number {
  const lineBreak = text.startsWith('\r\n', start - 2) ? 2 : 1;
  const above = text.slice(startOfLine(text, start - lineBreak), start);
  if (start > 0 && above.trim() !== '') return end;
  let after = end;
  while (after < text.length && text.slice(after, nextLine(text, after)).trim() === '') after = nextLine(text, after);
  return after;
}
