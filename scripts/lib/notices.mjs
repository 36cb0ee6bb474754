import fs from 'node:fs';
import path from 'node:path';
import { fromRoot } from './paths.mjs';

/**
 * The licences of the packages that are bundled, as one text: their authors ask that it goes along.
 *
 * @param {string[]} inputs the bundled files, relative to the repository's folder
 */
export function notices(inputs) {
  const packages = inputs.flatMap((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []);
  return [...new Set(packages)].sort().map(notice).join('\n');
}

/** @param {string} folder of a package, relative to the repository's folder */
function notice(folder) {
  /** @type {{ name: string, version: string, license?: string }} */
  const { name, version, license } = JSON.parse(fs.readFileSync(fromRoot(folder, 'package.json'), 'utf8'));
  const file = fs.readdirSync(fromRoot(folder)).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const text = file ? fs.readFileSync(fromRoot(path.join(folder, file)), 'utf8').trim() : '';
  const rule = '-'.repeat(80);
  return `${rule}\n${name} ${version} (${license ?? 'see below'})\n${rule}\n${text}\n`;
}
