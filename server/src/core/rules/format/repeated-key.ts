import type { Fix } from '../../fixes/fix';
import type { Block } from '../../syntax/block';
import { defineFileRule } from '../rule';

export default defineFileRule({
  id: 'format/repeated-key',
  title: 'Each key stands at the beginning of a line once',
  severity: 'error',
  source: 'YAML 1.2, 3.2.1.3: the keys of a mapping are unique',
  fix: 'joins two lists that follow each other, or takes out what is only repeated',
  file: ({ document: { blocks, lines, entries } }, report) => {
    /** The line of each key, and the index of its last block so far. */
    const seen = new Map<string, { readonly line: number; readonly last: number }>();
    entries.forEach((index, i) => {
      const { key = '', keyNode } = blocks[index] ?? {};
      if (!keyNode) return;
      const known = seen.get(key);
      seen.set(key, { line: known?.line ?? (lines[index] ?? 0) + 1, last: index });
      if (!known) return;
      report(
        index,
        keyNode,
        `'${key}' stands in line ${known.line} already. Move what is below this line to the end of what is below that one, and delete this line.`,
        [],
        fixes(blocks, index, known.last, entries[i - 1]),
      );
    });
  },
});

/**
 * @param last the index of the key's block before this one
 * @param before the index of the block of whatever key stands before it
 */
function fixes(blocks: readonly Block[], index: number, last: number, before: number | undefined): Fix[] {
  const block = blocks[index];
  if (!block?.keyNode) return [];
  const at = { start: block.keyNode.start, end: block.text.length };
  const hasItems = blocks[index + 1]?.kind === 'item';
  // the items below the second key follow those below the first one, if nothing stands between them
  if (hasItems) {
    const follows = last === before && blocks[last + 1]?.kind === 'item';
    const isBare = /^[^\r\n:]*:\s*$/.test(block.text.slice(at.start));
    return follows && isBare ? [taken('Join the two lists', at)] : [];
  }
  const first = blocks[last];
  const said = first?.keyNode && first.text.slice(first.keyNode.start).trim();
  return block.text.slice(at.start).trim() === said ? [taken('Take the repetition out', at)] : [];
}

function taken(title: string, at: { readonly start: number; readonly end: number }): Fix {
  return { title, safe: true, changes: [{ do: 'replace', at, text: '' }] };
}
