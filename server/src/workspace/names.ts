import { URI, Utils } from 'vscode-uri';

/** One spelling for each file, so that editor and command line mean the same one. */
export function normalise(uri: string): string {
  return URI.parse(uri).toString();
}

export function isSpecification(uri: string): boolean {
  const path = /[?#%]/.test(uri) ? URI.parse(uri).path : uri;
  return /\.qualspec\.ya?ml$/i.test(path);
}

export const configurationName = 'qualspec.config.yaml';

export function isConfiguration(uri: string): boolean {
  return Utils.basename(URI.parse(uri)) === configurationName;
}

export function folderOf(uri: string): string {
  return Utils.dirname(URI.parse(uri)).toString();
}

export function child(folder: string, name: string): string {
  return Utils.joinPath(URI.parse(folder), name).toString();
}

/** What `child` makes of the names in one folder; a large folder holds nobody up. */
export function childrenOf(folder: string): (name: string) => string {
  const before = child(folder, 'x').slice(0, -1);
  return (name) => (/^\w[\w.-]*$/.test(name) ? before + name : child(folder, name));
}

/** The path of a file from a folder above it, with slashes. */
export function pathFrom(folder: string, uri: string): string {
  const base = URI.parse(folder).path.replace(/\/$/, '');
  return URI.parse(uri).path.slice(base.length + 1);
}

/** Folders that hold no author's files. */
export function isSkipped(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

/** Whether somebody who looks for the files of a folder comes upon this one. */
export function isReached(uri: string, folder: string): boolean {
  return isWithin(uri, folder) && !uri.slice(folder.length).split('/').slice(0, -1).some(isSkipped);
}

/** Whether a file is in a folder or below it. */
export function isWithin(uri: string, folder: string): boolean {
  const base = folder.endsWith('/') ? folder : `${folder}/`;
  return uri === folder || uri.startsWith(base);
}
