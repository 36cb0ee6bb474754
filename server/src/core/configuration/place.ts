import { endOfLine, startOfLine } from '../syntax/lines';
import type { Span } from '../syntax/tree';

/** Where in a configuration a place is. It is told by lines and their indentation, so that half-typed lines do. */
export interface ConfigurationPlace extends Span {
  /** The keys above, from the top: `rules`, or `folders` and `rules`. */
  readonly above: readonly string[];
  /** The key before the place on its line; undefined where the place is in a key, or where one may be typed. */
  readonly key: string | undefined;
  /** The word at the place, whose range this is. */
  readonly word: string;
}

const lineWithKey = /^( *(?:- +)?)([^\s:#][^:#]*):(?: |$)/;

/** The place of an offset; undefined in a comment. */
export function placeIn(text: string, offset: number): ConfigurationPlace | undefined {
  const lineStart = startOfLine(text, offset);
  const line = text.slice(lineStart, endOfLine(text, offset));
  const at = offset - lineStart;
  if (/(?:^|\s)#/.test(line.slice(0, at))) return undefined;
  const keyed = lineWithKey.exec(line);
  const inValue = keyed !== null && at > keyed[0].trimEnd().length - 1;
  const from = inValue ? keyed[0].length : (/^ *(?:- +)?/.exec(line)?.[0].length ?? 0);
  const colon = keyed && !inValue ? keyed[0].trimEnd().length - 1 : line.length;
  const start = Math.min(from, at);
  const said = /^[^\s#:]*/.exec(line.slice(start, Math.max(colon, at)))?.[0] ?? '';
  return {
    above: keysAbove(text.slice(0, lineStart), indentation(line)),
    key: inValue ? keyed[2]?.trim() : undefined,
    word: said,
    start: lineStart + start,
    end: lineStart + Math.max(start + said.length, at),
  };
}

/** The keys of the lines above that are indented less and less. A dash counts as part of the indentation. */
function keysAbove(text: string, below: number): string[] {
  const keys: string[] = [];
  let indent = below;
  const lines = text.split(/\r\n|\r|\n/);
  for (let i = lines.length - 1; i >= 0 && indent > 0; i--) {
    const line = lines[i] ?? '';
    const keyed = lineWithKey.exec(line);
    if (!keyed || indentation(line) >= indent) continue;
    keys.unshift(keyed[2]?.trim() ?? '');
    // a list may stand below its key without being indented
    indent = indentation(line);
  }
  return keys;
}

function indentation(line: string): number {
  return /^ *(?:- +)?/.exec(line)?.[0].length ?? 0;
}
