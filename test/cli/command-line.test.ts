import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TemporaryFolder } from '../harness/folder';
import { ServerUnderTest, root } from '../harness/server';

const run = (args: string[], cwd = root) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist/qualspec.js'), ...args], {
    cwd,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

interface Report {
  findings: {
    id: string;
    severity: string;
    message: string;
    file: string;
    range: { start: { line: number; column: number }; end: { line: number; column: number } };
    help: string;
  }[];
  summary: { files: number; errors: number; warnings: number; information: number };
}

const wrong = `format: 1
assessments:
  - id: portfolio
    sections:
      - heading: Background
        marks: 4
      - heading: Reviews
        marks: 94
`;

describe('the command line', () => {
  let folder: TemporaryFolder;
  beforeEach(() => {
    folder = new TemporaryFolder({ 'a.qualspec.yaml': wrong });
  });
  afterEach(() => folder.dispose());

  it('finds nothing wrong with the samples', () => {
    const { status, stdout, stderr } = run(['check', 'samples/specifications']);
    assert.equal(stderr, '');
    assert.doesNotMatch(stdout, / (error|warning) /);
    assert.equal(status, 0);
  });

  it('prints findings for people, and a summary', () => {
    const { status, stdout } = run(['check'], folder.path);
    assert.equal(status, 1);
    assert.equal(
      stdout,
      'a.qualspec.yaml:4:5 error marks/total The marks of the sections add up to 98, which is 2 marks too few. A mark sheet has 100 marks in all: change the marks of one or more sections.\n1 file checked: 1 error, 0 warnings, 0 for information.\n',
    );
  });

  it('prints findings for programs', () => {
    const { status, stdout } = run(['check', '--format', 'json', 'a.qualspec.yaml'], folder.path);
    assert.equal(status, 1);
    const { findings, summary } = JSON.parse(stdout) as Report;
    assert.deepEqual(summary, { files: 1, errors: 1, warnings: 0, information: 0 });
    const [finding, ...more] = findings;
    assert.deepEqual(more, []);
    assert.deepEqual(finding?.range, { start: { line: 4, column: 5 }, end: { line: 4, column: 13 } });
    assert.equal(finding?.id, 'marks/total');
    assert.equal(finding?.file, 'a.qualspec.yaml');
    assert.ok(readFileSync(new URL(finding?.help ?? ''), 'utf8').startsWith('# '));
  });

  it('checks a file as part of its project, and reports that file alone', () => {
    folder.write('qualspec.config.yaml', '');
    folder.write('library/units.qualspec.yaml', 'format: 1\nunits:\n  - reference: E5.05\n');
    folder.write('certificates/b.qualspec.yaml', 'format: 1\ngroups:\n  - id: g\n    units: E5.05\n');
    const { status, stdout } = run(['check', 'certificates/b.qualspec.yaml'], folder.path);
    assert.equal(stdout, '1 file checked, nothing found.\n');
    assert.equal(status, 0);
  });

  it('reads UTF-8 with a byte-order mark, and UTF-16', () => {
    folder.write('bom.qualspec.yaml', `\ufeff${wrong}`);
    folder.write('wide.qualspec.yaml', new Uint8Array(Buffer.from(`\ufeff${wrong}`, 'utf16le')));
    for (const name of ['bom.qualspec.yaml', 'wide.qualspec.yaml']) {
      const { findings } = JSON.parse(run(['check', '--format=json', name], folder.path).stdout) as Report;
      assert.deepEqual(
        findings.map(({ id, range }) => [id, range.start]),
        [['marks/total', { line: 4, column: 5 }]],
      );
    }
  });

  it('exits with 2 and says why when it was called wrongly', () => {
    const cases: [string[], RegExp][] = [
      [[], /Say what to do/],
      [['chek'], /no command 'chek'/],
      [['check', 'nowhere.qualspec.yaml'], /no file or folder .*nowhere\.qualspec\.yaml/],
      [['check', '--format', 'xml'], /--format is one of text, json/],
      [['check', '--colour'], /--colour/],
      [['render', 'certificate'], /'render' draws a mark-sheet/],
      [['render', 'mark-sheet'], /Name one specification/],
      [['render', 'mark-sheet', 'a.qualspec.yaml', '--assessment', 'b'], /no mark sheet 'b'.*'portfolio'/],
    ];
    for (const [args, reason] of cases) {
      const { status, stdout, stderr } = run(args, folder.path);
      assert.equal(status, 2, args.join(' '));
      assert.equal(stdout, '');
      assert.match(stderr, reason);
    }
  });

  it('says that a folder holds no specification', () => {
    folder.write('empty/readme.txt', '');
    const { status, stderr } = run(['check', 'empty'], folder.path);
    assert.equal(status, 2);
    assert.match(stderr, /No specification/);
  });

  it('widens what fails with --fail-on', () => {
    folder.write('a.qualspec.yaml', wrong.replace('94', '96'));
    assert.equal(run(['check', '--fail-on', 'error'], folder.path).status, 0);
    assert.equal(run(['check', '--fail-on', 'information'], folder.path).status, 0);
  });

  it('writes the mark sheet that the preview shows', async () => {
    const sample = join(root, 'samples/specifications/business-support-level-5-2011.qualspec.yaml');
    const output = join(folder.path, 'sheet.html');
    const id = 'personal development portfolio';
    const { status, stderr } = run(['render', 'mark-sheet', sample, '--assessment', id, '-o', output]);
    assert.equal(stderr, '');
    assert.equal(status, 0);
    const server = await ServerUnderTest.open(join(root, 'samples/specifications'));
    const uri = `file://${encodeURI(sample)}`;
    await server.openText(uri, readFileSync(sample, 'utf8'));
    await server.until(
      `file://${encodeURI(sample)}`,
      (diagnostics, version) => version === 1 && diagnostics.length >= 0,
    );
    const ask = () =>
      server.connection.sendRequest<{ shown?: { body: string } }>('qualspec/markSheet', { textDocument: { uri }, id });
    // units of other files are known once those have been read
    let body = '';
    for (
      let tries = 0;
      tries < 100 && !readFileSync(output, 'utf8').includes(body === '' ? '\u0000' : body.trim());
      tries++
    ) {
      body = (await ask()).shown?.body ?? '';
    }
    await server.stop();
    assert.ok(body !== '' && readFileSync(output, 'utf8').includes(body.trim()));
  });

  it('says nothing of a written file when it cannot be written', () => {
    const { status, stderr } = run(
      ['render', 'mark-sheet', 'a.qualspec.yaml', '-o', 'no/such/folder/sheet.html'],
      folder.path,
    );
    assert.equal(status, 2);
    assert.match(stderr, /could not be written/);
  });

  it('tells its version and its words', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    assert.equal(run(['--version']).stdout, `${version}\n`);
    assert.match(run(['--help']).stdout, /qualspec check/);
  });
});

describe('editor and command line', () => {
  for (const project of ['specifications', 'broken']) {
    it(`report the same of samples/${project}`, async () => {
      const folder = join(root, 'samples', project);
      const { stdout } = run(['check', '--format', 'json', folder]);
      const { findings } = JSON.parse(stdout) as Report;
      const byFile = new Map<string, string[]>();
      for (const { file, id, severity, message, range } of findings) {
        const uri = `file://${encodeURI(join(root, file))}`;
        const place = `${range.start.line}:${range.start.column}-${range.end.line}:${range.end.column}`;
        byFile.set(uri, [...(byFile.get(uri) ?? []), `${place} ${severity} ${id} ${message}`]);
      }
      const server = await ServerUnderTest.open(folder);
      for (const [uri, expected] of byFile) {
        const severities = ['', 'error', 'warning', 'information'];
        const shown = (diagnostics: Parameters<Parameters<typeof server.until>[1]>[0]) =>
          diagnostics.map(
            ({ range: { start, end }, severity, code, message }) =>
              `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1} ${severities[severity ?? 0]} ${code} ${message}`,
          );
        await server.until(uri, (diagnostics) => JSON.stringify(shown(diagnostics)) === JSON.stringify(expected));
      }
      const others = server.published.filter(({ uri, diagnostics }) => !byFile.has(uri) && diagnostics.length > 0);
      assert.deepEqual(others, []);
      await server.stop();
    });
  }
});
