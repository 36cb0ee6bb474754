import { CHOMPING_MODE, EVENT_ID, SCALAR_STYLE, getScalarValue } from 'js-yaml';
import type { ListNode, MapNode, Node, Pair, ScalarNode } from './tree';

/**
 * The quick way through a block that has nothing odd about it, as nearly all have: mappings and lists by indentation,
 * texts on one line or going on below, quoted texts without escapes, `>` and `|`, comments on lines of their own. It
 * takes only what the event parser takes and has nothing to say about, and gives the same tree; a fuzz target holds the
 * two equal. At the first sign of anything else it gives up.
 * @returns undefined where the event parser has to be asked
 */
export function readRegular(text: string): Node | undefined {
  if (irregular.test(text)) return undefined;
  try {
    return new RegularReader(text).root();
  } catch (error) {
    if (error instanceof Irregular) return undefined;
    throw error;
  }
}

/** Tabs, CR, and what `odd-characters.ts` has to look at. */
const irregular = /[^\n -~\u00a1-\u167f\u1681-\u1fff\u200b-\u202e\u2030-\u205e\u2060-\u2fff\u3001-\ud7ff\ue000-\ufffc]/;

class Irregular extends Error {}

/** Deeper than this no specification goes; how deep is too deep is not for this reader to say. */
const depthLimit = 40;

const [space, hash, dash, quote, apostrophe, above, bar] = [32, 35, 45, 34, 39, 62, 124];

class RegularReader {
  /** Of the line that is looked at: its column, where it says something, and where it ends. */
  private column = -1;
  private at = 0;
  private end = -1;
  /** There was an empty line or a comment above the line. */
  private apart = false;
  private depth = 0;
  private nextHash: number;
  private nextColon: number;

  constructor(private readonly text: string) {
    this.nextHash = text.indexOf('#');
    this.nextColon = text.indexOf(':');
  }

  root(): Node {
    this.advance();
    if (this.column < 0) throw new Irregular();
    const root = this.isItem() ? this.list(this.column) : this.map(this.column);
    if (this.column >= 0) throw new Irregular();
    return root;
  }

  /** Goes to the next line that says something; column -1 at the end of the text. */
  private advance(): void {
    const { text } = this;
    this.apart = false;
    for (let start = this.end + 1; start < text.length; start = this.end + 1) {
      this.endLine(start);
      let at = start;
      while (at < this.end && text.charCodeAt(at) === space) at++;
      if (at < this.end && text.charCodeAt(at) !== hash) {
        this.column = at - start;
        this.at = at;
        return;
      }
      this.apart = true;
    }
    this.column = -1;
  }

  private endLine(start: number): void {
    const end = this.text.indexOf('\n', start);
    this.end = end < 0 ? this.text.length : end;
  }

  private isItem(): boolean {
    return this.text.charCodeAt(this.at) === dash && this.text.charCodeAt(this.at + 1) === space;
  }

  private enter(): void {
    if (++this.depth > depthLimit) throw new Irregular();
  }

  private list(column: number): ListNode {
    this.enter();
    const start = this.at;
    const items: Node[] = [];
    let end = start + 1;
    while (this.column === column && this.isItem()) {
      let { at } = this;
      do at++;
      while (this.text.charCodeAt(at) === space);
      const inner = column + at - this.at;
      this.at = at;
      // what stands behind the dash goes on at its own column, as if it began a line
      this.column = inner;
      const item = this.keyEnd() < 0 ? this.scalar(column) : this.map(inner);
      items.push(item);
      if (item.end > end) end = item.end;
    }
    if (this.column > column) throw new Irregular();
    this.depth--;
    return { kind: 'list', start, end, items };
  }

  private map(column: number): MapNode {
    this.enter();
    const start = this.at;
    const pairs: Pair[] = [];
    let end = start;
    while (this.column === column && !this.isItem()) {
      const key = this.key();
      const value = this.value(column);
      pairs.push({ key, value });
      end = value && value.end > key.end ? value.end : key.end;
    }
    if (this.column > column || (this.column === column && pairs.length === 0)) throw new Irregular();
    this.depth--;
    return { kind: 'map', start, end, pairs };
  }

  /** Reads a key, and goes behind its colon. */
  private key(): ScalarNode {
    const { text, at } = this;
    const end = this.keyEnd();
    if (end < 0 || end - at > 1000 || !isWordStart(text.charCodeAt(at)) || text.charCodeAt(end - 1) === space)
      throw new Irregular();
    this.expectNoRemark(at, end);
    this.at = end + 1;
    return { kind: 'scalar', start: at, end, value: text.slice(at, end), plain: true };
  }

  /** The offset of the colon behind a key, or -1 where the rest of the line is no key. */
  private keyEnd(): number {
    const { text, at, end } = this;
    const first = text.charCodeAt(at);
    if (first === quote || first === apostrophe) return -1;
    if (this.nextColon >= 0 && this.nextColon < at) this.nextColon = text.indexOf(':', at);
    let p = this.nextColon;
    while (p >= 0 && p < end) {
      if (p + 1 === end || text.charCodeAt(p + 1) === space) return p;
      p = text.indexOf(':', p + 1);
    }
    return -1;
  }

  /** What stands behind a key, on its line or below it. @param column the key's column */
  private value(column: number): Node | undefined {
    const { text, end } = this;
    let { at } = this;
    while (at < end && text.charCodeAt(at) === space) at++;
    if (at < end) {
      this.at = at;
      return this.scalar(column);
    }
    this.advance();
    if (this.column < column || (this.column === column && !this.isItem())) return undefined;
    if (this.isItem()) return this.list(this.column);
    return this.keyEnd() < 0 ? this.scalar(column) : this.map(this.column);
  }

  /** @param column the column of what it belongs to: the text goes on in lines that begin right of it */
  private scalar(column: number): ScalarNode {
    const first = this.text.charCodeAt(this.at);
    if (first === above || first === bar) return this.block(column, first === above);
    return first === quote || first === apostrophe ? this.quoted(first) : this.plain(column);
  }

  private plain(column: number): ScalarNode {
    const { text, at: start } = this;
    if (!isTextStart(text.charCodeAt(start))) throw new Irregular();
    let end = this.lineOfText();
    let value = text.slice(start, end);
    for (this.advance(); this.column > column; this.advance()) {
      // a text that goes on below a gap, and what may be meant as a list
      if (this.apart || !isTextStart(text.charCodeAt(this.at))) throw new Irregular();
      end = this.lineOfText();
      value += ' ' + text.slice(this.at, end);
    }
    return { kind: 'scalar', start, end, value, plain: true };
  }

  /** The end of the text that stands in a line. */
  private lineOfText(): number {
    const { text, at } = this;
    if (this.keyEnd() >= 0) throw new Irregular();
    let { end } = this;
    while (text.charCodeAt(end - 1) === space) end--;
    this.expectNoRemark(at, end);
    return end;
  }

  private expectNoRemark(from: number, to: number): void {
    const { text } = this;
    if (this.nextHash >= 0 && this.nextHash < from) this.nextHash = text.indexOf('#', from);
    for (let p = this.nextHash; p >= 0 && p < to; p = text.indexOf('#', p + 1))
      if (p === from || text.charCodeAt(p - 1) === space) throw new Irregular();
  }

  private quoted(mark: number): ScalarNode {
    const { text } = this;
    const start = this.at + 1;
    const end = text.indexOf(mark === quote ? '"' : "'", start);
    if (end < 0 || end + 1 !== this.end) throw new Irregular();
    const value = text.slice(start, end);
    if (mark === quote && value.includes('\\')) throw new Irregular();
    this.advance();
    return { kind: 'scalar', start, end, value, plain: false };
  }

  /** A text below `>` (`folded`) or `|`. */
  private block(column: number, folded: boolean): ScalarNode {
    const { text } = this;
    const head = text.slice(this.at + 1, this.end);
    if (head !== '' && head !== '-') throw new Irregular();
    const start = this.end + 1;
    let indent = -1;
    let simple = true;
    let value = '';
    let lineStart = start;
    for (; lineStart < text.length; lineStart = this.end + 1) {
      this.endLine(lineStart);
      let at = lineStart;
      while (at < this.end && text.charCodeAt(at) === space) at++;
      if (at === this.end) {
        // a line of blanks alone may or may not be a part of the text
        if (at > lineStart || indent < 0) throw new Irregular();
        continue;
      }
      const own = at - lineStart;
      if (indent < 0 && own > column) indent = own;
      if (own < indent || indent < 0) break;
      if (own > indent || text.charCodeAt(lineStart - 1) !== 10 || text.charCodeAt(lineStart - 2) === 10)
        simple = false;
      value += (lineStart === start ? '' : folded ? ' ' : '\n') + text.slice(lineStart + indent, this.end);
    }
    if (indent < 0) throw new Irregular();
    const end = Math.min(lineStart, text.length);
    this.end = end - 1;
    this.advance();
    if (!simple || text.charCodeAt(end - 1) !== 10) value = blockValue(text, start, end, indent, folded, head === '-');
    else if (head === '') value += '\n';
    return { kind: 'scalar', start, end, value, plain: false };
  }
}

function blockValue(text: string, start: number, end: number, indent: number, folded: boolean, strip: boolean): string {
  return getScalarValue(text, {
    type: EVENT_ID.SCALAR,
    valueStart: start,
    valueEnd: end,
    anchorStart: -1,
    anchorEnd: -1,
    tagStart: -1,
    tagEnd: -1,
    style: folded ? SCALAR_STYLE.FOLDED_BLOCK : SCALAR_STYLE.LITERAL_BLOCK,
    chomping: strip ? CHOMPING_MODE.STRIP : CHOMPING_MODE.CLIP,
    indent,
    fast: false,
  });
}

/** A letter or a digit. */
function isWordStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

/** A printable character of ASCII that means nothing to YAML at the beginning of a text. */
function isTextStart(code: number): boolean {
  return (
    isWordStart(code) || (code > space && code < 127 && !'-?:,[]{}#&*!|>\'"%@`'.includes(String.fromCharCode(code)))
  );
}
