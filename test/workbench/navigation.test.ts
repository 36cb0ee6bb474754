import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, moveTo, open, qualspec } from './workspace';

const name = 'development.qualspec.yaml';

suite('going from place to place', () => {
  suiteSetup(qualspec);
  teardown(closeAll);

  /** Asks again while the files of the folder are still being read. */
  const known = async <T>(ask: () => Thenable<T | undefined>, is: (answer: T) => boolean): Promise<T> => {
    for (let tries = 0; ; tries++) {
      try {
        const answer = await ask();
        if (answer !== undefined && is(answer)) return answer;
      } catch (error) {
        if (!/still being read/.test(String(error))) throw error;
      }
      if (tries > 300) throw new Error('not answered');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  const textsAt = (document: vscode.TextDocument, ranges: readonly vscode.Range[]) =>
    ranges.map((range) => document.getText(range));

  test('F12 leads from an assessment to its unit', async () => {
    const editor = await open(name);
    moveTo(editor, 'E5.05\n    task');
    const ask = () =>
      vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeDefinitionProvider',
        editor.document.uri,
        editor.selection.active,
      );
    await known(ask, (found) => found.length === 1);
    await vscode.commands.executeCommand('editor.action.revealDefinition');
    const { active } = editor.selection;
    assert.equal(editor.document.lineAt(active.line).text, '  - reference: E5.05');
  });

  test('Shift+F12 lists what names a criterion', async () => {
    const editor = await open(name);
    moveTo(editor, '2.1: Plan');
    const ask = () =>
      vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        editor.document.uri,
        editor.selection.active,
      );
    const found = await known(ask, (locations) => locations.length > 1);
    const ranges = found.map(({ range }) => range);
    assert.deepEqual(new Set(textsAt(editor.document, ranges)), new Set(['2.1']));
    assert.ok(ranges.some(({ start }) => editor.document.lineAt(start.line).text.includes('evidences')));
  });

  test('F2 renames a unit and what names it, in other files too', async () => {
    const editor = await open(name);
    moveTo(editor, 'E5.05');
    const ask = () =>
      vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        editor.document.uri,
        editor.selection.active,
        'E5.15',
      );
    const edit = await known(ask, ({ size }) => size > 0);
    const documents = await Promise.all(edit.entries().map(([uri]) => vscode.workspace.openTextDocument(uri)));
    assert.ok(documents.includes(editor.document));
    const before = documents.map((document) => document.getText());
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.deepEqual(
      documents.map((document) => document.getText()),
      before.map((text) => text.replaceAll('E5.05', 'E5.15')),
    );
  });

  test('a criterion moves, and its statements follow', async () => {
    const editor = await open(name);
    const { document } = editor;
    moveTo(editor, '1.2: Evaluate');
    const ask = () =>
      vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        editor.selection,
        'refactor.move',
        10,
      );
    const actions = await known(ask, (found) => found.some(({ edit }) => edit !== undefined));
    const up = actions.find(({ title }) => title === 'Move criterion 1.2 up');
    assert.ok(up?.edit);
    assert.ok(await vscode.workspace.applyEdit(up.edit));
    assert.match(document.getText(), /1\.1: Evaluate own practice[^\n]*\n +1\.2: Explain/);
    await vscode.commands.executeCommand('undo');
  });
});
