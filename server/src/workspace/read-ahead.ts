import type { FileSystem } from './port';

/** How many files are being read while one is worked on. */
const ahead = 8;

/** The texts of files in their order, with the next ones already on their way. */
export async function* readAhead(
  uris: readonly string[],
  files: FileSystem,
): AsyncGenerator<readonly [string, string | undefined]> {
  const pending = uris.slice(0, ahead).map((uri) => files.read(uri));
  for (const [i, uri] of uris.entries()) {
    const text = await pending.shift();
    const next = uris[i + ahead];
    if (next !== undefined) pending.push(files.read(next));
    yield [uri, text];
  }
}
