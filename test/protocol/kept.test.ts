import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { TemporaryFolder } from '../harness/folder';
import { ServerUnderTest } from '../harness/server';

const library = (credits: number, before = '') => `${before}format: 1
units:
  - reference: E5.05
    title: Personal Development
    credits: ${credits}
`;
const award = (credits: number) => `format: 1
qualifications:
  - id: award
    credits: ${credits}
    rules:
      mandatory: E5.05
`;
const unknownUnit = 'references/unknown-unit';
const wrongTotal = 'credits/mandatory-total';

describe('What is known of files in the next session', () => {
  let folder: TemporaryFolder;
  let storage: TemporaryFolder;
  let server: ServerUnderTest;
  let logged: string[];

  beforeEach(() => {
    folder = new TemporaryFolder({
      'award.qualspec.yaml': award(8),
      'library.qualspec.yaml': library(7),
      'other.qualspec.yaml': 'format: 1\ngroups:\n  - id: group\n    units: E5.05, E5.99\n',
    });
    storage = new TemporaryFolder();
    logged = [];
  });
  afterEach(() => {
    folder.dispose();
    storage.dispose();
  });

  const found = () => join(storage.path, 'kept', 'found.txt');
  const start = async (cache: unknown = join(storage.path, 'kept')) => {
    server = ServerUnderTest.start();
    server.connection.onNotification('window/logMessage', ({ message }: { message: string }) => logged.push(message));
    await server.initialize([`file://${folder.path}`], {}, { cache });
  };
  const stop = async () => assert.equal(await server.stop(), 0);
  const codes = async (name: string, wanted: string) => {
    const found = await server.until(folder.uri(name), (diagnostics) => codesOf(diagnostics) === wanted);
    return found.map(({ range }) => range.start.line);
  };
  const codesOf = (diagnostics: readonly { code?: unknown }[]) => diagnostics.map(({ code }) => String(code)).join();
  const written = async (before?: number) => {
    for (let tries = 0; tries < 500; tries++) {
      if (existsSync(found()) && statSync(found()).mtimeMs !== before) return;
      await sleep(20);
    }
    assert.fail('nothing was kept');
  };
  const session = async () => {
    await start();
    await codes('award.qualspec.yaml', wrongTotal);
    await codes('other.qualspec.yaml', unknownUnit);
    await written();
    await stop();
  };

  it('is the same, and a file with the same stamp is not read', async () => {
    const path = join(folder.path, 'award.qualspec.yaml');
    // a time that a file can be given exactly
    utimesSync(path, 1_700_000_000, 1_700_000_000);
    await session();
    writeFileSync(path, award(7));
    utimesSync(path, 1_700_000_000, 1_700_000_000);
    await start();
    assert.deepEqual(await codes('award.qualspec.yaml', wrongTotal), [3]);
    await codes('other.qualspec.yaml', unknownUnit);
    await stop();
  });

  it('is found out again where a file, or what it sees, has changed', async () => {
    await session();
    folder.write('library.qualspec.yaml', library(8, '# one line more\n'));
    folder.write('more.qualspec.yaml', 'format: 1\nunits:\n  - reference: E5.99\n    title: Projects\n');
    await start();
    const reference = { line: 3, character: 18 };
    await server.openText(folder.uri('award.qualspec.yaml'), award(8));
    await codes('award.qualspec.yaml', '');
    await server.openText(
      folder.uri('user.qualspec.yaml'),
      'format: 1\ngroups:\n  - id: mine\n    units: E5.99, E5.98\n',
    );
    await codes('user.qualspec.yaml', unknownUnit);
    assert.equal(codesOf(server.latest(folder.uri('other.qualspec.yaml'))?.diagnostics ?? []), '');
    const definition = await server.connection.sendRequest<{ uri: string; range: object } | { uri: string }[] | null>(
      'textDocument/definition',
      { textDocument: { uri: folder.uri('award.qualspec.yaml') }, position: { ...reference, line: 5 } },
    );
    const [place] = [definition ?? []].flat();
    assert.equal(place?.uri, folder.uri('library.qualspec.yaml'));
    await stop();
  });

  it('shows units, uses and the outline of all of them without reading', async () => {
    await session();
    await start();
    await codes('award.qualspec.yaml', wrongTotal);
    const symbols = await server.connection.sendRequest<{ name: string; location: { uri: string } }[]>(
      'workspace/symbol',
      { query: 'personal' },
    );
    assert.ok(symbols.some(({ location }) => location.uri === folder.uri('library.qualspec.yaml')));
    await server.openText(folder.uri('library.qualspec.yaml'), library(7));
    await codes('library.qualspec.yaml', '');
    const references = await server.connection.sendRequest<{ uri: string }[]>('textDocument/references', {
      textDocument: { uri: folder.uri('library.qualspec.yaml') },
      position: { line: 2, character: 18 },
      context: { includeDeclaration: false },
    });
    assert.deepEqual(references.map(({ uri }) => uri).sort(), [
      folder.uri('award.qualspec.yaml'),
      folder.uri('other.qualspec.yaml'),
    ]);
    await stop();
  });

  it('does not speak of files that are gone', async () => {
    await session();
    folder.remove('library.qualspec.yaml');
    await start();
    await codes('award.qualspec.yaml', unknownUnit);
    await stop();
  });

  it('holds for a text that is open as it is in the editor', async () => {
    await session();
    await start();
    await codes('award.qualspec.yaml', wrongTotal);
    await server.openText(folder.uri('library.qualspec.yaml'), library(8));
    await codes('award.qualspec.yaml', '');
    await stop();
  });

  it('is read again where what was kept is damaged', async () => {
    await session();
    for (const damage of ['', 'x', readFileSync(found(), 'utf8').replace('"severity":"error"', '"severity":"Error"')]) {
      writeFileSync(found(), damage);
      const { mtimeMs } = statSync(found());
      await start();
      await codes('award.qualspec.yaml', wrongTotal);
      await codes('other.qualspec.yaml', unknownUnit);
      await written(mtimeMs);
      await stop();
    }
  });

  it('is read again where nothing can be kept, and the log says so', async () => {
    const file = storage.write('kept', 'a file and no folder');
    for (const cache of [file, 'no/such\u0000name']) {
      logged = [];
      await start(cache);
      await codes('award.qualspec.yaml', wrongTotal);
      assert.match(logged.join('\n'), /cannot be kept for the next time/);
      await stop();
    }
    for (const cache of ['', 7]) {
      await start(cache);
      await codes('award.qualspec.yaml', wrongTotal);
      await stop();
    }
  });

  it('survives a server that is killed while it writes', async () => {
    for (const delay of [0, 1, 3, 10, 30]) {
      await start();
      await codes('other.qualspec.yaml', unknownUnit);
      await sleep(delay);
      server.process.kill('SIGKILL');
      server.connection.dispose();
    }
    await start();
    await codes('award.qualspec.yaml', wrongTotal);
    await written();
    await stop();
  });
});
