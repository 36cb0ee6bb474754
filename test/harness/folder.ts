import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder of its own for one test, with files in it. */
export class TemporaryFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'qualspec-test-'));

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [name, content] of Object.entries(files)) this.write(name, content);
  }

  write(name: string, content: string | Uint8Array): string {
    const path = join(this.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  remove(name: string): void {
    rmSync(join(this.path, name));
  }

  uri(name: string): string {
    return `file://${this.path}/${encodeURI(name)}`;
  }

  dispose(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
