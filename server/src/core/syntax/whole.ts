import {
  type Alias,
  type Document,
  type Node as YamlNode,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseAllDocuments,
  visit,
} from 'yaml';
import { type Block, unreadBlock } from './block';
import { initialState } from './cut';
import { tooDeepAt } from './depth';
import { countBreaks, endOfLine, startOfLine } from './lines';
import { Memo } from './memo';
import { type SyntaxProblem, excerpt } from './problems';
import type { Node, Pair, ScalarNode, Span } from './tree';

/**
 * Reads a whole document with the `yaml` package, the authority for everything that can cross blocks: anchors, tags,
 * document markers, flow collections. It gives the same blocks as the fast way, so nobody downstream sees a difference.
 */

/** More nodes than this can only come from aliases that multiply each other. */
const nodeLimit = 200_000;

export function readWhole(text: string): Block[] {
  const deep = tooDeepAt(text);
  if (deep >= 0) return [unreadBlock(text, { kind: 'too-deep', about: '', start: deep, end: deep + 1 })];
  const documents = parseAll(text);
  const [first, second] = documents;
  // what follows the first error is mostly its consequence
  const problems = documents
    .flatMap(({ errors }) => errors)
    .slice(0, 1)
    .map((error) => unreadable(text, error.pos[0]));
  if (second) problems.push({ kind: 'several-documents', about: '', ...wholeLine(text, second.range[0]) });
  if (!first) return [unreadBlock(text, ...problems)];
  const damaged = problems.length > 0;
  const blocks = isMap(first.contents) ? topLevelBlocks(text, first, damaged) : [strayBlock(text, first, problems)];
  return withProblems(blocks, problems);
}

function parseAll(text: string): Document.Parsed[] {
  // a CR alone ends a line here, as in the protocol; to the parser it does not
  const parsed = parseAllDocuments(text.replace(/\r(?!\n)/g, '\n'), {
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
    merge: false,
  });
  return 'empty' in parsed ? [] : [...parsed];
}

interface Located extends Block {
  readonly start: number;
}

/** From where the parser stumbled to the end of that line. */
function unreadable(text: string, at: number): SyntaxProblem {
  const start = Math.min(at, Math.max(0, text.trimEnd().length - 1));
  const line = text.slice(start, endOfLine(text, start)).trimEnd();
  const end = Math.min(start + Math.max(1, line.length), text.length);
  return { kind: 'unreadable', about: excerpt(text, start, end), start, end };
}

function wholeLine(text: string, offset: number): Span {
  const start = startOfLine(text, offset);
  return { start, end: Math.min(text.length, start + 3) };
}

/** Gives each problem to the block in which it begins; what begins at the very end belongs to the last one. */
function withProblems(blocks: readonly Located[], problems: readonly SyntaxProblem[]): Located[] {
  return blocks.map((block, i) => {
    const { start } = block;
    const { length } = block.text;
    const isLast = i === blocks.length - 1;
    const own = problems
      .map((p) => ({ ...p, start: p.start - start, end: Math.min(p.end - start, length) }))
      .filter((p) => p.start >= 0 && (p.start < length || isLast))
      .map((p) => ({ ...p, start: Math.min(p.start, length) }));
    return {
      ...block,
      memo: new Memo(),
      problems: [...block.problems, ...own],
      unread: own.length > 0 ? [{ start: 0, end: length }] : block.unread,
    };
  });
}

/** A document that is no mapping. Where it cannot be read anyway, that is enough to say. */
function strayBlock(text: string, document: Document.Parsed, problems: readonly SyntaxProblem[]): Located {
  const [start, end] = document.contents?.range ?? [0, 0];
  if (!document.contents || problems.length > 0) return { ...unreadBlock(text), start: 0 };
  const lineEnd = Math.min(end, endOfLine(text, start));
  const about = excerpt(text, start, lineEnd);
  return { ...unreadBlock(text, { kind: 'stray-text', about, start, end: lineEnd }), start: 0 };
}

/** Where a block begins, and what it is. */
interface Mark {
  readonly at: number;
  readonly kind: Block['kind'];
  readonly key: string;
  readonly keyNode?: ScalarNode;
  readonly value: Node | undefined;
  /** It is the first item of its list. */
  readonly first?: boolean;
}

function topLevelBlocks(text: string, document: Document.Parsed, damaged: boolean): Located[] {
  const converter = new Converter(text, document);
  const marks: Mark[] = [];
  const root = converter.convert(document.contents);
  for (const { key, value } of root?.kind === 'map' ? root.pairs : []) {
    const spread = value?.kind === 'list' && value.items.length > 0;
    marks.push({ at: key.start, kind: 'entry', key: key.value, keyNode: key, value: spread ? undefined : value });
    if (!spread) continue;
    let first = true;
    for (const item of value.items) {
      if (!item) continue;
      marks.push({ at: itemStart(text, value.start, item), kind: 'item', key: key.value, value: item, first });
      first = false;
    }
  }
  const blocks: Located[] = [];
  let start = marks[0]?.at ?? text.length;
  if (start > 0) blocks.push(located(text, 0, start, { kind: 'head', key: '', value: undefined }));
  marks.forEach((mark, i) => {
    const end = Math.max(start, marks[i + 1]?.at ?? text.length);
    blocks.push(located(text, start, end, mark));
    start = end;
  });
  return damaged || converter.problems.length > 0 ? withProblems(blocks, converter.problems) : blocks;
}

function located(text: string, start: number, end: number, mark: Omit<Mark, 'at'>): Located {
  const own = text.slice(start, end);
  return {
    start,
    kind: mark.kind,
    key: mark.key,
    text: own,
    breaks: countBreaks(own),
    before: mark.kind === 'item' && mark.first ? { ...initialState, key: mark.key, items: undefined } : initialState,
    keyNode: mark.keyNode && shift(mark.keyNode, start),
    value: mark.value && shift(mark.value, start),
    problems: [],
    unread: [],
    anchors: false,
    aliases: false,
    memo: new Memo(),
  };
}

/** Where an item's block begins: at the line of its dash as in the fast way, or, between brackets, at the item itself. */
function itemStart(text: string, listStart: number, item: Node): number {
  if (text[listStart] === '[') return item.start;
  const dash = text.lastIndexOf('-', item.start);
  return startOfLine(text, dash < 0 ? item.start : dash);
}

function shift<T extends Node>(node: T, by: number): T {
  const moved = { ...node, start: Math.max(0, node.start - by), end: Math.max(0, node.end - by) };
  if (moved.kind === 'list') return { ...moved, items: moved.items.map((item) => item && shift(item, by)) };
  if (moved.kind === 'map')
    return {
      ...moved,
      pairs: moved.pairs.map((pair) => ({ key: shift(pair.key, by), value: pair.value && shift(pair.value, by) })),
    };
  return moved;
}

/** What each alias stands for: the nearest anchor of its name above it. The package would look for each from the top. */
function targetsOf(document: Document.Parsed): ReadonlyMap<Alias, YamlNode> {
  const anchors = new Map<string, YamlNode>();
  const targets = new Map<Alias, YamlNode>();
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) {
        const target = anchors.get(node.source);
        if (target) targets.set(node, target);
      } else if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  return targets;
}

class Converter {
  readonly problems: SyntaxProblem[] = [];
  private count = 0;
  private readonly open = new Set<YamlNode>();
  private readonly targets: ReadonlyMap<Alias, YamlNode>;

  constructor(
    private readonly text: string,
    document: Document.Parsed,
  ) {
    this.targets = targetsOf(document);
  }

  /** `at`: where an alias stands, so that findings in what it stands for are shown where it is used. */
  convert(node: unknown, at?: Span): Node | undefined {
    if (this.count++ > nodeLimit) return this.tooMany();
    if (isAlias(node)) return this.alias(node);
    if (isScalar(node)) {
      if (node.source === '' || node.source === undefined)
        return node.value === '' && node.type !== 'PLAIN' ? this.scalar('', node, at) : undefined;
      return this.scalar(String(node.value), node, at);
    }
    if (isMap(node)) {
      const pairs: Pair[] = node.items.map((pair) => ({
        key: this.key(pair.key, at),
        value: this.convert(pair.value, at),
      }));
      const last = pairs.at(-1);
      const span = at ?? {
        start: node.range?.[0] ?? 0,
        end: Math.max(last?.key.end ?? 0, last?.value?.end ?? 0, node.range?.[0] ?? 0),
      };
      return { kind: 'map', ...pick(span), pairs };
    }
    if (isSeq(node)) {
      const items = node.items.map((item) => this.convert(item, at));
      const span = at ?? {
        start: node.range?.[0] ?? 0,
        end: Math.max((node.range?.[0] ?? 0) + 1, ...items.slice(-1).map((i) => i?.end ?? 0)),
      };
      return { kind: 'list', ...pick(span), items };
    }
    return undefined;
  }

  private tooMany(): undefined {
    if (this.count === nodeLimit + 2) this.problems.push({ kind: 'more', about: '', start: 0, end: 0 });
  }

  private alias(node: Alias): Node | undefined {
    const [start, end] = node.range ?? [0, 0];
    const target = this.targets.get(node);
    if (!target) {
      this.problems.push({ kind: 'special-character', about: '*', start, end });
      return undefined;
    }
    if (this.open.has(target)) return undefined;
    this.open.add(target);
    const converted = this.convert(target, { start, end });
    this.open.delete(target);
    return converted;
  }

  private scalar(
    value: string,
    node: { range?: readonly [number, number, number] | null; type?: string },
    at: Span | undefined,
  ): ScalarNode {
    const plain = node.type === 'PLAIN';
    const quoted = node.type?.startsWith('QUOTE') ? 1 : 0;
    const span = at ?? { start: (node.range?.[0] ?? 0) + quoted, end: (node.range?.[1] ?? 0) - quoted };
    return { kind: 'scalar', ...pick(span), value, plain };
  }

  private key(key: unknown, at: Span | undefined): ScalarNode {
    const node = this.convert(key, at);
    if (node?.kind === 'scalar') return node;
    const span = node ?? { start: 0, end: 0 };
    return { kind: 'scalar', ...pick(span), value: this.text.slice(span.start, span.end), plain: false };
  }
}

function pick({ start, end }: Span): Span {
  return { start, end };
}
