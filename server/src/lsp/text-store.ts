import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type SourceDocument, edit, offsetAt, parse, positionAt, textOf } from '../core/syntax/document';

/**
 * An open text kept as blocks, so that a keystroke costs a block and not the document. It is a `TextDocument` like the
 * library's own; tests hold the two equal.
 */
export class BlockTextDocument implements TextDocument {
  constructor(
    readonly uri: string,
    readonly languageId: string,
    readonly version: number,
    readonly source: SourceDocument,
  ) {}

  get lineCount(): number {
    return this.positionAt(this.source.length).line + 1;
  }

  getText(range?: Range): string {
    const text = textOf(this.source);
    return range ? text.substring(this.offsetAt(range.start), this.offsetAt(range.end)) : text;
  }

  positionAt(offset: number): Position {
    return positionAt(this.source, offset);
  }

  offsetAt(position: Position): number {
    return offsetAt(this.source, position);
  }

  getLineRange(line: number): Range {
    if (line < 0) return { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const at = Math.min(line, this.lineCount - 1);
    return { start: { line: at, character: 0 }, end: this.positionAt(this.endOfLine(at)) };
  }

  getEOLCharacters(line: number): string {
    if (line < 0 || line >= this.lineCount - 1) return '';
    const end = this.positionAt(this.endOfLine(line));
    return this.getText({ start: end, end: { line: line + 1, character: 0 } });
  }

  /** The offset of a line's end, before its line break. */
  private endOfLine(line: number): number {
    return offsetAt(this.source, { line, character: Number.MAX_SAFE_INTEGER });
  }
}

/** What `TextDocuments` needs to keep open texts in this way. */
export const blockTextDocuments = {
  create: (uri: string, languageId: string, version: number, content: string) =>
    new BlockTextDocument(uri, languageId, version, parse(content)),

  update(document: BlockTextDocument, changes: TextDocumentContentChangeEvent[], version: number): BlockTextDocument {
    const source = changes.reduce(applied, document.source);
    return new BlockTextDocument(document.uri, document.languageId, version, source);
  },
};

function applied(source: SourceDocument, change: TextDocumentContentChangeEvent): SourceDocument {
  if (!('range' in change)) return parse(change.text, source);
  const start = offsetAt(source, change.range.start);
  const end = offsetAt(source, change.range.end);
  return edit(source, { start: Math.min(start, end), end: Math.max(start, end), text: change.text });
}
