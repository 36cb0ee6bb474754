import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { TemporaryFolder } from '../harness/folder';
import { root } from '../harness/server';

const program = join(root, 'dist/qualspec.js');
const sheet = (marks: number) => `format: 1
assessments:
  - id: portfolio
    sections:
      - heading: Background
        marks: ${marks}
        minimum: 12
`;
/** A hundred odd files tell more than fits on the small disk. */
const unit = (i: number) =>
  `format: 1\nunits:\n  - reference: E5.${i}\n    title: Unit ${i} with a long title of its own\n`;

describe('A full disk', () => {
  let folder: TemporaryFolder;
  let small: string;
  let mounted: boolean;
  beforeEach(() => {
    folder = new TemporaryFolder();
    small = join(folder.path, 'small');
    mkdirSync(small);
    mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4k', 'tmpfs', small]).status === 0;
  });
  afterEach(() => {
    if (mounted) spawnSync('umount', [small]);
    folder.dispose();
  });

  /** Runs the command line where files cannot grow beyond a block, by the disk or, without the right to mount one, by a limit. */
  const run = (...args: string[]) => {
    const quoted = [process.execPath, program, ...args].map((word) => `'${word}'`).join(' ');
    const limited = mounted ? quoted : `trap '' XFSZ; ulimit -f 1; exec ${quoted}`;
    const { status, stdout, stderr } = spawnSync('bash', ['-c', limited], { cwd: folder.path, encoding: 'utf8' });
    return { status, stdout, stderr };
  };
  const leftOvers = (path: string) => readdirSync(path).filter((name) => name.endsWith('.tmp'));

  it('costs the cache and nothing else: what was found is said', () => {
    for (let i = 100; i < 240; i++) folder.write(`unit-${i}.qualspec.yaml`, unit(i));
    folder.write('wrong.qualspec.yaml', sheet(98));
    const without = spawnSync(process.execPath, [program, 'check'], { cwd: folder.path, encoding: 'utf8' });
    for (const time of ['first', 'second']) {
      const { status, stdout, stderr } = run('check', '--cache', 'small/kept');
      assert.equal(stdout, without.stdout, time);
      assert.equal(status, 1, time);
      assert.match(stderr, /^What was found could not be kept in small\/kept: (ENOSPC|EFBIG)[^\n]*\n$/);
      assert.deepEqual(leftOvers(join(small, 'kept')), []);
    }
  });

  it('leaves a specification that was to be mended as it was', () => {
    // half of 100 is not 12; the text fits once, and a second one beside it does not
    const mendable = `${sheet(100)}${'# a remark\n'.repeat(250)}`;
    folder.write('small/a.qualspec.yaml', mendable);
    const { status, stdout, stderr } = run('check', '--fix', 'small/a.qualspec.yaml');
    const after = readFileSync(join(small, 'a.qualspec.yaml'), 'utf8');
    assert.equal(after, mendable);
    assert.equal(status, 2, stdout + stderr);
    assert.match(stderr, /^qualspec: .*small\/a\.qualspec\.yaml could not be written: (ENOSPC|EFBIG)/);
    assert.deepEqual(leftOvers(small), []);
  });

  it('is said when what is printed goes there', () => {
    assert.ok(existsSync('/dev/full'));
    folder.write('sheet.qualspec.yaml', sheet(100));
    const commands = ['check', 'check --format json', 'render mark-sheet sheet.qualspec.yaml', '--help'];
    for (const command of commands) {
      const { status, stderr } = spawnSync('bash', ['-c', `'${process.execPath}' '${program}' ${command} >/dev/full`], {
        cwd: folder.path,
        encoding: 'utf8',
      });
      assert.equal(stderr, 'qualspec: The output could not be written: ENOSPC: no space left on device, write.\n');
      assert.equal(status, 2, command);
    }
  });
});

describe('A reader who has seen enough', () => {
  it('ends the program without a word', () => {
    const folder = new TemporaryFolder();
    for (let i = 0; i < 60; i++) folder.write(`wrong-${i}.qualspec.yaml`, 'titel: x\n'.repeat(200));
    const { stdout, stderr } = spawnSync(
      'bash',
      ['-c', `'${process.execPath}' '${program}' check --format json | head -c 20`],
      { cwd: folder.path, encoding: 'utf8' },
    );
    assert.match(stdout, /^\{\n {2}"findings"/);
    assert.equal(stderr, '');
    folder.dispose();
  });
});
