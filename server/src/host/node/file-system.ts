import { constants, promises as fs } from 'node:fs';
import { dirname, join } from 'node:path';
import { URI } from 'vscode-uri';
import type { FileSystem, FolderEntry } from '../../workspace/port';

/** The disk. The only module of the server that touches it. */
export const nodeFileSystem: FileSystem & {
  write(uri: string, text: string): Promise<void>;
  rewrite(uri: string, before: string, after: string): Promise<boolean>;
  makeFolder(uri: string): Promise<void>;
} = {
  async read(uri) {
    try {
      // opening a pipe that nobody writes to would wait for ever
      const file = await fs.open(pathOf(uri), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
      try {
        const stat = await file.stat();
        return stat.isFile() ? decode(await contentOf(file, stat.size)) : undefined;
      } finally {
        await file.close();
      }
    } catch {
      return undefined;
    }
  },

  async list(folder) {
    try {
      const entries = await fs.readdir(pathOf(folder), { withFileTypes: true });
      const known = await Promise.all(
        entries.map(async (entry): Promise<FolderEntry | undefined> => {
          if (entry.isDirectory()) return { name: entry.name, kind: 'folder' };
          if (entry.isFile()) return { name: entry.name, kind: 'file' };
          const linked = entry.isSymbolicLink() && (await kindOf(join(pathOf(folder), entry.name))) === 'file';
          return linked ? { name: entry.name, kind: 'file' } : undefined;
        }),
      );
      return known.filter((entry) => entry !== undefined);
    } catch {
      return [];
    }
  },

  kindOf: async (uri) => (isOnDisk(uri) ? kindOf(pathOf(uri)) : undefined),

  /** Makes a folder and those above it, where they are not there yet. */
  async makeFolder(uri) {
    await fs.mkdir(pathOf(uri), { recursive: true });
  },

  async stamp(uri) {
    try {
      const { size, mtimeNs } = await fs.stat(pathOf(uri), { bigint: true });
      return `${size}.${mtimeNs}`;
    } catch {
      return undefined;
    }
  },

  /**
   * Writes a whole file or nothing: the text goes to a new file beside it, which then takes its name. A link stays a
   * link, and what is no file, such as a device, is written to and not replaced.
   * @throws what the file system says, such as that the disk is full
   */
  async write(uri, text) {
    const named = pathOf(uri);
    const path = await fs.realpath(named).catch(() => named);
    const before = await fs.stat(path).catch(() => undefined);
    if (before && !before.isFile()) return fs.writeFile(path, text);
    const beside = join(dirname(path), `.${process.pid}.${Date.now()}.tmp`);
    try {
      await fs.writeFile(beside, text, before ? { mode: before.mode } : {});
      await fs.rename(beside, path);
    } catch (error) {
      await fs.rm(beside, { force: true });
      throw error;
    }
  },

  /**
   * Writes a text in the place of the one that was read before, with its byte-order mark.
   * @returns false where the file is another one by now, or is not UTF-8, so that something would be lost
   */
  async rewrite(uri, before, after) {
    const bytes = await fs.readFile(pathOf(uri));
    const mark = bytes.subarray(0, 3).equals(Buffer.from(byteOrderMark)) ? byteOrderMark : '';
    if (!bytes.equals(Buffer.from(mark + before))) return false;
    await nodeFileSystem.write(uri, mark + after);
    return true;
  },
};

const byteOrderMark = '\uFEFF';

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  try {
    const stat = await fs.stat(path);
    return stat.isDirectory() ? 'folder' : stat.isFile() ? 'file' : undefined;
  } catch {
    return undefined;
  }
}

function isOnDisk(uri: string): boolean {
  return URI.parse(uri).scheme === 'file';
}

/** @throws for what is on no disk: its path would name another file */
function pathOf(uri: string): string {
  if (!isOnDisk(uri)) throw new Error(`${uri} is no file`);
  return URI.parse(uri).fsPath;
}

/**
 * What a file holds. The library's own way asks for the size again and looks for more behind the end: twice as many ways
 * to the disk and back, and a folder has a thousand files.
 */
async function contentOf(file: fs.FileHandle, size: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(size + 1);
  const { bytesRead } = await file.read(bytes, 0, bytes.length);
  const read = bytes.subarray(0, bytesRead);
  // it has grown or shrunk since it was asked, does not say how large it is, or came in part, as from another machine
  return bytesRead === size ? read : Buffer.concat([read, await file.readFile()]);
}

/** UTF-8, or UTF-16 where a byte-order mark says so (Windows Notepad's 'Unicode'). */
function decode(bytes: Buffer): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
