import { child, childrenOf, configurationName, folderOf, isSkipped, isSpecification } from './names';
import type { FileSystem } from './port';

export interface Discovered {
  readonly specifications: readonly string[];
  /** The folders that have a configuration: each is a project. */
  readonly projects: readonly string[];
}

/** All specifications and projects in a folder and below it, each list in the order of names. */
export async function discover(files: FileSystem, folder: string): Promise<Discovered> {
  const specifications: string[] = [];
  const projects: string[] = [];
  const visit = async (at: string): Promise<void> => {
    const entries = [...(await files.list(at))].sort((a, b) => (a.name < b.name ? -1 : 1));
    const uriOf = childrenOf(at);
    for (const { name, kind } of entries) {
      const uri = uriOf(name);
      if (kind === 'folder') {
        if (!isSkipped(name)) await visit(uri);
      } else if (isSpecification(uri)) specifications.push(uri);
      else if (name === configurationName) projects.push(at);
    }
  };
  await visit(folder);
  return { specifications, projects };
}

/** The nearest folder at or above one that has a configuration, if there is any. */
export async function projectAbove(files: FileSystem, folder: string): Promise<string | undefined> {
  for (let at = folder; ;) {
    if ((await files.kindOf(child(at, configurationName))) === 'file') return at;
    const above = folderOf(at);
    if (above === at) return undefined;
    at = above;
  }
}
