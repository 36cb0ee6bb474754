import assert from 'node:assert/strict';
import type { CompletionItem, Diagnostic, Hover } from 'vscode-languageserver-protocol/node';
import { TemporaryFolder } from '../harness/folder';
import { ServerUnderTest } from '../harness/server';

const slip = 'format: 1\nqualifications:\n  - id: award\n    number: 600/5855/8\n';
const number = 'numbers/qualification-number';
const name = 'qualspec.config.yaml';

const seen = (diagnostics: Diagnostic[]) => diagnostics.map(({ code, severity }) => `${String(code)} ${severity}`);

describe('the configuration, in the editor', () => {
  let folder: TemporaryFolder;
  let server: ServerUnderTest;
  const uri = (file: string) => folder.uri(file);
  const whole = (text: string) => ({ text });

  beforeEach(async () => {
    folder = new TemporaryFolder({
      [name]: 'format: 1\n',
      'a.qualspec.yaml': slip,
      'old/b.qualspec.yaml': slip,
    });
    server = await ServerUnderTest.open(folder.path);
    for (const file of ['a.qualspec.yaml', 'old/b.qualspec.yaml'])
      await server.until(uri(file), (found) => found.length > 0);
  });
  afterEach(async () => {
    await server.stop();
    folder.dispose();
  });

  const until = (file: string, ...wanted: string[]) =>
    server.until(uri(file), (found) => JSON.stringify(seen(found)) === JSON.stringify(wanted));

  it('changes severities at once, before it is saved, in files that are open and in others', async () => {
    await server.openText(uri('a.qualspec.yaml'), slip);
    await server.openText(uri(name), `format: 1\nrules:\n  numbers: warning\n`);
    await until('a.qualspec.yaml', `${number} 2`);
    await until('old/b.qualspec.yaml', `${number} 2`);
    await server.change(uri(name), 2, whole(`format: 1\nrules:\n  ${number}: off\n`));
    await until('a.qualspec.yaml');
    await until('old/b.qualspec.yaml');
    await server.change(
      uri(name),
      3,
      whole('format: 1\nfolders:\n  - path: old\n    rules:\n      numbers: information\n'),
    );
    await until('a.qualspec.yaml', `${number} 1`);
    await until('old/b.qualspec.yaml', `${number} 3`);
  });

  it('goes back to what is on the disk when it is closed', async () => {
    await server.openText(uri(name), 'format: 1\nrules:\n  numbers: warning\n');
    await until('a.qualspec.yaml', `${number} 2`);
    await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri: uri(name) } });
    await until('a.qualspec.yaml', `${number} 1`);
  });

  it('is read again when it changes on the disk, and when it goes', async () => {
    const changed = (type: number) =>
      server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uri(name), type }] });
    folder.write(name, 'format: 1\nrules:\n  numbers: off\nwhat: ever\n');
    await changed(2);
    await until('a.qualspec.yaml');
    await until(name, 'settings/unknown-key 1');
    folder.remove(name);
    await changed(3);
    await until(name);
    await until('a.qualspec.yaml', `${number} 1`);
  });

  it('takes files out and in again', async () => {
    await server.openText(uri(name), 'format: 1\nexclude:\n  - old\n');
    await until('old/b.qualspec.yaml');
    await server.openText(uri('old/b.qualspec.yaml'), slip);
    await server.until(uri('old/b.qualspec.yaml'), (found, version) => found.length === 0 && version === 1);
    await server.change(uri(name), 2, whole('format: 1\n'));
    await until('old/b.qualspec.yaml', `${number} 1`);
    await server.change(uri(name), 3, whole('format: 1\nexclude: [a.qualspec.yaml]\n'));
    await until('a.qualspec.yaml');
    await server.change(uri(name), 4, whole('format: 1\n'));
    await until('a.qualspec.yaml', `${number} 1`);
  });

  it('has its own findings, at their places', async () => {
    await server.openText(uri(name), 'format: 1\nrules:\n  marks/totals: off\n  numbers: warn\n');
    const [rule, severity] = await until(name, 'settings/unknown-rule 1', 'settings/value 1');
    assert.match(rule?.message ?? '', /Did you mean 'marks\/total'/);
    assert.deepEqual(rule?.range, { start: { line: 2, character: 2 }, end: { line: 2, character: 14 } });
    assert.match(severity?.message ?? '', /error, warning, information or off/);
    assert.match(rule?.codeDescription?.href ?? '', /settings\/unknown-rule\.md$/);
  });

  it('is completed and explained', async () => {
    await server.openText(uri(name), 'format: 1\nrules:\n  marks/to\n  hours: off\n');
    const textDocument = { uri: uri(name) };
    const proposals = await server.connection.sendRequest<CompletionItem[]>('textDocument/completion', {
      textDocument,
      position: { line: 2, character: 10 },
    });
    const total = proposals.find(({ label }) => label === 'marks/total');
    assert.equal(total?.detail, 'error');
    assert.deepEqual(total?.textEdit, {
      range: { start: { line: 2, character: 2 }, end: { line: 2, character: 10 } },
      newText: 'marks/total: ',
    });
    const hover = await server.connection.sendRequest<Hover>('textDocument/hover', {
      textDocument,
      position: { line: 3, character: 4 },
    });
    assert.match(JSON.stringify(hover.contents), /hours\/tqt-credits/);
  });

  it('does not silence anything while it is half-typed', async () => {
    await server.openText(uri(name), 'format: 1\nrules:\n  numbers: warning\n');
    await until('a.qualspec.yaml', `${number} 2`);
    await server.change(uri(name), 2, whole('format: 1\nrules:\n  numbers: warning\n  marks\nexcl'));
    await server.until(uri(name), (found) => found.length === 2);
    await until('a.qualspec.yaml', `${number} 2`);
  });
});
