import { type DocumentSymbol, type Position, type Range, SymbolKind } from 'vscode-languageserver';
import type { OutlineEntry, OutlineKind } from '../core/features/outline';
import type { Block } from '../core/syntax/block';
import { positionInBlock } from '../core/syntax/document';
import type { Span } from '../core/syntax/tree';

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

/** How far down units and mark sheets are shown. */
export type Depth = 'outcomes' | 'criteria';

/** What is left out where they are shown down to outcomes. */
const details: ReadonlySet<OutlineKind> = new Set(['criterion', 'section']);

/** An entry of the table of contents, with those below it, as symbols. */
export function symbolOf(entry: OutlineEntry, depth: Depth, rangeOf: (span: Span) => Range): DocumentSymbol {
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

/** The range of a part of a block that begins at a line. */
export function rangeInBlock(block: Block, line: number, { start, end }: Span): Range {
  const position = (offset: number): Position => {
    const place = positionInBlock(block, offset);
    return { line: line + place.line, character: place.character };
  };
  return { start: position(start), end: position(end) };
}

/** A symbol so many lines further down. What was answered may still be on its way: it stays as it is. */
export function movedDown(symbol: DocumentSymbol, by: number): DocumentSymbol {
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
