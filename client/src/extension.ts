import type * as vscode from 'vscode';
import { createLanguageClient, watchFiles } from './language-client';
import { LensCommands } from './lens-commands';
import { MarkSheetPreviews } from './preview/previews';
import type { Shown } from './preview/panel';
import { registerRulePages } from './rule-pages';

/** What other extensions may use. */
export interface QualspecApi {
  /** Fires whenever the preview shows something new. */
  readonly onDidShowMarkSheet: vscode.Event<Shown>;
}

/** Starts the language server and registers the commands. */
export async function activate(context: vscode.ExtensionContext): Promise<QualspecApi> {
  const { extensionUri, storageUri } = context;
  const watchers = watchFiles();
  const lenses = new LensCommands();
  const client = createLanguageClient(extensionUri, storageUri, watchers, lenses);
  const previews = new MarkSheetPreviews(client, extensionUri);
  context.subscriptions.push(client, ...watchers, previews, registerRulePages(extensionUri), lenses);
  await client.start();
  return { onDidShowMarkSheet: previews.onDidShow };
}
