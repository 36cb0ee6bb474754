import { EVENT_ID, SCALAR_STYLE, getScalarValue, parseEvents } from 'js-yaml';
import { endOfLine, isBreak } from './lines';
import { type SyntaxProblem, type SyntaxProblemKind, excerpt, problemLimit } from './problems';
import type { ListNode, MapNode, Node, Pair, ScalarNode, Span } from './tree';
import { hasOddSpace, isBulletAt, plainKey, typographicQuotes } from './word';

/** The tree of a block that could be read, and what is odd about it. */
export interface Reading {
  readonly root: Node | undefined;
  readonly problems: readonly SyntaxProblem[];
  /** What is there and says nothing that could be read, such as a text that YAML takes for a remark. */
  readonly lost: readonly Span[];
  /** It names a text for reuse (`&name`), or reuses one (`*name`). With both in a document, it is read as a whole. */
  readonly anchors: boolean;
  readonly aliases: boolean;
}

/** Where and why a text could not be read. */
export class Unreadable extends Error {
  constructor(
    readonly reason: string,
    readonly position: number,
  ) {
    super(reason);
  }
}

type YamlEvent = ReturnType<typeof parseEvents>[number];

/**
 * Reads a block with js-yaml's event parser, which gives source offsets and is many times faster than a document tree.
 * @throws Unreadable at the first syntax error
 */
export function readEvents(text: string): Reading {
  let events: YamlEvent[];
  try {
    events = parseEvents(text, {});
  } catch (error) {
    throw asUnreadable(error, text);
  }
  return new TreeBuilder(text, events).build();
}

function asUnreadable(error: unknown, text: string): Unreadable {
  if (error instanceof RangeError) return new Unreadable('nesting exceeded', 0);
  const { reason, mark } = error as { reason?: string; mark?: { position?: number } };
  if (reason === undefined) throw error;
  return new Unreadable(reason, Math.min(mark?.position ?? 0, text.length));
}

class TreeBuilder {
  private next = 1;
  private anchors = false;
  private aliases = false;
  private readonly problems: SyntaxProblem[] = [];
  private readonly lost: Span[] = [];

  constructor(
    private readonly text: string,
    private readonly events: readonly YamlEvent[],
  ) {}

  build(): Reading {
    const first = this.events[0];
    const hasContent = first?.type === EVENT_ID.DOCUMENT && this.events[1]?.type !== EVENT_ID.POP;
    const root = hasContent ? this.node() : undefined;
    const { problems, lost, anchors, aliases } = this;
    return { root, problems, lost, anchors, aliases };
  }

  private report(kind: SyntaxProblemKind, about: string, start: number, end: number): void {
    if (this.problems.length > problemLimit) return;
    const length = Math.max(1, this.text.slice(start, end).trimEnd().length);
    this.problems.push({ kind, about: excerpt(about, 0, about.length), start, end: start + length });
  }

  private node(): Node | undefined {
    const event = this.events[this.next++];
    switch (event?.type) {
      case EVENT_ID.SCALAR:
        this.noteProperties(event);
        return this.scalar(event);
      case EVENT_ID.MAPPING:
        this.noteProperties(event);
        return this.map(event.start);
      case EVENT_ID.SEQUENCE:
        this.noteProperties(event);
        return this.list(event.start);
      case EVENT_ID.ALIAS:
        this.aliases = true;
        this.specialCharacter(event.anchorStart - 1, event.anchorEnd);
        this.lost.push({ start: event.anchorStart - 1, end: event.anchorEnd });
        return undefined;
      default:
        return undefined;
    }
  }

  /** Where an anchor or alias has no counterpart, it is a text that happens to begin with `&` or `*`. */
  private noteProperties(event: { anchorStart: number; anchorEnd: number; tagStart: number; tagEnd: number }): void {
    if (event.anchorStart >= 0) {
      this.anchors = true;
      this.specialCharacter(event.anchorStart - 1, event.anchorEnd);
    }
    if (event.tagStart >= 0) this.specialCharacter(event.tagStart, event.tagEnd);
  }

  private specialCharacter(start: number, end: number): void {
    this.report('special-character', this.text[start] ?? '', start, end);
  }

  private scalar(event: Extract<YamlEvent, { type: typeof EVENT_ID.SCALAR }>): ScalarNode | undefined {
    if (event.valueStart < 0) return undefined;
    const plain = event.style === SCALAR_STYLE.PLAIN;
    const { valueStart: start, valueEnd: end } = event;
    const value = event.fast ? this.text.slice(start, end) : getScalarValue(this.text, event);
    if (!plain) return { kind: 'scalar', start, end, value, plain };
    this.lookForCutText(end);
    const quotes = typographicQuotes(value);
    if (quotes) this.report('typographic-quotes', value, start, end);
    // the text that is meant is the one between the quotation marks
    if (quotes === 'whole')
      return { kind: 'scalar', start: start + 1, end: end - 1, value: value.slice(1, -1), plain: false };
    if (isBulletAt(value, 0)) this.report('bullet', value[0] ?? '', start, start + 1);
    else if (/^-\p{L}/u.test(value)) this.report('missing-space', value, start, endOfLine(this.text, start));
    else if (!event.fast) this.lookForList(start, end, value);
    return { kind: 'scalar', start, end, value, plain };
  }

  private map(start: number): MapNode {
    const pairs: Pair[] = [];
    let end = start;
    while (this.hasMore()) {
      const key = this.key(end);
      const value = this.node();
      if (!value) this.lookForRemark(/["']?[ \t]*:[ \t]+(#[^\s#].*)/y, key.end);
      end = Math.max(end, key.end, value?.end ?? 0);
      pairs.push({ key, value });
    }
    this.next++;
    return { kind: 'map', start, end, pairs };
  }

  /** A key is a text; a key that is a list or a mapping is read for its place alone. */
  private key(from: number): ScalarNode {
    const node = this.node();
    if (node?.kind !== 'scalar') {
      const { start, end } = node ?? { start: from, end: from };
      return { kind: 'scalar', start, end, value: this.text.slice(start, end), plain: false };
    }
    if (!hasOddSpace(node.value)) return node;
    this.report('odd-space', node.value, node.start, node.end);
    return { ...node, value: plainKey(node.value) };
  }

  private list(start: number): ListNode {
    const items: (Node | undefined)[] = [];
    let end = start + 1;
    let from = start;
    while (this.hasMore()) {
      const item = this.node();
      if (!item) {
        from = nextContent(this.text, from);
        from = this.lookForRemark(/-(?:[ \t]+(#[^\s#].*))?/y, from);
      }
      items.push(item);
      end = Math.max(end, item?.end ?? 0);
      from = Math.max(from, item?.end ?? 0);
    }
    this.next++;
    return { kind: 'list', start, end, items };
  }

  private hasMore(): boolean {
    const event = this.events[this.next];
    return event !== undefined && event.type !== EVENT_ID.POP;
  }

  /** `title: #3 of the series`: nothing is left of the text. Gives the offset behind what was looked at. */
  private lookForRemark(pattern: RegExp, from: number): number {
    pattern.lastIndex = from;
    const match = pattern.exec(this.text);
    if (!match) return from;
    const end = from + match[0].length;
    const remark = match[1];
    if (remark !== undefined) this.cutText(end - remark.length, end);
    return end;
  }

  /** `do task #3`: the text ends before the hash. */
  private lookForCutText(end: number): void {
    const { text } = this;
    let p = end;
    while (text.charCodeAt(p) === 32) p++;
    if (p > end && text.charCodeAt(p) === 35 && isTextAfterHash(text.charCodeAt(p + 1)))
      this.cutText(p, endOfLine(text, p));
  }

  private cutText(start: number, end: number): void {
    this.report('comment-cuts-text', this.text.slice(start, end), start, end);
    this.lost.push({ start, end });
  }

  /** Points that were typed below a text become a part of it. A long dash may begin a line of any text. */
  private lookForList(start: number, end: number, value: string): void {
    const raw = this.text.slice(start, end);
    const dash = /[\r\n][ \t]*([-\u2022\u00B7\u25AA\u25CF\u25E6\u2023][ \t\u00A0]+\S)/.exec(raw);
    if (!dash) return;
    const at = start + dash.index + dash[0].length - (dash[1]?.length ?? 0);
    this.report('list-inside-text', value, at, endOfLine(this.text, at));
  }
}

/** `task #3` is a text that is cut; `# a remark` is a comment. */
function isTextAfterHash(code: number): boolean {
  return !Number.isNaN(code) && code !== 32 && code !== 9 && code !== 35 && !isBreak(code);
}

/** The offset of what comes next that is neither blank nor a comment. */
function nextContent(text: string, from: number): number {
  let p = from;
  for (;;) {
    while (p < text.length && (isBreak(text.charCodeAt(p)) || text.charCodeAt(p) === 32 || text.charCodeAt(p) === 9))
      p++;
    if (text.charCodeAt(p) !== 35) return p;
    p = endOfLine(text, p);
  }
}
