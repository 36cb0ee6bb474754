import { relative } from 'node:path';
import { URI } from 'vscode-uri';

/** A file as people here would call it: from the current folder where it is in it, else in full. */
export function shownPath(uri: string): string {
  const path = URI.parse(uri).fsPath;
  const from = relative(process.cwd(), path);
  return from === '' || from.startsWith('..') ? path : from;
}
