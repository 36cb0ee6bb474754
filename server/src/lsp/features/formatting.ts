import {
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  type Range,
  type TextEdit,
} from 'vscode-languageserver';
import { formattingOf } from '../../core/features/formatting';
import { offsetAt, positionAt } from '../../core/syntax/document';
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
  const from = range ? offsetAt(document, { line: range.start.line, character: 0 }) : 0;
  const to = range ? offsetAt(document, range.end) : document.length;
  return formattingOf(document)
    .filter(({ start, end }) => start >= from && end <= to)
    .map(({ start, end, text }) => ({
      range: { start: positionAt(document, start), end: positionAt(document, end) },
      newText: text,
    }));
}
