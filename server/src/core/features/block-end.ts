import { type Block, blockLines } from '../syntax/block';
import { endOfLine } from '../syntax/lines';

/** The column of an item's dash; 0 for what stands under a key at the left edge. */
function columnOfBlock({ kind, text }: Block): number {
  return kind === 'item' ? Math.max(0, text.search(/[^ ]/)) : 0;
}

/**
 * Where a block ends without the blank lines at its end, and without the remarks there that are about what stands below
 * it: they are indented no further than a column.
 */
export function endOfOwn(block: Block, column = columnOfBlock(block)): number {
  const { text, value, keyNode } = block;
  const least = text.slice(0, Math.max(value?.end ?? 0, keyNode?.end ?? 0)).trimEnd().length;
  const lines = blockLines(block);
  let below = text.length;
  for (let line = lines.length - 1; line >= 0; line--) {
    const start = lines[line] ?? 0;
    const written = text.slice(start, endOfLine(text, start));
    const indent = written.search(/\S/);
    if (start < least || (indent >= 0 && (written[indent] !== '#' || indent > column))) break;
    below = start;
  }
  return Math.max(text.slice(0, below).trimEnd().length, least);
}
