import { type Connection, DidChangeWatchedFilesNotification, WatchKind } from 'vscode-languageserver';
import { discover } from '../workspace/discover';
import { child, configurationName, isConfiguration, isSpecification, isWithin } from '../workspace/names';
import type { FileSystem } from '../workspace/port';

/**
 * Asks a client to tell what changes on disk. Of a folder that goes or gets another name clients tell alone, without its
 * files, and no pattern matches folders only.
 */
export async function watchFiles({ client }: Connection): Promise<void> {
  await client.register(DidChangeWatchedFilesNotification.type, {
    watchers: [
      { globPattern: '**/*.qualspec.{yaml,yml}' },
      { globPattern: `**/${configurationName}` },
      { globPattern: '**', kind: WatchKind.Create | WatchKind.Delete },
    ],
  });
}

/**
 * The specifications and configurations that changes are about: with a folder has changed what was known below it, and
 * what is there now.
 * @param known all files that are known
 * @param reaches whether a folder is one in which files are looked for
 */
export async function changedFiles(
  uris: readonly string[],
  known: () => readonly string[],
  reaches: (folder: string) => boolean,
  files: FileSystem,
): Promise<readonly string[]> {
  const isFile = (uri: string) => isSpecification(uri) || isConfiguration(uri);
  const changed = new Set(uris.filter(isFile));
  const others = uris.filter((uri) => !changed.has(uri) && reaches(uri));
  if (others.length === 0) return [...changed];
  const before = known();
  const folders = foldersOf(before);
  for (const folder of others) {
    if (folders.has(folder)) for (const uri of before) if (isWithin(uri, folder)) changed.add(uri);
    if ((await files.kindOf(folder)) !== 'folder') continue;
    const { specifications, projects } = await discover(files, folder);
    for (const uri of [...projects.map((project) => child(project, configurationName)), ...specifications])
      changed.add(uri);
  }
  return [...changed];
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
