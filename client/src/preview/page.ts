import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';

/** The folder whose files the page may load. */
export const pageFolder = (extension: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(extension, 'dist', 'preview');

/**
 * The page of the preview, empty. Its policy lets nothing in but the extension's own script and styles, which carry the
 * nonce; there is no remote content, no inline style and no form.
 */
export function pageHtml(webview: vscode.Webview, extension: vscode.Uri): string {
  const nonce = randomBytes(16).toString('base64url');
  const file = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(pageFolder(extension), name)).toString(true);
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Preview</title>
<link rel="stylesheet" nonce="${nonce}" href="${file('preview.css')}">
<style id="sheet-styles" nonce="${nonce}"></style>
</head>
<body>
<header id="bar" hidden><label for="chooser">Preview of</label> <select id="chooser"></select></header>
<div id="note" role="status"></div>
<main id="sheet" tabindex="-1" aria-label="Preview"></main>
<script nonce="${nonce}" src="${file('preview.js')}"></script>
</body>
</html>`;
}
