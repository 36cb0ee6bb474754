import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import { type Chapter, type ContentsEntry, contentsOf } from '../core/features/contents';
import type { SpecificationFile } from '../core/project/file';
import { rangeIn } from '../core/project/settled';
import type { Block } from '../core/syntax/block';
import { type Depth, movedDown, rangeInBlock, symbolOf } from './symbols';
import { Written, asciiJson, listJson } from './written';

/** The table of contents of a file. What its blocks and chapters say in it is kept with their blocks. */
export function tableOfContents(file: SpecificationFile): Written<DocumentSymbol[]> {
  const contents = contentsOf(file.document);
  const depth = criteriaIn(contents) > mostCriteria ? 'outcomes' : 'criteria';
  const chapters = contents.map((chapter) => chapterSymbol(chapter, file, depth));
  return new Written(values(chapters), () => listJson(chapters));
}

/**
 * With more criteria than this, units are shown down to their outcomes, which say how many criteria they have, and
 * assessments and mark sheets as one line each, which says how many sections they have: a table of contents of thousands
 * of lines is neither read nor answered at once.
 */
const mostCriteria = 500;

function criteriaIn(contents: readonly Chapter[]): number {
  let sum = 0;
  for (const { items } of contents) for (const { entry } of items) sum += entry.criteria;
  return sum;
}

/** A symbol as it was last answered, and the line that its block stood on then. */
interface Answered {
  line: number;
  depth: Depth | undefined;
  symbol: Written<DocumentSymbol> | undefined;
}

/** A chapter as it was last answered, kept with the first of its blocks. */
interface AnsweredChapter extends Answered {
  blocks: readonly Block[];
}

function noChapterYet(_: Block): AnsweredChapter {
  return { line: -1, depth: undefined, symbol: undefined, blocks: [] };
}

/** A chapter is put together anew only when one of its blocks has another text or stands on another line. */
function chapterSymbol(chapter: Chapter, file: SpecificationFile, depth: Depth): Written<DocumentSymbol> {
  const { from, to, head, items } = chapter;
  if (head && items.length === 0) return blockSymbol(head, file, depth);
  const { blocks, lines, read } = file.document;
  const first = blocks[from];
  if (!first || read === 'whole') return newChapter(chapter, file, depth);
  const line = lines[from] ?? 0;
  const known = first.memo.of(first, noChapterYet);
  if (known.symbol && known.depth === depth && known.line === line && isStretch(blocks, from, to, known.blocks))
    return known.symbol;
  const symbol = newChapter(chapter, file, depth);
  Object.assign(known, { line, depth, symbol, blocks: blocks.slice(from, to + 1) });
  return symbol;
}

/** Whether these and no others are the blocks from one place to another. */
function isStretch(blocks: readonly Block[], from: number, to: number, expected: readonly Block[]): boolean {
  if (expected.length !== to - from + 1) return false;
  for (let at = from; at <= to; at++) if (blocks[at] !== expected[at - from]) return false;
  return true;
}

function newChapter(
  { name, detail, from, to, head, items }: Chapter,
  file: SpecificationFile,
  depth: Depth,
): Written<DocumentSymbol> {
  const { blocks } = file.document;
  const text = blocks[from]?.text ?? '';
  const start = text.length - text.trimStart().length;
  const end = blocks[to]?.text.trimEnd().length ?? 0;
  const range = {
    start: rangeIn(file, from, { start, end: start }).start,
    end: rangeIn(file, to, { start: end, end }).end,
  };
  const selectionRange = head
    ? blockSymbol(head, file, depth).value.selectionRange
    : { start: range.start, end: range.start };
  const own = { name, detail, kind: SymbolKind.Array, range, selectionRange };
  const children = items.map((item) => blockSymbol(item, file, depth));
  return new Written<DocumentSymbol>(
    { ...own, children: values(children) },
    () => `${asciiJson(own).slice(0, -1)},"children":${listJson(children)}}`,
  );
}

function values<T>(parts: readonly Written<T>[]): T[] {
  return parts.map(({ value }) => value);
}

function nothingYet(_: Block): Answered {
  return { line: -1, depth: undefined, symbol: undefined };
}

/** The symbol of a block is made anew only when it has another text; where it moved, its lines follow. */
function blockSymbol({ block, entry }: ContentsEntry, file: SpecificationFile, depth: Depth): Written<DocumentSymbol> {
  const source = file.document.blocks[block];
  // blocks that were read together need not begin at a line of their own
  if (!source || file.document.read === 'whole')
    return new Written(symbolOf(entry, depth, (span) => rangeIn(file, block, span)));
  const line = file.document.lines[block] ?? 0;
  const known = source.memo.of(source, nothingYet);
  const { symbol } = known;
  if (symbol && known.depth === depth && known.line === line) return symbol;
  const now = new Written(
    symbol && known.depth === depth
      ? movedDown(symbol.value, line - known.line)
      : symbolOf(entry, depth, (span) => rangeInBlock(source, line, span)),
  );
  Object.assign(known, { line, depth, symbol: now });
  return now;
}
