import { projects, typecheck } from '../typecheck.mjs';
import { fromRoot } from './paths.mjs';
import { run } from './progress.mjs';
import { failure, success } from './results.mjs';

/** @typedef {() => Promise<import('./progress.mjs').Finished>} Check */

const node = (/** @type {string[]} */ ...args) => run(process.execPath, args);
const tool = (/** @type {string} */ file, /** @type {string[]} */ ...args) =>
  node(fromRoot('node_modules', file), ...args);

/** @type {Record<string, Check>} */
const checks = {
  ...Object.fromEntries(projects.map((project) => [`types of ${project}`, () => typecheck(project)])),
  eslint: () => tool('eslint/bin/eslint.js', '.'),
  prettier: () => tool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
  knip: () => tool('knip/bin/knip.js'),
  licences: () => node('scripts/licences.mjs'),
  'generated files': () => node('--import', 'tsx', 'scripts/generate.ts', '--check'),
};

/** Runs the checks of the source text, one after the other; each counts as one test. */
export async function runChecks() {
  const outcomes = [];
  for (const [name, check] of Object.entries(checks)) {
    const { code, output } = await check();
    console.log(`  ${code === 0 ? '✔' : '✖'} ${name}`);
    outcomes.push(code === 0 ? success(name) : failure(name, output));
  }
  return outcomes;
}
