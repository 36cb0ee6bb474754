import assert from 'node:assert/strict';
import {
  type NotificationMessage,
  type PublishDiagnosticsParams,
  type RequestMessage,
  type WorkDoneProgressBegin,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
} from 'vscode-languageserver-protocol';
import { TemporaryFolder } from '../harness/folder';
import { type Answering, RawClient } from '../harness/raw-client';

const fileCount = 400;

/** A file with a slip in its marks, and a group that names a unit of the next file. */
const other = (i: number) => `format: 1
groups:
  - id: group ${i}
    units: F-${(i + 1) % fileCount}
units:
  - reference: F-${i}
    title: Unit ${i}
assessments:
  - id: portfolio
    sections:
      - heading: Background
        marks: 98
`;
const nameOf = (i: number) => `file-${String(i).padStart(3, '0')}.qualspec.yaml`;
const last = fileCount - 1;

const open = `format: 1
groups:
  - id: group
    units: F-${last}
`;

type Told = WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd;

describe('Reading a folder in the background', () => {
  let folder: TemporaryFolder;
  let client: RawClient;
  let uri: string;

  beforeEach(() => {
    folder = new TemporaryFolder(
      Object.fromEntries(Array.from({ length: fileCount }, (_, i): [string, string] => [nameOf(i), other(i)])),
    );
    uri = folder.uri('open.qualspec.yaml');
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    folder.dispose();
  });

  const start = async (window: object, answering?: Answering) => {
    client = new RawClient(answering);
    const root = `file://${folder.path}`;
    await client.ask('initialize', {
      processId: null,
      rootUri: root,
      capabilities: { window, workspace: { workspaceFolders: true } },
      workspaceFolders: [{ uri: root, name: 'root' }],
    });
    await client.notify('initialized', {});
    await client.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'qualspec', version: 1, text: open },
    });
  };
  const published = () =>
    client.notifications('textDocument/publishDiagnostics').map(({ params }) => params as PublishDiagnosticsParams);
  const codesOf = (of: string) =>
    published()
      .findLast((told) => told.uri === of)
      ?.diagnostics.map(({ code }) => code);
  const allRead = () =>
    client.until('findings of the last file', () => codesOf(folder.uri(nameOf(last)))?.length === 1);
  const requests = (method: string) =>
    client.received.filter((message): message is RequestMessage => (message as RequestMessage).method === method);
  const progress = () =>
    client.notifications('$/progress').map(({ params }) => params as { token: string; value: Told });
  /** What was told of each piece of work with a title. */
  const works = (title: string) =>
    progress()
      .filter(({ value }) => value.kind === 'begin' && value.title === title)
      .map(({ token }) => progress().filter((told) => told.token === token));
  const endsOf = (title: string) => works(title).filter((told) => told.at(-1)?.value.kind === 'end').length;
  const ended = (times: number) => client.until('end of reading', () => endsOf('Reading specifications') === times);

  it('is told from its beginning to its end, after the open file is answered', async () => {
    await start({ workDoneProgress: true });
    await ended(1);
    await allRead();
    // all of them name units of files that come later, and wait to be checked until these are there
    await client.until('end of checking', () => endsOf('Checking specifications') === 1);
    const created = requests('window/workDoneProgress/create').map(({ params }) => (params as { token: string }).token);
    assert.equal(created.length, 2);
    for (const [nth, title] of ['Reading specifications', 'Checking specifications'].entries()) {
      const [told = []] = works(title);
      assert.ok(told.every(({ token }) => token === created[nth]));
      const [begin, ...others] = told.map(({ value }) => value);
      assert.ok(begin?.kind === 'begin');
      assert.equal(begin.cancellable, nth === 0);
      assert.deepEqual([...new Set(others.slice(0, -1).map(({ kind }) => kind))], ['report']);
      const shares = [begin, ...others].flatMap((value) => (value.kind === 'end' ? [] : [value.percentage ?? -1]));
      assert.deepEqual(
        shares,
        [...shares].sort((a, b) => a - b),
      );
      assert.ok(shares.every((share) => Number.isInteger(share) && share >= 0 && share <= 100));
    }
    const at = (is: (message: NotificationMessage) => boolean) =>
      client.received.findIndex((message) => is(message as NotificationMessage));
    const first = at(({ method }) => method === 'textDocument/publishDiagnostics');
    assert.equal(((client.received[first] as NotificationMessage).params as PublishDiagnosticsParams).uri, uri);
    assert.ok(first < at(({ method }) => method === '$/progress'));
    assert.ok(
      !published().some((each) => each.uri === uri && each.diagnostics.length > 0),
      'nothing is called unknown',
    );
  });

  it('can be stopped: what was not read is unknown and not wrong, and is read after all when somebody wants that', async () => {
    await start({ workDoneProgress: true }, ({ method }) =>
      method === 'window/showMessageRequest' ? undefined : { result: null },
    );
    await client.until('the beginning', () => progress().length > 0);
    const token = progress()[0]?.token;
    await client.notify('window/workDoneProgress/cancel', { token });
    await client.until('a word', () => requests('window/showMessageRequest').length === 1);
    await ended(1);
    const [word] = requests('window/showMessageRequest');
    const { message, actions } = word?.params as { message: string; actions: { title: string }[] };
    const [, read] = /^(\d+) of 400 specifications of the folder have been read/.exec(message) ?? [];
    assert.ok(Number(read) < fileCount, message);
    // what is open is checked on, and what it names in files that were not read is not called unknown
    const range = { start: { line: 3, character: 4 }, end: { line: 3, character: 4 } };
    await client.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range, text: ' ' }],
    });
    await client.notify('textDocument/didChange', {
      textDocument: { uri, version: 3 },
      contentChanges: [{ range: { ...range, end: { line: 3, character: 5 } }, text: '' }],
    });
    await client.until('an answer', () => published().some((each) => each.uri === uri && each.version === 3));
    assert.deepEqual(codesOf(uri), []);
    assert.deepEqual([...new Set(published().map((each) => each.uri))], [uri], 'files half known are not spoken of');
    const position = { line: 3, character: 11 };
    const renamed = await client.ask('textDocument/rename', { textDocument: { uri }, position, newName: 'G-1' });
    assert.match(renamed.error?.message ?? '', /stopped/);
    await client.send({ id: word?.id, result: actions[0] });
    await ended(2);
    await allRead();
    for (let i = 0; i < fileCount; i++)
      await client.until(`findings of file ${i}`, () => codesOf(folder.uri(nameOf(i)))?.join() === 'marks/total');
    assert.deepEqual(codesOf(uri), []);
  });

  it('is not told to a client that cannot show it', async () => {
    await start({});
    await allRead();
    assert.deepEqual([...requests('window/workDoneProgress/create'), ...progress()], []);
  });

  for (const [what, answering] of Object.entries<Answering>({
    'never answers': () => undefined,
    'answers with an error': () => ({ error: { code: -32603, message: 'no' } }),
  }))
    it(`does not wait for a client that ${what}`, async () => {
      await start({ workDoneProgress: true }, answering);
      await allRead();
      assert.deepEqual(progress(), []);
    });
});
