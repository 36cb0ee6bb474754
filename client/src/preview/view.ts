import type { PreviewView } from './messages';
import type { MarkSheetResult } from './request';

const broken =
  'The text of this part has a mistake in its syntax. What you see is the last version that could be read.';
const missing = 'This part cannot be shown at the moment. What you see is the last version that could be read.';
const nothing = 'This file has no qualification, no assessment and no mark sheet yet.';

/**
 * What to show after an answer of the server. A broken or missing rendering never takes the place of a good one: that
 * stays, with a note that says so.
 */
export function nextView(last: PreviewView, result: MarkSheetResult): PreviewView {
  const { shown, sheets, message } = result;
  const choices = sheets.length > 0 || !last.rendering ? sheets : last.sheets;
  if (shown && !shown.broken) {
    const { is, id, title, body, styles } = shown;
    return { sheets: choices, rendering: { is, id, title, body, styles } };
  }
  if (last.rendering) return { sheets: choices, rendering: last.rendering, note: shown ? broken : missing };
  if (shown) return { sheets: choices, rendering: shown, note: broken };
  return { sheets: choices, note: message ?? nothing };
}

/** The same view while the language server does not answer. */
export function unanswered(last: PreviewView): PreviewView {
  return { ...last, note: 'The language server is not answering, so this may not be the text as it is now.' };
}
