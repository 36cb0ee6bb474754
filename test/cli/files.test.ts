import assert from 'node:assert/strict';
import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { nodeFileSystem } from '../../server/src/host/node/file-system';
import { TemporaryFolder } from '../harness/folder';
import { ServerUnderTest, root } from '../harness/server';

/** Runs the command line; it is ended after a while, so that waiting for ever is a failure. */
const run = (args: string[], cwd: string) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist/qualspec.js'), ...args], {
    cwd,
    encoding: 'utf8',
    timeout: 20_000,
  });
  return { status, stdout, stderr };
};

const sheet = `format: 1
assessments:
  - id: portfolio
    sections:
      - heading: Background
        marks: 100
`;
const wrong = sheet.replace('100', '98');

describe('Files', () => {
  let folder: TemporaryFolder;
  beforeEach(() => {
    folder = new TemporaryFolder({ 'good.qualspec.yaml': sheet });
  });
  afterEach(() => folder.dispose());

  const path = (name: string) => join(folder.path, name);
  const pipe = (name: string) => execFileSync('mkfifo', [path(name)]);
  const checked = () => run(['check'], folder.path);

  it('that are none do not keep a folder from being checked: a folder, a dangling link and a pipe of such a name', () => {
    mkdirSync(path('folder.qualspec.yaml'));
    symlinkSync('nowhere', path('dangling.qualspec.yaml'));
    pipe('pipe.qualspec.yaml');
    assert.deepEqual(checked(), { status: 0, stdout: '1 file checked, nothing found.\n', stderr: '' });
  });

  it('that are none are said to be when they are named', () => {
    mkdirSync(path('folder.qualspec.yaml'));
    symlinkSync('nowhere', path('dangling.qualspec.yaml'));
    pipe('pipe.qualspec.yaml');
    const reasons = { dangling: /no file or folder/, pipe: /no file or folder/, folder: /No specification/ };
    for (const [name, reason] of Object.entries(reasons)) {
      const { status, stderr } = run(['check', `${name}.qualspec.yaml`], folder.path);
      assert.equal(status, 2, name);
      assert.match(stderr, reason);
      assert.match(stderr, new RegExp(`${name}\\.qualspec\\.yaml`));
    }
  });

  it('that cannot be read have no text, and nothing waits for them', async () => {
    mkdirSync(path('folder.qualspec.yaml'));
    pipe('pipe.qualspec.yaml');
    symlinkSync('loop.qualspec.yaml', path('loop.qualspec.yaml'));
    for (const name of ['folder', 'pipe', 'loop', 'vanished'])
      assert.equal(await nodeFileSystem.read(folder.uri(`${name}.qualspec.yaml`)), undefined, name);
    assert.equal(await nodeFileSystem.read(folder.uri('good.qualspec.yaml')), sheet);
  });

  it('behind links that lead in circles are read once', () => {
    mkdirSync(path('below'));
    symlinkSync('..', path('below/above'));
    symlinkSync('.', path('self'));
    folder.write('below/other.qualspec.yaml', sheet);
    assert.equal(checked().stdout, '2 files checked, nothing found.\n');
  });

  it('of other names are found and named as they are', () => {
    const names = [
      'a b',
      '100%',
      '50%25',
      'a#b',
      'what?',
      'é',
      'e\u0301',
      '单元',
      '😀',
      "it's",
      '[x] & (y)',
      '-',
      '%ZZ',
    ];
    for (const name of names) folder.write(`${name}.qualspec.yaml`, wrong);
    folder.write('LARGE.QUALSPEC.YAML', wrong);
    folder.write('short.qualspec.yml', wrong);
    const { stdout, stderr } = checked();
    const found = stdout.split('\n').flatMap((line) => /^(.*):4:5 error marks\/total/.exec(line)?.[1] ?? []);
    const expected = [...names.map((name) => `${name}.qualspec.yaml`), 'LARGE.QUALSPEC.YAML', 'short.qualspec.yml'];
    assert.deepEqual(found.sort(), expected.sort());
    assert.equal(stderr, '');
  });

  it('that are no text, or not UTF-8, have findings and no failure', () => {
    folder.write(
      'image.qualspec.yaml',
      Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256),
    );
    folder.write('latin.qualspec.yaml', Buffer.from('format: 1\nspecification:\n  title: Caf\u00E9\n', 'latin1'));
    folder.write('empty.qualspec.yaml', '');
    const { status, stdout, stderr } = checked();
    assert.equal(stderr, '');
    assert.equal(status, 1);
    assert.match(stdout, /^image\.qualspec\.yaml:1:1 error syntax\/not-text/m);
    assert.match(stdout, /^latin\.qualspec\.yaml:3:\d+ /m);
    assert.match(stdout, /^4 files checked/m);
  });

  it('that come and go while a folder is checked do not end the check', async () => {
    const names = Array.from({ length: 200 }, (_, i) => `file-${i}.qualspec.yaml`);
    for (const name of names) folder.write(name, wrong);
    const churn = churnIn(folder.path);
    try {
      for (let round = 0; round < 5; round++) {
        const { status, stderr } = await checkBeside(folder.path);
        // a file that was listed and is gone is a clear error, and anything else is a finding
        if (status === 2) assert.match(stderr, /could not be read: .*moving-\d+\.qualspec\.yaml/);
        else assert.equal(status, 1, stderr);
      }
    } finally {
      await churn();
    }
  }).timeout(60_000);

  describe('that are written', () => {
    const render = (output: string) => run(['render', 'mark-sheet', 'good.qualspec.yaml', '-o', output], folder.path);
    const leftOvers = () => readdirSync(folder.path).filter((name) => name.endsWith('.tmp'));

    it('keep what was there where the disk is full', function () {
      const small = path('small');
      mkdirSync(small);
      const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4k', 'tmpfs', small]).status === 0;
      // without the right to mount, a limit on the size of files does the same
      const target = mounted ? join(small, 'sheet.html') : path('sheet.html');
      const before = 'kept';
      try {
        folder.write(mounted ? 'small/sheet.html' : 'sheet.html', before);
        const command = [
          process.execPath,
          join(root, 'dist/qualspec.js'),
          'render',
          'mark-sheet',
          'good.qualspec.yaml',
        ];
        const quoted = [...command, '-o', target].map((word) => `'${word}'`).join(' ');
        const limited = mounted ? quoted : `trap '' XFSZ; ulimit -f 1; exec ${quoted}`;
        const { status, stderr } = spawnSync('bash', ['-c', limited], { cwd: folder.path, encoding: 'utf8' });
        assert.equal(status, 2, stderr);
        assert.match(stderr, /sheet\.html could not be written: (ENOSPC|EFBIG)/);
        assert.equal(readFileSync(target, 'utf8'), before);
        assert.deepEqual(
          readdirSync(mounted ? small : folder.path).filter((name) => name.endsWith('.tmp')),
          [],
        );
      } finally {
        if (mounted) spawnSync('umount', [small]);
      }
    });

    it('never take the place of a device', () => {
      const device = path('full');
      const made = spawnSync('mknod', [device, 'c', '1', '7']).status === 0;
      const target = made ? device : '/dev/full';
      if (!made) assert.ok(existsSync(target), 'neither a device nor the right to make one');
      const { status, stderr } = render(target);
      assert.equal(status, 2);
      assert.match(stderr, /could not be written: (ENOSPC|EACCES|EPERM|ENXIO)/);
      assert.ok(statSync(target).isCharacterDevice());
    });

    it('go where a link points, and the link stays', () => {
      folder.write('target.html', 'before');
      symlinkSync('target.html', path('link.html'));
      assert.equal(render('link.html').status, 0);
      assert.ok(lstatSync(path('link.html')).isSymbolicLink());
      assert.match(readFileSync(path('target.html'), 'utf8'), /^<!DOCTYPE html>/);
    });

    it('keep who may read them', () => {
      chmodSync(folder.write('private.html', 'before'), 0o600);
      assert.equal(render('private.html').status, 0);
      assert.equal(statSync(path('private.html')).mode & 0o777, 0o600);
    });

    it('are not put into the place of a folder', () => {
      mkdirSync(path('sheets'));
      const { status, stderr } = render('sheets');
      assert.equal(status, 2);
      assert.match(stderr, /sheets could not be written: EISDIR/);
      assert.deepEqual(leftOvers(), []);
    });
  });

  it('are one file, however a client spells their names', async () => {
    const name = 'caf\u00E9 (1) & more.qualspec.yaml';
    folder.write(name, wrong);
    const server = await ServerUnderTest.open(folder.path);
    const base = `file://${folder.path}/`;
    const spellings = [
      base + encodeURI(name),
      base + encodeURIComponent(name),
      base + encodeURIComponent(name).replace(/[()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`),
      base + encodeURIComponent(name).toLowerCase(),
    ];
    try {
      const count = (list: { code?: string | number }[]) => list.filter(({ code }) => code === 'marks/total').length;
      for (const [i, uri] of spellings.entries()) {
        await server.openText(uri, wrong.replace('98', '100'));
        await server.until(uri, (list, version) => version === 1 && count(list) === 0);
        // while it is open, what the disk says is not shown under any other name
        await server.connection.sendNotification('workspace/didChangeWatchedFiles', {
          changes: [{ uri: spellings[(i + 1) % spellings.length], type: 2 }],
        });
        await server.change(uri, 2, { text: wrong });
        await server.until(uri, (list, version) => version === 2 && count(list) === 1);
        await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
      }
    } finally {
      assert.equal(await server.stop(), 0);
    }
  });
});

/** Checks a folder while this process goes on. */
function checkBeside(cwd: string): Promise<{ status: number | string | null | undefined; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(root, 'dist/qualspec.js'), 'check'], { cwd }, (error, _, stderr) => {
      resolve({ status: error ? error.code : 0, stderr });
    });
  });
}

/** Lets files come, change and go in a folder until it is told to stop. */
function churnIn(folder: string): () => Promise<void> {
  let going = true;
  const churn = async () => {
    for (let i = 0; going; i = (i + 1) % 50) {
      const uri = `file://${folder}/moving-${i}.qualspec.yaml`;
      await nodeFileSystem.write(uri, i % 2 === 0 ? sheet : wrong);
      await rm(join(folder, `moving-${(i + 25) % 50}.qualspec.yaml`), { force: true });
    }
  };
  const ended = churn();
  return () => {
    going = false;
    return ended;
  };
}
