import assert from 'node:assert/strict';
import { nodeFileSystem } from '../../server/src/host/node/file-system';
import {
  child,
  childrenOf,
  folderOf,
  isConfiguration,
  isSpecification,
  isWithin,
  normalise,
} from '../../server/src/workspace/names';
import { TemporaryFolder } from '../harness/folder';

describe('Names of files', () => {
  it('on Windows are one, however the drive and the signs are spelled', () => {
    const spellings = [
      'file:///c%3A/Level%205/a.qualspec.yaml',
      'file:///C:/Level 5/a.qualspec.yaml',
      'file:///c:/Level%205/a.qualspec.yaml',
    ];
    assert.deepEqual([...new Set(spellings.map(normalise))], ['file:///c%3A/Level%205/a.qualspec.yaml']);
    const file = normalise('file:///C:/Level 5/a.qualspec.yaml');
    const folder = normalise('file:///c:/Level 5');
    assert.equal(folderOf(file), folder);
    assert.equal(child(folder, 'a.qualspec.yaml'), file);
    assert.ok(isWithin(file, folder));
    assert.ok(isWithin(file, normalise('file:///C:/')));
    assert.ok(!isWithin(file, normalise('file:///D:/')));
    assert.ok(!isWithin(normalise('file:///c:/Level 50/a.qualspec.yaml'), folder));
  });

  it('on a network share belong to its server', () => {
    const file = normalise('file://server/share/a b/x.qualspec.yml');
    assert.equal(folderOf(file), 'file://server/share/a%20b');
    assert.ok(isWithin(file, 'file://server/share'));
    assert.ok(!isWithin(file, 'file://other/share'));
    assert.ok(!isWithin(file, 'file:///share'));
  });

  it('are the same for a folder as for each of its files, however odd they are', () => {
    const folders = ['file:///', 'file:///a', 'file:///a/', 'file:///a%20b/ö', 'file:///c%3A/x', 'file://server/share'];
    const odd = [
      '.',
      '..',
      '...',
      '.a',
      'a b',
      'a%20b',
      'ö',
      '#1',
      'a?b',
      'a:b',
      'c:',
      'a+b',
      '~a',
      '-a',
      'a/b',
      '',
      'a\\b',
    ];
    for (const folder of folders)
      for (const name of ['a.qualspec.yaml', 'A_1-b.yml', ...odd])
        assert.equal(childrenOf(folder)(name), child(folder, name), `${folder} ${name}`);
  });

  it('end where there is nothing above', () => {
    for (const root of ['file:///', 'file:///c%3A/', 'file://server/']) {
      let folder = normalise(`${root}a/b/c`);
      for (let steps = 0; steps < 10; steps++) folder = folderOf(folder);
      assert.equal(folderOf(folder), folder, root);
    }
  });

  it('say what a file is, in letters of either case, with signs of any kind before', () => {
    for (const name of [
      'a.qualspec.yaml',
      'A.QUALSPEC.YAML',
      'a.Qualspec.yml',
      '50%25.qualspec.yaml',
      'a%23b.qualspec.yaml',
    ])
      assert.ok(isSpecification(`file:///${name}`), name);
    for (const name of ['a.yaml', 'qualspec.yaml', 'a.qualspec.yaml.txt', 'a.qualspec.yaml/b', 'a%2Equalspec.yamlx'])
      assert.ok(!isSpecification(`file:///${name}`), name);
    assert.ok(isConfiguration('file:///a/qualspec.config.yaml'));
    assert.ok(!isConfiguration('file:///a/my-qualspec.config.yaml'));
  });

  it('that are on no disk are not looked for on one', async () => {
    const folder = new TemporaryFolder({ 'a.qualspec.yaml': 'format: 1\n' });
    const path = `${folder.path}/a.qualspec.yaml`;
    assert.equal(await nodeFileSystem.read(`file://${path}`), 'format: 1\n');
    for (const scheme of ['untitled:', 'git:', 'http://example.org', 'vscode-vfs://github']) {
      assert.equal(await nodeFileSystem.read(scheme + path), undefined, scheme);
      assert.equal(await nodeFileSystem.stamp(scheme + path), undefined, scheme);
      assert.equal(await nodeFileSystem.kindOf(scheme + path), undefined, scheme);
      assert.deepEqual(await nodeFileSystem.list(scheme + folder.path), [], scheme);
      await assert.rejects(nodeFileSystem.write(scheme + path, 'x'));
    }
    folder.dispose();
  });
});
