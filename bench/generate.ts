// Writes the documents that the benchmark measures with: npx tsx bench/generate.ts FOLDER [sizes | workspace N | shared N]
import fs from 'node:fs';
import path from 'node:path';
import { generateLibrary, generateSpecification } from './generator/specification';
import { asYaml } from './generator/yaml';

/** The sizes of documents, in units. */
export const sizes = { S: 3, M: 12, L: 56, XL: 400 } as const;
export type Size = keyof typeof sizes;

/** A document of so many units. In one workspace, no two documents have the same number. */
export function document(units: number, number = 0): string {
  return asYaml(generateSpecification({ units, number }));
}

/** How many units a library holds; each file of a workspace offers one of them. */
const libraryUnits = 5;
export const libraryName = 'library.qualspec.yaml';

/**
 * The texts of a workspace by their names: two files of 3 units to each of 12, and a library of units. The files go on
 * offering the library's units in turn.
 * @param offered how many of the library's units are offered at all: with 1, one unit is used by every file
 */
export function* workspace(files: number, offered: number = libraryUnits): Generator<readonly [string, string]> {
  const library = generateLibrary(libraryUnits, files);
  yield [libraryName, asYaml(library.text)];
  for (let number = 0; number < files; number++) {
    const nth = number % offered;
    const units = number % 3 === 2 ? sizes.M : sizes.S;
    const shared = library.shared.slice(nth, nth + 1);
    const name = `specification-${String(number).padStart(4, '0')}.qualspec.yaml`;
    yield [name, asYaml(generateSpecification({ units, number, shared }))];
  }
}

/** Writes a workspace, and answers with its size in bytes. */
export function writeWorkspace(folder: string, texts: Iterable<readonly [string, string]>): number {
  fs.mkdirSync(folder, { recursive: true });
  let bytes = 0;
  for (const [name, text] of texts) {
    fs.writeFileSync(path.join(folder, name), text);
    bytes += Buffer.byteLength(text);
  }
  return bytes;
}

function main([folder, what = 'sizes', count = '200']: readonly string[]): void {
  if (folder === undefined) throw new Error('name a folder to write to');
  if (what === 'sizes')
    for (const [name, units] of Object.entries(sizes)) {
      // each in a folder of its own: they are specifications of the same number and would contradict each other
      const bytes = writeWorkspace(path.join(folder, name), [[`${name}.qualspec.yaml`, document(units)]]);
      console.log(`${name}: ${units} units, ${document(units).split('\n').length - 1} lines, ${bytes} bytes`);
    }
  else {
    const bytes = writeWorkspace(folder, workspace(Number(count), what === 'shared' ? 1 : undefined));
    console.log(`${folder}: ${count} files and a library, ${(bytes / 1e6).toFixed(1)} MB`);
  }
}

if (process.argv[1] === __filename) main(process.argv.slice(2));
