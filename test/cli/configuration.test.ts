import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { TemporaryFolder } from '../harness/folder';
import { root } from '../harness/server';

const slip = 'format: 1\nqualifications:\n  - id: award\n    number: 600/5855/8\n';
const number = 'numbers/qualification-number';

describe('the configuration, on the command line', () => {
  let folder: TemporaryFolder;
  beforeEach(() => {
    folder = new TemporaryFolder({ 'a.qualspec.yaml': slip });
  });
  afterEach(() => folder.dispose());

  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(root, 'dist/qualspec.js'), 'check', '--format', 'json', ...args], {
      cwd: folder.path,
      encoding: 'utf8',
    });
  const found = (...args: string[]) => {
    const { status, stdout, stderr } = run(...args);
    const { findings } = JSON.parse(stdout) as { findings: { id: string; severity: string; file: string }[] };
    return { status, stderr, findings: findings.map(({ id, severity, file }) => `${file} ${id} ${severity}`) };
  };
  const configure = (text: string, name = 'qualspec.config.yaml') => folder.write(name, text);

  it('changes severities, and with them the exit code', () => {
    assert.deepEqual(found(), { status: 1, stderr: '', findings: [`a.qualspec.yaml ${number} error`] });
    configure(`format: 1\nrules:\n  ${number}: information\n`);
    assert.deepEqual(found(), { status: 0, stderr: '', findings: [`a.qualspec.yaml ${number} information`] });
    configure('format: 1\nrules:\n  numbers: off\n');
    assert.deepEqual(found(), { status: 0, stderr: '', findings: [] });
  });

  it('holds for a file that is named alone, from the folder above it', () => {
    folder.write('deep/er/b.qualspec.yaml', slip);
    configure('format: 1\nfolders:\n  - path: deep\n    rules:\n      numbers: warning\n');
    assert.deepEqual(found('deep/er/b.qualspec.yaml').findings, [`deep/er/b.qualspec.yaml ${number} warning`]);
  });

  it('excludes files, and says so of one that was named', () => {
    folder.write('old/b.qualspec.yaml', slip);
    configure('format: 1\nexclude:\n  - old\n');
    assert.deepEqual(found().findings, [`a.qualspec.yaml ${number} error`]);
    const { status, stderr, findings } = found('old/b.qualspec.yaml');
    assert.deepEqual([status, findings], [0, []]);
    assert.match(stderr, /Not checked, since the configuration excludes it: .*b\.qualspec\.yaml/);
  });

  it('is reported where it has a slip, and holds as far as it was understood', () => {
    configure(`format: 1\nrules:\n  ${number}: warning\n  mark: off\n`);
    assert.deepEqual(found('a.qualspec.yaml'), {
      status: 1,
      stderr: '',
      findings: ['qualspec.config.yaml settings/unknown-rule error', `a.qualspec.yaml ${number} warning`],
    });
  });

  it('of a nested project takes nothing over from the one above', () => {
    folder.write('inner/b.qualspec.yaml', slip);
    configure('format: 1\nrules:\n  numbers: off\nexclude:\n  - inner\n');
    configure('', 'inner/qualspec.config.yaml');
    assert.deepEqual(found().findings, [`inner/b.qualspec.yaml ${number} error`]);
    configure('what: ever\n');
    assert.deepEqual(found('inner').findings, [`inner/b.qualspec.yaml ${number} error`]);
  });

  it('is asked again where a cache is kept', () => {
    const cached = () => found('--cache', 'kept').findings;
    folder.write('b.qualspec.yaml', `${slip}    # qualspec-disable-line marks -- x\n`);
    const both = (severity: string) => ['a', 'b'].map((name) => `${name}.qualspec.yaml ${number} ${severity}`);
    const unused = 'b.qualspec.yaml suppressions/unused information';
    assert.deepEqual(cached(), [...both('error'), unused]);
    configure(`format: 1\nrules:\n  ${number}: warning\n`);
    assert.deepEqual(cached(), [...both('warning'), 'b.qualspec.yaml suppressions/unused information']);
    assert.deepEqual(cached(), [...both('warning'), unused]);
    configure(`format: 1\nrules:\n  ${number}: information\n  marks: off\n`);
    assert.deepEqual(cached(), both('information'));
    configure('format: 1\nexclude:\n  - b.qualspec.yaml\n');
    assert.deepEqual(cached(), [`a.qualspec.yaml ${number} error`]);
    folder.remove('qualspec.config.yaml');
    assert.deepEqual(cached(), [...both('error'), unused]);
  });

  it('knows suppression comments', () => {
    folder.write('a.qualspec.yaml', slip.replace('5/8', '5/8 # qualspec-disable-line numbers -- on the register'));
    assert.deepEqual(found(), { status: 0, stderr: '', findings: [] });
  });

  it('leaves the day to its own option', () => {
    assert.equal(run('--today', '2026-02-28').status, 1);
    for (const day of ['2026-02-30', 'tomorrow', '2026-2-3']) {
      const { status, stdout, stderr } = run('--today', day);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, new RegExp(`--today is a day of the calendar such as 2026-09-01; '${day}' is none`));
    }
  });
});
