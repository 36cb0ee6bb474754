import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { InitializeResult, ResponseMessage } from 'vscode-languageserver-protocol';
import { TemporaryFolder } from '../harness/folder';
import { RawClient } from '../harness/raw-client';
import { ableClient, announced, sampleParams } from './requests';

const requestCancelled = -32800;
const methodNotFound = -32601;

/** A file with one finding, which is told when the file was read. */
const other = (i: number) => `format: 1
units:
  - reference: E5.${String(i).padStart(2, '0')}
    title: Unit ${i}
    credits: 7
assessments:
  - id: portfolio
    sections:
      - heading: Background
        marks: 98
`;

const text = `format: 1
qualifications:
  - id: certificate
    credits: 14
    rules:
      mandatory: E5.01, E5.02
units:
  - reference: E5.90
    title: Own unit
    outcomes:
      1:
        text: Be able to review own performance
        criteria:
          1.1: Review own performance
assessments:
  - id: portfolio
    units: E5.90
    sections:
      - heading: Background
        marks: 98
        statements:
          - text: Own performance has been reviewed
            evidences: 1.1
`;
/** 'E5.01' in the list of mandatory units. */
const at = [5, 18] as const;
const fileCount = 30;

describe('Requests that are cancelled', () => {
  let folder: TemporaryFolder;
  let client: RawClient;
  let uri: string;
  let methods: string[];
  let params: Readonly<Record<string, unknown>>;

  const initialize = async () => {
    const root = `file://${folder.path}`;
    const answer = await client.ask('initialize', {
      processId: process.pid,
      rootUri: root,
      capabilities: ableClient,
      workspaceFolders: [{ uri: root, name: 'root' }],
    });
    await client.notify('initialized', {});
    return (answer.result as InitializeResult).capabilities;
  };
  const open = () =>
    client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'qualspec', version: 1, text } });
  const filesRead = () =>
    client.until('findings of all files', () => {
      const published = client.notifications('textDocument/publishDiagnostics').map(({ params }) => params);
      return new Set(published.map((told) => (told as { uri: string }).uri)).size > fileCount;
    });
  const ask = async (method: string) => said(await client.ask(method, params[method]));
  /** What all requests are answered with now. */
  const answers = async () => {
    const all: Record<string, unknown> = {};
    for (const method of methods) all[method] = await ask(method);
    return all;
  };
  const message = (method: string, id: number) => ({ id, method, params: params[method] });
  const cancel = (id: unknown) => ({ method: '$/cancelRequest', params: { id } });

  /** Holds that each request was answered once, by the error for it or by what it is answered with otherwise. */
  const assertAnswered = async (asked: readonly { id: number; method: string }[], usual: Record<string, unknown>) => {
    let cancelled = 0;
    for (const { id, method } of asked) {
      const answer = await client.answer(id);
      if (answer.error?.code === requestCancelled) cancelled++;
      else assert.deepEqual(said(answer), usual[method], method);
    }
    for (const { id, method } of asked) assert.equal(client.answersTo(id).length, 1, `answers to ${method}`);
    return cancelled;
  };

  beforeEach(async () => {
    folder = new TemporaryFolder();
    for (let i = 0; i < fileCount; i++) folder.write(`file-${i}.qualspec.yaml`, other(i));
    client = new RawClient();
    uri = folder.uri('open.qualspec.yaml');
    params = sampleParams(uri, ...at);
    methods = announced(await initialize());
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    folder.dispose();
  });

  it('are all that the server announces, and what it does not announce it does not answer', async () => {
    await open();
    await filesRead();
    assert.ok(methods.length > 0);
    assert.deepEqual(
      methods.filter((method) => !(method in params)),
      [],
      'requests without a sample: say in test/protocol/requests.ts what to ask',
    );
    for (const method of Object.keys(params)) {
      const { error } = await client.ask(method, params[method]);
      assert.equal(error?.code === methodNotFound, !methods.includes(method), `${method}: ${JSON.stringify(error)}`);
    }
  });

  it('before their turn are answered at once and not begun', async () => {
    await open();
    await filesRead();
    const usual = await answers();
    const asked = methods.flatMap((method) => [1, 2, 3].map(() => ({ id: client.newId(), method })));
    client.sendTogether(...asked.map(({ id, method }) => message(method, id)), ...asked.map(({ id }) => cancel(id)));
    const cancelled = await assertAnswered(asked, usual);
    assert.ok(cancelled > 0, 'none was cancelled');
    assert.deepEqual(await answers(), usual);
  });

  it('after their answer, twice, or though they never were, change nothing', async () => {
    await open();
    await filesRead();
    const usual = await answers();
    for (const method of methods) {
      const id = client.newId();
      await client.send(message(method, id));
      await client.answer(id);
      for (const odd of [id, id, -1, 1e9, 'never', null, {}, [], 1.5]) await client.send(cancel(odd));
    }
    for (const odd of [{}, [], 'x', 1]) client.sendTogether({ method: '$/cancelRequest', params: odd });
    // one that is cancelled before it is sent
    const ahead = client.newId() + 1;
    await client.send(cancel(ahead));
    const asked = methods.map((method) => ({ id: client.newId(), method }));
    for (const { id, method } of asked) await client.send(message(method, id));
    await assertAnswered(asked, usual);
    assert.deepEqual(await answers(), usual);
  });

  it('at any moment while files are read, texts change and files come and go leave nothing behind', async () => {
    const asked: { id: number; method: string }[] = [];
    await open();
    const next = random(20201001);
    for (let round = 0; round < 150; round++) {
      const now = methods.map((method) => ({ id: client.newId(), method }));
      asked.push(...now);
      const messages: object[] = now.map(({ id, method }) => message(method, id));
      const cancels = now.filter(() => next() < 0.7).map(({ id }) => cancel(id));
      const change = { range: { start: { line: 0, character: 9 }, end: { line: 0, character: 9 } }, text: ' ' };
      const edited = { textDocument: { uri, version: 2 + round }, contentChanges: [change] };
      messages.push({ method: 'textDocument/didChange', params: edited });
      const file = `file-${round % fileCount}.qualspec.yaml`;
      folder.write(file, `${other(round % fileCount)}# ${round}\n`);
      messages.push({
        method: 'workspace/didChangeWatchedFiles',
        params: { changes: [{ uri: folder.uri(file), type: 2 }] },
      });
      // some cancels come with what they cancel, others at some time while it is being answered
      const together = cancels.filter(() => next() < 0.5);
      client.sendTogether(...messages, ...together);
      for (const late of cancels.filter((each) => !together.includes(each))) {
        if (next() < 0.2) await new Promise((resolve) => setTimeout(resolve, next() * 4));
        client.sendTogether(late);
      }
    }
    await client.notify('textDocument/didClose', { textDocument: { uri } });
    await open();
    await filesRead();
    for (const { id } of asked) await client.answer(id);
    for (const { id, method } of asked) {
      const [answer, ...more] = client.answersTo(id);
      assert.deepEqual(more, [], `second answers to ${method}`);
      assert.notEqual(answer?.error?.code, -32603, JSON.stringify(answer));
    }
    // a server that has seen nothing of this says the same
    const after = await answers();
    const tired = client;
    client = new RawClient();
    await initialize();
    await open();
    await filesRead();
    assert.deepEqual(after, await answers());
    assert.equal(await tired.stop(), 0);
  }).timeout(60_000);

  it('by the ten thousand take no memory', async () => {
    await open();
    await filesRead();
    const round = async (times: number) => {
      for (let i = 0; i < times; i++) {
        const asked = methods.map((method) => ({ id: client.newId(), method }));
        client.sendTogether(
          ...asked.map(({ id, method }) => message(method, id)),
          ...asked.map(({ id }) => cancel(id)),
          ...asked.map(() => cancel(client.newId())),
        );
        for (const { id } of asked) await client.answer(id);
        client.received.length = 0;
      }
      return memoryOf(client.process.pid);
    };
    const times = Math.ceil(5_000 / methods.length);
    await round(times);
    const before = await round(times);
    const after = await round(times);
    assert.ok(after < before + 20, `${before.toFixed()} MB, and ${after.toFixed()} MB after 5,000 more`);
  }).timeout(120_000);
});

/** What an answer says, without its numbers. */
function said({ result, error }: ResponseMessage): unknown {
  if (error) return { code: error.code };
  if (typeof result !== 'object' || result === null || Array.isArray(result)) return result;
  // every answer with tokens has a number of its own
  return Object.fromEntries(Object.entries(result).filter(([key]) => key !== 'resultId'));
}

/** Numbers from 0 to 1, the same each time. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Memory of a process in MB. */
function memoryOf(pid: number | undefined): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}
