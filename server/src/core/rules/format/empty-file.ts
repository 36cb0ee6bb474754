import { defineFileRule } from '../rule';

export default defineFileRule({
  id: 'format/empty-file',
  title: 'A file has something in it',
  severity: 'information',
  source: 'House rule: who opens an empty file is told how to begin',
  file: ({ document: { blocks } }, report) => {
    const empty = blocks.every(
      (block) => block.kind === 'head' && block.problems.length === 0 && block.unread.length === 0,
    );
    if (empty)
      report(
        0,
        { start: 0, end: 0 },
        `There is nothing in this file yet. Begin with the line 'format: 1', and below it 'specification:' or 'units:'.`,
      );
  },
});
