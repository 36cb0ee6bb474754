import type { Span } from './tree';

/** What can be wrong with the text before its meaning is looked at. One id a finding; its words are in the catalogue. */
export type SyntaxProblemKind =
  /** There is more, and it is not shown or not even read. */
  | 'more'
  | 'bullet'
  | 'colon-in-text'
  | 'comment-cuts-text'
  | 'conflict-markers'
  | 'indentation'
  | 'list-inside-text'
  | 'missing-colon'
  | 'missing-space'
  | 'not-text'
  | 'odd-character'
  | 'odd-space'
  | 'several-documents'
  | 'special-character'
  | 'stray-text'
  | 'tab-indentation'
  | 'too-deep'
  | 'typographic-quotes'
  | 'unclosed-quote'
  | 'unreadable';

/** A problem in one block; offsets are relative to the block. */
export interface SyntaxProblem extends Span {
  readonly kind: SyntaxProblemKind;
  /** The word, key or character that the message names. */
  readonly about: string;
}

/** A list of problems with the last one saying so where it is cut. */
export function cutProblems(problems: readonly SyntaxProblem[]): readonly SyntaxProblem[] {
  const last = problems[problemLimit];
  return last
    ? [...problems.slice(0, problemLimit), { kind: 'more', about: '', start: last.start, end: last.end }]
    : problems;
}

/** More problems than this in one block are not collected: nobody reads them, and they all cost time. */
export const problemLimit = 50;

/** What a message may quote of a text: the beginning of it, since a line can be as long as a file. */
export function excerpt(text: string, start: number, end: number): string {
  return text.slice(start, Math.min(end, start + 200)).trimEnd();
}
