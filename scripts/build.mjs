// Bundles the extension, the language server, the command line and the preview's page into dist/.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { constantNames, lateModules } from './lib/bundling.mjs';
import { fromRoot } from './lib/paths.mjs';
import { notices } from './lib/notices.mjs';

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  minify: true,
  sourcemap: 'linked',
  metafile: true,
  logLevel: 'warning',
  absWorkingDir: fromRoot(),
  loader: { '.css': 'text' },
};

/** @type {import('esbuild').BuildOptions} */
const node = {
  ...common,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // The ES module of js-yaml takes twice as long on Node 20.
  alias: { 'js-yaml': './node_modules/js-yaml/dist/js-yaml.cjs.js' },
  plugins: [constantNames, lateModules],
};

/** Builds everything anew. */
export async function buildAll() {
  fs.rmSync(fromRoot('dist'), { recursive: true, force: true });
  const built = await Promise.all([
    build({
      ...node,
      entryPoints: { extension: 'client/src/extension.ts' },
      external: ['vscode'],
      outdir: 'dist',
    }),
    buildServer(),
    build({
      ...node,
      entryPoints: { qualspec: 'server/src/cli/main.ts' },
      outdir: 'dist',
      banner: { js: '#!/usr/bin/env node' },
    }),
    build({
      ...common,
      platform: 'browser',
      format: 'iife',
      target: 'es2022',
      entryPoints: { preview: 'client/webview/preview.ts' },
      outdir: 'dist/preview',
    }),
  ]);
  fs.chmodSync(fromRoot('dist/qualspec.js'), 0o755);
  fs.copyFileSync(fromRoot('client/webview/preview.css'), fromRoot('dist/preview/preview.css'));
  copyTree(fromRoot('server/src/core/rules'), fromRoot('dist/rules'), '.md');
  copyTree(fromRoot('schemas'), fromRoot('dist/schemas'), '.json');
  const bundled = built.flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {}));
  fs.writeFileSync(fromRoot('dist/THIRD-PARTY-NOTICES.txt'), notices(bundled));
}

/** The server, and what starts it: that is told which program it will find beside it. */
async function buildServer() {
  const server = await build({ ...node, entryPoints: { 'server-main': 'server/src/node-main.ts' }, outdir: 'dist' });
  const program = fs.readFileSync(fromRoot('dist/server-main.js'), 'utf8');
  // a single other character, as in a tagged template, doubles what the program takes in memory
  const odd = /[^\0-\x7f]/.exec(program)?.[0];
  if (odd !== undefined)
    throw new Error(`dist/server-main.js has the character '${odd}' in it: write it in a plain string`);
  const version = createHash('sha256').update(program).digest('hex').slice(0, 16);
  await build({
    ...node,
    entryPoints: { server: 'server/src/node-start.ts' },
    define: { programVersion: JSON.stringify(version) },
    outdir: 'dist',
  });
  return server;
}

/**
 * Copies the files of one kind from a folder and those below it.
 *
 * @param {string} from
 * @param {string} to
 * @param {string} ending such as '.md'
 */
function copyTree(from, to, ending) {
  const isWanted = (/** @type {string} */ name) => fs.statSync(name).isDirectory() || name.endsWith(ending);
  fs.cpSync(from, to, { recursive: true, filter: isWanted });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildAll();
  for (const name of ['extension.js', 'server.js', 'server-main.js', 'qualspec.js', 'preview/preview.js']) {
    const kilobytes = fs.statSync(fromRoot('dist', name)).size / 1024;
    console.log(`${path.posix.join('dist', name)}  ${kilobytes.toFixed(0)} KB`);
  }
}
