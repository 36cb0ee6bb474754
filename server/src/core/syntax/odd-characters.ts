import type { SyntaxProblem } from './problems';
import { hasOddSpace, withPlainSpaces } from './word';

/** Control characters, halves of a pair, and the sign that a reader puts in the place of what it cannot read. */
const odd = /(?![\t\n\r\u0085])[\p{Cc}\p{Cs}\uFFFD-\uFFFF]/gu;

/** What a text has to have before anything in it can be odd: one quick look where the exact ones take several. */
const candidate =
  /[^\t\n\r -~\u0085\u00a1-\u167f\u1681-\u1fff\u200b-\u202e\u2030-\u205e\u2060-\u2fff\u3001-\ud7ff\ue000-\ufffc]/;

/**
 * The text with plain spaces in the place of characters that cannot be printed and of odd spaces in the indentation,
 * every offset kept. The first of each is reported; what comes out of a word processor or a damaged file has many.
 */
export function withPlainCharacters(text: string): { text: string; problems: SyntaxProblem[] } {
  if (!candidate.test(text)) return { text, problems: [] };
  const printable = withoutUnprintable(text);
  const indented = withPlainIndentation(printable.text);
  return { text: indented.text, problems: [...printable.problems, ...indented.problems] };
}

function withPlainIndentation(text: string): { text: string; problems: SyntaxProblem[] } {
  if (!hasOddSpace(text)) return { text, problems: [] };
  const indentation = /(?<![^\r\n])[^\S\r\n\t]+(?=\S)/g;
  for (const { 0: spaces, index } of text.matchAll(indentation)) {
    const first = [...spaces].findIndex((space) => hasOddSpace(space));
    if (first < 0) continue;
    const [start, end] = [index + first, index + spaces.length];
    return {
      text: text.replace(indentation, withPlainSpaces),
      problems: [{ kind: 'odd-space', about: '', start, end }],
    };
  }
  return { text, problems: [] };
}

function withoutUnprintable(text: string): { text: string; problems: SyntaxProblem[] } {
  const first = text.search(odd);
  if (first < 0) return { text, problems: [] };
  const problem: SyntaxProblem = { kind: 'odd-character', about: text[first] ?? '', start: first, end: first + 1 };
  return { text: text.replace(odd, ' '), problems: [problem] };
}
