import type { Span } from './tree';

/** What can be wrong with the text before its meaning is looked at. One id a finding; its words are in the catalogue. */
export type SyntaxProblemKind =
  | 'colon-in-text'
  | 'special-character'
  | 'unclosed-quote'
  | 'missing-colon'
  | 'tab-indentation'
  | 'indentation'
  | 'unreadable'
  | 'conflict-markers'
  | 'duplicate-key'
  | 'stray-text'
  | 'comment-cuts-text'
  | 'list-inside-text'
  | 'typographic-quotes'
  | 'too-deep'
  | 'unknown-alias'
  | 'several-documents'
  | 'not-text';

/** A problem in one block; offsets are relative to the block. */
export interface SyntaxProblem extends Span {
  readonly kind: SyntaxProblemKind;
  /** The word, key or character that the message names. */
  readonly about: string;
  /** Where the first of two is, for a duplicate. */
  readonly other?: Span;
}
