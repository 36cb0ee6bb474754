/**
 * Texts that carry what is expected of them: below a line, a comment with carets under the characters that a finding
 * must cover exactly, and behind them a part of its message.
 *
 *     marks: 25
 * #          ^^ has no exact half
 *
 * For a range that begins in the first column, where the `#` stands: `#@0-6 message`.
 */
export interface Expected {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

const carets = /^#( *)(\^+) +(.+)$/;
const columns = /^#@([0-9]+)-([0-9]+) +(.+)$/;

/** Takes the marks out of a text. */
export function readMarked(marked: string): { text: string; expected: Expected[] } {
  const lines: string[] = [];
  const expected: Expected[] = [];
  for (const line of marked.split('\n')) {
    const at = expectedOf(line, lines.length - 1);
    if (at) expected.push(at);
    else lines.push(line);
  }
  return { text: lines.join('\n'), expected };
}

function expectedOf(written: string, line: number): Expected | undefined {
  const drawn = carets.exec(written);
  if (drawn) {
    const start = 1 + (drawn[1]?.length ?? 0);
    return { line, start, end: start + (drawn[2]?.length ?? 0), message: drawn[3] ?? '' };
  }
  const named = columns.exec(written);
  return named ? { line, start: Number(named[1]), end: Number(named[2]), message: named[3] ?? '' } : undefined;
}
