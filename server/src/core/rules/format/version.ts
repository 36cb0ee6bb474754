import type { Fix } from '../../fixes/fix';
import { breakOf } from '../../fixes/layout';
import type { Block } from '../../syntax/block';
import { defineFileRule } from '../rule';

export default defineFileRule({
  id: 'format/version',
  title: 'A file begins with the version of its format',
  severity: 'error',
  source: 'The schema of the format',
  fix: 'writes the first line',
  file: ({ document: { blocks, entries, read } }, report) => {
    const keys = entries.filter((index) => blocks[index]?.keyNode);
    const [at = 0] = keys;
    const first = keys.length > 0 ? blocks[at] : undefined;
    // a file with nothing in it gets advice, and one that is no text cannot be told about keys
    if (!first || read === 'none') return;
    const index = keys.find((key) => blocks[key]?.key === 'format') ?? -1;
    const found = blocks[index];
    if (!found) {
      // it may be in a line that could not be read
      if (blocks.slice(0, at + 1).every((block) => block.unread.length === 0 && block.problems.length === 0))
        report(
          at,
          keyOf(first),
          `The first line is missing: it says which version of the format the file has. Put 'format: 1' above this line.`,
          [],
          [firstLine(first)],
        );
      return;
    }
    const version = found.value?.kind === 'scalar' ? found.value : undefined;
    if (version && /^[0-9]+$/.test(version.value) && version.value !== '1')
      report(
        index,
        version,
        `The file is of format ${version.value}, and this version of Qualspec knows format 1. ${Number(version.value) > 1 ? 'Nothing in it is checked. Install a newer version.' : `Type 'format: 1'.`}`,
      );
    else if (index !== at)
      report(index, keyOf(found), `'format' stands at the beginning of the file. Move this line above '${first.key}'.`);
  },
});

function keyOf(block: Block): { start: number; end: number } {
  return block.keyNode ?? { start: 0, end: 0 };
}

function firstLine(block: Block): Fix {
  const { start } = keyOf(block);
  const text = `format: 1${breakOf(block.text)}`;
  return {
    title: "Write 'format: 1' above",
    safe: true,
    changes: [{ do: 'replace', at: { start, end: start }, text }],
  };
}
