import type { Span } from './tree';

/** What can be wrong with the text before its meaning is looked at. One id a finding; its words are in the catalogue. */
export type SyntaxProblemKind =
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

/** More problems than this in one block are not collected: nobody reads them, and they all cost time. */
export const problemLimit = 50;
