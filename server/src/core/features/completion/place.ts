import { type KeyShape, type ShapeName, shapes, topLevel } from '../../model/generated';
import type { Span } from '../../syntax/tree';

/**
 * Where a place is, told by lines and their indentation and not by the tree: a line that is being typed is no YAML yet,
 * and the lines around it are what counts.
 */
export type Place = (KeyPlace | ItemPlace | CodePlace | ValuePlace) & {
  /** The characters that are being typed; offsets in the block. */
  readonly typed: Span;
  readonly word: string;
  /** The columns of the line before what is typed. */
  readonly column: number;
};

/** A key can be typed. */
interface KeyPlace {
  readonly is: 'key';
  /** Undefined at the beginning of a line. */
  readonly within: ShapeName | undefined;
  /** Keys that the mapping has already. */
  readonly siblings: ReadonlySet<string>;
}

/** Another item of a list of mappings can be begun; `dash` tells whether its dash is there. */
interface ItemPlace {
  readonly is: 'item';
  readonly of: ShapeName;
  readonly dash: boolean;
}

/** An outcome's or a criterion's number can be typed. */
interface CodePlace {
  readonly is: 'code';
  readonly key: string;
  /** The number of the outcome, where the codes are those of its criteria. */
  readonly outcome: string | undefined;
  readonly siblings: ReadonlySet<string>;
}

/** A value can be typed. */
interface ValuePlace {
  readonly is: 'value';
  readonly key: string;
  readonly about: KeyShape;
  readonly within: ShapeName | undefined;
  /** The number of the outcome or criterion under which it stands. */
  readonly code: string | undefined;
}

interface Line {
  readonly start: number;
  readonly dashes: readonly number[];
  /** The column behind the indentation and the dashes. */
  readonly column: number;
  readonly key: string | undefined;
  readonly text: string;
}

const keyed = /^("[^"]*"|'[^']*'|[^\s:#'"[{][^:#]*):(?=[ \t]|$)/;

/**
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
  const before = line.text.slice(0, at);
  if (/(?:^|\s)#/.test(before)) return undefined;
  const column = line.text.trim() === '' ? at : Math.min(line.column, at);
  const dash = line.dashes.length > 0;
  const { path, siblings, begun, isText } = pathTo(lines, current, column);
  if (isText) return undefined;
  const top = column === 0 && !dash ? [] : isItem ? [key, ...path] : path;
  const colon = keyed.exec(line.text.slice(line.column));
  const inValue = colon !== null && at > line.column + colon[0].length - 1;
  const from = inValue ? line.column + colon[0].length : column;
  const start = from + (/^[ \t]*/.exec(line.text.slice(from, Math.max(from, at)))?.[0].length ?? 0);
  const until = inValue || !colon ? line.text.length : line.column + colon[0].length - 1;
  const word = line.text
    .slice(start, Math.max(until, at))
    .replace(/\s#.*$/, '')
    .trimEnd();
  const typed = { start: line.start + Math.min(start, at), end: line.start + Math.max(start + word.length, at) };
  const where = inValue ? valueOf(top, unquoted(colon[1] ?? '')) : placeOf(top, siblings, dash, begun);
  return where && { ...where, typed, word, column };
}

function linesAround(text: string, offset: number): { lines: Line[]; current: number } {
  const lines: Line[] = [];
  let start = 0;
  let current = 0;
  for (const part of text.split(/(?<=\r\n|\n|\r(?!\n))/)) {
    if (offset >= start) current = lines.length;
    lines.push(lineFrom(part.replace(/\r?\n$|\r$/, ''), start));
    start += part.length;
  }
  if (/[\r\n]$/.test(text) && offset >= text.length) current = lines.push(lineFrom('', text.length)) - 1;
  return { lines, current };
}

function lineFrom(text: string, start: number): Line {
  const dashes: number[] = [];
  let column = /^[ \t]*/.exec(text)?.[0].length ?? 0;
  while (/^-(?:[ \t]|$)/.test(text.slice(column))) {
    dashes.push(column);
    column += /^-[ \t]*/.exec(text.slice(column))?.[0].length ?? 1;
  }
  const key = keyed.exec(text.slice(column))?.[1];
  return { start, dashes, column, key: key === undefined ? undefined : unquoted(key), text };
}

function unquoted(key: string): string {
  const plain = key.trim();
  return /^(["']).*\1$/.test(plain) ? plain.slice(1, -1) : plain;
}

/** The keys above a line from the top, and the keys beside it in its mapping. */
function pathTo(lines: readonly Line[], current: number, column: number) {
  const path: string[] = [];
  const siblings = new Set<string>();
  const own = lines[current];
  let bound = own?.dashes[0] ?? column;
  // whether an item of a list, above, is the mapping that the line belongs to
  let begun = false;
  // whether the mapping's other keys may stand above
  let open = (own?.dashes.length ?? 0) === 0;
  let keys = column;
  // whether the line only goes on with what was written behind the key above it
  let isText = false;
  for (let i = current - 1; i >= 0; i--) {
    const line = lines[i];
    if (!line || line.text.trim() === '' || line.text.trimStart().startsWith('#')) continue;
    if (open && line.column === keys && line.key !== undefined) {
      if (path.length === 0) siblings.add(line.key);
      const [first] = line.dashes;
      if (first === undefined) continue;
      if (path.length === 0) begun = true;
      open = false;
      bound = first;
      continue;
    }
    const listBelow = line.column === bound && !open && line.dashes.length === 0;
    if (line.column >= bound && !listBelow) continue;
    if (line.key === undefined) continue;
    if (path.length === 0) isText = hasValue(line);
    path.unshift(line.key);
    keys = line.column;
    open = line.dashes.length === 0;
    bound = line.dashes[0] ?? line.column;
  }
  for (const key of keysBelow(lines, current, column)) siblings.add(key);
  return { path, siblings, begun, isText };
}

/** Whether the value of a key begins on the key's own line; an anchor or a block's sign does not count. */
function hasValue({ text, column }: Line): boolean {
  const value = text.slice(column).replace(keyed, '').trim();
  return value !== '' && !/^[#|>&]/.test(value);
}

function* keysBelow(lines: readonly Line[], current: number, column: number): Generator<string> {
  for (const line of lines.slice(current + 1)) {
    if (line.text.trim() === '' || line.text.trimStart().startsWith('#')) continue;
    if ((line.dashes[0] ?? line.column) < column) return;
    if (line.column === column && line.dashes.length === 0 && line.key !== undefined) yield line.key;
  }
}

interface Context {
  readonly within: ShapeName | undefined;
  /** The key that the place is directly under. */
  readonly under: { readonly key: string; readonly about: KeyShape } | undefined;
  readonly code: string | undefined;
  readonly outcome: string | undefined;
}

/** Follows keys down the format; undefined where one of them is not known. */
function follow(path: readonly string[]): Context | undefined {
  let within: ShapeName | undefined;
  let under: Context['under'];
  let code: string | undefined;
  let outcome: string | undefined;
  for (let i = 0; i < path.length; i++) {
    const key = path[i] ?? '';
    const known: Readonly<Record<string, KeyShape>> = within === undefined ? topLevel : shapes[within].keys;
    const about: KeyShape | undefined = Object.hasOwn(known, key) ? known[key] : undefined;
    if (!about) return undefined;
    under = { key, about };
    if (about.is === 'coded parts' || about.is === 'coded values') {
      outcome = code;
      code = path[i + 1];
      if (code === undefined || about.is === 'coded values') return { within, under, code, outcome };
      i++;
    }
    if ('shape' in about) {
      within = about.shape;
      if (i === path.length - 1 && about.is === 'parts') continue;
      under = about.is === 'parts' ? under : undefined;
    }
  }
  return { within, under, code, outcome };
}

function placeOf(
  path: readonly string[],
  siblings: ReadonlySet<string>,
  dash: boolean,
  begun: boolean,
): KeyPlace | ItemPlace | CodePlace | ValuePlace | undefined {
  const context = follow(path);
  if (!context) return undefined;
  const { under, within, code, outcome } = context;
  if (under && path.at(-1) === under.key) {
    const { key, about } = under;
    if (about.is === 'value' || about.is === 'values') return { is: 'value', key, about, within, code };
    if (about.is === 'coded parts' || about.is === 'coded values')
      return dash ? undefined : { is: 'code', key, outcome, siblings };
    if (about.is === 'parts' && !begun) return { is: 'item', of: about.shape, dash };
  }
  return dash ? undefined : { is: 'key', within, siblings };
}

function valueOf(path: readonly string[], key: string): ValuePlace | undefined {
  const context = follow(path);
  if (!context) return undefined;
  const { within, under, code } = context;
  if (under && path.at(-1) === under.key && under.about.is === 'coded values')
    return { is: 'value', key: under.key, about: under.about, within, code: key };
  const known: Readonly<Record<string, KeyShape>> = within === undefined ? topLevel : shapes[within].keys;
  const about = Object.hasOwn(known, key) ? known[key] : undefined;
  return about && { is: 'value', key, about, within, code };
}
