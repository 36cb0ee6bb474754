import type { TextEdit } from '../syntax/document';

/** A text after edits that are in its order and do not overlap. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let done = 0;
  for (const { start, end, text: inserted } of edits) {
    result += text.slice(done, start) + inserted;
    done = end;
  }
  return result + text.slice(done);
}
