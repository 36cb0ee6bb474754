import * as vscode from 'vscode';

/** A place as the language server writes it. */
interface Place {
  readonly line: number;
  readonly character: number;
}

/** The command behind the lens of a unit; it is given a place of a file. */
export function registerLensCommands(): vscode.Disposable {
  return vscode.commands.registerCommand('qualspec.showUses', (uri: string, at: Place) => showUses(uri, at));
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
