import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Shown } from '../../client/src/preview/panel';
import { closeAll, eventually, open, qualspec, replace } from './workspace';

suite('the lenses', () => {
  let last: Shown | undefined;
  let listener: vscode.Disposable;

  suiteSetup(async () => {
    const { exports } = await qualspec();
    listener = exports.onDidShowMarkSheet((shown) => (last = shown));
  });
  suiteTeardown(() => listener.dispose());
  teardown(async () => {
    await closeAll();
    last = undefined;
  });

  const lensesOf = ({ uri }: vscode.TextDocument) =>
    vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 20);

  /** The command of the lens with a title, when all files have been read. */
  const commandOf = async (document: vscode.TextDocument, title: RegExp): Promise<string> => {
    for (let tries = 0; tries < 150; tries++) {
      const found = (await lensesOf(document)).find(({ command }) => title.test(command?.title ?? ''));
      if (found?.command) return found.command.command;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`there is no lens like ${title}`);
  };

  test('lead to the part that they stand above, though another one bears the same name', async () => {
    const editor = await open('award.qualspec.yaml');
    const { document } = editor;
    await replace(editor, 'id: campaign', 'id: award');
    const route = await commandOf(document, /^cheapest route 24 h · .* · preview$/);
    const marks = await commandOf(document, /^100 of 100 marks · preview$/);
    await vscode.commands.executeCommand(route);
    await eventually('the qualification', () => last?.text.includes('What the rules ask for'));
    await vscode.commands.executeCommand(marks);
    await eventually('the mark sheet', () => last?.text.includes('Learner’s declaration'));
  });

  test('have no more commands after a name has been typed than before', async () => {
    const editor = await open('award.qualspec.yaml');
    const { document } = editor;
    const own = async () => (await vscode.commands.getCommands(true)).filter((id) => id.includes(`${document.uri}#`));
    await commandOf(document, /^used in 1 qualification$/);
    const before = await own();
    assert.ok(before.length > 0);
    let name = 'award';
    for (const letter of ' of merit') {
      await replace(editor, `id: ${name}\n`, `id: ${name}${letter}\n`);
      name += letter;
      await lensesOf(document);
    }
    await commandOf(document, /^cheapest route 24 h · .* · preview$/);
    assert.deepEqual(new Set(await own()), new Set(before));
  });

  test('lead to a part by what they were when its name was another', async () => {
    const editor = await open('award.qualspec.yaml');
    const { document } = editor;
    const marks = await commandOf(document, /^100 of 100 marks · preview$/);
    await replace(editor, 'id: campaign', 'id: own campaign');
    await vscode.commands.executeCommand(marks);
    await eventually('the mark sheet', () => last?.text.includes('Learner’s declaration'));
  });
});
