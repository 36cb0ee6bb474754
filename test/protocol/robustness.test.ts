import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { checkTexts } from '../harness/check';
import { TemporaryFolder } from '../harness/folder';
import { samplesIn } from '../harness/samples';
import { ServerUnderTest } from '../harness/server';

const sheet = `format: 1
assessments:
  - id: portfolio
    sections:
      - heading: Background
        marks: 98
`;

interface Answer {
  readonly sheets?: readonly { readonly id: string }[];
  readonly message?: string;
}

/** What a server that works says of a text that it has not seen yet. */
async function assertWorks(server: ServerUnderTest, uri: string): Promise<void> {
  await server.openText(uri, sheet, 7);
  const found = await server.until(uri, (_, version) => version === 7);
  assert.deepEqual(
    found.map(({ code }) => code),
    ['marks/total'],
  );
  await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
}

/** How a request was answered: its result, or the code of its error. */
async function answerTo(server: ServerUnderTest, method: string, params?: unknown): Promise<unknown> {
  try {
    return await (params === undefined
      ? server.connection.sendRequest(method)
      : server.connection.sendRequest(method, params));
  } catch (error) {
    return (error as { code?: number }).code;
  }
}

const exitOf = (server: ServerUnderTest) =>
  new Promise<number | null>((resolve) => server.process.once('exit', (code) => resolve(code)));

/** Memory of a process in MB. */
function memoryOf(pid: number | undefined): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}

describe('The server goes on', () => {
  let folder: TemporaryFolder;
  let server: ServerUnderTest;
  beforeEach(async () => {
    folder = new TemporaryFolder();
    server = await ServerUnderTest.open(folder.path);
  });
  afterEach(async () => {
    if (server.process.exitCode === null && server.process.signalCode === null) assert.equal(await server.stop(), 0);
    folder.dispose();
  });

  it('after requests and notifications that it does not know', async () => {
    const methodNotFound = -32601;
    for (const method of ['textDocument/nothing', 'qualspec/nothing', '$/nothing', '', 'constructor', '__proto__'])
      assert.equal(await answerTo(server, method, {}), methodNotFound, method);
    await server.connection.sendNotification('textDocument/nothing', {});
    await server.connection.sendNotification('$/cancelRequest', { id: 4711 });
    await server.connection.sendNotification('$/setTrace', { value: 'loud' });
    await assertWorks(server, folder.uri('a.qualspec.yaml'));
  });

  it('after params that are none', async () => {
    const uri = folder.uri('a.qualspec.yaml');
    const odd = [null, {}, [], 1, 'x', { textDocument: null }, { textDocument: {} }, { textDocument: { uri: 1 } }];
    const positions = [{ line: -1, character: -1 }, { line: 1e9, character: 1e9 }, { line: 'a' }, {}, null];
    await server.openText(uri, sheet);
    for (const params of [...odd, ...positions.map((position) => ({ textDocument: { uri }, position }))]) {
      const answer = (await answerTo(server, 'qualspec/markSheet', params)) as Answer | number;
      assert.ok(typeof answer === 'number' || answer.sheets !== undefined, JSON.stringify({ params, answer }));
      for (const method of ['didOpen', 'didChange', 'didClose', 'didSave'])
        await server.connection.sendNotification(`textDocument/${method}`, params);
      await server.connection.sendNotification('workspace/didChangeWatchedFiles', params);
      await server.connection.sendNotification('workspace/didChangeConfiguration', params);
    }
    await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await assertWorks(server, folder.uri('b.qualspec.yaml'));
  });

  it('after uris that name no file', async () => {
    const uris = [
      '',
      'a',
      ':',
      '://',
      'file:',
      'file://',
      'file:///',
      'untitled:Untitled-1',
      'git:/a.qualspec.yaml?%7B%22ref%22%3A%22HEAD%22%7D',
      'http://example.org/a.qualspec.yaml',
      'file:///c%3A/Users/a.qualspec.yaml',
      'file:///C:/Users/a.qualspec.yaml',
      'file:///d:\\Users\\a.qualspec.yaml',
      'C:\\Users\\a.qualspec.yaml',
      'file://server/share/a.qualspec.yaml',
      'file:////server/share/a.qualspec.yaml',
      'file:///%E0%A4%A/a.qualspec.yaml',
      'file:///a%00b.qualspec.yaml',
      'file:///a/../../../b.qualspec.yaml',
      `file:///${'a'.repeat(5000)}.qualspec.yaml`,
    ];
    for (const uri of uris) {
      await server.openText(uri, sheet);
      await server.change(uri, 2, { text: `${sheet}# more\n` });
      await answerTo(server, 'qualspec/markSheet', { textDocument: { uri } });
      await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
      await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 1 }] });
    }
    await assertWorks(server, folder.uri('a.qualspec.yaml'));
  });

  it('with a drive letter of either case and spelling as one file', async () => {
    const spellings = ['file:///c%3A/a.qualspec.yaml', 'file:///C:/a.qualspec.yaml', 'file:///c:/a.qualspec.yaml'];
    for (const uri of spellings) await assertWorks(server, uri);
    const [first = '', second] = spellings;
    await server.openText(first, sheet);
    const answer = (await answerTo(server, 'qualspec/markSheet', { textDocument: { uri: second } })) as Answer;
    assert.equal(answer.message, undefined);
    assert.equal(answer.sheets?.length, 1);
  });

  it('after messages out of their order', async () => {
    const uri = folder.uri('a.qualspec.yaml');
    const close = () => server.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await server.change(uri, 2, { text: 'never opened' });
    await close();
    await server.openText(uri, 'format: 1\n');
    await server.openText(uri, sheet, 5);
    await server.until(uri, (found, version) => version === 5 && found.length === 1);
    await server.connection.sendNotification('initialized', {});
    assert.equal(
      typeof (await answerTo(server, 'initialize', { processId: null, rootUri: null, capabilities: {} })),
      'object',
    );
    await close();
    await close();
    await server.change(uri, 9, { text: 'closed' });
    await assertWorks(server, uri);
  });

  it('with versions that are equal, lower or missing: the last text counts', async () => {
    const uri = folder.uri('a.qualspec.yaml');
    await server.openText(uri, 'format: 1\n', 10);
    for (const version of [10, 3, -1]) await server.change(uri, version, { text: `${sheet}# ${version}\n` });
    await server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri },
      contentChanges: [{ text: sheet }],
    });
    await server.change(uri, 11, { text: sheet.replace('98', '97') });
    const found = await server.until(uri, (_, version) => version === 11);
    assert.match(found[0]?.message ?? '', /97/);
  });

  it('with ranges outside of the text, backwards and within pairs', async () => {
    const uri = folder.uri('a.qualspec.yaml');
    let reference = TextDocument.create(uri, 'qualspec', 1, '# 😀\r\n');
    await server.openText(uri, reference.getText());
    const at = (line: number, character: number) => ({ line, character });
    const ranges = [
      { start: at(0, 99), end: at(99, 0) },
      { start: at(99, 99), end: at(99, 99) },
      { start: at(1, 0), end: at(0, 0) },
      { start: at(0, 3), end: at(0, 3) },
      { start: at(0, 0), end: at(0, 0) },
    ];
    let version = 1;
    for (const range of ranges) {
      const change = { range, text: `${sheet}# 😀\r\n` };
      version++;
      reference = TextDocument.update(reference, [change], version);
      await server.change(uri, version, change);
    }
    const found = await server.until(uri, (_, known) => known === version);
    const expected = checkTexts({ 'a.qualspec.yaml': reference.getText() });
    assert.deepEqual(
      found.map(({ code, range }) => ({ code, range })),
      expected.map(({ rule, range }) => ({ code: rule, range })),
    );
  });

  it('through a storm of a thousand changes, in one message and in a thousand', async () => {
    const uri = folder.uri('a.qualspec.yaml');
    await server.openText(uri, sheet);
    const digits = { start: { line: 5, character: 15 }, end: { line: 5, character: 17 } };
    const changes = Array.from({ length: 1000 }, (_, i) => ({ range: digits, text: String(10 + (i % 90)) }));
    await server.change(uri, 2, ...changes, { range: digits, text: '96' });
    assert.match((await server.until(uri, (_, known) => known === 2))[0]?.message ?? '', /96/);
    const before = server.published.length;
    await Promise.all(changes.map((change, i) => server.change(uri, 3 + i, change)));
    await server.change(uri, 2000, { range: digits, text: '95' });
    assert.match((await server.until(uri, (_, known) => known === 2000))[0]?.message ?? '', /95/);
    const versions = server.published.slice(before).map(({ version }) => version ?? 0);
    assert.deepEqual(
      versions,
      [...versions].sort((a, b) => a - b),
      'answers in the order of the texts',
    );
  });

  it('with a file of 10 MB and a line of 50 MB', async () => {
    const unit = '  - reference: E5.05\n    title: A unit\n    credits: 7\n';
    const large = `format: 1\nunits:\n${Array.from({ length: 190_000 }, (_, i) => unit.replace('E5.05', `E${i}`)).join('')}`;
    assert.ok(large.length > 10e6);
    const uri = folder.uri('large.qualspec.yaml');
    await server.openText(uri, `${large}titel: x\n`);
    const found = await server.until(uri, (_, version) => version === 1);
    assert.deepEqual(
      found.map(({ code }) => code),
      ['format/unknown-key'],
    );
    const line = folder.uri('line.qualspec.yaml');
    await server.openText(line, `format: 1\nspecification:\n  title: ${'word '.repeat(10_000_000)}\n`);
    assert.deepEqual(await server.until(line, (_, version) => version === 1), []);
    for (const open of [uri, line])
      await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri: open } });
    await assertWorks(server, folder.uri('a.qualspec.yaml'));
  }).timeout(60_000);

  it('in the same memory after a thousand files were opened, changed and closed', async () => {
    const text = samplesIn('specifications')['business-support-level-5-2011.qualspec.yaml'] ?? '';
    const cycle = async (from: number, to: number) => {
      for (let i = from; i < to; i++) {
        const uri = folder.uri(`file-${i}.qualspec.yaml`);
        await server.openText(uri, text);
        await server.change(uri, 2, { text: text.replace('7', '8') });
        await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
        if (i % 50 === 49) await answerTo(server, 'qualspec/markSheet', { textDocument: { uri } });
      }
      await assertWorks(server, folder.uri(`after-${to}.qualspec.yaml`));
      return memoryOf(server.process.pid);
    };
    await cycle(0, 400);
    const before = await cycle(400, 700);
    const after = await cycle(700, 1000);
    // 33 kB of text each: 300 files that are kept, with their trees, would be many times as much
    assert.ok(after < before + 40, `${before.toFixed()} MB, and ${after.toFixed()} MB after 300 files more`);
  }).timeout(120_000);
});

describe('The server ends', () => {
  it('when its client is gone, with and without a word', async () => {
    for (const leave of ['exit', 'end'] as const) {
      const server = await ServerUnderTest.open();
      const exited = exitOf(server);
      if (leave === 'exit') await server.connection.sendNotification('exit');
      else server.process.stdin?.end();
      // without `shutdown` it was not asked to end, and says so
      assert.equal(await exited, 1, leave);
    }
  }).timeout(15_000);

  it('not before it is asked to, whatever comes before initialize', async () => {
    const server = ServerUnderTest.start();
    await server.openText('file:///a.qualspec.yaml', sheet);
    await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
    const answer = await answerTo(server, 'qualspec/markSheet', { textDocument: { uri: 'file:///b.qualspec.yaml' } });
    assert.notEqual(answer, undefined);
    await server.initialize([]);
    await assertWorks(server, 'file:///c.qualspec.yaml');
    assert.equal(await server.stop(), 0);
  });
});

describe('A server that was killed and started again', () => {
  it('finds the same, whenever it was killed', async () => {
    const texts = samplesIn('broken');
    const folder = new TemporaryFolder(texts);
    const expected = new Set(
      checkTexts(texts).map(({ uri, rule, message }) => `${folder.uri(uri)} ${rule} ${message}`),
    );
    const uri = folder.uri(Object.keys(texts)[0] ?? '');
    try {
      for (const milliseconds of [0, 5, 20, 50, 100]) {
        const victim = ServerUnderTest.start();
        const exited = exitOf(victim);
        const ready = victim.initialize([`file://${folder.path}`]).catch(() => undefined);
        await new Promise((resolve) => setTimeout(resolve, milliseconds));
        victim.process.kill('SIGKILL');
        await exited;
        victim.connection.dispose();
        await ready;
        const server = await ServerUnderTest.open(folder.path);
        await server.openText(uri, readFileSync(new URL(uri), 'utf8'));
        const found = () => new Set(latest(server).flatMap(([at, list]) => list.map((each) => `${at} ${each}`)));
        await server.until(uri, (_, version) => version === 1);
        for (let tries = 0; tries < 100 && found().size < expected.size; tries++)
          await new Promise((resolve) => setTimeout(resolve, 50));
        assert.deepEqual([...found()].sort(), [...expected].sort());
        assert.equal(await server.stop(), 0);
      }
    } finally {
      folder.dispose();
    }
  }).timeout(60_000);
});

/** What a client knows of each file in the end, as texts. */
function latest({ published }: ServerUnderTest): [uri: string, findings: string[]][] {
  const known = new Map<string, string[]>();
  for (const { uri, diagnostics } of published)
    known.set(
      uri,
      diagnostics.map(({ code, message }) => `${code} ${message}`),
    );
  return [...known];
}
