import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, file, open, qualspec } from './workspace';

suite('the language', () => {
  suiteTeardown(closeAll);

  test('a file by its name gets the language, and the language wakes the extension', async () => {
    const { document } = await open('development.qualspec.yaml');
    assert.equal(document.languageId, 'qualspec');
    const extension = vscode.extensions.getExtension('qualspec.qualspec');
    await eventually('the extension is active without being asked', () => extension?.isActive);
    await qualspec();
  });

  test('other YAML files keep their language', async () => {
    const document = await vscode.workspace.openTextDocument(file('other.yaml'));
    assert.equal(document.languageId, 'yaml');
  });

  test('a line comment is toggled with a number sign', async () => {
    const editor = await open('slip.qualspec.yaml');
    editor.selection = new vscode.Selection(1, 0, 1, 0);
    await vscode.commands.executeCommand('editor.action.commentLine');
    assert.equal(editor.document.lineAt(1).text, '# status: draft');
    await vscode.commands.executeCommand('editor.action.commentLine');
    assert.equal(editor.document.lineAt(1).text, 'status: draft');
  });

  test('Enter behind a key indents, Enter behind an item lines up with its keys', async () => {
    const editor = await open('slip.qualspec.yaml');
    const after = async (text: string) => {
      const { document } = editor;
      const end = document.positionAt(document.getText().indexOf(text) + text.length);
      editor.selection = new vscode.Selection(end, end);
      await vscode.commands.executeCommand('type', { text: '\n' });
      const { text: line } = document.lineAt(end.line + 1);
      await vscode.commands.executeCommand('undo');
      return line.length;
    };
    assert.equal(await after('    sections:'), 6);
    assert.equal(await after('  - id: review'), 4);
  });
});
