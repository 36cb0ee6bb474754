/** What the workspace needs of a file system; everything is named by uri. */
export interface FileSystem {
  /** The text of a file without a byte-order mark; undefined where there is none that can be read. */
  read(uri: string): Promise<string | undefined>;
  /** What a folder holds; empty where it cannot be listed. */
  list(folder: string): Promise<readonly FolderEntry[]>;
  /** A text that is another one whenever the file is: its size and the time of its last change. */
  stamp(uri: string): Promise<string | undefined>;
  /** What a uri names. Links are followed. */
  kindOf(uri: string): Promise<'file' | 'folder' | undefined>;
}

export interface FolderEntry {
  readonly name: string;
  /** A link to a folder is no folder here, so that links cannot lead in circles. */
  readonly kind: 'file' | 'folder';
}
