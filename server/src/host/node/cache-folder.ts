import crypto from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { URI } from 'vscode-uri';
import { Cache, type Run } from '../../workspace/cache';
import { nodeFileSystem } from './file-system';

/**
 * The cache in a folder of the disk, which is made where there is none. What another build of the program kept there
 * counts as nothing: it may have found other things.
 * @param folder the folder's uri
 * @param program the path of the program that runs
 * @throws what the file system says where the folder cannot be made
 */
export async function openCache(folder: string, program: string, run?: Run): Promise<Cache> {
  await nodeFileSystem.makeFolder(folder);
  const build = crypto
    .createHash('sha256')
    .update(await readFile(program))
    .digest('base64');
  return new Cache(nodeFileSystem, folder, build, run);
}

/** The uri of a folder that is given by its path or by its uri. */
export function folderUri(folder: string): string {
  return (folder.startsWith('file:') ? URI.parse(folder) : URI.file(resolve(folder))).toString();
}
