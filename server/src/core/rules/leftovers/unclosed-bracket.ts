import { defineTextRule } from '../rule';

export default defineTextRule({
  id: 'leftovers/unclosed-bracket',
  title: 'A bracket that opens is closed',
  severity: 'warning',
  byDefault: 'off',
  source: 'Slips in the published specifications',
  text: ({ raw, start }, report) => {
    // 'a)' and '1)' count points, and a smile closes nothing
    const plain = raw.replace(/(?<=^|[\s(])[a-zA-Z0-9]{1,3}\)/g, (point) => ' '.repeat(point.length));
    const open: { readonly sign: string; readonly at: number }[] = [];
    for (const match of plain.matchAll(/[()[\]]/g)) {
      const [sign] = match;
      if (sign === '(' || sign === '[') open.push({ sign, at: match.index });
      else if (open.at(-1)?.sign === opening[sign]) open.pop();
      else {
        const at = start + match.index;
        report(
          { start: at, end: at + 1 },
          `The bracket '${sign}' closes here and was not opened. Open it where it begins, or take it out.`,
        );
      }
    }
    for (const { sign, at } of open)
      report(
        { start: start + at, end: start + at + 1 },
        `The bracket '${sign}' opens here and is not closed in this text. Close it where it ends, or take it out.`,
      );
  },
});

const opening: Readonly<Record<string, string>> = { ')': '(', ']': '[' };
