import type { FactName } from '../project/facts';
import type { Span } from '../syntax/tree';

/**
 * What a machine proposes against a finding, said as plain data: what should be written, not how the text looks. It is
 * made into edits of the text only when somebody asks for it (edits.ts), so that a check costs nothing more.
 */
export interface Fix {
  /** What it does, as an instruction with its figures: 'Set the minimum to 13'. */
  readonly title: string;
  /**
   * There is one right result, nothing that somebody wrote is lost, and nobody needs to look: such fixes run all at
   * once (`source.fixAll.qualspec`, `qualspec check --fix`). Everything else is proposed one by one.
   */
  readonly safe: boolean;
  readonly changes: readonly Change[];
}

/** A part of a fact, of the rule's own file or of another one, as its places are called (see facts.ts). */
export interface FactPlace {
  readonly uri: string;
  readonly name: FactName;
  /** Which of the file's facts of that name, counted from 0. */
  readonly nth: number;
  readonly part: string;
}

/** A text, a list, or keys with what they say, in this order. Texts get quotation marks where they need them. */
export type Written = string | readonly Written[] | WrittenKeys;
export interface WrittenKeys {
  readonly [key: string]: Written;
}

/** One change. A span is that of a decoded field, term, code, key or part, in the block of the finding. */
export type Change =
  /** The text at a place says something else; its quotation marks stay. */
  | { readonly do: 'write'; readonly at: Span | FactPlace; readonly value: string }
  /** These characters of the text become others, as they are. */
  | { readonly do: 'replace'; readonly at: Span; readonly text: string }
  /** A key of the part with this span; added after the key named, else last. A key that is there is written anew. */
  | {
      readonly do: 'set';
      readonly in: Span;
      readonly key: string;
      readonly value: Written;
      readonly after?: string | undefined;
    }
  /** One more member of a list: of terms between commas, or of lines with dashes. The span is that of the list, or its key's. */
  | { readonly do: 'add'; readonly to: Span; readonly value: Written }
  /** A key with what it says, a point of a list, or a term between commas goes, with the comments of its own lines. */
  | { readonly do: 'remove'; readonly at: Span | FactPlace }
  /** One more item of a top-level list of the file (`assessments`, `units`), which is begun where there is none. */
  | { readonly do: 'append'; readonly key: string; readonly value: WrittenKeys };
