import type { SyntaxProblem } from './problems';

/** Control characters, halves of a pair, and the sign that a reader puts in the place of what it cannot read. */
const odd = /(?![\t\n\r\u0085])[\p{Cc}\p{Cs}\uFFFD-\uFFFF]/gu;

/**
 * The text with spaces in the place of characters that cannot be printed, every offset kept. The first of them is
 * reported; what comes out of a word processor or a damaged file has many.
 */
export function withoutOddCharacters(text: string): { text: string; problems: SyntaxProblem[] } {
  const first = text.search(odd);
  if (first < 0) return { text, problems: [] };
  const problem: SyntaxProblem = { kind: 'odd-character', about: text[first] ?? '', start: first, end: first + 1 };
  return { text: text.replace(odd, ' '), problems: [problem] };
}
