import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import { endOfOwn } from '../core/features/block-end';
import { type Chapter, type ContentsEntry, contentsOf } from '../core/features/contents';
import type { SpecificationFile } from '../core/project/file';
import { rangeIn } from '../core/project/settled';
import type { Block } from '../core/syntax/block';
import { type Depth, movedDown, rangeInBlock, symbolOf } from './symbols';
import { Written, asciiJson, listJson } from './written';

/** The table of contents of a file. What its blocks and chapters say in it is kept with their blocks. */
export function tableOfContents(file: SpecificationFile): Written<DocumentSymbol[]> {
  const contents = contentsOf(file.document);
  const criteria = contents.reduce((sum, chapter) => sum + chapter.criteria, 0);
  const depth = criteria > mostCriteria ? 'outcomes' : 'criteria';
  const chapters = contents.map((chapter) => chapterSymbol(chapter, file, depth));
  return new Written(values(chapters), () => listJson(chapters));
}

/**
 * With more criteria than this, units are shown down to their outcomes, which say how many criteria they have, and
 * assessments and mark sheets as one line each, which says how many sections they have: a table of contents of thousands
 * of lines is neither read nor answered at once.
 */
const mostCriteria = 500;

/** The symbol of a block or a chapter as it was last answered, and the line on which it began then. */
interface Answered {
  line: number;
  depth: Depth | undefined;
  symbol: Written<DocumentSymbol> | undefined;
}

function nothingYet(_: Block | Chapter): Answered {
  return { line: -1, depth: undefined, symbol: undefined };
}

/** The symbol of a chapter is put together anew only when one of its blocks has another text, or where it moved. */
function chapterSymbol(chapter: Chapter, file: SpecificationFile, depth: Depth): Written<DocumentSymbol> {
  const { from, head, items, memo } = chapter;
  if (head && items.length === 0) return blockSymbol(head, file, depth);
  if (file.document.read === 'whole') return newChapter(chapter, file, depth);
  const line = file.document.lines[from] ?? 0;
  const known = memo.of(chapter, nothingYet);
  if (known.symbol && known.depth === depth && known.line === line) return known.symbol;
  const symbol = newChapter(chapter, file, depth);
  Object.assign(known, { line, depth, symbol });
  return symbol;
}

function newChapter(
  { name, detail, from, to, head, items }: Chapter,
  file: SpecificationFile,
  depth: Depth,
): Written<DocumentSymbol> {
  const { blocks } = file.document;
  const text = blocks[from]?.text ?? '';
  const start = text.length - text.trimStart().length;
  const last = blocks[to];
  // what stands at the left edge below the last item is about the next chapter
  const end = last ? endOfOwn(last, 0) : 0;
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
