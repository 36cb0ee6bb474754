import assert from 'node:assert/strict';
import { catalogue } from '../../server/src/core/rules/catalogue';
import { Loader } from '../../server/src/lsp/loader';
import { Turns } from '../../server/src/lsp/turns';
import type { FileSystem, FolderEntry } from '../../server/src/workspace/port';
import { Workspace } from '../../server/src/workspace/workspace';
import { pair } from '../fuzz/texts';

const root = 'file:///w';
const [text = ''] = Object.values(pair);
const silent = { next: () => undefined, end: () => undefined, isCancelled: false };

/** Files in memory, and what happens while somebody waits for them. */
class Files implements FileSystem {
  meanwhile: (folder: string) => Promise<void> = () => Promise.resolve();

  constructor(readonly texts: Map<string, string>) {}

  async read(uri: string) {
    await Promise.resolve();
    return this.texts.get(uri);
  }

  async list(folder: string) {
    const entries = new Map<string, FolderEntry>();
    for (const uri of this.texts.keys()) {
      if (!uri.startsWith(`${folder}/`)) continue;
      const [name = '', ...below] = uri.slice(folder.length + 1).split('/');
      entries.set(name, { name, kind: below.length > 0 ? 'folder' : 'file' });
    }
    await this.meanwhile(folder);
    return [...entries.values()];
  }

  stamp = () => Promise.resolve(undefined);

  async kindOf(uri: string) {
    await Promise.resolve();
    return this.texts.has(uri) ? 'file' : (await this.list(uri)).length > 0 ? 'folder' : undefined;
  }
}

/** A loader of a folder with files, and a client that may do something at any turn of the event loop. */
function opening(names: readonly string[]) {
  const uris = names.map((name) => `${root}/${name}`);
  const files = new Files(new Map(uris.map((uri) => [uri, text])));
  const workspace = new Workspace(catalogue);
  const open = new Set<string>();
  const client = { turns: 0, atTurn: (turn: number): void => assert.ok(turn >= 0) };
  let time = 0;
  const turn = () => {
    client.atTurn(client.turns++);
    return Promise.resolve();
  };
  // each step takes a whole slice
  const turns = new Turns({ now: () => (time += 10), turn });
  const loader = new Loader(files, workspace, (uri) => open.has(uri), turns);
  loader.setFolders([root]);
  const openText = (uri: string) => {
    open.add(uri);
    workspace.open(uri, text);
  };
  return { files, workspace, loader, client, openText };
}

describe('files that are read in the background', () => {
  const names = ['a.qualspec.yaml', 'b.qualspec.yaml', 'c.qualspec.yaml'];
  const [, second] = names.map((name) => `${root}/${name}`);

  it('stay open where somebody opens one, at any time before it was read', async () => {
    assert.ok(second);
    let times = 0;
    for (let when = 0; ; when++) {
      const { workspace, loader, client, openText } = opening(names);
      let isAhead = false;
      client.atTurn = (turn) => {
        if (turn !== when) return;
        isAhead = !workspace.has(second);
        openText(second);
      };
      await loader.load(() => silent);
      assert.ok(workspace.opened(second), `opened at turn ${when}`);
      if (!isAhead) break;
      times++;
    }
    assert.ok(times > 10);
  });

  it('are none of those in folders in which nobody looks for any', async () => {
    const skipped = ['.history/a.qualspec.yaml', 'x/.y/z/a.qualspec.yaml', 'node_modules/a.qualspec.yaml'];
    const { workspace, loader } = opening([...names, ...skipped]);
    await loader.load(() => silent);
    for (const name of [...skipped, 'b.qualspec.yaml']) await loader.reload(`${root}/${name}`);
    assert.deepEqual(
      workspace.uris(),
      names.map((name) => `${root}/${name}`),
    );
    assert.equal(workspace.wouldRead(`${root}/.history/b.qualspec.yaml`), false);
    assert.equal(workspace.wouldRead(`${root}/.qualspec.yaml`), true);
  });

  it('are those, too, that come behind those who look for them', async () => {
    const { files, workspace, loader } = opening(['a/a.qualspec.yaml', 'b/b.qualspec.yaml']);
    await loader.load(() => silent);
    const late = `${root}/a/late.qualspec.yaml`;
    files.meanwhile = async (folder) => {
      if (folder !== `${root}/b`) return;
      files.texts.set(late, text);
      await loader.reload(late);
    };
    await loader.load(() => silent);
    assert.ok(workspace.has(late));
  });

  it('are those that came while they were excluded, once they are not', async () => {
    const { files, workspace, loader } = opening(['qualspec.config.yaml', 'a.qualspec.yaml']);
    const configuration = `${root}/qualspec.config.yaml`;
    const late = `${root}/old/late.qualspec.yaml`;
    const configure = async (text: string) => {
      files.texts.set(configuration, text);
      await loader.configure(configuration, true);
      await loader.applyExclusions();
    };
    files.texts.set(configuration, 'format: 1\nexclude:\n  - old\n');
    await loader.load(() => silent);
    files.texts.set(late, text);
    await loader.reload(late);
    assert.equal(workspace.has(late), false);
    await configure('format: 1\n');
    assert.equal(workspace.has(late), true);
  });

  it('are forgotten where their folder is closed while they are read', async () => {
    const { files, workspace, loader, client } = opening(names);
    await loader.load(() => silent);
    const late = `${root}/late.qualspec.yaml`;
    let times = 0;
    for (let when = 0; ; when++) {
      files.texts.set(late, text);
      loader.setFolders([root]);
      await loader.load(() => silent);
      const from = client.turns;
      const loads: Promise<unknown>[] = [];
      client.atTurn = (turn) => {
        if (turn !== from + when) return;
        loader.setFolders([]);
        loads.push(loader.load(() => silent));
      };
      workspace.delete(late);
      await loader.reload(late);
      await Promise.all(loads);
      if (loads.length === 0) break;
      times++;
      assert.deepEqual(workspace.uris(), [], `closed at turn ${when}`);
      client.atTurn = () => undefined;
    }
    assert.ok(times > 10);
  });
});
