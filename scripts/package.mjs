// Packs what was built into a .vsix: node scripts/package.mjs [file]
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fromRoot } from './lib/paths.mjs';
import { runOrThrow } from './lib/progress.mjs';

/** Everything is bundled, so there are no dependencies to pack; and there is no public repository to name. */
const asItIs = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];

/**
 * Packs dist/ and what else .vscodeignore lets through.
 *
 * @param {string} file the .vsix to write, absolute
 * @returns {Promise<string>} the list of its contents
 */
export function packageExtension(file) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  return runOrThrow(process.execPath, [fromRoot('node_modules/@vscode/vsce/vsce'), 'package', ...asItIs, '-o', file]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = path.resolve(process.argv[2] ?? fromRoot('out/qualspec.vsix'));
  console.log(await packageExtension(file));
}
