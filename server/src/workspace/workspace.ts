import { type LocatedFinding, locate } from '../core/findings';
import { type SpecificationFile, specificationFile } from '../core/project/file';
import { Project } from '../core/project/project';
import { type Catalogue, FileChecker } from '../core/rules/run';
import { type SourceDocument, parse } from '../core/syntax/document';
import { folderOf, isWithin } from './names';

interface Member {
  readonly root: string;
  readonly project: Project;
  readonly checker: FileChecker;
  file: SpecificationFile;
}

/**
 * All files that are known, each in its project. Holds what the texts are now and does no input or output: hosts read
 * files and hand them in. What it finds depends on the texts alone, never on the order in which they came.
 */
export class Workspace {
  private readonly members = new Map<string, Member>();
  private readonly projects = new Map<string, Project>();
  private projectFolders = new Set<string>();
  private folders: readonly string[] = [];
  private loading = false;

  constructor(private readonly catalogue: Catalogue) {}

  /**
   * Says where projects are: the folders that have a configuration, and the folders that are open (or were given).
   * Files whose project is another one now move there.
   */
  setFolders(projectFolders: readonly string[], folders: readonly string[]): void {
    this.projectFolders = new Set(projectFolders);
    this.folders = folders;
    for (const [uri, member] of [...this.members]) {
      if (this.rootOf(uri) === member.root) continue;
      this.delete(uri);
      this.set(uri, member.file.document);
    }
  }

  get allProjectFolders(): readonly string[] {
    return [...this.projectFolders];
  }

  /** A file's text, new or changed. */
  set(uri: string, text: string | SourceDocument): void {
    const known = this.members.get(uri);
    const document = typeof text === 'string' ? parse(text, known?.file.document) : text;
    if (known) {
      known.file = specificationFile(uri, document, known.file);
      known.project.set(known.file);
      return;
    }
    const root = this.rootOf(uri);
    const project = this.projectOf(root);
    const file = specificationFile(uri, document);
    this.members.set(uri, { root, project, file, checker: new FileChecker(this.catalogue, () => project) });
    project.set(file);
  }

  delete(uri: string): void {
    const member = this.members.get(uri);
    if (!member) return;
    this.members.delete(uri);
    member.project.delete(uri);
  }

  get(uri: string): { file: SpecificationFile; project: Project } | undefined {
    return this.members.get(uri);
  }

  uris(): string[] {
    return [...this.members.keys()].sort();
  }

  /** The other files that see this one. */
  neighbours(uri: string): string[] {
    const root = this.members.get(uri)?.root ?? this.rootOf(uri);
    return [...this.members].filter(([other, member]) => other !== uri && member.root === root).map(([other]) => other);
  }

  /** Changes whenever what files see of each other in the project of this one does. */
  versionOf(uri: string): number {
    return this.projectOf(this.members.get(uri)?.root ?? this.rootOf(uri)).version;
  }

  /** The findings of a file as all texts are now. */
  findings(uri: string): LocatedFinding[] {
    const member = this.members.get(uri);
    return member ? locate(member.file, member.checker.check(member.file), member.project) : [];
  }

  /** Between the two, nothing is called unknown that may be in a file not read yet. */
  beginLoading(): void {
    if (this.loading) return;
    this.loading = true;
    for (const project of this.projects.values()) project.beginLoading();
  }

  endLoading(): void {
    if (!this.loading) return;
    this.loading = false;
    for (const project of this.projects.values()) project.endLoading();
  }

  private projectOf(root: string): Project {
    let project = this.projects.get(root);
    if (!project) {
      this.projects.set(root, (project = new Project()));
      if (this.loading) project.beginLoading();
    }
    return project;
  }

  /** The folder of the nearest configuration above a file, else the folder that is open, else the file's own. */
  private rootOf(uri: string): string {
    for (let folder = folderOf(uri); ;) {
      if (this.projectFolders.has(folder)) return folder;
      const above = folderOf(folder);
      if (above === folder) break;
      folder = above;
    }
    const open = this.folders.filter((folder) => isWithin(uri, folder)).sort((a, b) => b.length - a.length);
    return open[0] ?? folderOf(uri);
  }
}
