import type { Span } from '../../syntax/tree';
import { hasValue, itemsBeside, pathTo } from './around';
import { type Has, type Place, placeOf, valueOf } from './format-place';
import { type Line, edgeOf, isBlank, keyed, linesAround, unquoted } from './lines';

/**
 * What can be typed at a place, told by the lines around it.
 * @param text the text of the block
 * @param key the top-level key that it belongs to
 * @param isItem whether it is an item of the list under that key
 * @param offset of the place in the block
 */
export function placeIn(text: string, key: string, isItem: boolean, offset: number): Place | undefined {
  const { lines, current } = linesAround(text, offset);
  const line = lines[current];
  if (!line) return undefined;
  const at = offset - line.start;
  if (/(?:^|\s)#/.test(line.text.slice(0, at))) return undefined;
  const says = line.text.slice(line.column).trim() !== '';
  const dash = line.dashes.at(-1);
  // left of what a line says, nothing can be added to it
  if (at < (says ? line.column : (dash ?? -1) + 1) || line.text[line.column] === '#') return undefined;
  const colon = keyed.exec(line.text.slice(line.column));
  const inValue = colon !== null && at > line.column + colon[0].length - 1;
  const typed = inValue
    ? wordIn(line.text, line.column + colon[0].length, line.text.length, at)
    : wordIn(line.text, says ? line.column : at, colon ? line.column + colon[0].length - 1 : line.text.length, at);
  const gaps = {
    before: typed.start === (inValue ? line.column + colon[0].length : (dash ?? -2) + 1) ? ' ' : '',
    behind: line.text[typed.end] === '#' ? ' ' : '',
  };
  const column = says ? line.column : at + gaps.before.length;
  const { path, siblings, begun, isText, isInLine, beside, isLast } = pathTo(lines, current, column);
  if (isText) return undefined;
  const top = column === 0 && dash === undefined ? [] : isItem ? [key, ...path] : path;
  const has = hasBehind(lines, current, colon !== null);
  const where = inValue
    ? valueOf(top, unquoted(colon[1] ?? ''))
    : placeOf(top, { siblings, dash: dash !== undefined, begun, has, isLast, beside: itemsBeside(lines, current) });
  if (!where || (where.is === 'key' && where.within === undefined && column > 0)) return undefined;
  // what stands below says it already
  if (inValue && !hasValue(line) && hasLinesBelow(lines, current)) return undefined;
  if (where.is === 'value' && where.on === 'line below') {
    const goesOn = /,\s*$/.test(lines[current - 1]?.text ?? '');
    if (has === 'lines below' || (beside && !goesOn)) return undefined;
  } else if (!inValue && ((!isInLine && top.length > 0) || (!says && has === 'lines below'))) return undefined;
  return {
    ...where,
    typed: { start: line.start + typed.start, end: line.start + typed.end },
    word: line.text.slice(typed.start, typed.end),
    column,
    gaps,
  };
}

/** What is being typed between two columns of a line: without spaces and a remark round it, and within its quotation marks. */
function wordIn(text: string, from: number, until: number, at: number): Span {
  const start = from + (/^[ \t]*/.exec(text.slice(from, Math.max(from, at)))?.[0].length ?? 0);
  const word = text
    .slice(start, Math.max(until, at))
    .replace(/(?:^|\s)#.*$/, '')
    .trimEnd();
  const end = Math.max(start + word.length, at);
  const [quote] = word;
  const isClosed = word.length > 1 && word.at(-1) === quote;
  if ((quote !== '"' && quote !== "'") || at === start || (isClosed && at === end)) return { start, end };
  return { start: start + 1, end: isClosed ? end - 1 : end };
}

function hasBehind(lines: readonly Line[], current: number, colon: boolean): Has {
  const own = lines[current];
  if (own && colon) return hasValue(own) ? 'value' : 'colon';
  return hasLinesBelow(lines, current) ? 'lines below' : 'nothing';
}

/** Whether the next lines are further in. A list can stand right below its key, further in by nothing. */
function hasLinesBelow(lines: readonly Line[], current: number): boolean {
  const own = lines[current];
  const next = lines.slice(current + 1).find((line) => !isBlank(line));
  if (!own || !next) return false;
  const isList = next.dashes.length > 0 && (own.dashes.length > 0 || !isBlank(own));
  return edgeOf(next) > own.column || (isList && edgeOf(next) === own.column);
}
