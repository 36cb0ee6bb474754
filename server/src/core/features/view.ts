import type { FileSummary, SpecificationFile } from '../project/file';
import type { Block } from '../syntax/block';
import { readBlock } from '../syntax/block';
import { cut, initialState } from '../syntax/cut';
import { type Position, type SourceDocument, parse, positionAt } from '../syntax/document';
import { countBreaks, isBreak, nextLineOf } from '../syntax/lines';
import { isSpace, plainKey } from '../syntax/word';
import type { BlockFilter } from './files';

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
 * A file whose text was let go and has been fetched again. Only the blocks that can matter are read, and only their
 * neighbourhood is cut: of two hundred files that mention a unit, most of the text is about other things.
 * @param matters whether a block with this key and text can matter
 */
export function glimpse(file: FileSummary, text: string, matters: BlockFilter): View {
  const starts = keyStarts(text);
  if (!starts) return { file, ...viewOfDocument(parse(text)) };
  const blocks: PlacedBlock[] = [];
  starts.forEach((start, i) => {
    const part = text.slice(start, starts[i + 1] ?? text.length);
    if (!matters(plainKey(/^[^:\r\n]*/.exec(part)?.[0] ?? ''), part)) return;
    let at = start;
    for (const piece of cut(part, initialState, start === 0).pieces) {
      if (matters(piece.key, piece.text)) blocks.push({ block: readBlock(piece), start: at });
      at += piece.text.length;
    }
  });
  return { file, blocks, positionAt: (offset) => placeIn(text, offset) };
}

/** A line that begins with a top-level key, or with something that can concern other blocks than its own. */
const topLevelLine = /(?:(---|\.\.\.|[%[\]{}?<=|>])|[^\s#-][^\r\n:]*:(?=\s))/;

/**
 * Where the top-level keys of a text begin, and its beginning. A key with its colon begins a block whatever stands above
 * it, so each part can be cut alone.
 * @returns undefined where blocks may concern each other: the text has to be read as a whole
 */
function keyStarts(text: string): readonly number[] | undefined {
  if (['\0', '\u2028', '\u2029'].some((odd) => text.includes(odd))) return undefined;
  if ((text.includes('&') || text.includes('*')) && /[&*][^\s&*,]/.test(text)) return undefined;
  const starts = [0];
  const nextLine = nextLineOf(text);
  const pattern = new RegExp(topLevelLine, 'y');
  for (let line = 0; line < text.length; line = nextLine(text, line)) {
    const first = text.charCodeAt(line);
    // most lines are indented, or blank
    if (isSpace(first) || isBreak(first)) continue;
    pattern.lastIndex = line;
    const found = pattern.exec(text);
    const crossing = found?.[1];
    if (crossing !== undefined && !(line === 0 && crossing === '---')) return undefined;
    if (found && line > 0) starts.push(line);
  }
  return starts;
}

/** The place of an offset, counted in the text up to there; between the two characters of a line break, its line's end. */
function placeIn(text: string, offset: number): Position {
  if (text[offset - 1] === '\r' && text[offset] === '\n') return placeIn(text, offset - 1);
  const before = text.slice(0, offset);
  const line = countBreaks(before);
  return { line, character: offset - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) - 1 };
}
