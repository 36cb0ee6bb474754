import { type DocumentSymbol, DocumentSymbolRequest, type SymbolInformation } from 'vscode-languageserver';
import { type Feature, type Session, answer } from '../feature';
import { tableOfContents } from '../table-of-contents';
import type { Written } from '../written';

export const outline: Feature = {
  capabilities: () => ({ documentSymbolProvider: { label: 'Qualspec' } }),
  requests: [answer(DocumentSymbolRequest.type, ({ textDocument }, session) => symbols(textDocument.uri, session))],
};

function symbols(uri: string, session: Session): Written<DocumentSymbol[]> | SymbolInformation[] {
  const file = session.opened(uri)?.file;
  if (!file) return [];
  const contents = tableOfContents(file);
  const nested = session.client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport;
  return nested ? contents : contents.value.flatMap((symbol) => flattened(symbol, uri, undefined));
}

/** For clients that know no symbols within symbols. */
function flattened(symbol: DocumentSymbol, uri: string, containerName: string | undefined): SymbolInformation[] {
  const { name, kind, range, children = [] } = symbol;
  const own = { name, kind, location: { uri, range }, ...(containerName === undefined ? {} : { containerName }) };
  return [own, ...children.flatMap((child) => flattened(child, uri, name))];
}
