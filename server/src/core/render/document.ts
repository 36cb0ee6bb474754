import { renderMarkSheet } from './html';
import { markup, Markup } from './markup';
import { isStated } from './parts';
import { markSheetStyles } from './styles';
import { documentStyles, runningFoot } from './document-styles';
import type { MarkSheetView } from './view';

/**
 * Draws a mark sheet as a whole HTML file that needs nothing else: to be opened, kept, sent and printed. It loads
 * nothing and runs nothing, and says so in its content security policy.
 */
export function renderMarkSheetDocument(view: MarkSheetView): string {
  const name = isStated(view.title) ? view.title : view.id;
  const version = isStated(view.specification.version) ? `Version ${view.specification.version}` : '';
  const foot = [name, version].filter(isStated).join(' · ');
  // The styles hold no author's text but the running foot, and that is escaped as a CSS string.
  const styles = new Markup(`${markSheetStyles}${documentStyles}${runningFoot(foot)}`);
  return markup`<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Mark sheet: ${name}</title>
<style>
${styles}</style>
</head>
<body>
<main>
${new Markup(renderMarkSheet(view))}</main>
</body>
</html>
`.source;
}
