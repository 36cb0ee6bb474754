/**
 * The folders that a client says are open, by their uris.
 * @param said what it said; clients answer all kinds of things
 * @returns undefined where it said nothing of folders. What is no folder on a disk is left out.
 */
export function folderUris(said: unknown): string[] | undefined {
  if (!Array.isArray(said)) return undefined;
  return said.flatMap((folder: unknown) => {
    const uri = typeof folder === 'object' && folder !== null && 'uri' in folder ? folder.uri : undefined;
    return typeof uri === 'string' && /^file:\/\/./i.test(uri) ? [uri] : [];
  });
}
