// Type checks every project of the repository: node scripts/typecheck.mjs
import { fileURLToPath } from 'node:url';
import { fromRoot } from './lib/paths.mjs';
import { run } from './lib/progress.mjs';

/** The folders that have a tsconfig.json. */
export const projects = ['client', 'client/webview', 'server', 'server/src/core', 'test', 'bench'];

/** @param {string} project */
export const typecheck = (project) =>
  run(process.execPath, [fromRoot('node_modules/typescript/bin/tsc'), '-p', project]);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const project of projects) {
    const { code, output } = await typecheck(project);
    console.log(`${project}: ${code === 0 ? 'no errors' : `\n${output}`}`);
    if (code !== 0) process.exitCode = 1;
  }
}
