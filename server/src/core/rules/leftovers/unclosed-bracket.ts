import { defineTextRule } from '../rule';

export default defineTextRule({
  id: 'leftovers/unclosed-bracket',
  title: 'A bracket that opens is closed',
  severity: 'warning',
  byDefault: 'off',
  source: 'Slips in the published specifications',
  text: ({ raw, start }, report) => {
    const open: { readonly sign: string; readonly at: number }[] = [];
    for (const { 0: sign, index } of raw.matchAll(/[()[\]]/g)) {
      if (sign === '(' || sign === '[') open.push({ sign, at: index });
      else if (open.at(-1)?.sign === opening[sign]) open.pop();
      else if (!countsPoint(raw, index))
        report(
          { start: start + index, end: start + index + 1 },
          `The bracket '${sign}' closes here and was not opened. Open it where it begins, or take it out.`,
        );
    }
    for (const { sign, at } of open)
      report(
        { start: start + at, end: start + at + 1 },
        `The bracket '${sign}' opens here and is not closed in this text. Close it where it ends, or take it out.`,
      );
  },
});

const opening: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

/** 'a)', 'iii)' and '12)' count points, and open nothing. */
function countsPoint(raw: string, at: number): boolean {
  return raw[at] === ')' && /(?:^|\s)[a-zA-Z0-9]{1,3}$/.test(raw.slice(Math.max(0, at - 4), at));
}
