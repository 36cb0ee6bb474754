import { isBreak } from './lines';

/** More levels than this are no document. A parser that follows them further runs out of stack, and not every one survives it. */
const depthLimit = 100;

/**
 * Where a text is nested deeper than the limit, or -1. Counts the brackets that are open, and the levels of indentation
 * and of dashes; within texts it may count too many, and never too few.
 */
export function tooDeepAt(text: string): number {
  const columns: number[] = [];
  let brackets = 0;
  let lineStart = 0;
  let leading = true;
  for (let p = 0; p < text.length; p++) {
    const code = text.charCodeAt(p);
    if (isBreak(code)) {
      lineStart = p + 1;
      leading = true;
    } else if (leading && code !== 32) {
      const column = p - lineStart;
      while ((columns.at(-1) ?? -1) >= column) columns.pop();
      columns.push(column);
      leading = code === 45 && text.charCodeAt(p + 1) === 32;
    }
    if (code === 91 || code === 123) brackets++;
    else if ((code === 93 || code === 125) && brackets > 0) brackets--;
    if (brackets > depthLimit || columns.length > depthLimit) return p;
  }
  return -1;
}
