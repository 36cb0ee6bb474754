import { criterionBody } from './by-criterion';
import { sectionBody } from './by-section';
import { foot } from './foot';
import { markup } from './markup';
import type { HeadingLevel } from './parts';
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
${sheetHead(view, top)}${body}${foot(view)}</article>
`.source;
}
