import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(__dirname, '../../samples');

/** The texts of the samples in a folder, by their names. */
export function samplesIn(name: 'specifications' | 'broken'): Record<string, string> {
  const names = readdirSync(join(folder, name)).filter((file) => file.endsWith('.qualspec.yaml'));
  return Object.fromEntries(names.map((file) => [file, readFileSync(join(folder, name, file), 'utf8')]));
}
