import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { TemporaryFolder } from '../harness/folder';
import { ServerUnderTest } from '../harness/server';

const portfolio = `format: 1
assessments:
  - id: portfolio
    title: "Portfolio 😀"
    sections:
      - heading: Background
        marks: 4
      - heading: Personal reviews
        marks: 26
        minimum: 13
      - heading: Service reviews
        marks: 70
`;

const whole = (diagnostics: { code?: string | number }[]) => diagnostics.map((d) => d.code).sort();

describe('diagnostics over the protocol', () => {
  let folder: TemporaryFolder;
  let server: ServerUnderTest;
  beforeEach(() => {
    folder = new TemporaryFolder();
  });
  afterEach(async () => {
    await server.stop();
    folder.dispose();
  });

  it('says what it can do, with incremental texts', async () => {
    server = ServerUnderTest.start();
    const { capabilities, serverInfo } = await server.initialize([]);
    assert.equal(serverInfo?.name, 'qualspec');
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2 });
  });

  it('tells of the sum and the half as soon as 26 marks become 25, and takes it back', async () => {
    server = await ServerUnderTest.open(folder.path);
    const uri = folder.uri('portfolio.qualspec.yaml');
    await server.openText(uri, portfolio);
    await server.until(uri, (diagnostics) => diagnostics.length === 0);
    const digit = { start: { line: 8, character: 16 }, end: { line: 8, character: 17 } };
    await server.change(uri, 2, { range: digit, text: '5' });
    const found = await server.until(uri, (_, version) => version === 2);
    assert.deepEqual(
      found.map(({ code, range, severity }) => ({ code, range, severity })),
      [
        {
          code: 'marks/total',
          range: { start: { line: 4, character: 4 }, end: { line: 4, character: 12 } },
          severity: 1,
        },
        {
          code: 'marks/half-to-pass',
          range: { start: { line: 9, character: 17 }, end: { line: 9, character: 19 } },
          severity: 1,
        },
      ],
    );
    await server.change(uri, 3, { range: digit, text: '6' });
    assert.deepEqual(await server.until(uri, (_, version) => version === 3), []);
  });

  it('links each finding to a page that is there', async () => {
    server = await ServerUnderTest.open(folder.path);
    const uri = folder.uri('portfolio.qualspec.yaml');
    await server.openText(uri, portfolio.replace('26', '25'));
    const found = await server.until(uri, (diagnostics) => diagnostics.length > 0);
    for (const { codeDescription, source } of found) {
      assert.equal(source, 'qualspec');
      assert.ok(existsSync(fileURLToPath(codeDescription?.href ?? 'file:///nowhere')), codeDescription?.href);
    }
  });

  it('finds units in other files, opened or not, and tells when they come and go', async () => {
    const library = 'format: 1\nspecification:\n  awarding organisation: ILM\nunits:\n  - reference: E5.05\n';
    const certificate =
      'format: 1\nspecification:\n  awarding organisation: ILM\ngroups:\n  - id: group 1\n    units: E5.05\n';
    folder.write('library.qualspec.yaml', library);
    folder.write('certificate.qualspec.yaml', certificate);
    server = await ServerUnderTest.open(folder.path);
    const uri = folder.uri('certificate.qualspec.yaml');
    await server.openText(uri, certificate);
    await server.until(uri, (diagnostics) => diagnostics.length === 0);
    const other = folder.uri('library.qualspec.yaml');
    await server.openText(other, library);
    await server.change(other, 2, { text: library.replace('E5.05', 'E5.06') });
    await server.until(uri, (diagnostics) => whole(diagnostics).includes('references/unknown-unit'));
    await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri: other } });
    await server.until(uri, (diagnostics) => diagnostics.length === 0);
    folder.remove('library.qualspec.yaml');
    await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: other, type: 3 }] });
    await server.until(uri, (diagnostics) => whole(diagnostics).includes('references/unknown-unit'));
  });

  it('tells of files that are not open, and forgets them with the file', async () => {
    folder.write('broken.qualspec.yaml', portfolio.replace('26', '24').replace('13', '12'));
    server = await ServerUnderTest.open(folder.path);
    const uri = folder.uri('broken.qualspec.yaml');
    await server.until(uri, (diagnostics) => whole(diagnostics).join() === 'marks/total');
    folder.remove('broken.qualspec.yaml');
    await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 3 }] });
    await server.until(uri, (diagnostics) => diagnostics.length === 0);
  });

  it('keeps the files of two projects apart', async () => {
    const unit = 'format: 1\nspecification:\n  awarding organisation: ILM\nunits:\n  - reference: E5.05\n';
    const use = 'format: 1\nspecification:\n  awarding organisation: ILM\ngroups:\n  - id: g\n    units: E5.05\n';
    folder.write('one/qualspec.config.yaml', '');
    folder.write('one/units.qualspec.yaml', unit);
    folder.write('two/qualspec.config.yaml', '');
    folder.write('two/use.qualspec.yaml', use);
    server = await ServerUnderTest.open(folder.path);
    await server.until(folder.uri('two/use.qualspec.yaml'), (d) => whole(d).includes('references/unknown-unit'));
  });

  it('counts columns in UTF-16 units behind an emoji', async () => {
    server = await ServerUnderTest.open(folder.path);
    const uri = folder.uri('emoji.qualspec.yaml');
    await server.openText(uri, 'format: 1\nunits:\n  - reference: a\n    title: 😀: 😀\n');
    const found = await server.until(uri, (diagnostics) => diagnostics.length > 0);
    assert.deepEqual(found[0]?.range, { start: { line: 3, character: 11 }, end: { line: 3, character: 17 } });
  });

  it('answers every version, whatever is typed', async () => {
    server = await ServerUnderTest.open(folder.path);
    const uri = folder.uri('typing.qualspec.yaml');
    await server.openText(uri, '');
    let line = 0;
    let character = 0;
    let version = 1;
    for (const letter of portfolio) {
      const at = { line, character };
      await server.change(uri, ++version, { range: { start: at, end: at }, text: letter });
      if (letter === '\n') {
        line++;
        character = 0;
      } else character += letter.length;
    }
    assert.deepEqual(await server.until(uri, (_, known) => known === version), []);
  });

  it('shows the mark sheet under the cursor, and says when there is none', async () => {
    server = await ServerUnderTest.open(folder.path);
    const uri = folder.uri('portfolio.qualspec.yaml');
    await server.openText(uri, portfolio);
    interface Answer {
      version: number | null;
      sheets: { id: string }[];
      shown?: { id: string; body: string; broken: boolean };
      message?: string;
    }
    const ask = (params: object) =>
      server.connection.sendRequest<Answer>('qualspec/markSheet', { textDocument: { uri }, ...params });
    const { shown, sheets, version } = await ask({ position: { line: 5, character: 3 } });
    assert.deepEqual(sheets, [{ is: 'mark sheet', id: 'portfolio', title: 'Portfolio 😀' }]);
    assert.equal(version, 1);
    assert.equal(shown?.broken, false);
    assert.match(shown.body, /Personal reviews/);
    await server.change(uri, 2, {
      range: { start: { line: 7, character: 6 }, end: { line: 7, character: 6 } },
      text: '"',
    });
    assert.equal((await ask({ id: 'portfolio' })).shown?.broken, true);
    await server.change(uri, 3, { text: 'format: 1\n' });
    const empty = await ask({ id: 'portfolio' });
    assert.equal(empty.shown, undefined);
    assert.match(empty.message ?? '', /nothing to show in this file yet\. A qualification needs an id/);
  });

  it('ends with 0 when it was told to', async () => {
    server = await ServerUnderTest.open(folder.path);
    assert.equal(await server.stop(), 0);
    server = await ServerUnderTest.open(folder.path);
  });
});
