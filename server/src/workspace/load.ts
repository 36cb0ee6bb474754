import type { LocatedFinding } from '../core/findings';
import type { Cache } from './cache';
import { discover, projectAbove } from './discover';
import { child, configurationName, folderOf, isWithin } from './names';
import type { FileSystem } from './port';
import { readAhead } from './read-ahead';
import type { Workspace } from './workspace';

/** What was asked for, and what could not be had. */
export interface Loaded {
  /** The specifications that were asked for, in the order of their names. */
  readonly asked: readonly string[];
  /** The configurations that hold for them. */
  readonly configurations: readonly string[];
  /** Files that were named and are not read, because a configuration excludes them. */
  readonly excluded: readonly string[];
  /** Files that are there and could not be read. */
  readonly unreadable: readonly string[];
  /** Names that name nothing. */
  readonly missing: readonly string[];
}

/**
 * Reads files and folders, and besides them the projects that they belong to: a file is checked as part of its project,
 * whichever part of it was asked for.
 */
export async function load(
  workspace: Workspace,
  files: FileSystem,
  names: readonly string[],
  cache?: Cache,
): Promise<Loaded> {
  const given: string[] = [];
  const folders: string[] = [];
  const missing: string[] = [];
  for (const name of names) {
    const kind = await files.kindOf(name);
    if (kind === undefined) missing.push(name);
    else {
      given.push(name);
      folders.push(kind === 'folder' ? name : folderOf(name));
    }
  }
  const roots = new Set<string>();
  for (const folder of folders) roots.add((await projectAbove(files, folder)) ?? folder);
  const known = new Set<string>();
  const projects = new Set<string>();
  for (const root of [...roots].filter(
    (root) => ![...roots].some((other) => other !== root && isWithin(root, other)),
  )) {
    const found = await discover(files, root);
    for (const uri of found.specifications) known.add(uri);
    for (const uri of found.projects) projects.add(uri);
  }
  // a file that is named is read whatever it is called
  for (const name of given) if (!folders.includes(name)) known.add(name);
  workspace.setFolders([...projects], folders);
  for (const folder of projects) {
    const uri = child(folder, configurationName);
    workspace.configure(uri, (await files.read(uri)) ?? '');
  }
  const unreadable: string[] = [];
  const excluded = new Set([...known].filter((uri) => workspace.isExcluded(uri)));
  const all = [...known].filter((uri) => !excluded.has(uri)).sort();
  const unread = cache ? await cache.restore(all, [...projects, ...folders], workspace) : all;
  for await (const [uri, text] of readAhead(unread, files)) {
    if (text === undefined) unreadable.push(uri);
    else workspace.take(uri, text);
  }
  const isAsked = (uri: string) => given.some((name) => isWithin(uri, name));
  const asked = workspace.uris().filter(isAsked);
  const inForce = new Set(asked.map((uri) => workspace.configurationOf(uri)));
  return {
    asked,
    configurations: workspace.configurations.uris().filter((uri) => isAsked(uri) || inForce.has(uri)),
    excluded: given.filter((uri) => excluded.has(uri)),
    unreadable: unreadable.filter(isAsked),
    missing,
  };
}

/** The findings of a file whose text was let go, read again where what it sees of others has changed since. */
export async function findingsOf(
  uri: string,
  workspace: Workspace,
  files: FileSystem,
): Promise<readonly LocatedFinding[]> {
  const known = workspace.findings(uri);
  if (known) return known;
  const text = await files.read(uri);
  if (text === undefined) return [];
  workspace.take(uri, text);
  return workspace.findings(uri) ?? [];
}
