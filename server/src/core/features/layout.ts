import { type Block, blockLines } from '../syntax/block';
import type { TextEdit } from '../syntax/document';
import { endOfLine } from '../syntax/lines';
import type { Node, ScalarNode } from '../syntax/tree';

/** How much deeper a key stands below what it belongs to. */
export const step = 2;

/** Where a line begins, and where it should. */
export interface LineStart {
  readonly indent: number;
  readonly column: number;
}

/** Where each line of a block should begin, found by walking over its tree. */
export class Layout {
  private readonly lines: readonly number[];
  /** The column of the first character of a line, by its number; other lines stay where they are. */
  private readonly columns = new Map<number, number>();
  /** Lines of texts that keep their white space. */
  private readonly kept = new Set<number>();
  /** White space within lines that becomes a single space. */
  private readonly gaps: TextEdit[] = [];

  /**
   * @param column that of an item's dash
   * @param below the item that follows in the same list; undefined where a key at the left edge does, or nothing
   */
  constructor(
    private readonly block: Block,
    column: number,
    private readonly below: LineStart | undefined,
  ) {
    this.lines = blockLines(block);
    if (block.kind === 'item') this.item(block.value, column);
    else {
      if (block.value && block.keyNode) this.gap(block.keyNode.end, block.value, ':');
      this.under(block.value, 0);
    }
  }

  edits(): TextEdit[] {
    const edits = [...this.gaps];
    const { text } = this.block;
    const columns = this.allColumns();
    this.lines.forEach((start, line) => {
      if (this.kept.has(line)) return;
      const end = endOfLine(text, start);
      const first = start + this.indentOf(line);
      const column = first === end ? 0 : columns[line];
      const indent = ' '.repeat(column ?? 0);
      if (column !== undefined && text.slice(start, first) !== indent) edits.push({ start, end: first, text: indent });
      let last = end;
      while (last > first && isSpace(text.charCodeAt(last - 1))) last--;
      if (last < end) edits.push({ start: last, end, text: '' });
    });
    return edits.sort((a, b) => a.start - b.start);
  }

  /** The columns of all lines. A remark stands with the line that follows it, or, where it is deeper, with one above. */
  private allColumns(): (number | undefined)[] {
    const following = this.following();
    // the lines above that what follows can belong to, each deeper than the one before
    const above: LineStart[] = [];
    return this.lines.map((start, line) => {
      const indent = this.indentOf(line);
      const column = this.columns.get(line);
      if (column === undefined)
        return this.text.charAt(start + indent) === '#' ? this.remarkColumn(indent, following[line], above) : undefined;
      while ((above.at(-1)?.indent ?? -1) >= indent) above.pop();
      above.push({ indent, column });
      return column;
    });
  }

  private remarkColumn(indent: number, next: LineStart | undefined, above: readonly LineStart[]): number | undefined {
    if (next && indent <= next.indent) return next.column;
    if (!next && this.block.kind === 'head') return undefined;
    if (!next && indent <= (this.below?.indent ?? 0))
      return indent === 0 && this.below?.indent !== 0 ? 0 : this.below?.column;
    const owner = above.findLast((line) => line.indent <= indent);
    if (!owner) return step;
    return owner.indent === indent ? owner.column : owner.column + step;
  }

  /** For each line the next one that has a column. */
  private following(): (LineStart | undefined)[] {
    let next: LineStart | undefined;
    const lines = this.lines.map((_, line) => line).reverse();
    return lines
      .map((line) => {
        const found = next;
        const column = this.columns.get(line);
        if (column !== undefined) next = { indent: this.indentOf(line), column };
        return found;
      })
      .reverse();
  }

  private indentOf(line: number): number {
    const start = this.lines[line] ?? 0;
    let end = start;
    while (isSpace(this.text.charCodeAt(end))) end++;
    return end - start;
  }

  private get text(): string {
    return this.block.text;
  }

  /** What stands below a key in a column. */
  private under(node: Node | undefined, column: number): void {
    if (node?.kind === 'map' && !this.isFlow(node)) this.map(node, column + step);
    else if (node?.kind === 'list' && !this.isFlow(node)) for (const item of node.items) this.item(item, column + step);
    else if (node) this.rest(node, column + step);
  }

  private map(node: Extract<Node, { kind: 'map' }>, column: number): void {
    for (const { key, value } of node.pairs) {
      this.begins(key.start - (key.plain ? 0 : 1), column);
      if (value) this.gap(key.end + (key.plain ? 0 : 1), value, ':');
      this.under(value, column);
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

/** What the space bar and the tab key make; other spaces belong to what is written. */
function isSpace(code: number): boolean {
  return code === 32 || code === 9;
}
