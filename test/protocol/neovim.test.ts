import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { TemporaryFolder } from '../harness/folder';
import { root } from '../harness/server';

const suite = `format: 1
groups:
  - id: group 1
    title: Units
    units: E5.05
    
mark sheets:
  - id: sheet
    sections:
      - marks: 4
        minimum: 3
      - marks: 96
`;
const library = 'format: 1\nunits:\n  - reference: E5.05\n    title: Personal development\n    credits: 7\n';

interface Said {
  readonly failed?: string;
  readonly found: boolean;
  readonly finding: { line: number; message: string; code: string };
  readonly hover: { contents: { value: string } };
  readonly definition: { uri: string; range: { start: { line: number } } }[];
  readonly completion: string[];
  readonly symbols: string[];
  readonly actions: string[];
  readonly mended: boolean;
  readonly text: string[];
  readonly other: string[];
}

describe('Neovim with its own client', () => {
  let folder: TemporaryFolder;
  let said: Said;

  before(function () {
    this.timeout(60_000);
    folder = new TemporaryFolder({ 'suite.qualspec.yaml': suite, 'library.qualspec.yaml': library });
    const { stdout, stderr, error } = spawnSync(
      'nvim',
      ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${join(root, 'test/protocol/neovim.lua')}`],
      {
        encoding: 'utf8',
        timeout: 50_000,
        env: {
          ...process.env,
          HOME: folder.path,
          FOLDER: folder.path,
          NODE: process.execPath,
          QUALSPEC: join(root, 'dist/qualspec.js'),
        },
      },
    );
    assert.equal(error, undefined, `Neovim has to be installed (apt-get install neovim): ${error?.message ?? ''}`);
    const [, answer] = /\n=> (.*)\r?\n/.exec(stdout) ?? [];
    assert.ok(answer, `${stdout}\n${stderr}`);
    said = JSON.parse(answer) as Said;
    assert.equal(said.failed, undefined);
  });
  after(() => folder.dispose());

  it('shows the findings, and that they are gone when one is mended by its quick fix', () => {
    assert.equal(said.found, true);
    assert.equal(said.finding.line, 10);
    assert.match(said.finding.message, /The minimum of 3 is not half of 4 marks/);
    assert.deepEqual(said.actions, ['Set the minimum to 2', 'Leave this as it is (marks/half-to-pass)']);
    assert.equal(said.mended, true);
  });

  it('tells of a unit and leads to its definition in another file', () => {
    assert.match(said.hover.contents.value, /Personal development/);
    assert.equal(said.definition[0]?.uri, folder.uri('library.qualspec.yaml'));
    assert.equal(said.definition[0].range.start.line, 2);
  });

  it('proposes keys, and has the outline', () => {
    assert.ok(said.completion.includes('restricted') && !said.completion.includes('title'), said.completion.join());
    assert.ok(said.symbols.includes('groups'), said.symbols.join());
  });

  it('renames a unit in all files', () => {
    assert.equal(said.text[4], '    units: E5.99');
    assert.equal(said.text[10], '        minimum: 2');
    assert.equal(said.other[2], '  - reference: E5.99');
  });
});
