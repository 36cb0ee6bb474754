import assert from 'node:assert/strict';
import type { PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import { TemporaryFolder } from '../harness/folder';
import { type Answering, RawClient } from '../harness/raw-client';

const sheet = `format: 1
assessments:
  - id: portfolio
    sections:
      - heading: Background
        marks: 98
`;

describe('A client that is not like others', () => {
  let folder: TemporaryFolder;
  let client: RawClient;
  beforeEach(() => {
    folder = new TemporaryFolder({ 'on-disk.qualspec.yaml': sheet });
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    folder.dispose();
  });

  const start = async (answering?: Answering) => {
    client = new RawClient(answering);
    const root = `file://${folder.path}`;
    await client.ask('initialize', {
      processId: null,
      rootUri: root,
      capabilities: { workspace: { workspaceFolders: true } },
      workspaceFolders: [{ uri: root, name: 'root' }],
    });
    await client.notify('initialized', {});
  };
  const findings = (uri: string) =>
    client
      .notifications('textDocument/publishDiagnostics')
      .map(({ params }) => params as PublishDiagnosticsParams)
      .findLast((told) => told.uri === uri)
      ?.diagnostics.map(({ code }) => code);
  const told = (uri: string) => client.until(`findings of ${uri}`, () => findings(uri)?.[0] === 'marks/total');
  /** A text that is new to the server is checked. */
  const works = async (name: string) => {
    const uri = folder.uri(`${name}.qualspec.yaml`);
    await client.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'qualspec', version: 1, text: sheet },
    });
    await told(uri);
    await client.notify('textDocument/didClose', { textDocument: { uri } });
  };

  it('is served when it numbers two requests alike', async () => {
    await start();
    const ask = { method: 'qualspec/markSheet', params: { textDocument: { uri: folder.uri('x.qualspec.yaml') } } };
    client.sendTogether({ id: 'same', ...ask }, { id: 'same', ...ask });
    await client.answer('same');
    await client.send({ id: 'same', ...ask });
    await client.until('answer to the later one', () => client.answersTo('same').length >= 2);
    for (const { result } of client.answersTo('same')) assert.ok(result);
    await works('after');
  });

  it('is served after messages that are none', async () => {
    await start();
    const framed = (body: string) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    const bodies = ['', '{', 'null', '[]', '"x"', '1', '{}', '[{"jsonrpc":"2.0","id":1,"method":"shutdown"}]'];
    const odd = [
      { id: 99, result: {} },
      { id: 'x', error: { code: 1, message: 'no' } },
      { id: null, result: 1 },
      { id: null, method: 'qualspec/markSheet', params: { textDocument: { uri: 'x' } } },
      { id: {}, method: 'qualspec/markSheet', params: { textDocument: { uri: 'x' } } },
      { id: 1.5, method: 'nothing' },
      { method: 1 },
      { method: 'textDocument/didOpen' },
      { jsonrpc: '1.0', id: 'old', method: 'qualspec/markSheet' },
    ];
    client.sendTogether(...bodies.map(framed), ...odd);
    client.sendTogether('X-Odd: 1\r\nContent-Length: 2\r\nContent-Type: application/odd; charset=utf-8\r\n\r\n{}');
    await works('after');
  });

  it('is served when its messages come in single bytes', async () => {
    // an answer between the bytes would be no message any more
    await start(() => undefined);
    const uri = folder.uri('bytes.qualspec.yaml');
    const body = JSON.stringify({
      jsonrpc: '2.0',
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'qualspec', version: 1, text: `# \u{1F600} caf\u00E9\n${sheet}` } },
    });
    const bytes = Buffer.from(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    for (const byte of bytes) {
      client.process.stdin?.write(Uint8Array.of(byte));
      await new Promise((resolve) => setImmediate(resolve));
    }
    await told(uri);
  });

  const answers: Readonly<Record<string, Answering>> = {
    'never answers': () => undefined,
    'answers with errors': () => ({ error: { code: -32601, message: 'Unhandled method' } }),
    'answers with nothing': () => ({ result: null }),
    'answers with a number': () => ({ result: 5 }),
    'answers with folders that are none': () => ({ result: [null, 1, {}, { uri: 1 }, { uri: '' }, { uri: ':' }] }),
  };
  for (const [what, answering] of Object.entries(answers)) {
    it(`is served when it ${what}`, async () => {
      await start(answering);
      await told(folder.uri('on-disk.qualspec.yaml'));
      await client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [] } });
      await works('once');
      for (const params of [null, {}, { event: null }, { event: { added: 1 } }])
        await client.notify('workspace/didChangeWorkspaceFolders', params);
      await works('twice');
    });
  }

  it('is served when it stops answering, or answers oddly, after the first time', async () => {
    for (const [what, answering] of Object.entries(answers)) {
      const root = `file://${folder.path}`;
      let asked = 0;
      await start((request) => {
        if (request.method !== 'workspace/workspaceFolders') return { result: null };
        return asked++ === 0 ? { result: [{ uri: root, name: 'root' }] } : answering(request);
      });
      await told(folder.uri('on-disk.qualspec.yaml'));
      for (let i = 0; i < 3; i++)
        await client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [] } });
      await client.until('another question', () => asked > 1);
      await works(what.replaceAll(' ', '-'));
      if (what !== Object.keys(answers).at(-1)) assert.equal(await client.stop(), 0, what);
    }
  }).timeout(60_000);
});
