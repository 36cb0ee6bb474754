import * as vscode from 'vscode';
import type { QualspecApi } from '../../client/src/extension';

/** A file of the open folder. */
export function file(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('no folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Opens a file of the folder in a text editor. */
export const open = (name: string): Thenable<vscode.TextEditor> =>
  vscode.window.showTextDocument(file(name), { viewColumn: vscode.ViewColumn.One });

/** Waits until a function gives something other than undefined or false. */
export async function eventually<T>(what: string, probe: () => T | undefined | false, ms = 15_000): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const value = probe();
    if (value !== undefined && value !== false) return value;
    if (Date.now() > end) throw new Error(`not within ${ms} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** The extension under test, once it is active. */
export async function qualspec(): Promise<vscode.Extension<QualspecApi>> {
  const extension = vscode.extensions.getExtension<QualspecApi>('qualspec.qualspec');
  if (!extension) throw new Error('the extension is not installed');
  // isActive is also true after an activation that failed; activate() rejects then.
  await extension.activate();
  return extension;
}

/** Replaces the first occurrence of a text in a document. */
export async function replace(editor: vscode.TextEditor, from: string, to: string): Promise<void> {
  const { document } = editor;
  const at = document.getText().indexOf(from);
  if (at < 0) throw new Error(`the document has no '${from}'`);
  const range = new vscode.Range(document.positionAt(at), document.positionAt(at + from.length));
  if (!(await editor.edit((builder) => builder.replace(range, to)))) throw new Error('the edit was refused');
}

/** The place so many characters behind the start of the first occurrence of a text. */
export function placeOf(document: vscode.TextDocument, text: string, behind = 0): vscode.Position {
  const at = document.getText().indexOf(text);
  if (at < 0) throw new Error(`the document has no '${text}'`);
  return document.positionAt(at + behind);
}

/** Puts the cursor at the first occurrence of a text. */
export function moveTo(editor: vscode.TextEditor, text: string): void {
  const position = placeOf(editor.document, text);
  editor.selection = new vscode.Selection(position, position);
}

/** Gives up all changes and closes everything. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
