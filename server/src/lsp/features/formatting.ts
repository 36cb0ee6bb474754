import {
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  type Range,
  type TextEdit,
} from 'vscode-languageserver';
import { formattingOf } from '../../core/features/formatting';
import { type SourceDocument, offsetAt, positionAt } from '../../core/syntax/document';
import type { Span } from '../../core/syntax/tree';
import { type Feature, type Session, answer } from '../feature';

export const formatting: Feature = {
  capabilities: () => ({ documentFormattingProvider: true, documentRangeFormattingProvider: true }),
  requests: [
    answer(DocumentFormattingRequest.type, ({ textDocument }, session) => edits(textDocument.uri, session)),
    answer(DocumentRangeFormattingRequest.type, ({ textDocument, range }, session) =>
      edits(textDocument.uri, session, range),
    ),
  ],
};

function edits(uri: string, session: Session, range?: Range): TextEdit[] {
  const document = session.opened(uri)?.file.document;
  if (!document) return [];
  return formattingOf(document, range && linesOf(range, document)).map(({ start, end, text }) => ({
    range: { start: positionAt(document, start), end: positionAt(document, end) },
    newText: text,
  }));
}

/** The whole lines of a range; one that it only reaches the beginning of is none of them. */
function linesOf({ start, end }: Range, document: SourceDocument): Span {
  const after = end.character === 0 && end.line > start.line ? end.line : end.line + 1;
  return {
    start: offsetAt(document, { line: start.line, character: 0 }),
    end: offsetAt(document, { line: after, character: 0 }),
  };
}
