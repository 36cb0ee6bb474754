import { parse } from '../core/syntax/document';
import { discover, projectAbove } from '../workspace/discover';
import { isSpecification, isWithin, normalise } from '../workspace/names';
import type { FileSystem } from '../workspace/port';
import type { Workspace } from '../workspace/workspace';

/**
 * Reads the specifications of the open folders in the background, and again what changes on disk. A text that is open
 * in the editor is never replaced by the one on disk.
 */
export class Loader {
  private folders: readonly string[] = [];
  private roots: readonly string[] = [];
  private run = 0;

  constructor(
    private readonly files: FileSystem,
    private readonly workspace: Workspace,
    private readonly isOpen: (uri: string) => boolean,
  ) {}

  setFolders(folders: readonly string[]): void {
    this.folders = folders.map(normalise);
  }

  /**
   * Finds out what there is and reads all of it; a newer call ends an older one.
   * @returns false where it was overtaken
   */
  async load(): Promise<boolean> {
    const run = ++this.run;
    this.workspace.beginLoading();
    const roots = new Set<string>();
    for (const folder of this.folders) roots.add((await projectAbove(this.files, folder)) ?? folder);
    const specifications = new Set<string>();
    const projects = new Set<string>();
    for (const root of roots) {
      const found = await discover(this.files, root);
      for (const uri of found.specifications) specifications.add(uri);
      for (const uri of found.projects) projects.add(uri);
    }
    if (run !== this.run) return false;
    this.roots = [...roots];
    this.workspace.setFolders([...projects], this.folders);
    for (const uri of this.workspace.uris())
      if (!specifications.has(uri) && !this.isOpen(uri)) this.workspace.delete(uri);
    for (const uri of specifications) {
      await this.reload(uri);
      if (run !== this.run) return false;
    }
    this.workspace.endLoading();
    return true;
  }

  /** Takes the state of one file on disk: new, changed or gone. What is in no open folder is known while it is open. */
  async reload(uri: string): Promise<void> {
    if (this.isOpen(uri)) return;
    const ours = isSpecification(uri) && this.roots.some((root) => isWithin(uri, root));
    const text = ours ? await this.files.read(uri) : undefined;
    if (this.isOpen(uri)) return;
    if (text === undefined) {
      this.workspace.delete(uri);
      return;
    }
    // reading the text and checking it are two slices: a keystroke that comes between them is answered between them
    const document = parse(text);
    await new Promise((resolve) => setImmediate(resolve));
    if (!this.isOpen(uri)) this.workspace.take(uri, document);
  }
}
