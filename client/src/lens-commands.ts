import * as vscode from 'vscode';

/** A place as the language server writes it. */
interface Place {
  readonly line: number;
  readonly character: number;
}

/** The commands behind the lenses and other answers of the language server; they are given a place of a file. */
export function registerLensCommands(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('qualspec.explain', (uri: string, at: Place) => explain(uri, at)),
    vscode.commands.registerCommand('qualspec.showUses', (uri: string, at: Place) => showUses(uri, at)),
  );
}

/** Puts the cursor at a place and opens what is told of it there. */
async function explain(uri: string, { line, character }: Place): Promise<void> {
  const position = new vscode.Position(line, character);
  const selection = new vscode.Range(position, position);
  await vscode.window.showTextDocument(vscode.Uri.parse(uri, true), { selection });
  await vscode.commands.executeCommand('editor.action.showHover', { focus: 'autoFocusImmediately' });
}

/** Lists every place that uses what stands at a place. */
async function showUses(uri: string, { line, character }: Place): Promise<void> {
  const document = vscode.Uri.parse(uri, true);
  const position = new vscode.Position(line, character);
  const places = await vscode.commands.executeCommand<vscode.Location[]>(
    'vscode.executeReferenceProvider',
    document,
    position,
  );
  await vscode.commands.executeCommand('editor.action.showReferences', document, position, places);
}
