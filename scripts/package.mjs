// Packs what was built, and what else .vscodeignore lets through, into a .vsix: node scripts/package.mjs [file]
import { createVSIX } from '@vscode/vsce';
import fs from 'node:fs';
import path from 'node:path';
import { extensionPage } from './lib/extension-page.mjs';
import { fromRoot, root } from './lib/paths.mjs';

const packagePath = path.resolve(process.argv[2] ?? fromRoot('out/qualspec.vsix'));
const readmePath = 'out/extension-page.md';
fs.mkdirSync(path.dirname(packagePath), { recursive: true });
fs.mkdirSync(fromRoot('out'), { recursive: true });
fs.writeFileSync(fromRoot(readmePath), extensionPage(fs.readFileSync(fromRoot('README.md'), 'utf8')));
await createVSIX({
  cwd: root,
  packagePath,
  readmePath,
  // Everything is bundled.
  dependencies: false,
  // There is no public repository that links could lead to.
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});
