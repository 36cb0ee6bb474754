import assert from 'node:assert/strict';
import { ChangedFiles } from '../../server/src/lsp/changed-files';
import { isReached } from '../../server/src/workspace/names';
import type { FileSystem, FolderEntry } from '../../server/src/workspace/port';

const root = 'file:///w';

/** A disk with some folders, which counts how often it is asked. */
class Disk implements FileSystem {
  asked = 0;

  constructor(private readonly folders: Readonly<Record<string, readonly FolderEntry[]>>) {}

  async list(folder: string) {
    await this.answer();
    return this.folders[folder] ?? [];
  }

  async kindOf(uri: string) {
    await this.answer();
    return uri in this.folders ? 'folder' : undefined;
  }

  read = () => Promise.reject(new Error('nothing has to be read'));
  stamp = () => Promise.reject(new Error('nothing has to be read'));

  private answer(): Promise<void> {
    this.asked++;
    return new Promise((resolve) => setImmediate(resolve));
  }
}

const numbered = (count: number, name: (nth: number) => string) => Array.from({ length: count }, (_, i) => name(i));
const known = numbered(1000, (i) => `${root}/known/${i % 10}/${i}.qualspec.yaml`);

/** What changes are said to be about, and how much had to be done to find it out. */
async function told(disk: Disk, ...notifications: readonly string[][]) {
  const taken: string[] = [];
  let looked = 0;
  const knownNow = () => {
    looked++;
    return known;
  };
  const changes = new ChangedFiles(
    disk,
    knownNow,
    (folder) => isReached(`${folder}/`, root),
    (uris) => taken.push(...uris),
  );
  await Promise.all(notifications.map((uris) => changes.tell(uris)));
  return { taken: taken.sort(), asked: disk.asked, looked };
}

describe('Files that come and go and are no specifications', () => {
  const unrelated = numbered(5000, (i) => `${root}/build/${i}.o`);

  it('are asked for at once where they are told at once', async () => {
    assert.deepEqual(await told(new Disk({}), unrelated), { taken: [], asked: 1, looked: 1 });
  });

  it('are asked for together where each is told for itself', async () => {
    const { taken, asked, looked } = await told(new Disk({}), ...unrelated.map((uri) => [uri]));
    assert.deepEqual(taken, []);
    assert.ok(asked <= 3 && looked <= 3, `the disk was asked ${asked} times, and files gone through ${looked} times`);
  });

  it('are not asked for in folders that nobody looks into', async () => {
    const skipped = numbered(5000, (i) => `${root}/node_modules/${i}/.x`).concat(
      unrelated.map((uri) => `file:///v${uri}`),
    );
    assert.deepEqual(await told(new Disk({}), skipped), { taken: [], asked: 0, looked: 0 });
  });

  it('are not asked for where their folder came with them, and that is looked through once', async () => {
    const entries: FolderEntry[] = [
      { name: 'a b.qualspec.yaml', kind: 'file' },
      { name: 'x.o', kind: 'file' },
    ];
    const disk = new Disk({ [root]: [{ name: 'build', kind: 'folder' }], [`${root}/build`]: entries });
    const { taken, asked } = await told(disk, [`${root}/build`, ...unrelated]);
    assert.deepEqual(taken, [`${root}/build/a%20b.qualspec.yaml`]);
    assert.equal(asked, 3);
  });

  it('leave a folder that went with them its files', async () => {
    const { taken } = await told(new Disk({}), [...unrelated, `${root}/known/7`], [`${root}/known/8/8.qualspec.yaml`]);
    const gone = known.filter((uri) => uri.startsWith(`${root}/known/7/`));
    assert.equal(gone.length, 100);
    assert.deepEqual(taken, [...gone, `${root}/known/8/8.qualspec.yaml`].sort());
  });
});
