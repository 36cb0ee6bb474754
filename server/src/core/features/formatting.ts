import { type Block, blockLines } from '../syntax/block';
import { type SourceDocument, type TextEdit, parse } from '../syntax/document';
import { endOfLine } from '../syntax/lines';
import type { Node, ScalarNode } from '../syntax/tree';
import { applied } from './applied';

/** How much deeper a key stands below what it belongs to. */
const step = 2;

/**
 * The edits that line a document up: two spaces a level, dashes below their key, one space after a colon and a dash,
 * nothing after a line's end. Nothing but white space ever changes; a block that could be read otherwise afterwards, or
 * cannot be read as a whole now, stays as it is.
 */
export function formattingOf({ blocks, starts, read }: SourceDocument): TextEdit[] {
  if (read !== 'blocks') return [];
  return blocks.flatMap((block, i) => {
    const base = starts[i] ?? 0;
    return blockEdits(block).map(({ start, end, text }) => ({ start: base + start, end: base + end, text }));
  });
}

function blockEdits(block: Block): readonly TextEdit[] {
  if (block.problems.length > 0 || block.unread.length > 0 || !block.value || block.value.kind === 'scalar') return [];
  const edits = new Layout(block).edits();
  return edits.length > 0 && saysTheSame(block, applied(block.text, edits)) ? edits : [];
}

/** Where each line of a block should begin, found by walking over its tree. */
class Layout {
  private readonly lines: readonly number[];
  /** The column of the first character of a line, by its number; other lines stay where they are. */
  private readonly columns = new Map<number, number>();
  /** Lines of texts that keep their white space. */
  private readonly kept = new Set<number>();
  /** White space within lines that becomes a single space. */
  private readonly gaps: TextEdit[] = [];

  constructor(private readonly block: Block) {
    this.lines = blockLines(block);
    if (block.kind === 'item') this.item(block.value, step);
    else this.below(block.value, 0);
  }

  edits(): TextEdit[] {
    const edits = [...this.gaps];
    const columns = this.allColumns();
    this.lines.forEach((start, line) => {
      if (this.kept.has(line)) return;
      const end = endOfLine(this.block.text, start);
      const text = this.block.text.slice(start, end);
      const first = start + (text.length - text.trimStart().length);
      const column = text.trim() === '' ? 0 : columns[line];
      const indent = ' '.repeat(column ?? first - start);
      if (this.block.text.slice(start, first) !== indent && first <= end)
        edits.push({ start, end: first, text: indent });
      const last = start + text.trimEnd().length;
      if (last > first && last < end) edits.push({ start: last, end, text: '' });
    });
    return edits.sort((a, b) => a.start - b.start);
  }

  /** The columns of all lines: a remark stands with the line that follows it. */
  private allColumns(): (number | undefined)[] {
    let next: number | undefined;
    const { text } = this.block;
    const columns = this.lines.map((start, line) => ({ start, line })).reverse();
    return columns
      .map(({ start, line }) => {
        const own = this.columns.get(line);
        next = own ?? next;
        return own ?? (text.slice(start, endOfLine(text, start)).trimStart().startsWith('#') ? next : undefined);
      })
      .reverse();
  }

  /** What stands below a key in a column. */
  private below(node: Node | undefined, column: number): void {
    if (node?.kind === 'map' && !this.isFlow(node)) this.map(node, column + step);
    else if (node?.kind === 'list' && !this.isFlow(node)) for (const item of node.items) this.item(item, column + step);
    else if (node) this.rest(node, column + step);
  }

  private map(node: Extract<Node, { kind: 'map' }>, column: number): void {
    for (const { key, value } of node.pairs) {
      this.begins(key.start - (key.plain ? 0 : 1), column);
      if (value) this.gap(key.end + (key.plain ? 0 : 1), value, ':');
      this.below(value, column);
    }
  }

  private item(node: Node | undefined, column: number): void {
    if (!node) return;
    const dash = this.dashBefore(node);
    if (dash === undefined) return;
    this.begins(dash, column);
    this.gap(dash, node, '-');
    if (node.kind === 'map' && !this.isFlow(node)) this.map(node, column + step);
    else if (node.kind === 'list' && !this.isFlow(node)) for (const item of node.items) this.item(item, column + step);
    else this.rest(node, column + step);
  }

  /** A place that is the first of its line gives the line its column. */
  private begins(at: number, column: number): void {
    const line = this.lineOf(at);
    const start = this.lines[line] ?? 0;
    if (this.block.text.slice(start, at).trim() === '' && !this.columns.has(line)) this.columns.set(line, column);
  }

  /** The lines of a text or of brackets after the first one. */
  private rest(node: Node, column: number): void {
    const from = this.lineOf(node.start);
    const to = this.lineOf(Math.max(node.start, node.end - 1));
    const isBlock = node.kind === 'scalar' && this.isBlockText(node);
    for (let line = isBlock ? from : from + 1; line <= to; line++) {
      if (isBlock) this.kept.add(line);
      else this.columns.set(line, column);
    }
  }

  /** One space between a sign and what follows it in the same line. */
  private gap(from: number, value: Node, sign: ':' | '-'): void {
    const after = this.block.text.indexOf(sign, from) + 1;
    const found = /^[ \t]+(?=[^ \t\r\n#])/.exec(this.block.text.slice(after, value.start))?.[0];
    const plain = /^[ \t]+$/.exec(this.block.text.slice(after, value.start))?.[0];
    const space = plain ?? found;
    if (after > 0 && space !== undefined && space !== ' ')
      this.gaps.push({ start: after, end: after + space.length, text: ' ' });
  }

  private dashBefore(node: Node): number | undefined {
    const before = this.block.text.slice(0, node.start);
    const at = before.lastIndexOf('-');
    return at >= 0 && /^-[\s"'[{|>0-9+-]*$/.test(before.slice(at)) ? at : undefined;
  }

  private isFlow({ start }: Node): boolean {
    return /[[{]/.test(this.block.text.charAt(start));
  }

  /** Below a `|` or `>`: neither plain nor behind a quotation mark. */
  private isBlockText({ plain, start }: ScalarNode): boolean {
    return !plain && !/["']/.test(this.block.text.charAt(start - 1));
  }

  private lineOf(offset: number): number {
    let [low, high] = [0, this.lines.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.lines[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Whether a block's text is read as it was, with nothing but white space changed. */
function saysTheSame(block: Block, text: string): boolean {
  if (block.text.replace(/\s/g, '') !== text.replace(/\s/g, '')) return false;
  const head = block.kind === 'item' ? `${block.key}:\n` : '';
  const again = parse(head + text).blocks.at(-1);
  return again?.problems.length === 0 && again.unread.length === 0 && same(block.value, again.value);
}

function same(a: Node | undefined, b: Node | undefined): boolean {
  if (!a || !b) return a === b;
  if (a.kind === 'scalar') return b.kind === 'scalar' && a.value === b.value && a.plain === b.plain;
  if (a.kind === 'list')
    return b.kind === 'list' && a.items.length === b.items.length && a.items.every((item, i) => same(item, b.items[i]));
  return (
    b.kind === 'map' &&
    a.pairs.length === b.pairs.length &&
    a.pairs.every(({ key, value }, i) => same(key, b.pairs[i]?.key) && same(value, b.pairs[i]?.value))
  );
}
