import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { PreviewState } from './messages';
import { pageFolder } from './page';
import type { Shown } from './panel';
import { MarkSheetPanel } from './panel';
import { previewsChanged } from './request';

/** Where in a document something stands that is asked for. */
interface Place {
  readonly line: number;
  readonly character: number;
}

const viewType = 'qualspec.markSheet';

/** All open previews, one a document. */
export class MarkSheetPreviews implements vscode.Disposable, vscode.WebviewPanelSerializer<PreviewState> {
  private readonly panels = new Map<string, MarkSheetPanel>();
  private readonly shownEmitter = new vscode.EventEmitter<Shown>();
  /** Fires whenever a preview shows something new. */
  readonly onDidShow = this.shownEmitter.event;
  private readonly subscriptions: vscode.Disposable;

  constructor(
    private readonly client: LanguageClient,
    private readonly extension: vscode.Uri,
  ) {
    this.subscriptions = vscode.Disposable.from(
      this.shownEmitter,
      vscode.commands.registerCommand('qualspec.previewMarkSheet', (uri?: vscode.Uri | string, at?: Place) =>
        this.open(typeof uri === 'string' ? vscode.Uri.parse(uri, true) : uri, at),
      ),
      vscode.window.registerWebviewPanelSerializer(viewType, this),
      // a client has one listener to a notification
      client.onNotification(previewsChanged, () => {
        for (const panel of this.panels.values()) panel.refresh();
      }),
    );
  }

  /** Puts the panel of an earlier window to work again. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: PreviewState | undefined): Promise<void> {
    if (!state) return panel.dispose();
    const document = vscode.Uri.parse(state.uri, true);
    // The server knows only documents that are open, and the text editor may be closed.
    await vscode.workspace.openTextDocument(document).then(undefined, () => undefined);
    panel.webview.options = this.options();
    const preview = new MarkSheetPanel(document, panel, this.client, this.extension, state);
    this.keep(preview, panel);
    preview.start();
  }

  dispose(): void {
    this.subscriptions.dispose();
    for (const panel of this.panels.values()) panel.dispose();
  }

  private async open(uri: vscode.Uri | undefined, at: Place | undefined): Promise<void> {
    const active = vscode.window.activeTextEditor;
    const document = uri ?? active?.document.uri;
    if (!document) {
      await vscode.window.showInformationMessage(
        'Open a qualification specification to preview its qualifications and mark sheets.',
      );
      return;
    }
    const editor = vscode.window.visibleTextEditors.find((one) => one.document.uri.toString() === document.toString());
    // the explorer hands in other things as well as a place
    const asked = typeof at?.line === 'number' ? new vscode.Position(at.line, at.character) : undefined;
    const position = asked ?? editor?.selection.active;
    const open = this.panels.get(document.toString());
    if (open) return open.reveal(position);
    await vscode.workspace.openTextDocument(document);
    const where = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const panel = vscode.window.createWebviewPanel(viewType, 'Preview', where, this.options());
    const preview = new MarkSheetPanel(document, panel, this.client, this.extension);
    this.keep(preview, panel);
    preview.start(position);
  }

  private keep(preview: MarkSheetPanel, panel: vscode.WebviewPanel): void {
    const key = preview.document.toString();
    this.panels.set(key, preview);
    panel.iconPath = {
      light: vscode.Uri.joinPath(this.extension, 'client/media/qualspec-light.svg'),
      dark: vscode.Uri.joinPath(this.extension, 'client/media/qualspec-dark.svg'),
    };
    preview.onDidShow((shown) => this.shownEmitter.fire(shown));
    panel.onDidDispose(() => {
      this.panels.delete(key);
      preview.dispose();
    });
  }

  private options(): vscode.WebviewOptions {
    return { enableScripts: true, localResourceRoots: [pageFolder(this.extension)] };
  }
}
