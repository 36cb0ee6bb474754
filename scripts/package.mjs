// Packs what was built into a .vsix: node scripts/package.mjs [file]
import { createVSIX } from '@vscode/vsce';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fromRoot, root } from './lib/paths.mjs';

/**
 * Packs dist/ and what else .vscodeignore lets through.
 *
 * @param {string} file the .vsix to write, absolute
 */
export function packageExtension(file) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  return createVSIX({
    cwd: root,
    packagePath: file,
    // Everything is bundled.
    dependencies: false,
    // There is no public repository that links could lead to.
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  void packageExtension(path.resolve(process.argv[2] ?? fromRoot('out/qualspec.vsix')));
}
