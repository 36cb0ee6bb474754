import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Shown } from '../../client/src/preview/panel';
import { closeAll, eventually, file, moveTo, open, qualspec, replace } from './workspace';

const broken = '"never closed';

suite('the preview of mark sheets and qualifications', () => {
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

  /** Waits until the page of a preview shows what is wanted. */
  const shown = (what: string, wanted: (now: Shown) => boolean) =>
    eventually(what, () => last && wanted(last) && last).catch((error: Error) => {
      throw new Error(`${error.message}; the page shows ${JSON.stringify(last)}`);
    });
  const preview = () => vscode.commands.executeCommand('qualspec.previewMarkSheet');

  test('opens beside the text and shows the assessment at the cursor', async () => {
    const editor = await open('development.qualspec.yaml');
    moveTo(editor, 'heading: Own role');
    await preview();
    const { id, text, note, uri } = await shown('the portfolio', (now) => now.id !== null);
    assert.equal(id, 'portfolio');
    assert.equal(uri, editor.document.uri.toString());
    assert.equal(note, '');
    assert.match(text, /Own role/);
    assert.match(text, /\/\s*26 marks/);
    const tab = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => /mark sheet/i.test(label));
    assert.ok(tab?.input instanceof vscode.TabInputWebview);
    assert.equal(tab.group.viewColumn, vscode.ViewColumn.Two);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uri, 'the cursor stays in the text');
  });

  test('follows the cursor into a mark sheet of the other form', async () => {
    const editor = await open('development.qualspec.yaml');
    moveTo(editor, 'heading: Own role');
    await preview();
    await shown('the portfolio', ({ id }) => id === 'portfolio');
    moveTo(editor, 'good pass: The purpose');
    const { text } = await shown('the discussion', ({ id }) => id === 'discussion');
    assert.match(text, /explained with telling examples/);
  });

  test('follows an edit', async () => {
    const editor = await open('development.qualspec.yaml');
    moveTo(editor, 'heading: Own role');
    await preview();
    await shown('the portfolio', ({ id }) => id === 'portfolio');
    await replace(editor, 'heading: Own role', 'heading: The part I play');
    await shown('the new heading', ({ text }) => text.includes('The part I play') && !text.includes('Own role\n'));
  });

  test('keeps the last good rendering with a note while the text is broken, and drops the note after', async () => {
    const editor = await open('development.qualspec.yaml');
    moveTo(editor, 'heading: Own role');
    await preview();
    await shown('the portfolio', ({ id }) => id === 'portfolio');
    await replace(editor, 'heading: Own role', `heading: ${broken}`);
    const while_ = await shown('the note', ({ note }) => note !== '');
    assert.match(while_.text, /Own role/);
    await replace(editor, `heading: ${broken}`, 'heading: Own role');
    await shown('no note', ({ note }) => note === '');
  });

  test('shows the qualification at the cursor, with its units and what its rules come to', async () => {
    const editor = await open('award.qualspec.yaml');
    moveTo(editor, 'mandatory: E5.05');
    await preview();
    const { id, text } = await shown('the route', (now) => now.text.includes('Lowest GLH'));
    assert.equal(id, 'qualification award');
    for (const wanted of [
      /Level 5 Award in Social Enterprise/,
      /7 to 12/,
      /Promoting a social enterprise/,
      /further units/,
    ])
      assert.match(text, wanted);
    const labels = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
    assert.ok(labels.includes('Qualification: Level 5 Award in Social Enterprise'), labels.join());
  });

  test('shows the qualification of a lens, and follows every edit of it and of its units', async () => {
    const editor = await open('award.qualspec.yaml');
    const { document } = editor;
    const route = async () => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
      );
      return lenses.find(({ command }) => /^cheapest route 24 h · 3 units · preview$/.test(command?.title ?? ''))
        ?.command;
    };
    let lens = await route();
    for (let i = 0; !lens && i < 100; i++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      lens = await route();
    }
    assert.ok(lens, 'there is no lens that opens a preview');
    await vscode.commands.executeCommand(lens.command, ...((lens.arguments ?? []) as unknown[]));
    await shown('the qualification', ({ id }) => id === 'qualification award');
    await replace(editor, 'title: Promoting a social enterprise', 'title: Telling of a social enterprise');
    await shown('the new title', ({ text }) => text.includes('Telling of a social enterprise'));
    await replace(editor, 'at most: 5 credits', 'at most: 4 credits');
    await shown('the new rule', ({ text }) => text.includes('at most 4 credits from further units'));
    const other = await vscode.workspace.openTextDocument(file('development.qualspec.yaml'));
    const units = await vscode.window.showTextDocument(other, { viewColumn: vscode.ViewColumn.One });
    await replace(units, 'title: Personal professional development', 'title: Own development');
    await shown('the new title in another file', ({ text }) => text.includes('Own development'));
  });

  test('keeps the last good qualification with a note while its text is broken', async () => {
    const editor = await open('award.qualspec.yaml');
    moveTo(editor, 'mandatory: E5.05');
    await preview();
    await shown('the route', (now) => now.text.includes('Lowest GLH'));
    await replace(editor, 'type: Award', `type: ${broken}`);
    const while_ = await shown('the note', ({ note }) => note !== '');
    assert.match(while_.note, /last version/);
    assert.match(while_.text, /Lowest GLH/);
    await replace(editor, `type: ${broken}`, 'type: Award');
    await shown('no note', ({ note }) => note === '');
  });

  test('says in words that a file has no mark sheet', async () => {
    await open('empty.qualspec.yaml');
    await preview();
    const { id, note } = await shown('a note', (now) => now.note !== '');
    assert.equal(id, null);
    assert.match(note, /[a-z]{3}/);
  });

  test('is one a document, however often it is asked for', async () => {
    await open('development.qualspec.yaml');
    await preview();
    await shown('something', ({ id }) => id !== null);
    await preview();
    await vscode.commands.executeCommand('qualspec.previewMarkSheet', file('development.qualspec.yaml'));
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    assert.equal(tabs.filter(({ label }) => /mark sheet/i.test(label)).length, 1);
  });
});
