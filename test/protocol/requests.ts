import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ClientCapabilities, ServerCapabilities } from 'vscode-languageserver-protocol';
import { root } from '../harness/server';

/** What a client can that can everything that features depend on. */
export const ableClient: ClientCapabilities = {
  workspace: {
    applyEdit: true,
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
  },
  textDocument: {
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
    hover: { contentFormat: ['markdown'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source'] } },
      isPreferredSupport: true,
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
    rename: { prepareSupport: true },
    definition: { linkSupport: true },
    foldingRange: {},
    selectionRange: {},
    documentLink: {},
    codeLens: {},
    inlayHint: {},
    formatting: {},
    rangeFormatting: {},
    semanticTokens: {
      requests: { full: true, range: true },
      tokenTypes: ['variable', 'enumMember'],
      tokenModifiers: [],
      formats: ['relative'],
    },
  },
};

/** The requests behind each capability; `resolve` is a request of its own where it is announced. */
const requestsOf: Readonly<Record<string, readonly string[]>> = {
  completionProvider: ['textDocument/completion'],
  hoverProvider: ['textDocument/hover'],
  signatureHelpProvider: ['textDocument/signatureHelp'],
  declarationProvider: ['textDocument/declaration'],
  definitionProvider: ['textDocument/definition'],
  typeDefinitionProvider: ['textDocument/typeDefinition'],
  implementationProvider: ['textDocument/implementation'],
  referencesProvider: ['textDocument/references'],
  documentHighlightProvider: ['textDocument/documentHighlight'],
  documentSymbolProvider: ['textDocument/documentSymbol'],
  codeActionProvider: ['textDocument/codeAction'],
  codeLensProvider: ['textDocument/codeLens'],
  documentLinkProvider: ['textDocument/documentLink'],
  documentFormattingProvider: ['textDocument/formatting'],
  documentRangeFormattingProvider: ['textDocument/rangeFormatting'],
  documentOnTypeFormattingProvider: ['textDocument/onTypeFormatting'],
  renameProvider: ['textDocument/rename'],
  foldingRangeProvider: ['textDocument/foldingRange'],
  selectionRangeProvider: ['textDocument/selectionRange'],
  linkedEditingRangeProvider: ['textDocument/linkedEditingRange'],
  inlayHintProvider: ['textDocument/inlayHint'],
  workspaceSymbolProvider: ['workspace/symbol'],
  executeCommandProvider: ['workspace/executeCommand'],
};

/** The requests that can be asked besides, once the answers to others are at hand. */
const resolving: Readonly<Record<string, string>> = {
  completionProvider: 'completionItem/resolve',
  codeActionProvider: 'codeAction/resolve',
  codeLensProvider: 'codeLens/resolve',
  documentLinkProvider: 'documentLink/resolve',
  inlayHintProvider: 'inlayHint/resolve',
  workspaceSymbolProvider: 'workspaceSymbol/resolve',
};

/**
 * Every request that a server answers, by what it announces, and the ones that are our own, by its sources.
 * @throws for a capability of which nobody has said here what can be asked
 */
export function announced(capabilities: ServerCapabilities): string[] {
  const methods = Object.entries(capabilities).flatMap(([name, value]: [string, unknown]) => {
    if (!name.endsWith('Provider') || value === false || value === undefined) return [];
    const options = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
    if (name === 'semanticTokensProvider') return semanticTokens(options);
    const own = requestsOf[name];
    if (!own) throw new Error(`nobody has said what can be asked of a server with ${name}`);
    return [
      ...own,
      ...(options['prepareProvider'] === true ? ['textDocument/prepareRename'] : []),
      ...(options['resolveProvider'] === true ? [resolving[name] ?? `${name}/resolve`] : []),
    ];
  });
  return [...methods, ...ownRequests()];
}

function semanticTokens({ full, range }: Record<string, unknown>): string[] {
  const delta = typeof full === 'object' && full !== null && (full as { delta?: boolean }).delta === true;
  return [
    ...(full === undefined || full === false ? [] : ['textDocument/semanticTokens/full']),
    ...(delta ? ['textDocument/semanticTokens/full/delta'] : []),
    ...(range === undefined || range === false ? [] : ['textDocument/semanticTokens/range']),
  ];
}

/** The names of requests that are not the protocol's, wherever the server's sources have them. */
function ownRequests(): string[] {
  const folder = join(root, 'server/src/lsp');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const names = files.flatMap((name) =>
    [
      ...readFileSync(join(folder, name), 'utf8').matchAll(
        /RequestType0?\b[^'"(]*\(\s*['"](qualspec\/[A-Za-z/]+)['"]/g,
      ),
    ].map(([, method]) => method ?? ''),
  );
  return [...new Set(names)];
}

/**
 * What is asked of a text, for each request that there can be.
 * @param line a line of the text that says something, and a column in it
 */
export function sampleParams(uri: string, line: number, character: number): Readonly<Record<string, unknown>> {
  const textDocument = { uri };
  const position = { line, character };
  const range = { start: { line: 0, character: 0 }, end: { line: line + 20, character: 0 } };
  const at = { textDocument, position };
  const within = { textDocument, range };
  const options = { tabSize: 2, insertSpaces: true };
  return {
    'textDocument/completion': { ...at, context: { triggerKind: 1 } },
    'completionItem/resolve': { label: 'units' },
    'textDocument/hover': at,
    'textDocument/definition': at,
    'textDocument/references': { ...at, context: { includeDeclaration: true } },
    'textDocument/documentHighlight': at,
    'textDocument/documentSymbol': { textDocument },
    'textDocument/codeAction': { ...within, context: { diagnostics: [] } },
    'codeAction/resolve': { title: 'Nothing' },
    'textDocument/codeLens': { textDocument },
    'codeLens/resolve': { range },
    'textDocument/documentLink': { textDocument },
    'documentLink/resolve': { range },
    'textDocument/formatting': { textDocument, options },
    'textDocument/rangeFormatting': { ...within, options },
    'textDocument/onTypeFormatting': { ...at, ch: '\n', options },
    'textDocument/rename': { ...at, newName: 'renamed' },
    'textDocument/prepareRename': at,
    'textDocument/foldingRange': { textDocument },
    'textDocument/selectionRange': { textDocument, positions: [position] },
    'textDocument/linkedEditingRange': at,
    'textDocument/inlayHint': within,
    'inlayHint/resolve': { position, label: 'x' },
    'textDocument/semanticTokens/full': { textDocument },
    'textDocument/semanticTokens/full/delta': { textDocument, previousResultId: '1' },
    'textDocument/semanticTokens/range': within,
    'workspace/symbol': { query: 'e' },
    'workspaceSymbol/resolve': { name: 'e', kind: 5, location: { uri } },
    'workspace/executeCommand': { command: 'qualspec.nothing', arguments: [] },
    'qualspec/markSheet': at,
  };
}
