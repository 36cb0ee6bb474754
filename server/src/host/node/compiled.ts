import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';

/** When the compiled code is kept: once a first file was answered, for which most of what is ever needed was compiled. */
const keepAfterMilliseconds = 600;

/** What a program that is run so exports. */
export interface Program {
  /** Called when no more compiled code is taken or kept: from then on V8's flags may be set. */
  settle(): void;
}

/**
 * Runs a program of one file, and keeps its compiled code beside it for the next start, which halves the time until the
 * program is there. Code of another version of the program has another name, code of another Node is recognised by V8, and neither is used; where nothing
 * can be written, every start is like the first.
 * @param version another one for each version of the program; V8 tells programs apart by their length alone
 */
export function runCompiled(path: string, version: string): void {
  // the build sees to it that there is nothing but ASCII in it
  const source = readFileSync(path, 'latin1');
  const kept = `${path}.${version}.cache`;
  const cachedData = read(kept);
  const wrapped = `(function (exports, require, module, __filename, __dirname) { ${source}\n})`;
  const script = new Script(wrapped, { filename: path, ...(cachedData ? { cachedData } : {}) });
  const module: { exports: Partial<Program> } = { exports: {} };
  const run = script.runInThisContext() as (...args: unknown[]) => void;
  run(module.exports, createRequire(path), module, path, dirname(path));
  if (cachedData && !script.cachedDataRejected) {
    module.exports.settle?.();
    return;
  }
  const keepAndSettle = () => {
    keep(kept, script);
    module.exports.settle?.();
  };
  setTimeout(keepAndSettle, keepAfterMilliseconds).unref();
}

function read(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function keep(path: string, script: Script): void {
  try {
    // whole or not at all: another server may be starting at this moment
    const beside = `${path}.${process.pid}.tmp`;
    writeFileSync(beside, script.createCachedData());
    renameSync(beside, path);
  } catch {
    // a folder that cannot be written costs time at the next start, and nothing else
  }
}
