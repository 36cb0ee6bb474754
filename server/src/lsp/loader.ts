import type { Steps } from '../core/syntax/steps';
import type { Cache, Run } from '../workspace/cache';
import { discover, projectAbove } from '../workspace/discover';
import { child, configurationName, isReached, isSpecification, isWithin, normalise } from '../workspace/names';
import type { FileSystem } from '../workspace/port';
import type { Reconfigured } from '../workspace/configurations';
import type { Workspace } from '../workspace/workspace';
import { Latest } from './latest';
import type { Reading } from './progress';
import { Turns } from './turns';

/** How reading all files came to its end; `stopped`: somebody had enough of it, and some files are not known. */
export type Loaded =
  { readonly is: 'read' | 'overtaken' } | { readonly is: 'stopped'; readonly read: number; readonly files: number };

/**
 * Reads the specifications of the open folders in the background, and again what changes on disk. A text that is open
 * in the editor is never replaced by the one on disk.
 */
export class Loader {
  private folders: readonly string[] = [];
  private roots: readonly string[] = [];
  private run = 0;
  /** The specifications that were found, excluded ones among them. */
  private found = new Set<string>();
  /** Texts that are on their way while another file is checked. */
  private readonly ahead = new Map<string, Promise<string | undefined>>();
  private readonly taking = new Latest((uri) => this.take(uri));
  /** Files that have changed since all were asked for last. */
  private readonly changed = new Set<string>();
  private cache: Promise<Cache | undefined> = Promise.resolve(undefined);
  /** How many files have been read since all were asked for last. */
  private taken = 0;

  constructor(
    private readonly files: FileSystem,
    private readonly workspace: Workspace,
    private readonly isOpen: (uri: string) => boolean,
    private readonly turns = new Turns(),
  ) {}

  setFolders(folders: readonly string[]): void {
    this.folders = folders.map(normalise);
  }

  /** Where what was known of files in an earlier session is kept; it is looked into whenever all are read. */
  useCache(open: (run: Run) => Promise<Cache | undefined>): void {
    this.cache = open((steps) => this.turns.run(steps));
  }

  /**
   * Finds out what there is and reads all of it; a newer call ends an older one. Where it is stopped, the workspace goes
   * on as one that is being read: nothing is called unknown.
   * @param tell is asked for the number of files that have to be read, once that is known
   */
  async load(tell: (files: number) => Reading): Promise<Loaded> {
    const run = ++this.run;
    const isOvertaken = () => run !== this.run;
    this.taken = 0;
    this.changed.clear();
    this.workspace.beginLoading();
    const { roots, specifications, projects } = await this.discoverAll();
    if (isOvertaken()) return overtaken;
    this.roots = roots;
    this.workspace.setFolders([...projects], this.folders);
    // what came while folders were looked through may stand in one that had its turn
    for (const uri of this.changed) if (this.isOurs(uri)) specifications.add(uri);
    this.found = specifications;
    const configurations = new Set([...projects].map((folder) => child(folder, configurationName)));
    for (const uri of [...configurations, ...this.workspace.configurations.uris()])
      if (!this.isOpen(uri)) await this.configure(uri, configurations.has(uri));
    if (isOvertaken()) return overtaken;
    for (const uri of this.workspace.uris())
      if ((!specifications.has(uri) || this.workspace.isExcluded(uri)) && !this.isOpen(uri)) this.workspace.delete(uri);
    const wanted = [...specifications].filter((uri) => !this.workspace.isExcluded(uri));
    const unread = await this.restore(wanted, [...projects, ...this.folders], isOvertaken);
    if (isOvertaken()) return overtaken;
    const reading = tell(unread.length);
    this.ahead.clear();
    try {
      return await this.readAll(unread, wanted.length, reading, isOvertaken);
    } finally {
      reading.end();
    }
  }

  /** Keeps what is known for a later session, where that is worth the writing. */
  async keep(): Promise<void> {
    if (this.taken > rewritingShare * this.found.size) await (await this.cache)?.store(this.workspace);
  }

  private async discoverAll() {
    const roots = new Set<string>();
    for (const folder of this.folders) roots.add((await projectAbove(this.files, folder)) ?? folder);
    const specifications = new Set<string>();
    const projects = new Set<string>();
    for (const root of roots) {
      const found = await discover(this.files, root);
      for (const uri of found.specifications) specifications.add(uri);
      for (const uri of found.projects) projects.add(uri);
    }
    return { roots: [...roots], specifications, projects };
  }

  /** @returns those of the specifications that are not known from an earlier session and have to be read */
  private async restore(
    uris: readonly string[],
    projects: readonly string[],
    isOvertaken: () => boolean,
  ): Promise<readonly string[]> {
    const restores = (uri: string) => !isOvertaken() && !this.changed.has(uri) && this.reads(uri);
    return (await this.cache)?.restore(uris, projects, this.workspace, { facts: true, restores }) ?? uris;
  }

  /** @param files how many there are with those that are known already */
  private async readAll(
    uris: readonly string[],
    files: number,
    reading: Reading,
    isOvertaken: () => boolean,
  ): Promise<Loaded> {
    for (const [nth, uri] of uris.entries()) {
      if (reading.isCancelled) return { is: 'stopped', read: files - uris.length + nth, files };
      for (const next of uris.slice(nth + 1, nth + 1 + filesAhead))
        if (!this.ahead.has(next) && this.reads(next)) this.ahead.set(next, this.files.read(next));
      await this.taking.run(uri);
      if (isOvertaken()) return overtaken;
      reading.next();
    }
    this.workspace.endLoading();
    return { is: 'read' };
  }

  /** Reads files that are no longer excluded, and forgets those that are now. */
  async applyExclusions(): Promise<void> {
    for (const uri of this.found) {
      const isExcluded = this.workspace.isExcluded(uri);
      if (!this.isOpen(uri) && this.workspace.has(uri) === isExcluded) await this.reload(uri);
    }
  }

  /** Takes the state of a configuration on disk; a project is one even if its configuration cannot be read. */
  async configure(uri: string, exists: boolean): Promise<Reconfigured> {
    const text = exists ? ((await this.files.read(uri)) ?? '') : undefined;
    return this.isOpen(uri) ? { rules: false, exclude: false } : this.workspace.configure(uri, text);
  }

  /** Takes the state of one file on disk: new, changed or gone. What is in no open folder is known while it is open. */
  async reload(uri: string): Promise<void> {
    // what was read before is another state
    this.ahead.delete(uri);
    this.changed.add(uri);
    // one that is excluded is read once it is not
    if (this.isOurs(uri)) this.found.add(uri);
    await this.taking.run(uri);
  }

  private async take(uri: string): Promise<void> {
    if (this.isOpen(uri)) return;
    const coming = this.ahead.get(uri);
    this.ahead.delete(uri);
    const text = this.reads(uri) ? await (coming ?? this.files.read(uri)) : undefined;
    if (text !== undefined) await this.turns.run(this.takingUnlessOpen(uri, text));
    // its folder may have been closed meanwhile
    if (text !== undefined && this.reads(uri)) this.taken++;
    else if (!this.isOpen(uri)) this.workspace.delete(uri);
  }

  /** Somebody may open a file while its text is on its way, and also while that waits for its turn. */
  private *takingUnlessOpen(uri: string, text: string): Steps<void> {
    if (this.reads(uri)) yield* this.workspace.taking(uri, text);
  }

  /** Whether a folder is one in which files are looked for. */
  reaches(folder: string): boolean {
    return this.roots.some((root) => isReached(`${folder}/`, root));
  }

  /** The folders of projects that begin above those that are open. */
  above(): readonly string[] {
    return this.roots.filter((root) => !this.folders.some((folder) => isWithin(root, folder)));
  }

  private isOurs(uri: string): boolean {
    return isSpecification(uri) && this.roots.some((root) => isReached(uri, root));
  }

  /** Whether a file is one of those that are read from where they are kept. */
  private reads(uri: string): boolean {
    return this.isOurs(uri) && !this.isOpen(uri) && !this.workspace.isExcluded(uri);
  }
}

const overtaken = { is: 'overtaken' } as const;

/** From which share of files on that had to be read what is known is written anew: reading a few again costs less. */
const rewritingShare = 0.02;

/** How many files are on their way while one is checked. */
const filesAhead = 2;
