import type { FileEdits } from '../../fixes/apply';
import type { SpecificationFile } from '../../project/file';
import type { Block } from '../../syntax/block';
import { blockIndexAt } from '../../syntax/document';
import type { Meaning } from '../meaning';
import type { Units } from '../units';

/** A place in a file that is open: where an author asks what can be done. */
export interface Place {
  readonly file: SpecificationFile;
  readonly meaning: Meaning;
  readonly units: Units;
  /** In UTF-16 code units from the beginning of the text. */
  readonly offset: number;
}

/** What an action does to the files of a project. */
export interface Work {
  /** The edits of files that are there already; those of one file do not overlap. */
  readonly edits: readonly FileEdits[];
  /** A file that is made, with its text. */
  readonly created?: { readonly uri: string; readonly text: string };
  /** A file that says nothing any more after its edits: it goes where the client can delete it. */
  readonly emptied?: string;
}

/** A block of a file with its place. */
export interface Placed {
  readonly block: Block;
  readonly index: number;
  /** Where it begins in the text. */
  readonly start: number;
}

/** The block under the cursor, if it could be read as a whole and stands for itself. */
export function blockAt({ file: { document }, offset }: Place): Placed | undefined {
  if (document.read !== 'blocks') return undefined;
  const index = blockIndexAt(document, offset);
  const block = document.blocks[index];
  if (!block || block.unread.length > 0 || block.anchors || block.aliases) return undefined;
  return { block, index, start: document.starts[index] ?? 0 };
}
