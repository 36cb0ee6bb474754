import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, file, open, placeOf, qualspec, replace } from './workspace';

const award = 'award.qualspec.yaml';
const development = 'development.qualspec.yaml';

/** What the workbench itself would show: every provider of a file, asked by its own command. */
const ask = <T>(command: string, ...parameters: unknown[]): Thenable<T> =>
  vscode.commands.executeCommand<T>(command, ...parameters);

const textOf = (content: vscode.MarkdownString | vscode.MarkedString): string =>
  typeof content === 'string' ? content : content.value;

const labelOf = ({
  label,
}: {
  readonly label: string | vscode.CompletionItemLabel | vscode.InlayHintLabelPart[];
}): string => {
  if (typeof label === 'string') return label;
  return Array.isArray(label) ? label.map(({ value }) => value).join('') : label.label;
};

suite('the features of the language', () => {
  suiteSetup(qualspec);
  teardown(closeAll);

  /** Opens a file when everything about its neighbours is known: a unit of the other file has been found. */
  const opened = async (name: string) => {
    await read(award, 'E5.05');
    return open(name);
  };
  const read = async (name: string, text: string) => {
    const { document } = await open(name);
    await answered('what a unit of the other file is', async () => {
      const hovers = await ask<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, placeOf(document, text));
      return hovers.some(({ contents }) => contents.map(textOf).join().includes('Personal'));
    });
  };

  const proposals = async (document: vscode.TextDocument, at: vscode.Position) => {
    const { items } = await ask<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, at);
    return new Map(items.map((item) => [labelOf(item), item]));
  };

  test('a key is proposed with what it means and a skeleton to fill in', async () => {
    const editor = await opened(development);
    await replace(editor, 'units:\n', 'un\n\nunits:\n');
    const found = await proposals(editor.document, placeOf(editor.document, 'un\n', 2));
    assert.ok(!found.has('units'), 'a key that is there already is not proposed again');
    const item = found.get('groups');
    assert.ok(item, [...found.keys()].join());
    assert.ok(item.insertText instanceof vscode.SnippetString);
    assert.match(item.insertText.value, /^groups:\n {2}- /);
    assert.match(textOf(item.documentation ?? ''), /\w{4}/);
  });

  test('a unit is proposed by its reference with title, level, credits and hours', async () => {
    const editor = await opened(award);
    await replace(editor, 'units: E5.06, E5.07', 'units: E5.06, ');
    const found = await proposals(editor.document, placeOf(editor.document, 'units: E5.06, ', 14));
    const { label, documentation = '' } = found.get('E5.05') ?? {};
    assert.ok(typeof label === 'object');
    assert.equal(label.description, 'Personal professional development');
    assert.match(textOf(documentation), /level 5[^]*7 credits[^]*24/i);
    assert.ok(!found.has('E5.06'), 'nor one that stands there already');
  });

  test('the criteria of the unit in question are proposed with their words', async () => {
    const editor = await opened(development);
    await replace(editor, 'evidences: 2.2', 'evidences: ');
    const found = await proposals(editor.document, placeOf(editor.document, 'reviewed\n            evidences: ', 32));
    assert.deepEqual([...found.keys()].sort(), ['1.1', '1.2', '2.1', '2.2']);
    assert.match(JSON.stringify(found.get('2.2')?.label), /Review own progress/);
  });

  test('a hover tells what a unit of another file is', async () => {
    const { document } = await opened(award);
    const at = placeOf(document, 'mandatory: E5.05', 12);
    const [hover] = await ask<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
    const told = (hover?.contents ?? []).map(textOf).join('\n');
    assert.match(told, /Personal professional development/);
    assert.match(told, /24/);
    assert.equal(document.getText(hover?.range), 'E5.05');
  });

  test('F12 goes to a unit in another file', async () => {
    const { document } = await opened(award);
    await vscode.window.showTextDocument(document, { selection: at(document, 'mandatory: E5.05', 12) });
    await vscode.commands.executeCommand('editor.action.revealDefinition');
    const there = await eventually('the other file', () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.uri.toString() === file(development).toString() && active;
    });
    assert.equal(there.document.lineAt(there.selection.active.line).text, '  - reference: E5.05');
  });

  test('references are found over both files', async () => {
    const { document } = await opened(award);
    const places = await ask<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      placeOf(document, 'mandatory: E5.05', 12),
    );
    const where = places.map(({ uri }) => uri.path.split('/').at(-1)).sort();
    assert.deepEqual(where, [award, development, development, development]);
  });

  test('F2 renames a unit in both files', async () => {
    const { document } = await opened(award);
    const edit = await ask<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      placeOf(document, 'mandatory: E5.05', 12),
      'E5.15',
    );
    assert.equal(edit.entries().length, 2);
    assert.ok(await vscode.workspace.applyEdit(edit));
    const other = await vscode.workspace.openTextDocument(file(development));
    for (const text of [document.getText(), other.getText()]) {
      assert.ok(!text.includes('E5.05'));
      assert.ok(text.includes('E5.15'));
    }
    await eventually('nothing is found', () =>
      [document, other].every(({ uri }) => vscode.languages.getDiagnostics(uri).length === 0),
    );
  });

  test('a name that is taken is refused in words', async () => {
    const { document } = await opened(award);
    const rename = ask(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      placeOf(document, 'reference: E5.06', 12),
      'E5.07',
    );
    await assert.rejects(async () => rename, /E5\.07 is another unit already/);
  });

  test('the outline reads like a table of contents', async () => {
    const { document } = await opened(award);
    const symbols = await ask<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
    const units = symbols.find(({ name }) => /^units$/i.test(name));
    assert.deepEqual(
      units?.children.map(({ name, detail }) => [name, detail]),
      [
        ['E5.06 Promoting a social enterprise', 'level 5 · 4 credits · 14 h'],
        ['E5.07 Sustaining a social enterprise', 'level 5 · 5 credits · 18 h'],
      ],
    );
  });

  test('a unit is found by words of its title in the whole folder', async () => {
    await opened(award);
    const found = await ask<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'personal prof');
    const unit = found.find(({ name }) => name.includes('E5.05'));
    assert.equal(unit?.location.uri.toString(), file(development).toString());
  });

  test('lenses tell marks, uses and the cheapest route', async () => {
    const { document } = await opened(award);
    const lenses = await ask<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 20);
    const titles = lenses.map(({ command }) => command?.title ?? '');
    for (const wanted of [
      /^cheapest route 24 h · /,
      /^used in 1 qualification$/,
      /^100 of 100 marks · preview$/,
      /^2 of 2 criteria assessed$/,
    ])
      assert.ok(
        titles.some((title) => wanted.test(title)),
        `${wanted} in ${titles.join()}`,
      );
  });

  test('hints stand beside references and marks until their settings turn them off', async () => {
    const { document } = await opened(award);
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    const labels = async () =>
      (await ask<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, all)).map(labelOf).join('|');
    const kinds = {
      titles: /Personal professional development/,
      halves: /min 30/,
      totals: /100 in all/,
    };
    for (const pattern of Object.values(kinds)) assert.match(await labels(), pattern);
    const settings = vscode.workspace.getConfiguration('qualspec.inlayHints');
    for (const [name, pattern] of Object.entries(kinds)) {
      await settings.update(name, false, vscode.ConfigurationTarget.Workspace);
      await answered(`no ${name}`, async () => !pattern.test(await labels()));
      await settings.update(name, undefined, vscode.ConfigurationTarget.Workspace);
      await answered(`${name} again`, async () => pattern.test(await labels()));
    }
  });

  test('lenses are turned off by their setting', async () => {
    const { document } = await opened(award);
    const lenses = async () =>
      (await ask<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 20)).length;
    const settings = vscode.workspace.getConfiguration('qualspec');
    assert.ok((await lenses()) > 0);
    await settings.update('codeLenses', false, vscode.ConfigurationTarget.Workspace);
    await answered('no lenses', async () => (await lenses()) === 0);
    await settings.update('codeLenses', undefined, vscode.ConfigurationTarget.Workspace);
    await answered('lenses again', async () => (await lenses()) > 0);
  });

  test('units and their outcomes can be folded', async () => {
    const { document } = await opened(award);
    const folds = await ask<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
    const line = placeOf(document, '- reference: E5.06').line;
    const fold = folds.find(({ start }) => start === line);
    assert.equal(fold && document.lineAt(fold.end).text, '          1.2: Evaluate the campaign');
  });

  test('formatting takes white space away and nothing else', async () => {
    const editor = await opened(award);
    const before = editor.document.getText();
    await replace(editor, 'credits: 4\n', 'credits: 4   \n');
    await vscode.commands.executeCommand('editor.action.formatDocument');
    assert.equal(editor.document.getText(), before);
  });

  test('references are coloured by what they name', async () => {
    const { document } = await opened(award);
    const legend = await ask<vscode.SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend', document.uri);
    const { data } = await ask<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri);
    let line = 0;
    let character = 0;
    const told = new Map<string, string>();
    for (let i = 0; i < data.length; i += 5) {
      const [down = 0, along = 0, length = 0, type = 0] = data.slice(i, i + 5);
      character = down === 0 ? character + along : along;
      line += down;
      const range = new vscode.Range(line, character, line, character + length);
      told.set(document.getText(range), legend.tokenTypes[type] ?? '');
    }
    assert.equal(told.get('E5.05'), 'class');
    assert.equal(told.get('further units'), 'namespace');
    assert.equal(told.get('1.1'), 'enumMember');
  });

  test('a quick fix mends what was found', async () => {
    const editor = await opened(award);
    await replace(editor, 'tqt: 70', 'tqt: 90');
    const { document } = editor;
    const [finding] = await eventually('the finding', () => {
      const found = vscode.languages.getDiagnostics(document.uri);
      return found.length > 0 && found;
    });
    assert.ok(finding);
    const actions = await ask<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, finding.range);
    const fix = actions.find(({ isPreferred, edit }) => isPreferred && edit);
    assert.ok(fix?.edit, actions.map(({ title }) => title).join());
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.ok(document.getText().includes('tqt: 70'));
    await eventually('nothing is found', () => vscode.languages.getDiagnostics(document.uri).length === 0);
  });

  test('saving mends what can be mended safely, where somebody wants it', async () => {
    const settings = vscode.workspace.getConfiguration('editor', { languageId: 'qualspec' });
    const onSave = { 'source.fixAll.qualspec': 'explicit' };
    await settings.update('codeActionsOnSave', onSave, vscode.ConfigurationTarget.Workspace, true);
    const editor = await opened(award);
    const before = editor.document.getText();
    try {
      await replace(editor, 'level: 5\n    credits: 7 to 12', 'level:5\n    credits: 7 to 12');
      await eventually('the finding', () => vscode.languages.getDiagnostics(editor.document.uri).length > 0);
      await vscode.commands.executeCommand('workbench.action.files.save');
      await eventually('it is mended', () => editor.document.getText() === before);
    } finally {
      await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace, true);
      await vscode.workspace.fs.writeFile(file(award), new TextEncoder().encode(before));
    }
  });
});

/** An empty selection behind so many characters of a text. */
function at(document: vscode.TextDocument, text: string, behind: number): vscode.Range {
  const position = placeOf(document, text, behind);
  return new vscode.Range(position, position);
}

/** Asks again until the answer is yes: the client tells the server of settings when it gets to it. */
async function answered(what: string, probe: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 15_000;
  while (!(await probe())) {
    if (Date.now() > end) throw new Error(`not in time: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
