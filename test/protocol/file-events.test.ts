import assert from 'node:assert/strict';
import type { FileEvent, PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import { TemporaryFolder } from '../harness/folder';
import { RawClient } from '../harness/raw-client';

const created = 1;
const changed = 2;
const deleted = 3;
const unknownUnit = 'references/unknown-unit';

const library = (units: readonly string[], title = 'Unit') =>
  `format: 1\nunits:\n${units.map((unit) => `  - reference: ${unit}\n    title: ${title} ${unit}\n`).join('')}`;
const user = (units: string) => `format: 1\ngroups:\n  - id: group\n    units: ${units}\n`;

describe('Files that come, change and go on disk', () => {
  let folder: TemporaryFolder;
  let client: RawClient;

  beforeEach(() => {
    folder = new TemporaryFolder({
      'library.qualspec.yaml': library(['A-1', 'A-2']),
      'user.qualspec.yaml': user('A-1'),
    });
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    folder.dispose();
  });

  const start = async () => {
    const started = new RawClient();
    const root = `file://${folder.path}`;
    await started.ask('initialize', {
      processId: null,
      rootUri: root,
      capabilities: { workspace: { workspaceFolders: true } },
      workspaceFolders: [{ uri: root, name: 'root' }],
    });
    await started.notify('initialized', {});
    return started;
  };
  const openText = (name: string, text: string) =>
    client.notify('textDocument/didOpen', {
      textDocument: { uri: folder.uri(name), languageId: 'qualspec', version: 1, text },
    });
  const publishedBy = (one: RawClient) =>
    one.notifications('textDocument/publishDiagnostics').map(({ params }) => params as PublishDiagnosticsParams);
  const findings = (name: string) =>
    publishedBy(client)
      .findLast(({ uri }) => uri === folder.uri(name))
      ?.diagnostics.map(({ code }) => code)
      .join();
  const until = (name: string, codes: string) =>
    client.until(`'${codes}' in ${name}`, () => (findings(name) ?? '') === codes);
  const tell = (...changes: [name: string, type: FileEvent['type']][]) =>
    client.notify('workspace/didChangeWatchedFiles', {
      changes: changes.map(([name, type]) => ({ uri: folder.uri(name), type })),
    });
  /** Every file has been read when a unit of the library is known to an open text. */
  const filesRead = async (text: string) => {
    await openText('open.qualspec.yaml', text);
    await until('open.qualspec.yaml', unknownUnit);
  };

  it('are followed one by one', async () => {
    client = await start();
    await filesRead(user('A-1, A-3'));
    assert.equal(findings('user.qualspec.yaml'), undefined);
    folder.write('more.qualspec.yaml', library(['A-3']));
    await tell(['more.qualspec.yaml', created]);
    await until('open.qualspec.yaml', '');
    folder.write('more.qualspec.yaml', library(['A-4']));
    await tell(['more.qualspec.yaml', changed]);
    await until('open.qualspec.yaml', unknownUnit);
    folder.write('library.qualspec.yaml', library(['A-2', 'A-3']));
    await tell(['library.qualspec.yaml', changed]);
    await until('user.qualspec.yaml', unknownUnit);
    folder.remove('user.qualspec.yaml');
    await tell(['user.qualspec.yaml', deleted]);
    await until('user.qualspec.yaml', '');
  });

  it('keep their units when they get another name', async () => {
    client = await start();
    await filesRead(user('A-1, A-3'));
    folder.remove('library.qualspec.yaml');
    folder.write('units/shared.qualspec.yaml', library(['A-1', 'A-2', 'A-3']));
    await tell(['library.qualspec.yaml', deleted], ['units/shared.qualspec.yaml', created]);
    await until('open.qualspec.yaml', '');
    assert.ok(
      !publishedBy(client).some(
        ({ uri, diagnostics }) => uri === folder.uri('user.qualspec.yaml') && diagnostics.length,
      ),
      'between the two, nothing was called unknown',
    );
  });

  it('do not replace a text that is open, until it is closed', async () => {
    client = await start();
    await filesRead(user('A-1, A-3'));
    await openText('library.qualspec.yaml', library(['A-1', 'A-2', 'A-3']));
    await until('open.qualspec.yaml', '');
    folder.write('library.qualspec.yaml', library(['A-2']));
    await tell(['library.qualspec.yaml', changed]);
    const uri = folder.uri('library.qualspec.yaml');
    await client.ask('textDocument/documentSymbol', { textDocument: { uri } });
    assert.equal(findings('open.qualspec.yaml'), '');
    await client.notify('textDocument/didClose', { textDocument: { uri } });
    await until('user.qualspec.yaml', unknownUnit);
  });

  it('are followed when another branch is checked out, with no false word on the way', async () => {
    const count = 300;
    const names = (branch: string) => Array.from({ length: count }, (_, i) => `${branch}-${i}`);
    const branch = (name: string): Record<string, string> => ({
      'library.qualspec.yaml': library(names(name), name),
      ...Object.fromEntries(
        names(name).map((unit, i): [string, string] => [`users/user-${i}.qualspec.yaml`, user(unit)]),
      ),
      [`only-in-${name}.qualspec.yaml`]: user(`${name}-0`),
    });
    const checkOut = async (from: string, to: string, batch: number) => {
      const [before, after] = [branch(from), branch(to)];
      for (const name of Object.keys(before)) if (!(name in after)) folder.remove(name);
      for (const [name, text] of Object.entries(after)) folder.write(name, text);
      const all = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
      const changes = all.map((name): [string, FileEvent['type']] => [
        name,
        name in before ? (name in after ? changed : deleted) : created,
      ]);
      for (let at = 0; at < changes.length; at += batch) await tell(...changes.slice(at, at + batch));
    };
    folder.remove('user.qualspec.yaml');
    for (const [name, text] of Object.entries(branch('A'))) folder.write(name, text);
    client = await start();
    await filesRead(user('B-7'));
    const heard = publishedBy(client).length;
    await checkOut('A', 'B', 10_000);
    await until('open.qualspec.yaml', '');
    const said = publishedBy(client)
      .slice(heard)
      .filter(({ diagnostics }) => diagnostics.length > 0);
    assert.deepEqual(said, []);
    // the same in pieces and there and back, while somebody types
    for (const [from, to] of [
      ['B', 'A'],
      ['A', 'B'],
      ['B', 'A'],
    ] as const) {
      await checkOut(from, to, 7);
      const range = { start: { line: 0, character: 9 }, end: { line: 0, character: 9 } };
      const textDocument = { uri: folder.uri('open.qualspec.yaml'), version: publishedBy(client).length + 2 };
      await client.notify('textDocument/didChange', { textDocument, contentChanges: [{ range, text: ' ' }] });
    }
    const symbols = async (query: string) =>
      ((await client.ask('workspace/symbol', { query })).result as unknown[]).length;
    // what is said on the way may be what is said at the end
    while ((await symbols('A-7')) === 0 || (await symbols('B-7')) > 0);
    await until('open.qualspec.yaml', unknownUnit);
    const names_ = Object.keys(branch('A'));
    await client.until('the end', () => names_.every((name) => (findings(name) ?? '') === ''));
    assert.ok((await symbols('A-7')) > 0);
    assert.equal(await symbols('B-7'), 0);
  });
});
