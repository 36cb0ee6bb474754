import assert from 'node:assert/strict';
import type { InitializeResult, PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import { TemporaryFolder } from '../harness/folder';
import { RawClient } from '../harness/raw-client';
import { ableClient, announced, sampleParams } from './requests';

const invalidParams = -32602;
const internalError = -32603;
const slip =
  'format: 1\nassessments:\n  - id: portfolio\n    sections:\n      - heading: Background\n        marks: 98\n';
const values = [null, 5, 'x', [], {}, true];

/** Params of which something is not what it has to be, and the params themselves. */
function oddly(params: Readonly<Record<string, unknown>>): unknown[] {
  const { textDocument, position, range } = params;
  const less = Object.keys(params).map((name) => ({ ...params, [name]: undefined }));
  const other = Object.keys(params).flatMap((name) => values.map((value) => ({ ...params, [name]: value })));
  const deep = [
    ...(textDocument
      ? [
          { ...params, textDocument: { uri: 5 } },
          { ...params, textDocument: { uri: null } },
        ]
      : []),
    ...(position
      ? [
          { ...params, position: { line: 'a', character: null } },
          { ...params, position: { line: 1 } },
        ]
      : []),
    ...(range
      ? [
          { ...params, range: { start: null, end: 3 } },
          { ...params, range: { start: {} } },
        ]
      : []),
    ...('positions' in params ? [{ ...params, positions: [null, 5] }] : []),
    ...('context' in params ? [{ ...params, context: { diagnostics: [null, { range: 5 }], only: 'x' } }] : []),
  ];
  return [params, ...values, undefined, ...less, ...other, ...deep];
}

describe('Params of wrong types', () => {
  let folder: TemporaryFolder;
  let client: RawClient;
  let methods: string[];
  let uri: string;

  beforeEach(async () => {
    folder = new TemporaryFolder({});
    uri = folder.uri('a.qualspec.yaml');
    client = new RawClient();
    const root = `file://${folder.path}`;
    const answer = await client.ask('initialize', { processId: null, rootUri: root, capabilities: ableClient });
    await client.notify('initialized', {});
    methods = announced((answer.result as InitializeResult).capabilities);
  });
  afterEach(async () => {
    assert.deepEqual(client.notifications('window/logMessage'), [], 'nothing is logged');
    assert.equal(await client.stop(), 0);
    folder.dispose();
  });

  const open = (text: string) =>
    client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'qualspec', version: 1, text } });
  const codes = (of: string) =>
    client
      .notifications('textDocument/publishDiagnostics')
      .map(({ params }) => params as PublishDiagnosticsParams)
      .findLast((told) => told.uri === of)
      ?.diagnostics.map(({ code }) => code)
      .join();

  it('are answered in plain words', async () => {
    await open(slip);
    for (const method of methods) {
      const params = sampleParams(uri, 2, 8)[method] as Record<string, unknown>;
      let refused = 0;
      for (const odd of oddly(params)) {
        const { error } = await client.ask(method, odd);
        // whether an answer can be given to what is asked is another question
        if (!error) continue;
        const what = `${method} ${JSON.stringify(odd)}: ${error.message}`;
        if (odd !== params && error.code === invalidParams) refused++;
        assert.notEqual(error.code, internalError, what);
        assert.doesNotMatch(error.message, /Cannot|not a function|undefined|\n/, what);
      }
      assert.ok(refused > 0, `${method} takes anything`);
    }
  });

  it('make a notification one that nobody sent', async () => {
    await open('format: 1\n');
    const methods = ['didOpen', 'didChange', 'didSave', 'willSave', 'didClose'].map((name) => `textDocument/${name}`);
    const others = ['workspace/didChangeWatchedFiles', 'workspace/didChangeConfiguration'];
    const odd = [null, {}, [], 5, { textDocument: null }, { textDocument: 'x' }, { textDocument: { uri: 5 } }];
    for (const params of [...odd, { changes: 5 }])
      for (const method of [...methods, ...others]) await client.notify(method, params);
    const textDocument = { uri, version: 2, text: null };
    for (const method of ['didOpen', 'didChange'])
      await client.notify(`textDocument/${method}`, { textDocument, contentChanges: 5 });
    await client.notify('textDocument/didChange', {
      textDocument: { uri, version: 3 },
      contentChanges: [{ text: slip }],
    });
    await client.until('findings', () => codes(uri) === 'marks/total');
  });

  it('of one entry of a list leave the others alone', async () => {
    const other = folder.uri('b.qualspec.yaml');
    await open('format: 1\n');
    await client.until('an answer', () => codes(uri) === '');
    folder.write('b.qualspec.yaml', slip);
    const changes = [null, 5, { uri: 5 }, { uri: null, type: 1 }, { uri: other, type: 1 }, {}];
    await client.notify('workspace/didChangeWatchedFiles', { changes });
    await client.until('findings of the file', () => codes(other) === 'marks/total');
    const contentChanges = [null, { text: 5 }, { range: {}, text: 'x' }, { text: slip }, { range: 5, text: '' }];
    await client.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges });
    await client.until('findings of the text', () => codes(uri) === 'marks/total');
  });
});
