import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder, absolute. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** An absolute path below the repository's folder. @param {string[]} parts */
export const fromRoot = (...parts) => path.join(root, ...parts);
