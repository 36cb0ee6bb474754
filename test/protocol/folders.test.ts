import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { PublishDiagnosticsParams, RegistrationParams, RequestMessage } from 'vscode-languageserver-protocol';
import { TemporaryFolder } from '../harness/folder';
import { RawClient } from '../harness/raw-client';

const slip = `format: 1
assessments:
  - id: portfolio
    sections:
      - heading: Background
        marks: 98
`;
const created = 1;
const deleted = 3;

describe('Folders that come, get other names and go', () => {
  let folder: TemporaryFolder;
  let client: RawClient;
  let roots: string[];

  beforeEach(() => {
    folder = new TemporaryFolder({ 'one/a.qualspec.yaml': slip, 'two/deep/b.qualspec.yaml': slip });
    roots = ['one', 'two'];
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    folder.dispose();
  });

  const opened = () => roots.map((name) => ({ uri: folder.uri(name), name }));
  const start = async (watching: object = {}) => {
    client = new RawClient(({ method }) => ({ result: method === 'workspace/workspaceFolders' ? opened() : null }));
    await client.ask('initialize', {
      processId: null,
      rootUri: null,
      capabilities: { workspace: { workspaceFolders: true, didChangeWatchedFiles: watching } },
      workspaceFolders: opened(),
    });
    await client.notify('initialized', {});
  };
  /** The files that the client shows findings of. */
  const shown = () => {
    const latest = new Map<string, number>();
    for (const { params } of client.notifications('textDocument/publishDiagnostics')) {
      const { uri, diagnostics } = params as PublishDiagnosticsParams;
      latest.set(uri, diagnostics.length);
    }
    return [...latest].flatMap(([uri, count]) => (count > 0 ? [uri.slice(folder.uri('').length)] : [])).sort();
  };
  const until = (...names: string[]) =>
    client.until(`findings of ${names.join()} alone`, () => shown().join() === names.join());
  const open = (...names: string[]) => {
    roots = names;
    return client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [] } });
  };
  const tell = (...changes: [name: string, type: number][]) =>
    client.notify('workspace/didChangeWatchedFiles', {
      changes: changes.map(([name, type]) => ({ uri: folder.uri(name), type })),
    });
  const move = (from: string, to: string) => renameSync(join(folder.path, from), join(folder.path, to));

  it('are told alone, and their files are known to have come and gone', async () => {
    await start();
    await until('one/a.qualspec.yaml', 'two/deep/b.qualspec.yaml');
    move('two/deep', 'two/other');
    await tell(['two/deep', deleted], ['two/other', created]);
    await until('one/a.qualspec.yaml', 'two/other/b.qualspec.yaml');
    rmSync(join(folder.path, 'two/other'), { recursive: true });
    await tell(['two/other', deleted]);
    await until('one/a.qualspec.yaml');
    mkdirSync(join(folder.path, 'two/.history'));
    for (const name of ['two/.history/c.qualspec.yaml', 'two/new/deep/c.qualspec.yaml']) folder.write(name, slip);
    await tell(['two/.history', created], ['two/.history/c.qualspec.yaml', created], ['two/new', created]);
    await until('one/a.qualspec.yaml', 'two/new/deep/c.qualspec.yaml');
  });

  it('take their configuration along', async () => {
    folder.write('two/deep/qualspec.config.yaml', 'format: 1\nrules:\n  marks: off\n');
    await start();
    await until('one/a.qualspec.yaml');
    move('two/deep', 'one/deep');
    await tell(['two/deep', deleted], ['one/deep', created]);
    folder.write('two/c.qualspec.yaml', slip);
    await tell(['two/c.qualspec.yaml', created]);
    await until('one/a.qualspec.yaml', 'two/c.qualspec.yaml');
    rmSync(join(folder.path, 'one/deep/qualspec.config.yaml'));
    await tell(['one/deep/qualspec.config.yaml', deleted]);
    await until('one/a.qualspec.yaml', 'one/deep/b.qualspec.yaml', 'two/c.qualspec.yaml');
  });

  it('leave no findings where they are closed and opened one right behind the other', async () => {
    await start();
    await until('one/a.qualspec.yaml', 'two/deep/b.qualspec.yaml');
    await open();
    await open('two');
    await until('two/deep/b.qualspec.yaml');
    for (let round = 0; round < 10; round++) {
      await open('one');
      await open();
      await open('two');
    }
    await open('one');
    await until('one/a.qualspec.yaml');
  });

  it('are followed from the first moment on', async () => {
    await start();
    await open('two');
    await until('two/deep/b.qualspec.yaml');
  });

  const registered = () =>
    client.received.filter(
      (message): message is RequestMessage => (message as RequestMessage).method === 'client/registerCapability',
    );

  it('are watched by a client that can do so for others, and by none besides', async () => {
    await start();
    await until('one/a.qualspec.yaml', 'two/deep/b.qualspec.yaml');
    assert.deepEqual(registered(), []);
    assert.equal(await client.stop(), 0);
    await start({ dynamicRegistration: true });
    await until('one/a.qualspec.yaml', 'two/deep/b.qualspec.yaml');
    const asked = registered().flatMap(({ params }) => (params as RegistrationParams).registrations);
    assert.deepEqual(
      asked.map(({ method }) => method),
      ['workspace/didChangeWatchedFiles'],
    );
    assert.match(JSON.stringify(asked[0]?.registerOptions), /qualspec\.\{yaml,yml\}/);
  });

  it('are watched above those that are open, where their project begins there', async () => {
    folder.write('qualspec.config.yaml', 'format: 1\nrules:\n  marks: off\n');
    roots = ['two/deep'];
    await start({ dynamicRegistration: true, relativePatternSupport: true });
    const watchers = () => registered().map(({ params }) => JSON.stringify(params));
    const base = JSON.stringify(folder.uri('').replace(/\/$/, ''));
    await client.until('both', () => registered().length === 2);
    assert.equal(watchers()[0]?.includes('baseUri'), false);
    assert.ok(watchers()[1]?.includes(`{"baseUri":${base},"pattern":"**/qualspec.config.yaml"}`), watchers()[1]);
    folder.write('qualspec.config.yaml', 'format: 1\n');
    await tell(['qualspec.config.yaml', 2]);
    await until('one/a.qualspec.yaml', 'two/deep/b.qualspec.yaml');
    rmSync(join(folder.path, 'qualspec.config.yaml'));
    await tell(['qualspec.config.yaml', deleted]);
    await until('two/deep/b.qualspec.yaml');
    folder.write('qualspec.config.yaml', 'format: 1\n');
    await tell(['qualspec.config.yaml', created]);
    await until('one/a.qualspec.yaml', 'two/deep/b.qualspec.yaml');
    assert.equal(registered().length, 2, 'a folder is watched once');
  });

  it('can have the names of specifications; links to them are none', async () => {
    await start();
    await until('one/a.qualspec.yaml', 'two/deep/b.qualspec.yaml');
    move('two/deep', 'two/odd.qualspec.yaml');
    await tell(['two/deep', deleted], ['two/odd.qualspec.yaml', created]);
    await until('one/a.qualspec.yaml', 'two/odd.qualspec.yaml/b.qualspec.yaml');
    rmSync(join(folder.path, 'two/odd.qualspec.yaml'), { recursive: true });
    await tell(['two/odd.qualspec.yaml', deleted]);
    await until('one/a.qualspec.yaml');
    symlinkSync(join(folder.path, 'one'), join(folder.path, 'two/link'));
    folder.write('two/c.qualspec.yaml', slip);
    await tell(['two/link', created], ['two/c.qualspec.yaml', created]);
    await until('one/a.qualspec.yaml', 'two/c.qualspec.yaml');
  });
});
