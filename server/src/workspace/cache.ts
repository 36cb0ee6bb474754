import { noFacts } from '../core/project/file';
import { noPlaces } from '../core/project/settled';
import { child } from './names';
import type { FileSystem } from './port';
import type { Snapshot, Workspace } from './workspace';

/** A file system that can also keep what it is given. */
export interface WritableFileSystem extends FileSystem {
  write(uri: string, text: string): Promise<void>;
}

interface Entry {
  readonly stamp: string;
  readonly findings: Snapshot['findings'];
  readonly answers: Snapshot['answers'];
  readonly made: Snapshot['made'];
}

/** What a file tells others; read only where a file has changed. */
type Told = Pick<Snapshot, 'lists' | 'places' | 'mentioned'>;

interface Stored<T> {
  /** The program and the projects that it was made with. */
  readonly maker: string;
  /** The day that it was made for, and what the configurations said. */
  readonly under: string;
  readonly files: Readonly<Record<string, T>>;
}

/**
 * What was found before, for files that have not changed since. It is kept in two files of one folder: what was found,
 * and what files tell each other, which is many times larger and needed only when something has changed. A cache that
 * cannot be read, or is another program's, counts as empty.
 */
export class Cache {
  private entries: Readonly<Record<string, Entry>> = {};
  private readonly stamps = new Map<string, string>();
  private maker = '';
  private unchanged = false;
  /** The day that what is stored was made for, and what the configurations said then. */
  private madeUnder: string | undefined;

  constructor(
    private readonly files: WritableFileSystem,
    private readonly folder: string,
    /** Differs between programs that may find different things. */
    private readonly program: string,
  ) {}

  /**
   * Says which files need not be read again, and gives what is known of them to the workspace.
   * @param projects the folders that are projects: with others, the same files see each other differently
   * @returns the files that have to be read
   */
  async restore(
    uris: readonly string[],
    projects: readonly string[],
    workspace: Workspace,
  ): Promise<readonly string[]> {
    this.maker = JSON.stringify([this.program, projects]);
    this.entries = await this.read<Entry>('found.json');
    await Promise.all(
      uris.map(async (uri) => {
        const stamp = await this.files.stamp(uri);
        if (stamp !== undefined) this.stamps.set(uri, stamp);
      }),
    );
    const isUnchanged = (uri: string) => this.entries[uri]?.stamp === this.stamps.get(uri) && this.stamps.has(uri);
    const unchanged = uris.filter(isUnchanged);
    const sameWorld = this.madeUnder === underOf(workspace);
    const all = sameWorld && unchanged.length === uris.length && Object.keys(this.entries).length === uris.length;
    const told = all ? {} : await this.read<Told>('told.json');
    const known = new Set<string>();
    for (const uri of unchanged) {
      const entry = this.entries[uri];
      const facts = all ? { lists: noFacts(), places: noPlaces, mentioned: [] } : told[uri];
      // a finding that points into a file that has changed may point at another line now
      if (!entry || !facts || !entry.findings.every((finding) => finding.related.every((r) => isUnchanged(r.uri))))
        continue;
      workspace.restore(uri, { ...entry, ...facts, answers: all ? [] : entry.answers });
      known.add(uri);
    }
    this.unchanged = all;
    return uris.filter((uri) => !known.has(uri));
  }

  /** Keeps what is known now. */
  async store(workspace: Workspace): Promise<void> {
    if (this.unchanged) return;
    const found: Record<string, Entry> = {};
    const told: Record<string, Told> = {};
    for (const [uri, stamp] of this.stamps) {
      const snapshot = workspace.snapshot(uri);
      if (!snapshot) continue;
      const { lists, places, mentioned, findings, answers, made } = snapshot;
      found[uri] = { stamp, findings, answers, made };
      told[uri] = { lists, places, mentioned };
    }
    await this.write('told.json', told, underOf(workspace));
    await this.write('found.json', found, underOf(workspace));
  }

  private async read<T>(name: string): Promise<Stored<T>['files']> {
    try {
      const stored = JSON.parse((await this.files.read(child(this.folder, name))) ?? '') as Stored<T>;
      if (stored.maker !== this.maker) return {};
      this.madeUnder = stored.under;
      return stored.files;
    } catch {
      return {};
    }
  }

  private write<T>(name: string, files: Readonly<Record<string, T>>, under: string): Promise<void> {
    const stored: Stored<T> = { maker: this.maker, under, files };
    return this.files.write(child(this.folder, name), JSON.stringify(stored));
  }
}

/** What findings depend on besides texts. */
function underOf(workspace: Workspace): string {
  return JSON.stringify([workspace.day, workspace.configurations.key]);
}
