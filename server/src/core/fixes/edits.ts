import type { Block } from '../syntax/block';
import type { TextEdit } from '../syntax/document';
import { endOfLine, nextLine } from '../syntax/lines';
import type { ListNode, MapNode, Node, Pair, ScalarNode, Span } from '../syntax/tree';
import { find, mapAt } from './find';
import type { Change, Written } from './fix';
import {
  breakOf,
  columnOf,
  dashOf,
  endOfNode,
  endOfPair,
  isFlow,
  linesAt,
  outerEnd,
  outerStart,
  styleOf,
} from './layout';
import { itemLines, pairLines, quoted, scalarText } from './written';

/** A change with a place in the block. */
export type BlockChange =
  | Extract<Change, { do: 'replace' | 'set' | 'add' }>
  | (Extract<Change, { do: 'write' | 'remove' }> & { readonly at: Span });

/**
 * The edits of a block's text that make a change, with offsets in the block; comments and everything that the change
 * does not speak of stay. Undefined where the text is not as the change supposes, so that nothing is done by guessing.
 */
export function editsIn(block: Block, change: BlockChange): readonly TextEdit[] | undefined {
  switch (change.do) {
    case 'replace':
      return [{ start: change.at.start, end: change.at.end, text: change.text }];
    case 'write':
      return write(block, change.at, change.value);
    case 'set':
      return set(block, change.in, change.key, change.value, change.after);
    case 'add':
      return add(block, change.to, change.value);
    case 'remove':
      return remove(block, change.at);
  }
}

function write(block: Block, at: Span, value: string): TextEdit[] | undefined {
  const found = find(block, at);
  if (!found) return undefined;
  if (found.is === 'key') return [{ ...spanOf(at), text: scalarText(value, isFlow(block, found.map)) }];
  if (found.node.kind !== 'scalar') return undefined;
  if (found.is !== 'term') return [inStyleOf(block, found.node, value)];
  // a piece of a text can only become what needs no quotation marks of its own
  return /^[\w./-][\w ./-]*$/.test(value) ? [{ ...spanOf(at), text: value }] : undefined;
}

/** A value with the quotation marks of what it replaces; a text of several lines becomes a single one. */
function inStyleOf(block: Block, node: ScalarNode, value: string): TextEdit {
  const { start, end, mark } = styleOf(block, node);
  if (mark === '"' || mark === "'") return { start, end, text: quoted(value, mark) };
  // odd spaces at the ends of a text in one line belong to it
  const last = mark === 'block' ? lastBreak(block, start, end) : 0;
  return { start, end: end - last, text: scalarText(value, isInFlow(block, node)) };
}

/** The length of the line breaks that a block text ends with; they stay. */
function lastBreak({ text }: Block, start: number, end: number): number {
  return end - start - text.slice(start, end).trimEnd().length;
}

/** Whether a node stands in brackets of a list or a mapping above it. */
function isInFlow(block: Block, { start }: Span): boolean {
  let flow = false;
  const visit = (node: Node | undefined): void => {
    if (!node || node.kind === 'scalar' || start < node.start || start >= node.end) return;
    flow ||= isFlow(block, node);
    for (const child of node.kind === 'map' ? node.pairs.map(({ value }) => value) : node.items) visit(child);
  };
  visit(block.value);
  return flow;
}

function set(block: Block, at: Span, key: string, value: Written, after: string | undefined): TextEdit[] | undefined {
  const map = mapAt(block, at);
  if (!map) return undefined;
  const known = map.pairs.find((pair) => pair.key.value === key);
  if (known?.value) return rewrite(block, map, known, value);
  if (isFlow(block, map)) return known ? undefined : setInFlow(block, map, key, value);
  const column = columnOf(block, map.start);
  const text = indented(block, pairLines(key, value), column);
  if (known) return [{ start: outerStart(block, known.key), end: endOfPair(block, known), text }];
  const before = map.pairs.find((pair) => pair.key.value === after) ?? map.pairs.at(-1);
  if (!before) return undefined;
  const end = endOfPair(block, before);
  return [{ start: end, end, text: breakOf(block.text) + ' '.repeat(column) + text }];
}

function rewrite(block: Block, map: MapNode, { key, value }: Pair, written: Written): TextEdit[] | undefined {
  if (!value) return undefined;
  if (typeof written === 'string' && value.kind === 'scalar') return write(block, value, written);
  if (isFlow(block, map)) return undefined;
  const text = indented(block, pairLines(key.value, written), columnOf(block, map.start));
  return [{ start: outerStart(block, key), end: endOfPair(block, { key, value }), text }];
}

function setInFlow(block: Block, map: MapNode, key: string, value: Written): TextEdit[] | undefined {
  const last = map.pairs.at(-1);
  if (!last || typeof value !== 'string') return undefined;
  const end = outerEnd(block, last.value ?? last.key);
  return [{ start: end, end, text: `, ${scalarText(key, true)}: ${scalarText(value, true)}` }];
}

function add(block: Block, to: Span, value: Written): TextEdit[] | undefined {
  const found = find(block, to);
  const node = found?.is === 'key' ? found.pair.value : found?.node;
  if (!found) return undefined;
  if (!node) return found.is === 'key' && typeof value === 'string' ? addFirst(block, found, value) : undefined;
  if (node.kind === 'list') return isFlow(block, node) ? addInFlow(block, node, value) : addItem(block, node, value);
  if (node.kind !== 'scalar' || typeof value !== 'string') return undefined;
  if (styleOf(block, node).mark === 'block') return undefined;
  // behind the last term, and inside the quotation marks where there are some
  const said = block.text.slice(node.start, node.end).trimEnd();
  const end = node.start + said.length;
  const joint = said === '' ? '' : said.endsWith(',') ? ' ' : ', ';
  // within brackets a comma without quotation marks would begin another member
  if (node.plain && isInFlow(block, node))
    return [{ ...spanOf(node), text: scalarText(node.value + joint + value, true) }];
  return [{ start: end, end, text: joint + value }];
}

/** Behind the colon of a key that says nothing yet; in braces there may be none. */
function addFirst(block: Block, { map, pair }: { map: MapNode; pair: Pair }, value: string): TextEdit[] | undefined {
  const key = outerEnd(block, pair.key);
  const colon = /^[ \t]*:/.exec(block.text.slice(key));
  if (!colon) return undefined;
  const end = key + colon[0].length;
  return [{ start: end, end, text: ` ${scalarText(value, isFlow(block, map))}` }];
}

function addItem(block: Block, list: ListNode, value: Written): TextEdit[] | undefined {
  const last = list.items.at(-1);
  if (!last) return undefined;
  const column = columnOf(block, dashOf(block, last));
  const end = endOfNode(block, last);
  const text = breakOf(block.text) + ' '.repeat(column) + indented(block, itemLines(value), column);
  return [{ start: end, end, text }];
}

function addInFlow(block: Block, list: ListNode, value: Written): TextEdit[] | undefined {
  if (typeof value !== 'string') return undefined;
  const last = list.items.at(-1);
  const end = last ? outerEnd(block, last) : list.start + 1;
  return [{ start: end, end, text: `${last ? ', ' : ''}${scalarText(value, true)}` }];
}

function remove(block: Block, at: Span): TextEdit[] | undefined {
  const found = find(block, at);
  switch (found?.is) {
    case 'key':
    case 'value':
      return removePair(block, found.map, found.pair);
    case 'item':
      return removeItem(block, found.list, found.index, found.node);
    case 'term':
      return removeTerm(block, found.node, at);
    case 'root':
      return block.kind === 'item' ? removeLines(block, dashOf(block, found.node), found.node) : undefined;
    case undefined:
      return undefined;
  }
}

function removePair(block: Block, map: MapNode, pair: Pair): TextEdit[] | undefined {
  const nth = map.pairs.indexOf(pair);
  const next = map.pairs[nth + 1];
  if (isFlow(block, map))
    return removeMember(
      map.pairs.map(({ key, value }) => ({ start: outerStart(block, key), end: outerEnd(block, value ?? key) })),
      nth,
    );
  if (map.pairs.length === 1) return undefined;
  const start = outerStart(block, pair.key);
  if (/(?:^|[\r\n])[ \t]*$/.test(block.text.slice(0, start))) return removeLines(block, start, pair.value ?? pair.key);
  // the first key stands behind a dash, which stays for the next one
  return next && [{ start, end: outerStart(block, next.key), text: '' }];
}

/** Whole lines go, from the one with an offset to the last one of a node. */
function removeLines(block: Block, start: number, node: Node): TextEdit[] {
  const lines = linesAt(block, start, endOfNode(block, node));
  return [{ ...lines, text: '' }, ...outdented(block, lines.end, columnOf(block, start))];
}

/** Remarks that were deeper than the lines above them, which go: they would be part of a text that ends above those. */
function outdented({ text }: Block, from: number, column: number): TextEdit[] {
  const edits: TextEdit[] = [];
  for (let at = from; at < text.length; at = nextLine(text, at)) {
    const indent = /^ *(?=#)/.exec(text.slice(at, endOfLine(text, at)))?.[0].length;
    if (indent === undefined) break;
    if (indent > column) edits.push({ start: at, end: at + indent, text: ' '.repeat(column) });
  }
  return edits;
}

function removeItem(block: Block, list: ListNode, index: number, node: Node): TextEdit[] | undefined {
  if (isFlow(block, list))
    return removeMember(
      list.items.map((item) => item && { start: outerStart(block, item), end: outerEnd(block, item) }),
      index,
    );
  if (list.items.length > 1) return removeLines(block, dashOf(block, node), node);
  // an empty list goes with its key
  const key = find(block, list);
  return key?.is === 'value' ? removePair(block, key.map, key.pair) : undefined;
}

function removeMember(members: readonly (Span | undefined)[], nth: number): TextEdit[] | undefined {
  const own = members[nth];
  const next = members[nth + 1];
  const previous = members[nth - 1];
  if (!own) return undefined;
  if (next) return [{ start: own.start, end: next.start, text: '' }];
  return [{ start: previous?.end ?? own.start, end: own.end, text: '' }];
}

/** A term goes with one of the commas beside it. */
function removeTerm({ text }: Block, node: Span, { start, end }: Span): TextEdit[] | undefined {
  const after = /^\s*,\s*/.exec(text.slice(end, node.end));
  if (after) return [{ start, end: end + after[0].length, text: '' }];
  const before = /,\s*$/.exec(text.slice(node.start, start));
  return before ? [{ start: start - before[0].length, end, text: '' }] : undefined;
}

/** Lines with the block's own line breaks; those after the first are indented. */
function indented(block: Block, lines: readonly string[], column: number): string {
  return lines.join(breakOf(block.text) + ' '.repeat(column));
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
