import { defineFileRule } from '../rule';

export default defineFileRule({
  id: 'format/repeated-key',
  title: 'Each key stands at the beginning of a line once',
  severity: 'error',
  source: 'YAML 1.2, 3.2.1.3: the keys of a mapping are unique',
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
        );
    }
  },
});
