import * as vscode from 'vscode';
import type { CodeLensMiddleware } from 'vscode-languageclient/node';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { linkToRulePages, rulePages } from './rule-pages';

/** The commands that the server may put behind what it answers. */
const serverCommands = ['qualspec.previewMarkSheet', 'qualspec.showUses', 'editor.action.triggerSuggest'];

/**
 * The client of the language server that comes with the extension. It is not started yet.
 * @param storage where what is known of the workspace's files is kept until the next session, if anywhere
 */
export function createLanguageClient(
  extension: vscode.Uri,
  storage: vscode.Uri | undefined,
  { provideCodeLenses, resolveCodeLens }: CodeLensMiddleware,
): LanguageClient {
  const server = {
    module: vscode.Uri.joinPath(extension, 'dist', 'server.js').fsPath,
    transport: TransportKind.ipc,
    // it talks to nobody else, and certificates that are trusted besides others would be read before it starts
    options: { env: { NODE_EXTRA_CA_CERTS: '' } },
  };
  return new LanguageClient(
    'qualspec',
    'Qualspec',
    { run: server, debug: { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } } },
    {
      // Not the other side of a comparison (scheme git): its units would count twice.
      documentSelector: [
        { scheme: 'file', language: 'qualspec' },
        { scheme: 'untitled', language: 'qualspec' },
        { scheme: 'file', language: 'qualspec-config' },
      ],
      initializationOptions: {
        rulePages: rulePages(extension).fsPath,
        commands: serverCommands,
        ...(storage?.scheme === 'file' ? { cache: vscode.Uri.joinPath(storage, 'known').fsPath } : {}),
      },
      synchronize: { configurationSection: 'qualspec' },
      middleware: {
        handleDiagnostics: (uri, diagnostics, next) => next(uri, linkToRulePages(diagnostics)),
        provideCodeLenses,
        resolveCodeLens,
      },
    },
  );
}
