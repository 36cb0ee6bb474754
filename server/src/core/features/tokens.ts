import { type Mention, type MentionKind, mentionsOf } from '../project/mentions';
import { type Block, blockLines } from '../syntax/block';

/** A name or a code, for highlighting by what it names. Lines and columns count from the block's start. */
export interface NamedToken {
  readonly line: number;
  readonly column: number;
  /** In UTF-16 code units. */
  readonly length: number;
  readonly kind: MentionKind;
  readonly role: Mention['role'];
}

/** The names and codes of a block in the order of the text; none overlaps another, none spans lines. */
export function tokensOf(block: Block): readonly NamedToken[] {
  return block.memo.of(block, gather);
}

function gather(block: Block): readonly NamedToken[] {
  const lines = blockLines(block);
  const tokens: NamedToken[] = [];
  let line = 0;
  let end = 0;
  for (const mention of mentionsOf(block)) {
    // a criterion with its unit before it is two mentions, one in the other
    const from = Math.max(mention.start, end);
    // a text below a sign has its indentation and its line break with it
    const written = block.text.slice(from, mention.end);
    const start = from + written.length - written.trimStart().length;
    const last = from + written.trimEnd().length;
    if (start >= last) continue;
    while ((lines[line + 1] ?? Infinity) <= start) line++;
    // what goes on in the next line cannot be a token
    if (last > (lines[line + 1] ?? Infinity)) continue;
    const { kind, role } = mention;
    tokens.push({ line, column: start - (lines[line] ?? 0), length: last - start, kind, role });
    end = last;
  }
  return tokens;
}
