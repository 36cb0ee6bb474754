import {
  type DidChangeTextDocumentParams,
  type DidOpenTextDocumentParams,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { ProposedFeatures, createConnection } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

// Servers that find nothing: what any server built in this way pays at least. With `--store`, the library's own store
// of texts takes the changes in; without it, the connection alone is at work.

const connection = createConnection(ProposedFeatures.all);
const answer = ({ uri, version }: { uri: string; version: number }) =>
  void connection.sendDiagnostics({ uri, version, diagnostics: [] });

connection.onInitialize(() => ({
  capabilities: { textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental } },
}));
if (process.argv.includes('--store')) {
  const documents = new TextDocuments(TextDocument);
  documents.onDidChangeContent(({ document }) => answer(document));
  documents.listen(connection);
} else {
  connection.onDidOpenTextDocument(({ textDocument }: DidOpenTextDocumentParams) => answer(textDocument));
  connection.onDidChangeTextDocument(({ textDocument }: DidChangeTextDocumentParams) => answer(textDocument));
}
connection.listen();
