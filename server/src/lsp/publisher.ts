import type { Connection } from 'vscode-languageserver';
import { isConfiguration } from '../workspace/names';
import type { Workspace } from '../workspace/workspace';
import { asDiagnostic } from './convert';
import type { Turns } from './turns';

/**
 * The one owner of what clients are told. A changed text is checked as soon as the pipe is empty, without a timer;
 * files that see it follow in slices, so that the next keystroke never waits long.
 */
export class Publisher {
  private readonly changed = new Set<string>();
  private readonly waiting = new Set<string>();
  private readonly published = new Map<string, string>();
  private scheduled = false;
  private slicing = false;
  private looking = Promise.resolve();
  /** How many turns of the event loop nobody has asked for anything. */
  private quietTurns = 0;
  rulePages: string | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly workspace: Workspace,
    /** The open text of a file: the client's own spelling of its uri, and its version. */
    private readonly openDocument: (uri: string) => { readonly uri: string; readonly version: number } | undefined,
    private readonly readAgain: (uri: string) => Promise<void>,
    /** Called when a text that somebody is looking at has been answered: less urgent work may begin. */
    private readonly answered: () => void,
    private readonly turns: Turns,
  ) {}

  /** A text that somebody is looking at has changed: it goes first. */
  textChanged(uri: string): void {
    this.changed.add(uri);
    if (this.scheduled) return;
    this.scheduled = true;
    this.quietTurns = 0;
    this.afterRequests(mostTurns);
  }

  /** Somebody asked for something, and may go on asking: editors ask for several things behind a keystroke. */
  asked(): void {
    this.quietTurns = 0;
  }

  /**
   * What editors ask right behind a keystroke (what could be typed here?) somebody waits for; it may lie in the pipe
   * already, or still be on its way through it. Each turn of the event loop takes in what has come.
   */
  private afterRequests(turnsLeft: number): void {
    setImmediate(() => {
      this.quietTurns++;
      if (this.quietTurns > quietTurns || turnsLeft === 0) this.publishChanged();
      else this.afterRequests(turnsLeft - 1);
    });
  }

  /** What these files see may have changed. */
  recheck(uris: Iterable<string>): void {
    for (const uri of uris) this.waiting.add(uri);
    if (this.slicing || this.waiting.size === 0) return;
    this.slicing = true;
    this.looking = this.publishWaiting();
  }

  /** Comes back when all files have been looked at that were to be. */
  done(): Promise<void> {
    return this.looking;
  }

  /** A file is gone, and its findings with it. */
  removed(uri: string): void {
    this.changed.delete(uri);
    this.waiting.delete(uri);
    if (this.published.delete(uri)) void this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** The same for all files that are not known any more, however many steps ago they went. */
  removeUnknown(): void {
    for (const uri of [...this.published.keys()]) if (!this.workspace.has(uri)) this.removed(uri);
  }

  /** What is told under one spelling of a file's uri is taken back there, because another one counts now. */
  respelled(uri: string, spelling: string): void {
    if (this.published.delete(uri)) void this.connection.sendDiagnostics({ uri: spelling, diagnostics: [] });
  }

  private publishChanged(): void {
    this.scheduled = false;
    const uris = [...this.changed];
    this.changed.clear();
    for (const uri of uris) this.publish(uri, true);
    this.answered();
  }

  private async publishWaiting(): Promise<void> {
    await this.turns.slice();
    for (const uri of this.waiting) {
      this.waiting.delete(uri);
      await this.turns.run(this.workspace.renewing(uri));
      if (!this.publish(uri, false)) {
        await this.readAgain(uri);
        this.publish(uri, false);
      }
      if (this.turns.isOver) await this.turns.slice();
    }
    this.slicing = false;
  }

  /**
   * Every version of a text is answered; where nothing changed for a file that merely looked on, nothing is sent.
   * @returns false for a file that has to be read again first
   */
  private publish(uri: string, always: boolean): boolean {
    if (!this.workspace.has(uri)) {
      this.removed(uri);
      return true;
    }
    // what is not open is checked as if all were known, which is true only when all files have been read
    if (this.workspace.isLoading && !isConfiguration(uri) && !this.openDocument(uri)) return true;
    const findings = this.workspace.findings(uri);
    if (!findings) return false;
    const diagnostics = findings.map((finding) => asDiagnostic(finding, this.rulePages));
    const document = this.openDocument(uri);
    const state = JSON.stringify(diagnostics);
    if (!always && (this.published.get(uri) ?? '[]') === state) return true;
    this.published.set(uri, state);
    void this.connection.sendDiagnostics(
      document ? { uri: document.uri, version: document.version, diagnostics } : { uri, diagnostics },
    );
    return true;
  }
}

/** After so many turns in which nobody asked for anything, a changed text is checked; and after so many in any case. */
const quietTurns = 3;
const mostTurns = 20;
