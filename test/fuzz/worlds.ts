import assert from 'node:assert/strict';
import type { LocatedFinding } from '../../server/src/core/findings';
import { catalogue } from '../../server/src/core/rules/catalogue';
import { type SourceDocument, edit, parse, textOf } from '../../server/src/core/syntax/document';
import type { Snapshot } from '../../server/src/workspace/member';
import { Workspace } from '../../server/src/workspace/workspace';

interface Known {
  readonly text: string;
  /** The text in the editor, where it is open there. */
  readonly open?: SourceDocument;
}

interface Kept {
  readonly text: string;
  readonly snapshot: Snapshot;
}

/**
 * A workspace, and beside it what is true of it: which files it has to know, and with which texts. It does to a
 * workspace what the server and the command line do, so that both can be compared at any time.
 */
export class World {
  private readonly workspace = new Workspace(catalogue);
  private readonly files = new Map<string, Known>();
  private readonly kept = new Map<string, Kept>();
  private projects: readonly string[] = [];
  private folders: readonly string[] = [];
  private loading = false;
  private today: string | undefined;

  text(uri: string): string | undefined {
    return this.files.get(uri)?.text;
  }

  isOpen(uri: string): boolean {
    return this.files.get(uri)?.open !== undefined;
  }

  open(uri: string, text: string): void {
    this.show(uri, parse(text));
  }

  /** An edit of a text that is open; places are shares of its length. */
  change(uri: string, from: number, length: number, text: string): void {
    const open = this.files.get(uri)?.open;
    if (!open) return;
    const start = Math.floor(from * open.length);
    this.show(uri, edit(open, { start, end: Math.min(open.length, start + length), text }));
  }

  /** A text on disk, new or changed; what is open is not read from there. */
  take(uri: string, text: string): void {
    if (this.isOpen(uri)) return;
    this.workspace.take(uri, text);
    this.files.set(uri, { text });
  }

  /** The editor lets go of a file, and the disk has it or has it not. */
  close(uri: string, stays: boolean): void {
    const known = this.files.get(uri);
    if (!known?.open) return;
    this.files.set(uri, { text: known.text });
    if (stays) this.take(uri, known.text);
    else this.delete(uri);
  }

  delete(uri: string): void {
    if (this.isOpen(uri)) return;
    this.workspace.delete(uri);
    this.files.delete(uri);
  }

  setFolders(projects: readonly string[], folders: readonly string[]): void {
    const before = new Map([...this.files.keys()].map((uri) => [uri, this.rootOf(uri)]));
    this.workspace.setFolders(projects, folders);
    this.projects = projects;
    this.folders = folders;
    for (const [uri, known] of this.files)
      if (!known.open && this.rootOf(uri) !== before.get(uri)) this.files.delete(uri);
  }

  setToday(today: string): void {
    this.today = today;
    this.workspace.setToday(today);
  }

  /** Keeps what is known of a file, as it would be kept on disk. */
  keep(uri: string): void {
    const text = this.text(uri);
    const snapshot = this.workspace.snapshot(uri);
    if (text === undefined || !snapshot) return;
    this.kept.set(uri, { text, snapshot: JSON.parse(JSON.stringify(snapshot)) as Snapshot });
  }

  /** A file is again as it was when it was kept, and is not read. */
  restore(uri: string): void {
    const kept = this.kept.get(uri);
    if (!kept || this.isOpen(uri)) return;
    this.workspace.restore(uri, kept.snapshot);
    this.files.set(uri, { text: kept.text });
  }

  setLoading(loading: boolean): void {
    this.loading = loading;
    if (loading) this.workspace.beginLoading();
    else this.workspace.endLoading();
  }

  /** The findings of a file, which is read again where that is asked for. */
  findings(uri: string): readonly LocatedFinding[] {
    const found = this.workspace.findings(uri);
    if (found) return found;
    const text = this.text(uri);
    assert.ok(text !== undefined && !this.isOpen(uri), `${uri} is to be read, and there is no such file to read`);
    this.workspace.take(uri, text);
    const again = this.workspace.findings(uri);
    // a file that names units of files to come is not checked before they are there
    if (!again && this.loading) return [];
    assert.ok(again, `${uri} was read again, and is to be read again`);
    return again;
  }

  uris(): string[] {
    return this.workspace.uris();
  }

  /**
   * Holds the workspace against one that has seen nothing but the texts as they are now.
   * @param order turns the order in which files are asked for
   * @returns how many files were compared
   */
  assertAsFresh(order: number): number {
    const uris = [...this.files.keys()].sort();
    assert.deepEqual(this.uris(), uris, 'the files that are known');
    // while files are being read, what is said of them depends on what has been read
    if (this.loading) return 0;
    const fresh = new Workspace(catalogue, this.today);
    fresh.setFolders(this.projects, this.folders);
    for (const uri of uris) fresh.open(uri, this.text(uri) ?? '');
    const turned = uris.map((_, i) => uris[(i + order) % uris.length] ?? '');
    for (const uri of turned) assert.deepEqual(this.findings(uri), fresh.findings(uri), `the findings of ${uri}`);
    for (const uri of uris)
      assert.deepEqual(this.workspace.neighbours(uri).sort(), fresh.neighbours(uri).sort(), `who sees ${uri}`);
    return uris.length;
  }

  private show(uri: string, open: SourceDocument): void {
    this.workspace.open(uri, open);
    this.files.set(uri, { text: textOf(open), open });
  }

  /** The project of a file, said in another way than the workspace says it. */
  private rootOf(uri: string): string {
    const holding = (folders: readonly string[]) =>
      folders.filter((folder) => uri.startsWith(`${folder}/`)).sort((a, b) => b.length - a.length)[0];
    return holding(this.projects) ?? holding(this.folders) ?? uri.slice(0, uri.lastIndexOf('/'));
  }
}
