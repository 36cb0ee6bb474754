import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TemporaryFolder } from '../harness/folder';
import { root } from '../harness/server';

const run = (args: string[], cwd: string) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist/qualspec.js'), ...args], {
    cwd,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

const sheet = (minimum: number) => `format: 1
# kept
mark sheets:
  - id: portfolio # the only one
    sections:
      - heading: Background
        marks: 4
        minimum: ${minimum}   # half
      - heading: Reviews
        marks: 96
`;

describe('check --fix', () => {
  let folder: TemporaryFolder;
  beforeEach(() => {
    folder = new TemporaryFolder({ 'a.qualspec.yaml': sheet(3), 'b.qualspec.yaml': sheet(2) });
  });
  afterEach(() => folder.dispose());

  const read = (name: string) => readFileSync(join(folder.path, name), 'utf8');

  it('mends what has one right answer, tells so, and leaves everything else as it is', () => {
    const { status, stdout, stderr } = run(['check', '--fix'], folder.path);
    assert.deepEqual(
      { status, stdout, stderr },
      {
        status: 0,
        stdout: '2 files checked, nothing found.\n',
        stderr: `Mended ${join(folder.path, 'a.qualspec.yaml')}\n`,
      },
    );
    assert.equal(read('a.qualspec.yaml'), sheet(2));
  });

  it('changes nothing the second time, and does not touch files without anything to mend', () => {
    const stamp = () => statSync(join(folder.path, 'b.qualspec.yaml'), { bigint: true }).mtimeNs;
    const before = stamp();
    run(['check', '--fix'], folder.path);
    assert.equal(run(['check', '--fix'], folder.path).stderr, '');
    assert.equal(read('a.qualspec.yaml'), sheet(2));
    assert.equal(stamp(), before);
  });

  it('keeps the byte-order mark and the line breaks', () => {
    const crlf = (minimum: number) => `\uFEFF${sheet(minimum).replaceAll('\n', '\r\n')}`;
    writeFileSync(join(folder.path, 'a.qualspec.yaml'), crlf(3));
    run(['check', '--fix'], folder.path);
    assert.equal(read('a.qualspec.yaml'), crlf(2));
  });

  it('leaves a file alone that is no UTF-8, and says so', () => {
    const bytes = Buffer.from(sheet(3).replace('# kept', '# caf\u00e9'), 'latin1');
    writeFileSync(join(folder.path, 'a.qualspec.yaml'), bytes);
    const { status, stderr } = run(['check', '--fix'], folder.path);
    assert.equal(status, 1);
    assert.match(stderr, /^Not mended, .*a\.qualspec\.yaml\n$/);
    assert.ok(readFileSync(join(folder.path, 'a.qualspec.yaml')).equals(bytes));
  });

  it('mends nothing without being asked', () => {
    assert.equal(run(['check'], folder.path).status, 1);
    assert.equal(read('a.qualspec.yaml'), sheet(3));
  });
});
