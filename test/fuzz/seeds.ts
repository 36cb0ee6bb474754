import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const file = join(__dirname, 'seeds.json');

/** A case that failed once: where fast-check finds it again. */
export interface KeptSeed {
  readonly target: string;
  readonly seed: number;
  readonly path: string;
}

/** The cases that failed once. They are tried before anything else. */
export function keptSeeds(target: string): KeptSeed[] {
  return read().filter((kept) => kept.target === target);
}

/** Keeps a case that failed, for the one who mends it and for good. */
export function keepSeed(kept: KeptSeed): void {
  const all = read();
  if (all.some((known) => known.target === kept.target && known.seed === kept.seed && known.path === kept.path)) return;
  writeFileSync(file, `${JSON.stringify([...all, kept], undefined, 2)}\n`);
}

function read(): KeptSeed[] {
  return JSON.parse(readFileSync(file, 'utf8')) as KeptSeed[];
}
