// Holds every package that is installed to a permissive licence, but for a few tools: node scripts/licences.mjs
import fs from 'node:fs';
import { fromRoot } from './lib/paths.mjs';

/** SPDX identifiers of licences that ask for no more than that their text goes along. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'PSF-2.0',
  'Python-2.0',
  'Unlicense',
  'WTFPL',
  'Zlib',
]);

/**
 * Licences that are accepted for single tools. None of them may be bundled.
 * The signer is proprietary. `vsce` loads it when it starts, though nothing is signed here and it is never called: an
 * empty package in its place would be one more thing to keep in step with each version of `vsce`.
 *
 * @type {Record<string, string>}
 */
const tools = {
  '@vscode/vsce-sign': 'SEE LICENSE IN LICENSE.txt',
  binaryextensions: 'Artistic-2.0',
  'caniuse-lite': 'CC-BY-4.0',
  editions: 'Artistic-2.0',
  istextorbinary: 'Artistic-2.0',
  'spdx-exceptions': 'CC-BY-3.0',
  textextensions: 'Artistic-2.0',
  'version-range': 'Artistic-2.0',
};

/** @typedef {{ name: string, version: string, license?: string | { type?: string }, licenses?: { type?: string }[] }} Manifest */

/**
 * Whether an SPDX expression can be met with allowed licences alone.
 *
 * @param {string} expression such as `(MIT OR CC0-1.0)`
 * @returns {boolean}
 */
function isAllowed(expression) {
  const bare = expression.trim().replace(/^\(([^()]*)\)$/, '$1');
  if (/[()]/.test(bare)) return false;
  return bare.split(' OR ').some((choice) => choice.split(' AND ').every((licence) => allowed.has(licence.trim())));
}

/**
 * The packages of package-lock.json that are installed, by their folders.
 *
 * @returns {string[]}
 */
function installedFolders() {
  /** @type {{ packages: Record<string, { optional?: boolean }> }} */
  const { packages } = JSON.parse(fs.readFileSync(fromRoot('package-lock.json'), 'utf8'));
  return Object.entries(packages).flatMap(([folder, { optional }]) => {
    if (folder === '') return [];
    // optional packages are those of other platforms too
    return optional && !fs.existsSync(fromRoot(folder)) ? [] : [folder];
  });
}

/**
 * Whether a package is part of what was built.
 *
 * @param {string} name
 */
function isBundled(name) {
  return fs.readFileSync(fromRoot('dist/THIRD-PARTY-NOTICES.txt'), 'utf8').includes(`\n${name} `);
}

/**
 * What is wrong with the licence of a package, if anything.
 *
 * @param {string} folder
 * @returns {string[]}
 */
function problemsOf(folder) {
  /** @type {Manifest} */
  const { name, version, license, licenses } = JSON.parse(fs.readFileSync(fromRoot(folder, 'package.json'), 'utf8'));
  const stated =
    typeof license === 'string' ? license : (license?.type ?? licenses?.map(({ type }) => type).join(' OR '));
  if (stated !== undefined && isAllowed(stated)) return [];
  // the signer has a package for each platform
  const accepted = tools[name.replace(/^(@vscode\/vsce-sign)-.*$/, '$1')];
  if (stated !== undefined && stated === accepted && !isBundled(name)) return [];
  return [`${name} ${version}: ${stated ?? 'no licence stated'}`];
}

const folders = installedFolders();
const problems = folders.flatMap(problemsOf);
if (problems.length > 0) {
  console.error(`Licences that are not known to be permissive:\n${problems.join('\n')}`);
  process.exitCode = 1;
} else console.log(`${folders.length} packages, all under permissive licences but for tools that are not bundled.`);
