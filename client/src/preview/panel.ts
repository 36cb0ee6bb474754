import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { State } from 'vscode-languageclient/node';
import type { PageMessage, PreviewState, PreviewView, Rendering, ShowMessage } from './messages';
import { pageHtml } from './page';
import type { MarkSheetResult } from './request';
import { markSheetRequest } from './request';
import { nextView, unanswered } from './view';

/** What the page has just put before the reader. */
export interface Shown {
  /** The document, as a URI. */
  readonly uri: string;
  /** Of the mark sheet, or of the qualification; null while there is nothing to show. */
  readonly id: string | null;
  /** All its text. */
  readonly text: string;
  /** The note above it; empty when the rendering is current. */
  readonly note: string;
}

/**
 * The preview of one document. It asks the server again after every change and whenever the cursor moves, one request at
 * a time: what happens while a request is under way leads to one more, not to a queue.
 */
export class MarkSheetPanel implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[] = [];
  private readonly shownEmitter = new vscode.EventEmitter<Shown>();
  /** Fires whenever the page shows something new. */
  readonly onDidShow = this.shownEmitter.event;
  private view: PreviewView;
  /** The id of what is wanted; none until the first answer. */
  private wanted: string | undefined;
  /** What the cursor meant last: it is followed when it moves to another, not at every step. */
  private atCursor: string | undefined;
  private cursor: vscode.Position | undefined;
  private asking = false;
  private askAgain = false;

  constructor(
    readonly document: vscode.Uri,
    private readonly panel: vscode.WebviewPanel,
    private readonly client: LanguageClient,
    extension: vscode.Uri,
    { view = { sheets: [] }, atCursor }: Partial<PreviewState> = {},
  ) {
    this.view = view;
    this.wanted = view.rendering?.id;
    this.atCursor = atCursor;
    const here = (uri: vscode.Uri) => uri.toString() === document.toString();
    this.subscriptions.push(
      this.shownEmitter,
      panel.webview.onDidReceiveMessage((message: PageMessage) => this.receive(message)),
      vscode.workspace.onDidChangeTextDocument((event) => {
        if (here(event.document.uri)) this.refresh();
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        if (here(textEditor.document.uri)) this.follow(selections[0]?.active);
      }),
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) this.refresh();
      }),
    );
    panel.webview.html = pageHtml(panel.webview, extension);
  }

  /** Shows what a place of the document means, or without one what was shown last. */
  start(position?: vscode.Position): void {
    this.cursor = position;
    this.refresh();
  }

  /** Brings the panel to the front and shows what a place of the document means. */
  reveal(position: vscode.Position | undefined): void {
    this.panel.reveal(undefined, true);
    this.atCursor = undefined;
    this.follow(position);
  }

  /** Shows the mark sheet at a place of the document, if it is another one than at the place before. */
  follow(position: vscode.Position | undefined): void {
    if (!position) return;
    this.cursor = position;
    this.refresh();
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private receive(message: PageMessage): void {
    if (message.type === 'ready') this.send();
    if (message.type === 'choose') {
      this.wanted = message.id;
      this.refresh();
    }
    if (message.type === 'shown') {
      const { id, text, note } = message;
      this.shownEmitter.fire({ uri: this.document.toString(), id, text, note });
    }
  }

  /** Asks again for what is shown. */
  refresh(): void {
    if (this.asking) this.askAgain = true;
    else void this.ask();
  }

  private async ask(): Promise<void> {
    this.asking = true;
    do {
      this.askAgain = false;
      this.view = await this.answer().then(
        (result) => nextView(this.view, result),
        () => unanswered(this.view),
      );
      this.panel.title = tabTitle(this.view.rendering) ?? `Preview: ${name(this.document)}`;
      this.send();
    } while (this.askAgain);
    this.asking = false;
  }

  /** What the cursor means when it has come to another part, else what is wanted. */
  private async answer(): Promise<MarkSheetResult> {
    const { cursor } = this;
    this.cursor = undefined;
    if (cursor) {
      const result = await this.request({ position: cursor });
      const found = result.shown?.id;
      if (!found || found !== this.atCursor || this.wanted === undefined) {
        this.atCursor = found ?? this.atCursor;
        this.wanted = found ?? this.wanted;
        return result;
      }
      if (found === this.wanted) return result;
    }
    const result = await this.request(this.wanted === undefined ? {} : { id: this.wanted });
    this.wanted ??= result.shown?.id;
    return result;
  }

  private request(which: { position?: vscode.Position; id?: string }): Promise<MarkSheetResult> {
    const { position, id } = which;
    return this.client.sendRequest(markSheetRequest, {
      textDocument: { uri: this.client.code2ProtocolConverter.asUri(this.document) },
      ...(position && { position: this.client.code2ProtocolConverter.asPosition(position) }),
      ...(id !== undefined && { id }),
    });
  }

  private send(): void {
    const { view, atCursor } = this;
    const message: ShowMessage = { type: 'show', uri: this.document.toString(), view, atCursor };
    void this.panel.webview.postMessage(message);
  }
}

function tabTitle(shown: Rendering | undefined): string | undefined {
  return shown && `${shown.is === 'qualification' ? 'Qualification' : 'Mark sheet'}: ${shown.title}`;
}

function name(uri: vscode.Uri): string {
  return decodeURIComponent(uri.path.slice(uri.path.lastIndexOf('/') + 1));
}
