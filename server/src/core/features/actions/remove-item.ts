import { endOfGone } from '../../fixes/layout';
import { type SourceDocument, type TextEdit, textOf } from '../../syntax/document';
import { nextLine } from '../../syntax/lines';
import type { Span } from '../../syntax/tree';
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
  const all = textOf(document);
  if (remark < 0 && all.slice(key.end, item.start).trim() === '')
    return [{ ...gone(all, key.start, item.end), text: '' }];
  return [
    { ...key, text: '' },
    { start: item.start, end: item.end, text: '' },
  ];
}

/** Lines that go with the blank lines on one of their sides; at the end of a text, those above. */
function gone(text: string, start: number, end: number): Span {
  const last = endOfGone(text, start, end);
  const above = text.slice(0, start).trimEnd().length;
  return last === text.length && above > 0 ? { start: nextLine(text, above), end: last } : { start, end: last };
}
