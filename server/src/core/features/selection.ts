import { type SourceDocument, blockIndexAt } from '../syntax/document';
import type { Node, Span } from '../syntax/tree';

/** What can be selected around an offset, from the smallest to the whole text; each holds the one before it. */
export function selectionsAt(document: SourceDocument, offset: number): Span[] {
  const index = blockIndexAt(document, offset);
  const block = document.blocks[index];
  const base = document.starts[index] ?? 0;
  const spans: Span[] = [{ start: 0, end: document.length }];
  const take = ({ start, end }: Span): boolean => {
    const span = { start: base + start, end: base + end };
    const outer = spans.at(-1);
    if (!outer || offset < span.start || offset > span.end || span.start < outer.start || span.end > outer.end)
      return false;
    if (span.start > outer.start || span.end < outer.end) spans.push(span);
    return true;
  };
  if (!block) return spans;
  const { text, keyNode, value } = block;
  take({ start: text.length - text.trimStart().length, end: text.trimEnd().length });
  if (keyNode) take(keyNode);
  visit(value, take);
  take(wordAt(text, offset - base));
  return spans.reverse();
}

/** @param take takes a span if it holds the offset, and says so */
function visit(node: Node | undefined, take: (span: Span) => boolean): void {
  if (!node || !take(node)) return;
  if (node.kind === 'list') for (const item of node.items) visit(item, take);
  if (node.kind === 'map')
    for (const { key, value } of node.pairs) {
      if (!take({ start: key.start, end: value?.end ?? key.end })) continue;
      if (!take(key)) visit(value, take);
    }
}

function wordAt(text: string, at: number): Span {
  let [start, end] = [at, at];
  while (start > 0 && isOfWord(text.charAt(start - 1))) start--;
  while (end < text.length && isOfWord(text.charAt(end))) end++;
  // where there is no word, the whole block is no smaller choice
  return end > start ? { start, end } : { start: 0, end: text.length };
}

/** References and codes are one word with their dots and hyphens. */
function isOfWord(character: string): boolean {
  return /[\p{L}\p{N}._/-]/u.test(character);
}
