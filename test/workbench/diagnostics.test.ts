import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, file, open, qualspec, replace } from './workspace';

const rule = 'marks/total';
const codeOf = ({ code }: vscode.Diagnostic) => (typeof code === 'object' ? code.value : code);

/** The findings of one rule in a file of the folder. */
const findings = (name: string) =>
  vscode.languages.getDiagnostics(file(name)).filter((diagnostic) => codeOf(diagnostic) === rule);

suite('findings', () => {
  setup(qualspec);
  teardown(closeAll);

  test('a file without a slip has none', async () => {
    await open('slip.qualspec.yaml');
    await eventually('findings of the file with a slip', () => findings('slip.qualspec.yaml').length > 0);
    await open('development.qualspec.yaml');
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    await replace(editor, 'marks: 26', 'marks: 25');
    await eventually('the finding of a change', () => findings('development.qualspec.yaml').length > 0);
    await replace(editor, 'marks: 25', 'marks: 26');
    await eventually(
      'nothing is found',
      () => vscode.languages.getDiagnostics(file('development.qualspec.yaml')).length === 0,
    );
  });

  test('a slip is found, at the figures that are wrong, and gone when it is mended', async () => {
    const editor = await open('slip.qualspec.yaml');
    const [finding] = await eventually('the finding', () => {
      const found = findings('slip.qualspec.yaml');
      return found.length > 0 && found;
    });
    assert.ok(finding);
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(finding.source, 'qualspec');
    assert.match(finding.message, /\b98\b/);
    const { document } = editor;
    assert.equal(document.validateRange(finding.range).isEqual(finding.range), true, 'the range is in the text');
    const sections = document.getText().indexOf('    sections:');
    assert.ok(document.offsetAt(finding.range.end) > sections, 'the range is in the assessment');
    assert.ok(!finding.range.isEmpty);
    assert.equal(vscode.languages.getDiagnostics(document.uri).length, 1, 'and nothing else is found');
    await replace(editor, 'marks: 48', 'marks: 50');
    await eventually('it is gone', () => vscode.languages.getDiagnostics(document.uri).length === 0);
  });

  test('a file that is not open has its findings too, as it comes, changes and goes', async () => {
    await open('development.qualspec.yaml');
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file('slip.qualspec.yaml')));
    const other = text.replace('M6.01', 'M6.02').replace('units: M6.01', 'units: M6.02');
    const write = (content: string) =>
      vscode.workspace.fs.writeFile(file('new.qualspec.yaml'), new TextEncoder().encode(content));
    await write(other);
    await eventually('its finding', () => findings('new.qualspec.yaml').length === 1);
    await write(other.replace('marks: 48', 'marks: 50'));
    await eventually('it is mended', () => findings('new.qualspec.yaml').length === 0);
    await write(other);
    await eventually('it is back', () => findings('new.qualspec.yaml').length === 1);
    await vscode.workspace.fs.delete(file('new.qualspec.yaml'));
    await eventually('it is gone with its file', () => findings('new.qualspec.yaml').length === 0);
  });

  test('a folder takes the findings of its files along when it gets another name, and when it goes', async () => {
    await open('development.qualspec.yaml');
    const text = await vscode.workspace.fs.readFile(file('slip.qualspec.yaml'));
    const name = 'more/deep/new.qualspec.yaml';
    await vscode.workspace.fs.writeFile(file(name), text);
    await eventually('its finding', () => findings(name).length > 0);
    await vscode.workspace.fs.rename(file('more'), file('other'));
    await eventually('it is gone from the old name', () => findings(name).length === 0);
    await eventually('and there under the new one', () => findings('other/deep/new.qualspec.yaml').length > 0);
    await vscode.workspace.fs.delete(file('other'), { recursive: true });
    await eventually('it is gone with its folder', () => findings('other/deep/new.qualspec.yaml').length === 0);
  });

  test('its link opens the page of the rule inside the editor', async () => {
    await open('slip.qualspec.yaml');
    const finding = await eventually('the finding', () => findings('slip.qualspec.yaml')[0]);
    assert.ok(typeof finding.code === 'object');
    const { scheme, path, query } = finding.code.target;
    assert.deepEqual([scheme, path, JSON.parse(query)], ['command', 'qualspec.openRulePage', [rule]]);
    await vscode.commands.executeCommand(path, rule);
    const tab = await eventually('the page', () =>
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => label.includes('total.md')),
    );
    assert.ok(tab.input instanceof vscode.TabInputWebview, 'it is rendered');
  });

  test('the command of that link opens nothing but pages of rules', async () => {
    for (const other of ['../../../package', 'marks/../../secret', 42, undefined]) {
      await vscode.commands.executeCommand('qualspec.openRulePage', other);
    }
    assert.deepEqual(
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs),
      [],
    );
  });
});
