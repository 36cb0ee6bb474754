import assert from 'node:assert/strict';
import type { PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import { TemporaryFolder } from '../harness/folder';
import { RawClient } from '../harness/raw-client';

const sheet = (marks: number) =>
  `format: 1\nassessments:\n  - id: portfolio\n    sections:\n      - heading: Background\n        marks: ${marks}\n`;

describe('A file that is open under two spellings of its uri', () => {
  let folder: TemporaryFolder;
  let client: RawClient;

  beforeEach(async () => {
    folder = new TemporaryFolder({});
    client = new RawClient();
    const root = `file://${folder.path}`;
    await client.ask('initialize', { processId: null, rootUri: root, capabilities: {} });
    await client.notify('initialized', {});
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    folder.dispose();
  });

  const open = (uri: string, marks: number) =>
    client.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'qualspec', version: 1, text: sheet(marks) },
    });
  const change = (uri: string, version: number, marks: number) =>
    client.notify('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ text: sheet(marks) }],
    });
  const close = (uri: string) => client.notify('textDocument/didClose', { textDocument: { uri } });
  /** What is shown last for each spelling that has findings: the marks they speak of, and the version of the text. */
  const shown = () => {
    const latest = new Map<string, string>();
    for (const { params } of client.notifications('textDocument/publishDiagnostics')) {
      const { uri, version, diagnostics } = params as PublishDiagnosticsParams;
      latest.delete(uri);
      const [first] = diagnostics;
      if (first) latest.set(uri, `${/\b9\d\b/.exec(first.message)?.[0] ?? ''} in ${version ?? 'the file'}`);
    }
    return Object.fromEntries(latest);
  };
  const until = async (expected: Readonly<Record<string, string>>) => {
    const wanted = JSON.stringify(expected);
    await client.until(`${wanted} alone`, () => JSON.stringify(shown()) === wanted).catch(() => undefined);
    assert.deepEqual(shown(), expected);
  };

  const drives = ['file:///c%3A/a.qualspec.yaml', 'file:///C:/a.qualspec.yaml'] as const;
  for (const [plain, odd] of [drives, [...drives].reverse() as [string, string]])
    it(`is still open when one of them is closed: ${odd}`, async () => {
      await open(plain, 91);
      await until({ [plain]: '91 in 1' });
      await open(odd, 92);
      await until({ [odd]: '92 in 1' });
      await change(plain, 2, 93);
      await until({ [plain]: '93 in 2' });
      await close(plain);
      await until({ [odd]: '92 in 1' });
      await change(odd, 5, 94);
      await until({ [odd]: '94 in 5' });
      await open(plain, 95);
      await close(odd);
      await until({ [plain]: '95 in 1' });
      await close(plain);
      await until({});
    });

  it('has the findings of the file on disk under one of them when both are closed', async () => {
    const plain = folder.uri('a.qualspec.yaml');
    const odd = plain.replace('a.qualspec', '%61.qualspec');
    folder.write('a.qualspec.yaml', sheet(90));
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: plain, type: 1 }] });
    await until({ [plain]: '90 in the file' });
    await open(odd, 91);
    await until({ [odd]: '91 in 1' });
    await open(plain, 92);
    await until({ [plain]: '92 in 1' });
    await close(plain);
    await until({ [odd]: '91 in 1' });
    await close(odd);
    await until({ [plain]: '90 in the file' });
  });
});
