import { criterionBody } from './by-criterion';
import { sectionBody } from './by-section';
import { markup, type Markup } from './markup';
import { isStated, NOTHING, prose, type HeadingLevel } from './parts';
import { sheetHead, titleId } from './sheet-head';
import type { MarkSheetView } from './view';

/**
 * Draws a mark sheet as a fragment of HTML, to be styled by `markSheetStyles`. Every text is escaped, and what is not
 * known is shown as a blank, so any view gives a well-formed fragment.
 *
 * @param top the level of the sheet's own heading; all others follow below it
 */
export function renderMarkSheet(view: MarkSheetView, top: HeadingLevel = 1): string {
  const body = view.form === 'by section' ? sectionBody(view, top) : criterionBody(view, top);
  return markup`<article class="qs-sheet" lang="en-GB" aria-labelledby="${titleId(view)}">
${sheetHead(view, top)}${body}${footer(view)}</article>
`.source;
}

function footer({ awardingOrganisation, specification: { title, version } }: MarkSheetView): Markup {
  const lines = [awardingOrganisation, title, isStated(version) ? `Version ${version}` : undefined].filter(isStated);
  if (lines.length === 0) return NOTHING;
  return markup`<footer class="qs-foot">${lines.map((line) => markup`<p>${prose(line)}</p>`)}</footer>\n`;
}
