import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { DocumentSymbol } from 'vscode-languageserver-protocol';
import { RawClient } from '../harness/raw-client';
import { root } from '../harness/server';

const uri = 'file:///somewhere/large.qualspec.yaml';

const unit = (nth: number, criteria: number) =>
  `  - reference: E${nth}\n    outcomes:\n      1:\n        text: Plan\n        criteria:\n` +
  Array.from({ length: criteria }, (_, i) => `          1.${i + 1}: Plan\n`).join('');
const assessment = `assessments:
  - id: portfolio
    kind: portfolio
    sections:
      - heading: Background
        marks: 10
      - heading: Plans
        marks: 90
`;
const textOf = (units: number) =>
  `format: 1\nunits:\n${Array.from({ length: units }, (_, i) => unit(i, 10)).join('')}${assessment}`;

async function started(): Promise<RawClient> {
  const client = new RawClient();
  await client.ask('initialize', initializing);
  return client;
}

const initializing = {
  processId: null,
  rootUri: null,
  capabilities: { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } },
};

const opening = (text: string, at = uri) => ({
  method: 'textDocument/didOpen',
  params: { textDocument: { uri: at, languageId: 'qualspec', version: 1, text } },
});
const typing = (text: string, line: number, version: number) => {
  const start = { line, character: 0 };
  return {
    method: 'textDocument/didChange',
    params: { textDocument: { uri, version }, contentChanges: [{ range: { start, end: start }, text }] },
  };
};

async function outlineOf(client: RawClient, at = uri): Promise<DocumentSymbol[]> {
  const { result } = await client.ask('textDocument/documentSymbol', { textDocument: { uri: at } });
  return result as DocumentSymbol[];
}

const itemsOf = (outline: DocumentSymbol[], key: string) => outline.find(({ name }) => name === key)?.children ?? [];

describe('What is asked right behind an edit', () => {
  let client: RawClient;

  beforeEach(async () => {
    client = await started();
  });

  afterEach(async () => assert.equal(await client.stop(), 0));

  it('is answered before what was found, however much is asked', async () => {
    await client.send(opening(textOf(60)));
    await client.until('the findings', () => client.notifications('textDocument/publishDiagnostics').length > 0);
    const asked = Array.from({ length: 6 }, () => ({
      id: client.newId(),
      method: 'textDocument/documentSymbol',
      params: { textDocument: { uri } },
    }));
    const begun = client.received.length;
    client.sendTogether(typing('# a comment\n', 2, 2), ...asked);
    const published = () => client.notifications('textDocument/publishDiagnostics').length;
    await client.until('the findings', () => published() > 1);
    const order = client.received.slice(begun).map((message) => ('method' in message ? 'findings' : 'answer'));
    assert.deepEqual(order, [...asked.map(() => 'answer'), 'findings']);
  });

  it('is the outline of the text as it is now, wherever lines came or went', async () => {
    await client.send(opening(textOf(3)));
    const before = await outlineOf(client);
    await client.send(typing('# two\n# lines\n', 2, 2));
    await client.send(typing('title: a unit\n', 40, 3));
    const edited = textOf(3).split('\n');
    edited.splice(2, 0, '# two', '# lines');
    edited.splice(40, 0, 'title: a unit');
    const other = 'file:///elsewhere/large.qualspec.yaml';
    await client.send(opening(edited.join('\n'), other));
    const now = await outlineOf(client);
    assert.deepEqual(now, await outlineOf(client, other));
    assert.notDeepEqual(now, before);
  });

  it('is of a large specification the outline down to outcomes, and assessments without their sections', async () => {
    await client.send(opening(textOf(60)));
    const large = await outlineOf(client);
    const [outcome] = itemsOf(large, 'units')[0]?.children ?? [];
    assert.deepEqual([outcome?.name, outcome?.detail, outcome?.children], ['1 Plan', '10 criteria', undefined]);
    const [portfolio] = itemsOf(large, 'assessments');
    assert.deepEqual([portfolio?.detail, portfolio?.children], ['portfolio · 2 sections · 100 marks', undefined]);
  });

  it('is of a smaller one the outline with all criteria and sections', async () => {
    await client.send(opening(textOf(40)));
    const small = await outlineOf(client);
    assert.equal(itemsOf(small, 'units')[0]?.children?.[0]?.children?.length, 10);
    assert.deepEqual(
      itemsOf(small, 'assessments')[0]?.children?.map(({ name }) => name),
      ['Background', 'Plans'],
    );
  });

  it('is the same outline in letters of any kind, and for a client that is sent messages by Node', async () => {
    const text = textOf(2).replace('Plan', '‘Plan’ für alle – 計画 🎓').replace('portfolio', 'a "b" \\ c');
    await client.send(opening(text));
    const sent = await outlineOf(client);
    assert.equal(itemsOf(sent, 'units')[0]?.children?.[0]?.name, '1 ‘Plan’ für alle – 計画 🎓');
    assert.deepEqual(sent, await outlineByNode(text));
  });
});

/** The outline of a text from a server that talks as Node's own processes do. */
async function outlineByNode(text: string): Promise<unknown> {
  const server = fork(join(root, 'dist/server.js'), ['--node-ipc'], { execArgv: [] });
  const ended = once(server, 'exit');
  const answers = new Map<number, unknown>();
  const asked = async (id: number, method: string, params: unknown) => {
    server.send({ jsonrpc: '2.0', id, method, params });
    while (!answers.has(id)) {
      const [message] = (await once(server, 'message')) as [{ id?: number; result?: unknown }];
      if (message.id !== undefined) answers.set(message.id, message.result);
    }
    return answers.get(id);
  };
  await asked(1, 'initialize', initializing);
  server.send({ jsonrpc: '2.0', ...opening(text) });
  const outline = await asked(2, 'textDocument/documentSymbol', { textDocument: { uri } });
  await asked(3, 'shutdown', undefined);
  server.send({ jsonrpc: '2.0', method: 'exit' });
  await ended;
  return outline;
}
