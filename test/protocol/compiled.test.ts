import assert from 'node:assert/strict';
import { copyFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { TemporaryFolder } from '../harness/folder';
import { RawClient } from '../harness/raw-client';
import { root } from '../harness/server';

/** From 40 files on, the server sets V8 up for many. */
const fileCount = 60;

/** Code that cannot be taken is kept anew so long after a start, in milliseconds, and some more. */
const untilKept = 600 + 900;

describe('The compiled code of the server', () => {
  let program: TemporaryFolder;
  let folder: TemporaryFolder;

  beforeEach(() => {
    program = new TemporaryFolder();
    for (const name of ['server.js', 'server-main.js'])
      copyFileSync(join(root, 'dist', name), join(program.path, name));
    const file = (i: number): [string, string] => [`${i}.qualspec.yaml`, `format: 1\nunits:\n  - reference: U-${i}\n`];
    folder = new TemporaryFolder(Object.fromEntries(Array.from({ length: fileCount }, (_, i) => file(i))));
  });
  afterEach(() => {
    program.dispose();
    folder.dispose();
  });

  const start = async () => {
    const client = new RawClient(undefined, join(program.path, 'server.js'));
    const rootUri = `file://${folder.path}`;
    await client.ask('initialize', { processId: null, rootUri, capabilities: {} });
    await client.notify('initialized', {});
    return client;
  };
  const kept = () => readdirSync(program.path).filter((name) => name.endsWith('.cache'));
  const stampOf = (name: string) => statSync(join(program.path, name)).ino;

  it('is taken at the next start, also where many files were read', async () => {
    const first = await start();
    await first.until('code that is kept', () => kept().length > 0);
    assert.equal(await first.stop(), 0);
    const [name = '', ...others] = kept();
    assert.deepEqual(others, []);
    const before = stampOf(name);
    const second = await start();
    await sleep(untilKept);
    assert.equal(await second.stop(), 0);
    assert.deepEqual(kept(), [name]);
    assert.equal(stampOf(name), before);
  });
});
