import type * as vscode from 'vscode';
import { createLanguageClient } from './language-client';
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
  const lenses = new LensCommands();
  const client = createLanguageClient(extensionUri, storageUri, lenses);
  const previews = new MarkSheetPreviews(client, extensionUri);
  context.subscriptions.push(client, previews, registerRulePages(extensionUri), lenses);
  await client.start();
  return { onDidShowMarkSheet: previews.onDidShow };
}
