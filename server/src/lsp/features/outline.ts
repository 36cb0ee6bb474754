import {
  type DocumentSymbol,
  DocumentSymbolRequest,
  type Range,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver';
import { type Chapter, type ContentsEntry, contentsOf } from '../../core/features/contents';
import type { OutlineEntry, OutlineKind } from '../../core/features/outline';
import { rangeIn } from '../../core/project/settled';
import type { SpecificationFile } from '../../core/project/file';
import type { Block } from '../../core/syntax/block';
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
  const chapters = contentsOf(file.document).map((chapter) => chapterSymbol(chapter, file));
  const nested = session.client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport;
  return nested ? chapters : chapters.flatMap((symbol) => flattened(symbol, uri, undefined));
}

function chapterSymbol({ name, detail, from, to, head, items }: Chapter, file: SpecificationFile): DocumentSymbol {
  const own = head && symbolsOf(head, file);
  if (items.length === 0 && own) return own;
  const first = file.document.blocks[from];
  const end = file.document.blocks[to]?.text.trimEnd().length ?? 0;
  const range = {
    start: rangeIn(file, from, { start: first ? first.text.length - first.text.trimStart().length : 0, end: 0 }).start,
    end: rangeIn(file, to, { start: end, end }).end,
  };
  const children = items.map((item) => symbolsOf(item, file));
  const selectionRange = own?.selectionRange ?? { start: range.start, end: range.start };
  return { name, detail, kind: SymbolKind.Array, range, selectionRange, children };
}

/** A block's symbols as they were last answered, and the line that the block stood on then. */
interface Answered {
  line: number;
  symbol: DocumentSymbol | undefined;
}

function nothingYet(_: Block): Answered {
  return { line: -1, symbol: undefined };
}

/** The symbols of a block are made anew only when it has another text or stands on another line. */
function symbolsOf({ block, entry }: ContentsEntry, file: SpecificationFile): DocumentSymbol {
  const source = file.document.blocks[block];
  const line = file.document.lines[block] ?? 0;
  const known = source?.memo.of(source, nothingYet);
  if (known?.symbol && known.line === line && file.document.read === 'blocks') return known.symbol;
  const symbol = symbolOf(entry, (span) => rangeIn(file, block, span));
  if (known) Object.assign(known, { line, symbol });
  return symbol;
}

function symbolOf(entry: OutlineEntry, rangeOf: (span: OutlineEntry['at']) => Range): DocumentSymbol {
  const { name, detail, kind, range, at, children } = entry;
  return {
    name,
    ...(detail === '' ? {} : { detail }),
    kind: pictures[kind],
    range: rangeOf(range),
    selectionRange: rangeOf(at),
    ...(children.length === 0 ? {} : { children: children.map((child) => symbolOf(child, rangeOf)) }),
  };
}

/** For clients that know no symbols within symbols. */
function flattened(symbol: DocumentSymbol, uri: string, containerName: string | undefined): SymbolInformation[] {
  const { name, kind, range, children = [] } = symbol;
  const own = { name, kind, location: { uri, range }, ...(containerName === undefined ? {} : { containerName }) };
  return [own, ...children.flatMap((child) => flattened(child, uri, name))];
}
