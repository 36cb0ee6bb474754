// Packs what was built, and what else .vscodeignore lets through, into a .vsix: node scripts/package.mjs [file]
import { createVSIX } from '@vscode/vsce';
import fs from 'node:fs';
import path from 'node:path';
import { fromRoot, root } from './lib/paths.mjs';

const packagePath = path.resolve(process.argv[2] ?? fromRoot('out/qualspec.vsix'));
fs.mkdirSync(path.dirname(packagePath), { recursive: true });
await createVSIX({
  cwd: root,
  packagePath,
  // Everything is bundled.
  dependencies: false,
  // There is no public repository that links could lead to.
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});
