import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
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

  it('starts one server for all files as the README says', () => {
    const [, start] = /```lua\n([^]*?)```/.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? [];
    assert.ok(start);
    // the command is not on the path here
    const command = `{ '${process.execPath}', '${join(root, 'dist/qualspec.js')}', 'server', '--stdio' }`;
    const init = start.replace("{ 'qualspec', 'server', '--stdio' }", command);
    assert.notEqual(init, start);
    const own = new TemporaryFolder({
      'suite.qualspec.yaml': suite,
      'library.qualspec.yml': library,
      'init.lua': init,
      'ask.lua': `vim.cmd('edit suite.qualspec.yaml')
vim.cmd('edit library.qualspec.yml')
vim.wait(15000, function() return #vim.diagnostic.get(nil) > 0 end, 20)
local clients = vim.lsp.get_active_clients()
local files = vim.tbl_count(vim.lsp.get_buffers_by_client_id(clients[1].id))
print('=> ' .. vim.fn.json_encode({ #clients, files, vim.bo.filetype, vim.bo.syntax, #vim.diagnostic.get(nil) }))
vim.cmd('qall!')`,
    });
    const options = ['--headless', '-u', 'init.lua', '-i', 'NONE', '-n', '-c', 'luafile ask.lua'];
    const { stdout, stderr } = spawnSync('nvim', options, {
      encoding: 'utf8',
      timeout: 50_000,
      cwd: own.path,
      env: { ...process.env, HOME: own.path },
    });
    own.dispose();
    const [, answer] = /=> (\[.*\])/.exec(stdout + stderr) ?? [];
    assert.deepEqual(JSON.parse(answer ?? '[]'), [1, 2, 'qualspec', 'yaml', 1], `${stdout}\n${stderr}`);
  });
});
