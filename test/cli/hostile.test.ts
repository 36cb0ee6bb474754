import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findingLimit } from '../../server/src/core/findings';
import { hostile } from '../fuzz/hostile';
import { TemporaryFolder } from '../harness/folder';
import { ServerUnderTest, root } from '../harness/server';

const head = 'format: 1\nspecification:\n  title: A title\n';
const utf8 = (text: string) => Buffer.from(text, 'utf8');

/** What a disk can hold, and the rules that speak of it; where much is wrong, one says that not all is shown. */
const contents: Readonly<Record<string, readonly [bytes: () => Uint8Array, rules: readonly string[]]>> = {
  'aliases-that-multiply': [() => utf8(hostile['aliases that multiply']?.(300) ?? ''), ['syntax/special-character']],
  'nested-100000-deep': [() => utf8(`${head}a: ${'['.repeat(100_000)}\n`), ['syntax/too-deep']],
  'indented-ever-deeper': [
    () => utf8(`units:\n${Array.from({ length: 3000 }, (_, i) => `${' '.repeat(i + 1)}a:\n`).join('')}`),
    ['syntax/too-deep'],
  ],
  'a-line-of-50-megabytes': [() => utf8(`${head}titel: ${'word '.repeat(10_000_000)}\n`), ['format/unknown-key']],
  'null-bytes': [() => new Uint8Array(1_000_000), ['syntax/not-text']],
  // half of a surrogate pair as some programs write it, which is no UTF-8
  'lone-surrogates': [
    () => Buffer.concat([utf8('format: 1\nspecification:\n  title: '), Uint8Array.of(0xed, 0xa0, 0xbd, 0x0a)]),
    ['syntax/odd-character'],
  ],
  'errors-10000': [
    () => utf8(`${head}${'titel: x\n'.repeat(10_000)}`),
    ['internal/more-findings', 'format/unknown-key'],
  ],
  'errors-10000-in-one-block': [
    () => utf8(`${head}${Array.from({ length: 10_000 }, (_, i) => `  titel${i}: x\n`).join('')}`),
    ['internal/more-findings', 'format/unknown-key'],
  ],
  'errors-10000-that-cannot-be-read': [
    () => utf8(`${head}${'a: b: c\n'.repeat(10_000)}`),
    ['internal/more-findings', 'syntax/colon-in-text'],
  ],
};

describe('Any bytes at all', () => {
  let folder: TemporaryFolder;
  const names = Object.keys(contents);
  const fileOf = (name: string) => `${name}/text.qualspec.yaml`;
  before(() => {
    folder = new TemporaryFolder();
    for (const [name, [bytes]] of Object.entries(contents)) {
      // each a project of its own, so that none is checked again for the sake of another
      folder.write(`${name}/qualspec.config.yaml`, '');
      folder.write(fileOf(name), bytes());
    }
  });
  after(() => folder.dispose());

  /** Holds what was found in a file against what is expected of it. */
  const assertFound = (name: string, found: readonly string[]) => {
    const [, rules = []] = contents[name] ?? [];
    for (const rule of rules) assert.ok(found.includes(rule), `${name}: ${[...new Set(found)].join(', ')}`);
    assert.ok(!found.includes('internal/rule-failed'), name);
    assert.ok(found.length <= findingLimit + 1, `${name}: ${found.length} findings`);
  };

  it('on disk are checked by the command line, in bounded memory', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--max-old-space-size=1000', join(root, 'dist/qualspec.js'), 'check', '--format', 'json'],
      { cwd: folder.path, encoding: 'utf8', timeout: 100_000, maxBuffer: 1 << 28 },
    );
    assert.equal(stderr, '');
    assert.equal(status, 1);
    const { findings } = JSON.parse(stdout) as { findings: { id: string; file: string; message: string }[] };
    for (const name of names) {
      const found = findings.filter(({ file }) => file === fileOf(name));
      assertFound(
        name,
        found.map(({ id }) => id),
      );
    }
    assert.ok(findings.every(({ message }) => message.length < 2_000));
  }).timeout(120_000);

  it('on disk and under the hands are checked by the server, which goes on', async () => {
    const server = await ServerUnderTest.open(folder.path);
    try {
      for (const name of names) {
        const found = await server.until(folder.uri(fileOf(name)), (list) => list.length > 0);
        assertFound(
          name,
          found.map(({ code }) => String(code)),
        );
      }
      for (const [name, [bytes]] of Object.entries(contents)) {
        const uri = `file:///${name}/typed.qualspec.yaml`;
        const text = new TextDecoder().decode(bytes());
        await server.openText(uri, text);
        // pasted once more, by an edit
        const end = { line: 1e9, character: 0 };
        if (text.length < 10e6) await server.change(uri, 2, { range: { start: end, end }, text });
        const version = text.length < 10e6 ? 2 : 1;
        const found = await server.until(uri, (_, known) => known === version);
        assertFound(
          name,
          found.map(({ code }) => String(code)),
        );
        await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
      }
    } finally {
      assert.equal(await server.stop(), 0);
    }
  }).timeout(120_000);
});
