import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type FileSystemWatcher,
  WatchKind,
} from 'vscode-languageserver';
import { discover } from '../workspace/discover';
import { child, childrenOf, configurationName, isConfiguration, isSpecification, isWithin } from '../workspace/names';
import type { FileSystem } from '../workspace/port';

/** Of a folder that goes or gets another name clients tell alone, without its files, and no pattern matches folders only. */
const watched = [
  { globPattern: '**/*.qualspec.{yaml,yml}' },
  { globPattern: `**/${configurationName}` },
  { globPattern: '**', kind: WatchKind.Create | WatchKind.Delete },
];

/** Asks a client to tell what changes on disk in the folders that are open. */
export async function watchFiles(connection: Connection): Promise<void> {
  await watch(connection, watched);
}

/** The same for other folders: of a project that begins above the folder that is open, nobody would tell. */
export async function watchFolders(connection: Connection, folders: readonly string[]): Promise<void> {
  const within = (baseUri: string) =>
    watched.map(({ globPattern: pattern, ...kind }) => ({ globPattern: { baseUri, pattern }, ...kind }));
  await watch(connection, folders.flatMap(within));
}

async function watch({ client }: Connection, watchers: FileSystemWatcher[]): Promise<void> {
  await client.register(DidChangeWatchedFilesNotification.type, { watchers });
}

/** What the changes of files and folders are about. */
export class ChangedFiles {
  private readonly told = new Set<string>();
  private isLooking = false;

  /**
   * @param known all files that are known
   * @param reaches whether a folder is one in which files are looked for
   * @param take is given the specifications and configurations that have changed
   */
  constructor(
    private readonly files: FileSystem,
    private readonly known: () => readonly string[],
    private readonly reaches: (folder: string) => boolean,
    private readonly take: (uris: readonly string[]) => void,
  ) {}

  /** Somebody says that these have changed. What is told while the disk is asked is looked at together. */
  async tell(uris: readonly string[]): Promise<void> {
    for (const uri of uris) this.told.add(uri);
    if (this.isLooking) return;
    this.isLooking = true;
    try {
      while (this.told.size > 0) {
        const together = new Set(this.told);
        this.told.clear();
        this.take(await this.among(together));
      }
    } finally {
      this.isLooking = false;
    }
  }

  /** With a folder has changed what was known below it, and what is there now. A folder can have the name of a file. */
  private async among(uris: ReadonlySet<string>): Promise<readonly string[]> {
    const changed = new Set([...uris].filter((uri) => isSpecification(uri) || isConfiguration(uri)));
    // with a folder that is told, too, all that is in it has its turn
    const isCovered = (parent: string) => uris.has(parent) && this.reaches(parent);
    const others = [...uris].filter((uri) => this.reaches(uri) && !isCovered(parentOf(uri)));
    if (others.length === 0) return [...changed];
    const before = this.known();
    const folders = foldersOf(before);
    for (const folder of others)
      if (folders.has(folder)) for (const uri of before) if (isWithin(uri, folder)) changed.add(uri);
    for (const folder of await this.foldersAmong(others)) {
      const { specifications, projects } = await discover(this.files, folder);
      for (const uri of [...projects.map((project) => child(project, configurationName)), ...specifications])
        changed.add(uri);
    }
    return [...changed];
  }

  /** Those that are folders now. Thousands that came and went beside each other are asked for at once. */
  private async foldersAmong(uris: readonly string[]): Promise<readonly string[]> {
    const byParent = new Map<string, Set<string>>();
    for (const uri of uris) {
      const parent = parentOf(uri);
      const beside = byParent.get(parent);
      if (beside) beside.add(uri);
      else byParent.set(parent, new Set([uri]));
    }
    const folders: string[] = [];
    for (const [parent, told] of byParent) {
      const [only] = told;
      if (told.size === 1 && only !== undefined && (await this.files.kindOf(only)) !== 'folder') continue;
      const uriOf = childrenOf(parent);
      // a link to a folder is none
      for (const { name, kind } of await this.files.list(parent))
        if (kind === 'folder' && told.has(uriOf(name))) folders.push(uriOf(name));
    }
    return folders;
  }
}

function parentOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}

/** All folders that files are in, near and far. */
function foldersOf(uris: readonly string[]): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const uri of uris)
    for (let end = uri.lastIndexOf('/'); end > 0; end = uri.lastIndexOf('/', end - 1)) {
      const folder = uri.slice(0, end);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  return folders;
}
