import type { Block } from '../syntax/block';
import { endOfLine, nextLine, startOfLine } from '../syntax/lines';
import type { ListNode, MapNode, Node, Pair, ScalarNode, Span } from '../syntax/tree';

/** How many columns stand before an offset in its line. Dashes count, so that the keys of an item line up. */
export function columnOf({ text }: Block, offset: number): number {
  return offset - startOfLine(text, offset);
}

/** Written in brackets, on one line or several. */
export function isFlow({ text }: Block, node: MapNode | ListNode): boolean {
  const first = text.charAt(node.start);
  return first === '{' || first === '[';
}

/** How a text is written: as it is, in quotation marks of a kind, or below a `|` or `>`. Its span has those with it. */
export interface Style extends Span {
  readonly mark: 'none' | '"' | "'" | 'block';
}

export function styleOf({ text }: Block, { start, end, plain }: ScalarNode): Style {
  if (plain) return { start, end, mark: 'none' };
  const mark = text.charAt(start - 1);
  if (mark === '"' || mark === "'") return { start: start - 1, end: end + 1, mark };
  // its lines begin below the one with the sign
  const above = startOfLine(text, startOfLine(text, start) - (text.startsWith('\r\n', start - 2) ? 2 : 1));
  const header = /[:-][ \t]+(?=[|>])/.exec(text.slice(above, start));
  return { start: header ? above + header.index + header[0].length : start, end, mark: 'block' };
}

/** The end of the last line that a key and what it says take up, before the line break and with a comment on it. */
export function endOfPair(block: Block, { key, value }: Pair): number {
  return endOfNode(block, value ?? key);
}

export function endOfNode(block: Block, node: Node): number {
  return endOfLine(block.text, lastCharacter(block, node));
}

/** A block text that keeps its blank lines ends with them, a bracket with its other half, the rest with what is written. */
function lastCharacter(block: Block, node: Node): number {
  const { text } = block;
  if (node.kind !== 'scalar') {
    const last = lastIn(node);
    const end = isFlow(block, node) ? closeOf(block, node) : last && lastCharacter(block, last);
    if (end !== undefined) return end;
  } else if (!node.plain) {
    const { mark, start } = styleOf(block, node);
    // the second mark may stand on a line of its own
    if (mark !== 'block') return node.end;
    const lineBreak = text.startsWith('\r\n', node.end - 2) ? 2 : 1;
    if (/^[|>][0-9]*\+/.test(text.slice(start))) return Math.max(node.end - lineBreak, node.start);
  }
  return node.start + Math.max(text.slice(node.start, node.end).trimEnd().length - 1, 0);
}

/** Where the other half of a bracket is: behind what stands last in it, which may have brackets of its own. */
function closeOf(block: Block, node: MapNode | ListNode): number | undefined {
  const last = lastIn(node);
  const from = last ? outerEnd(block, last) : node.start + 1;
  const close = /^(?:[\s,:]|#[^\r\n]*[\r\n])*[\]}]/.exec(block.text.slice(from));
  return close ? from + close[0].length - 1 : undefined;
}

/** What stands last in a node; undefined where that is a dash with nothing behind it. */
function lastIn(node: MapNode | ListNode): Node | undefined {
  const pair = node.kind === 'map' ? node.pairs.at(-1) : undefined;
  return node.kind === 'list' ? node.items.at(-1) : (pair?.value ?? pair?.key);
}

/** Where a node begins and ends with its quotation marks or brackets. */
export function outerStart(block: Block, node: Node): number {
  return node.kind === 'scalar' ? styleOf(block, node).start : node.start;
}

export function outerEnd(block: Block, node: Node): number {
  if (node.kind === 'scalar') return styleOf(block, node).end;
  return isFlow(block, node) ? lastCharacter(block, node) + 1 : node.end;
}

/** The whole lines that a span takes up, with the last line break. */
export function linesAt({ text }: Block, start: number, end: number): Span {
  return { start: startOfLine(text, start), end: nextLine(text, end) };
}

/** The end of lines that go: where blank lines stand on both sides of them, those below go too. */
export function endOfGone(text: string, start: number, end: number): number {
  if (start > 0 && !isBlank(text, startOfLine(text, start - (text.startsWith('\r\n', start - 2) ? 2 : 1)))) return end;
  let after = end;
  while (after < text.length && isBlank(text, after)) after = nextLine(text, after);
  return after;
}

function isBlank(text: string, line: number): boolean {
  return text.slice(line, nextLine(text, line)).trim() === '';
}

/** Where the dash of an item stands. */
export function dashOf(block: Block, node: Node): number {
  const start = outerStart(block, node);
  return /-\s*$/.exec(block.text.slice(0, start))?.index ?? start;
}

/** The line break that a text uses; that of its first line. */
export function breakOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

/** Whether blank lines stand between the top-level keys of a text. */
export function keysStandApart(text: string): boolean {
  return /(?:\n|\r(?!\n))[ \t]*(?:\r\n?|\n)(?=[^\s#-])/.test(text);
}
