import {
  type DocumentSymbol,
  DocumentSymbolRequest,
  type Position,
  type Range,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver';
import { type Chapter, type ContentsEntry, contentsOf } from '../../core/features/contents';
import type { OutlineEntry, OutlineKind } from '../../core/features/outline';
import { rangeIn } from '../../core/project/settled';
import type { SpecificationFile } from '../../core/project/file';
import type { Block } from '../../core/syntax/block';
import { positionInBlock } from '../../core/syntax/document';
import type { Span } from '../../core/syntax/tree';
import { type Feature, type Session, answer } from '../feature';

export const outline: Feature = {
  capabilities: () => ({ documentSymbolProvider: { label: 'Qualspec' } }),
  requests: [answer(DocumentSymbolRequest.type, ({ textDocument }, session) => symbols(textDocument.uri, session))],
};

const pictures: Readonly<Record<OutlineKind, SymbolKind>> = {
  part: SymbolKind.Property,
  list: SymbolKind.Array,
  qualification: SymbolKind.Class,
  group: SymbolKind.Package,
  unit: SymbolKind.Module,
  outcome: SymbolKind.Interface,
  criterion: SymbolKind.Field,
  assessment: SymbolKind.Event,
  section: SymbolKind.Struct,
  'mark sheet': SymbolKind.File,
};

function symbols(uri: string, session: Session): DocumentSymbol[] | SymbolInformation[] {
  const file = session.opened(uri)?.file;
  if (!file) return [];
  const contents = contentsOf(file.document);
  const depth = criteriaIn(contents) > mostCriteria ? 'outcomes' : 'criteria';
  const chapters = contents.map((chapter) => chapterSymbol(chapter, file, depth));
  const nested = session.client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport;
  return nested ? chapters : chapters.flatMap((symbol) => flattened(symbol, uri, undefined));
}

/**
 * With more criteria than this, units are shown down to their outcomes, which say how many criteria they have, and
 * assessments and mark sheets as one line each, which says how many sections they have: a table of contents of thousands
 * of lines is neither read nor answered at once.
 */
const mostCriteria = 500;

/** How far down units and mark sheets are shown. */
type Depth = 'outcomes' | 'criteria';

/** What is left out of a large table of contents. */
const details: ReadonlySet<OutlineKind> = new Set(['criterion', 'section']);

function criteriaIn(contents: readonly Chapter[]): number {
  let sum = 0;
  for (const { items } of contents)
    for (const { entry } of items)
      for (const child of entry.children) sum += child.kind === 'criterion' ? 1 : child.children.length;
  return sum;
}

function chapterSymbol(
  { name, detail, from, to, head, items }: Chapter,
  file: SpecificationFile,
  depth: Depth,
): DocumentSymbol {
  const own = head && symbolsOf(head, file, depth);
  if (items.length === 0 && own) return own;
  const first = file.document.blocks[from];
  const end = file.document.blocks[to]?.text.trimEnd().length ?? 0;
  const range = {
    start: rangeIn(file, from, { start: first ? first.text.length - first.text.trimStart().length : 0, end: 0 }).start,
    end: rangeIn(file, to, { start: end, end }).end,
  };
  const children = items.map((item) => symbolsOf(item, file, depth));
  const selectionRange = own?.selectionRange ?? { start: range.start, end: range.start };
  return { name, detail, kind: SymbolKind.Array, range, selectionRange, children };
}

/** A block's symbols as they were last answered, and the line that the block stood on then. */
interface Answered {
  line: number;
  depth: Depth | undefined;
  symbol: DocumentSymbol | undefined;
}

function nothingYet(_: Block): Answered {
  return { line: -1, depth: undefined, symbol: undefined };
}

/** The symbols of a block are made anew only when it has another text; where it moved, their lines follow. */
function symbolsOf({ block, entry }: ContentsEntry, file: SpecificationFile, depth: Depth): DocumentSymbol {
  const source = file.document.blocks[block];
  // blocks that were read together need not begin at a line of their own
  if (!source || file.document.read === 'whole') return symbolOf(entry, depth, (span) => rangeIn(file, block, span));
  const line = file.document.lines[block] ?? 0;
  const known = source.memo.of(source, nothingYet);
  const symbol =
    known.symbol && known.depth === depth
      ? movedDown(known.symbol, line - known.line)
      : symbolOf(entry, depth, (span) => rangeInBlock(source, line, span));
  Object.assign(known, { line, depth, symbol });
  return symbol;
}

function symbolOf(entry: OutlineEntry, depth: Depth, rangeOf: (span: Span) => Range): DocumentSymbol {
  const { name, detail, kind, range, at } = entry;
  const children = depth === 'criteria' ? entry.children : entry.children.filter((child) => !details.has(child.kind));
  return {
    name,
    ...(detail === '' ? {} : { detail }),
    kind: pictures[kind],
    range: rangeOf(range),
    selectionRange: rangeOf(at),
    ...(children.length === 0 ? {} : { children: children.map((child) => symbolOf(child, depth, rangeOf)) }),
  };
}

function rangeInBlock(block: Block, line: number, { start, end }: Span): Range {
  const position = (offset: number): Position => {
    const place = positionInBlock(block, offset);
    return { line: line + place.line, character: place.character };
  };
  return { start: position(start), end: position(end) };
}

/** What was answered may still be on its way: it stays as it is. */
function movedDown(symbol: DocumentSymbol, by: number): DocumentSymbol {
  if (by === 0) return symbol;
  const { range, selectionRange, children } = symbol;
  return {
    ...symbol,
    range: rangeMoved(range, by),
    selectionRange: rangeMoved(selectionRange, by),
    ...(children ? { children: children.map((child) => movedDown(child, by)) } : {}),
  };
}

function rangeMoved({ start, end }: Range, by: number): Range {
  return {
    start: { line: start.line + by, character: start.character },
    end: { line: end.line + by, character: end.character },
  };
}

/** For clients that know no symbols within symbols. */
function flattened(symbol: DocumentSymbol, uri: string, containerName: string | undefined): SymbolInformation[] {
  const { name, kind, range, children = [] } = symbol;
  const own = { name, kind, location: { uri, range }, ...(containerName === undefined ? {} : { containerName }) };
  return [own, ...children.flatMap((child) => flattened(child, uri, name))];
}
