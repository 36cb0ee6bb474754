import type { Block } from '../syntax/block';
import type { SourceDocument, TextEdit } from '../syntax/document';

/** The edits that make one document of another, block by block: what both share is not touched. */
export function difference(before: SourceDocument, after: SourceDocument): TextEdit[] {
  const places = new Map(after.blocks.map((block, i) => [block, i]));
  const edits: TextEdit[] = [];
  let done = 0;
  let run = 0;
  const close = (end: number, to: number) => {
    const start = before.starts[run] ?? before.length;
    const edit = narrowed(textBetween(before.blocks, run, end), textBetween(after.blocks, done, to), start);
    if (edit) edits.push(edit);
    run = end + 1;
    done = to + 1;
  };
  before.blocks.forEach((block, i) => {
    const place = places.get(block);
    if (place !== undefined && place >= done) close(i, place);
  });
  close(before.blocks.length, after.blocks.length);
  return edits;
}

function textBetween(blocks: readonly Block[], from: number, to: number): string {
  return blocks
    .slice(from, to)
    .map(({ text }) => text)
    .join('');
}

/** The replacement of one text by another, without what both begin and end with. */
function narrowed(before: string, after: string, base: number): TextEdit | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  return { start: base + start, end: base + before.length - same, text: after.slice(start, after.length - same) };
}
