import type { Block } from '../../syntax/block';
import { defineFileRule } from '../rule';

export default defineFileRule({
  id: 'format/version',
  title: 'A file begins with the version of its format',
  severity: 'error',
  source: 'The schema of the format',
  file: ({ document: { blocks, read } }, report) => {
    const keys = [...blocks.entries()].filter(([, block]) => block.kind === 'entry' && block.keyNode);
    const [first] = keys;
    // a file with nothing in it gets advice, and one that is no text cannot be told about keys
    if (!first || read === 'none') return;
    const found = keys.find(([, block]) => block.key === 'format');
    if (!found) {
      // it may be in a line that could not be read
      if (blocks.slice(0, first[0] + 1).every((block) => block.unread.length === 0 && block.problems.length === 0))
        report(
          first[0],
          keyOf(first[1]),
          `The first line is missing: it says which version of the format the file has. Put 'format: 1' above this line.`,
        );
      return;
    }
    const [index, block] = found;
    const version = block.value?.kind === 'scalar' ? block.value : undefined;
    if (version && /^[0-9]+$/.test(version.value) && version.value !== '1')
      report(
        index,
        version,
        `The file is of format ${version.value}, and this version of Qualspec knows format 1. ${Number(version.value) > 1 ? 'Nothing in it is checked. Install a newer version.' : `Type 'format: 1'.`}`,
      );
    else if (index !== first[0])
      report(
        index,
        keyOf(block),
        `'format' stands at the beginning of the file. Move this line above '${first[1].key}'.`,
      );
  },
});

function keyOf(block: Block): { start: number; end: number } {
  return block.keyNode ?? { start: 0, end: 0 };
}
