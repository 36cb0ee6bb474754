import * as vscode from 'vscode';

const openRulePage = 'qualspec.openRulePage';

/** The folder of the pages that explain the rules. */
export const rulePages = (extension: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(extension, 'dist', 'rules');

/** Registers the command that opens the page of a rule, given its id such as `marks/sections-total`. */
export function registerRulePages(extension: vscode.Uri): vscode.Disposable {
  return vscode.commands.registerCommand(openRulePage, async (id: unknown) => {
    // Links in the text of a page or a note could name any command with any argument.
    if (typeof id !== 'string' || !/^[a-z0-9-]+\/[a-z0-9-]+$/.test(id)) return;
    const page = vscode.Uri.joinPath(rulePages(extension), `${id}.md`);
    await vscode.commands
      .executeCommand('markdown.showPreviewToSide', page)
      .then(undefined, () => vscode.window.showTextDocument(page, { viewColumn: vscode.ViewColumn.Beside }));
  });
}

/**
 * Lets the link of a finding open its rule's page inside the editor. The server names the page's file, which a click would
 * open as source text, or hand to the system.
 */
export function linkToRulePages(diagnostics: vscode.Diagnostic[]): vscode.Diagnostic[] {
  for (const diagnostic of diagnostics) {
    const { code } = diagnostic;
    if (typeof code !== 'object' || typeof code.value !== 'string') continue;
    const target = vscode.Uri.from({ scheme: 'command', path: openRulePage, query: JSON.stringify([code.value]) });
    diagnostic.code = { value: code.value, target };
  }
  return diagnostics;
}
