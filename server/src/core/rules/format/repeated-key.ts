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
    const seen = new Map<string, number>();
    for (const index of entries) {
      const { key = '', keyNode } = blocks[index] ?? {};
      if (!keyNode) continue;
      const line = seen.get(key);
      if (line === undefined) seen.set(key, (lines[index] ?? 0) + 1);
      else
        report(
          index,
          keyNode,
          `'${key}' stands in line ${line} already. Move what is below this line to the end of what is below that one, and delete this line.`,
          [],
          fixes(blocks, entries, index),
        );
    }
  },
});

function fixes(blocks: readonly Block[], entries: readonly number[], index: number): Fix[] {
  const block = blocks[index];
  const same = entries.filter((entry) => entry < index && blocks[entry]?.keyNode && blocks[entry].key === block?.key);
  const before = entries[entries.indexOf(index) - 1];
  const last = same.at(-1);
  if (!block?.keyNode || last === undefined) return [];
  const at = { start: block.keyNode.start, end: block.text.length };
  const hasItems = blocks[index + 1]?.kind === 'item';
  // the items below the second key follow those below the first one, if nothing stands between them
  if (
    hasItems &&
    last === before &&
    blocks[last + 1]?.kind === 'item' &&
    /^[^\r\n:]*:\s*$/.test(block.text.slice(at.start))
  )
    return [{ title: 'Join the two lists', safe: true, changes: [{ do: 'replace', at, text: '' }] }];
  const repeats = !hasItems && block.text.slice(at.start).trim() === textOf(blocks[last]);
  return repeats ? [{ title: 'Take the repetition out', safe: true, changes: [{ do: 'replace', at, text: '' }] }] : [];
}

function textOf(block: Block | undefined): string | undefined {
  return block?.keyNode && block.text.slice(block.keyNode.start).trim();
}
