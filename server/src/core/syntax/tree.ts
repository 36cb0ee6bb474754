/**
 * The YAML tree of one block. All offsets are UTF-16 code units from the start of the block's own text, so that a
 * block that moves because of an edit elsewhere keeps its tree.
 */

/** A half-open range of UTF-16 offsets within a block. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text as it stands. Every scalar is a text here: `1.10` stays `1.10`. */
export interface ScalarNode extends Span {
  readonly kind: 'scalar';
  /** What the author wrote, without quotes, folded lines joined. */
  readonly value: string;
  /** True without quotes and without `|` or `>`. */
  readonly plain: boolean;
}

export interface Pair {
  readonly key: ScalarNode;
  /** Missing where nothing is written yet. */
  readonly value: Node | undefined;
}

export interface MapNode extends Span {
  readonly kind: 'map';
  readonly pairs: readonly Pair[];
}

export interface ListNode extends Span {
  readonly kind: 'list';
  readonly items: readonly (Node | undefined)[];
}

export type Node = ScalarNode | MapNode | ListNode;
