import type { Block } from '../syntax/block';
import { endOfLine, nextLine, startOfLine } from '../syntax/lines';
import type { ListNode, MapNode, Node, Pair, Span } from '../syntax/tree';

/** How many columns stand before an offset in its line. Dashes count, so that the keys of an item line up. */
export function columnOf({ text }: Block, offset: number): number {
  return offset - startOfLine(text, offset);
}

/** Written in brackets, on one line or several. */
export function isFlow({ text }: Block, node: MapNode | ListNode): boolean {
  const first = text.charAt(node.start);
  return first === '{' || first === '[';
}

/** The end of the last line that a key and what it says take up, before the line break and with a comment on it. */
export function endOfPair(block: Block, { key, value }: Pair): number {
  return endOfLine(block.text, lastCharacter(block, value ?? key));
}

export function endOfNode(block: Block, node: Span): number {
  return endOfLine(block.text, lastCharacter(block, node));
}

/** A block text that keeps its blank lines ends with them; every other node ends with what is written. */
function lastCharacter({ text }: Block, node: Span): number {
  const said = text.slice(node.start, node.end);
  const kept = /^[|>][0-9]*\+/.test(said) ? said.length : said.trimEnd().length;
  return node.start + Math.max(kept - 1, 0);
}

/** The whole lines that a span takes up, with the last line break. */
export function linesAt({ text }: Block, start: number, end: number): Span {
  return { start: startOfLine(text, start), end: nextLine(text, end) };
}

/** Where the dash of an item stands. */
export function dashOf({ text }: Block, node: Node): number {
  for (let at = node.start - 1; at >= 0; at--) {
    if (text.charAt(at) === '-') return at;
    if (!/\s/.test(text.charAt(at))) break;
  }
  return node.start;
}

/** The line break that a text uses; that of its first line. */
export function breakOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}
