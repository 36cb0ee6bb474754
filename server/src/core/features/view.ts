import type { FileSummary, SpecificationFile } from '../project/file';
import type { Block } from '../syntax/block';
import { readBlock } from '../syntax/block';
import { cut, initialState } from '../syntax/cut';
import { type Position, type SourceDocument, parse, positionAt } from '../syntax/document';
import { lineStarts } from '../syntax/lines';

/** A file as a feature looks at it: what is known of it, and those of its blocks that can matter. */
export interface View {
  readonly file: FileSummary;
  readonly blocks: readonly PlacedBlock[];
  /** The place of an offset in the file's text. */
  positionAt(offset: number): Position;
}

export interface PlacedBlock {
  readonly block: Block;
  /** Where the block begins, in UTF-16 code units from the beginning of the text. */
  readonly start: number;
}

/** A file whose text is at hand. */
export function viewOf(file: SpecificationFile): View {
  return { file, ...viewOfDocument(file.document) };
}

function viewOfDocument(document: SourceDocument): Omit<View, 'file'> {
  return {
    blocks: document.blocks.map((block, i) => ({ block, start: document.starts[i] ?? 0 })),
    positionAt: (offset) => positionAt(document, offset),
  };
}

/**
 * A file whose text was let go and has been fetched again. Only the blocks that can matter are read: of two hundred
 * files that mention a unit, most of the text is about other things.
 * @param matters whether a block with this key and text can matter
 */
export function glimpse(file: FileSummary, text: string, matters: (key: string, text: string) => boolean): View {
  // what names texts for reuse is read as a whole
  if (text.includes('\u0000') || /[&*][^\s&*,]/.test(text)) return { file, ...viewOfDocument(parse(text)) };
  const { pieces, crosses, flow } = cut(text, initialState, true);
  if (crosses || flow) return { file, ...viewOfDocument(parse(text)) };
  const blocks: PlacedBlock[] = [];
  let start = 0;
  for (const piece of pieces) {
    if (matters(piece.key, piece.text)) blocks.push({ block: readBlock(piece), start });
    start += piece.text.length;
  }
  let lines: readonly number[] | undefined;
  return { file, blocks, positionAt: (offset) => placeIn(text, (lines ??= lineStarts(text)), offset) };
}

function placeIn(text: string, lines: readonly number[], offset: number): Position {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const withinBreak = text[offset - 1] === '\r' && text[offset] === '\n' ? 1 : 0;
  return { line: low, character: offset - (lines[low] ?? 0) - withinBreak };
}
