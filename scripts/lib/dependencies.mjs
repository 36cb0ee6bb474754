import fs from 'node:fs';
import { fromRoot } from './paths.mjs';
import { runOrThrow, step } from './progress.mjs';

/**
 * Runs npm. `npm run` tells its scripts where it is, which also works where `npm` is a batch file.
 *
 * @param {string[]} args
 * @param {{ cwd?: string }} [options]
 */
export function npm(args, options) {
  const own = process.env['npm_execpath'];
  return own?.endsWith('.js')
    ? runOrThrow(process.execPath, [own, ...args], options)
    : runOrThrow('npm', args, options);
}

/** Installs the packages that package-lock.json names where they are not there, or are others. No install script runs. */
export async function installDependencies() {
  if (isUpToDate()) return;
  const install = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await step('Installing the packages (once)', () => npm(install));
}

/** npm keeps a list of what it has installed, of the same form as package-lock.json. */
function isUpToDate() {
  const installed = fromRoot('node_modules/.package-lock.json');
  if (!fs.existsSync(installed)) return false;
  const [wanted, present] = [fromRoot('package-lock.json'), installed].map(readPackages);
  return Object.entries(wanted ?? {}).every(
    // Optional packages are those of other platforms too.
    ([folder, { version, optional }]) => folder === '' || optional || present?.[folder]?.version === version,
  );
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
const readPackages = (file) => JSON.parse(fs.readFileSync(file, 'utf8')).packages;
