import { EVENT_ID, SCALAR_STYLE, getScalarValue, parseEvents } from 'js-yaml';
import { endOfLine, isBreak } from './lines';
import type { SyntaxProblem } from './problems';
import type { ListNode, MapNode, Node, Pair, ScalarNode } from './tree';

/** The tree of a block that could be read, and what is odd about it. */
export interface Reading {
  readonly root: Node | undefined;
  readonly problems: readonly SyntaxProblem[];
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

  constructor(
    private readonly text: string,
    private readonly events: readonly YamlEvent[],
  ) {}

  build(): Reading {
    const first = this.events[0];
    const hasContent = first?.type === EVENT_ID.DOCUMENT && this.events[1]?.type !== EVENT_ID.POP;
    const root = hasContent ? this.node() : undefined;
    return { root, problems: this.problems, anchors: this.anchors, aliases: this.aliases };
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
    this.problems.push({ kind: 'special-character', about: this.text[start] ?? '', start, end });
  }

  private scalar(event: Extract<YamlEvent, { type: typeof EVENT_ID.SCALAR }>): ScalarNode | undefined {
    if (event.valueStart < 0) return undefined;
    const plain = event.style === SCALAR_STYLE.PLAIN;
    const node: ScalarNode = {
      kind: 'scalar',
      start: event.valueStart,
      end: event.valueEnd,
      value: event.fast ? this.text.slice(event.valueStart, event.valueEnd) : getScalarValue(this.text, event),
      plain,
    };
    if (plain) this.lookForWordHabits(node, event.fast);
    return node;
  }

  private map(start: number): MapNode {
    const pairs: Pair[] = [];
    const seen = new Map<string, ScalarNode>();
    let end = start;
    while (this.hasMore()) {
      const key = this.key();
      const value = this.node();
      end = Math.max(end, key.end, value?.end ?? 0);
      const first = seen.get(key.value);
      if (first)
        this.problems.push({ kind: 'duplicate-key', about: key.value, start: key.start, end: key.end, other: first });
      else seen.set(key.value, key);
      pairs.push({ key, value });
    }
    this.next++;
    return { kind: 'map', start, end, pairs };
  }

  /** A key is a text; a key that is a list or a mapping is read for its place alone. */
  private key(): ScalarNode {
    const node = this.node();
    if (node?.kind === 'scalar') return node;
    const at = node ?? { start: 0, end: 0 };
    return { kind: 'scalar', start: at.start, end: at.end, value: this.text.slice(at.start, at.end), plain: false };
  }

  private list(start: number): ListNode {
    const items: (Node | undefined)[] = [];
    let end = start + 1;
    while (this.hasMore()) {
      const item = this.node();
      items.push(item);
      end = Math.max(end, item?.end ?? 0);
    }
    this.next++;
    return { kind: 'list', start, end, items };
  }

  private hasMore(): boolean {
    const event = this.events[this.next];
    return event !== undefined && event.type !== EVENT_ID.POP;
  }

  /** What people who come from Word type, and YAML reads as something else without a word. */
  private lookForWordHabits(node: ScalarNode, oneLine: boolean): void {
    const { text } = this;
    let p = node.end;
    while (text.charCodeAt(p) === 32) p++;
    if (p > node.end && text.charCodeAt(p) === 35 && isTextAfterHash(text.charCodeAt(p + 1))) {
      this.problems.push({
        kind: 'comment-cuts-text',
        about: text.slice(p, endOfLine(text, p)),
        start: p,
        end: endOfLine(text, p),
      });
    }
    const first = node.value.charCodeAt(0);
    if (first === 0x201c || first === 0x2018) {
      const last = node.value.charCodeAt(node.value.length - 1);
      if (last === 0x201d || last === 0x2019)
        this.problems.push({ kind: 'typographic-quotes', about: node.value, start: node.start, end: node.end });
    }
    if (!oneLine) {
      const raw = text.slice(node.start, node.end);
      const dash = /[\r\n][ \t]*([-•][ \t]+\S)/.exec(raw);
      if (dash) {
        const start = node.start + dash.index + dash[0].length - (dash[1]?.length ?? 0);
        this.problems.push({ kind: 'list-inside-text', about: node.value, start, end: endOfLine(text, start) });
      }
    }
  }
}

/** `task #3` is a text that is cut; `# a remark` is a comment. */
function isTextAfterHash(code: number): boolean {
  return !Number.isNaN(code) && code !== 32 && code !== 9 && code !== 35 && !isBreak(code);
}
