import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TemporaryFolder } from '../harness/folder';
import { root } from '../harness/server';

const library = (credits: number, before = '') => `${before}format: 1
specification:
  awarding organisation: ILM
units:
  - reference: E5.05
    title: Personal Professional Development
    credits: ${credits}
    glh: 24
    outcomes:
      1:
        text: Plan own development
`;

const certificate = `format: 1
specification:
  awarding organisation: ILM
qualifications:
  - id: award
    credits: 7
    rules:
      mandatory: E5.05
`;

const restated = `format: 1
specification:
  awarding organisation: ILM
units:
  - reference: E5.05
    credits: 7
`;

describe('the cache of the command line', () => {
  let folder: TemporaryFolder;
  beforeEach(() => {
    folder = new TemporaryFolder({ 'library.qualspec.yaml': library(7), 'certificate.qualspec.yaml': certificate });
  });
  afterEach(() => folder.dispose());

  const check = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, 'dist/qualspec.js'), 'check', '--format', 'json', ...args],
      { cwd: folder.path, encoding: 'utf8' },
    );
    return { status, stdout, stderr };
  };
  const cached = () => check('--cache', 'kept');
  const kept = (name: string) => readFileSync(join(folder.path, 'kept', name), 'utf8');
  const ids = (stdout: string) => (JSON.parse(stdout) as { findings: { id: string }[] }).findings.map(({ id }) => id);

  it('finds the same as without it, at once and again', () => {
    folder.write('library.qualspec.yaml', library(8));
    const fresh = check();
    assert.deepEqual(ids(fresh.stdout), ['credits/mandatory-total']);
    assert.deepEqual(cached(), fresh);
    assert.deepEqual(cached(), fresh);
    assert.deepEqual(readdirSync(join(folder.path, 'kept')).sort(), ['found.txt', 'told-0.txt']);
  });

  it('checks a file again when a unit that it uses is another one in a file that changed', () => {
    assert.deepEqual(ids(cached().stdout), []);
    folder.write('library.qualspec.yaml', library(8));
    assert.deepEqual(ids(cached().stdout), ['credits/mandatory-total']);
    folder.write('library.qualspec.yaml', library(7, '# mended\n'));
    assert.deepEqual(ids(cached().stdout), []);
  });

  it('notices files that come and go', () => {
    folder.remove('library.qualspec.yaml');
    assert.deepEqual(ids(cached().stdout), ['references/unknown-unit']);
    folder.write('library.qualspec.yaml', library(7));
    assert.deepEqual(ids(cached().stdout), []);
    folder.remove('library.qualspec.yaml');
    assert.deepEqual(cached(), check());
  });

  it('notices that files have become two projects', () => {
    assert.deepEqual(ids(cached().stdout), []);
    folder.write('apart/certificate.qualspec.yaml', certificate);
    assert.deepEqual(ids(cached().stdout), []);
    folder.write('apart/qualspec.config.yaml', '');
    assert.deepEqual(ids(cached().stdout), ['references/unknown-unit']);
  });

  it('points into other files where the lines are now', () => {
    folder.write('restated.qualspec.yaml', restated);
    folder.write('library.qualspec.yaml', library(8));
    const before = cached();
    assert.ok(ids(before.stdout).includes('units/facts-agree'), before.stdout);
    folder.write('library.qualspec.yaml', library(8, '# one line more\n'));
    const after = cached();
    assert.notEqual(after.stdout, before.stdout);
    assert.deepEqual(after, check());
  });

  it('counts as empty where it is damaged', () => {
    cached();
    const [found, told] = [kept('found.txt'), kept('told-0.txt')];
    const damaged = ['', '{', 'null\n', found.slice(0, -3), found.replace('"severit', '"Severit'), `x${found}`];
    for (const damage of damaged) {
      folder.write('kept/found.txt', damage);
      assert.deepEqual(cached(), check(), damage);
    }
    for (const damage of ['x', told.slice(0, -3), told.replace('"credits":7', '"credits":8'), found]) {
      assert.notEqual(damage, told);
      folder.write('kept/found.txt', found);
      folder.write('kept/told-0.txt', damage);
      folder.write('certificate.qualspec.yaml', `${certificate}# another line\n`);
      assert.deepEqual(cached(), check(), damage);
    }
  });

  it('takes no room for files that are gone', () => {
    const units = (from: number) =>
      `format: 1\nunits:\n${Array.from({ length: 400 }, (_, i) => `  - reference: U${from + i}\n    title: ${'Long '.repeat(60)}${i}\n`).join('')}`;
    for (let i = 0; i < 12; i++) folder.write(`many-${i}.qualspec.yaml`, units(1000 * i));
    cached();
    assert.ok(kept('told-1.txt').length > 0);
    for (let i = 0; i < 12; i++) folder.remove(`many-${i}.qualspec.yaml`);
    assert.deepEqual(cached(), check());
    assert.equal(kept('told-1.txt'), '');
    assert.deepEqual(cached(), check());
  });

  it('is not read by another build of the program', () => {
    cached();
    const other = join(folder.path, 'qualspec.js');
    writeFileSync(other, `${readFileSync(join(root, 'dist/qualspec.js'), 'utf8')}\n// another build`);
    const before = kept('found.txt');
    const { status } = spawnSync(process.execPath, [other, 'check', '--cache', 'kept'], { cwd: folder.path });
    assert.equal(status, 0);
    assert.notEqual(kept('found.txt'), before);
  });

  it('has to be a folder', () => {
    const { status, stderr } = check('--cache', 'library.qualspec.yaml');
    assert.equal(status, 2);
    assert.match(stderr, /--cache names a folder/);
  });
});
