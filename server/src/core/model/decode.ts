import type { Block } from '../syntax/block';
import type { ListNode, MapNode, Node, Span } from '../syntax/tree';
import { type KeyShape, type ShapeName, type Shapes, shapes, topLevel } from './generated';
import { readKind } from './kinds';
import type { Coded, Field, Kind, Part } from './values';

/**
 * Turns the tree of a block into the typed model. What is missing, half-typed or of the wrong shape is left out: the
 * shape check has its own findings for it, and rules only ever see what is certain.
 */

/** A part with whether it is sound: all of it was understood, so that neither schema nor `beyondSchema` object to it. */
export interface Decoded<P> {
  readonly part: P;
  readonly sound: boolean;
}

/** Decodes an item of a top-level list, or the value of a top-level key, of the given shape. */
export function decodePart<S extends ShapeName>(
  shape: S,
  node: Node | undefined,
  head: Span,
  text: string,
): Decoded<Shapes[S]> | undefined {
  if (node?.kind !== 'map') return undefined;
  const decoder = new Decoder(text);
  const part = decoder.part(shape, node, head) as Shapes[S];
  return { part, sound: decoder.sound };
}

/** Decodes a top-level key that holds a single value, such as `status`. */
export function decodeValue<T>(
  shape: ValueShape,
  node: Node | undefined,
  head: Span,
  text: string,
): Field<T> | undefined {
  return new Decoder(text).field(shape, node, head) as Field<T> | undefined;
}

/** What is known of a value: its kind and, for a choice, what there is to choose from. */
interface ValueShape {
  readonly kind: Kind;
  readonly choices?: readonly string[];
}

/** The shape of the items, or of the value, of a top-level key; undefined for keys that hold a single value. */
export function shapeOfBlock(block: Block): { shape: ShapeName; item: boolean } | undefined {
  const key = Object.hasOwn(topLevel, block.key) ? topLevel[block.key] : undefined;
  if (key?.is === 'parts') return { shape: key.shape, item: true };
  if (key?.is === 'part') return { shape: key.shape, item: false };
  return undefined;
}

class Decoder {
  /** Turns false with the first thing that is odd; it may be odd and right all the same. */
  sound = true;

  constructor(private readonly text: string) {}

  part(shape: ShapeName, node: MapNode, head: Span): Part {
    const keys = new Map<string, Span>();
    const decoded: Record<string, unknown> = { start: node.start, end: node.end, head, keys };
    const { keys: known, required } = shapes[shape];
    for (const { key, value } of node.pairs) {
      const name = key.value;
      const keyShape = Object.hasOwn(known, name) ? known[name] : undefined;
      if (!keyShape || keys.has(name)) this.sound = false;
      if (keys.has(name)) continue;
      keys.set(name, key);
      if (!keyShape || !value) continue;
      const content = this.content(keyShape, value, key);
      if (content === undefined) this.sound = false;
      else decoded[keyShape.property] = content;
    }
    for (const name of required) if (decoded[known[name]?.property ?? ''] === undefined) this.sound = false;
    return decoded as unknown as Part;
  }

  field({ kind, choices }: ValueShape, node: Node | undefined, key: Span): Field<unknown> | undefined {
    const value = node && readKind(kind, node, this.text);
    if (node === undefined || value === undefined) return undefined;
    if (choices && !choices.includes(String(value))) return undefined;
    if (!isSurelySound(kind, node)) this.sound = false;
    return { value, source: this.text.slice(node.start, node.end), start: node.start, end: node.end, key };
  }

  private content(shape: KeyShape, node: Node, key: Span): unknown {
    switch (shape.is) {
      case 'value':
        return this.field(shape, node, key);
      case 'part':
        return node.kind === 'map' ? this.part(shape.shape, node, key) : undefined;
      case 'values':
        return node.kind === 'list' ? this.members(node, (item) => this.field(shape, item, item)) : undefined;
      case 'parts':
        return node.kind === 'list' ? this.members(node, (item) => this.item(shape.shape, item)) : undefined;
      case 'coded values':
        return this.coded(node, shape.codes, (value, at) => this.field(shape, value, at));
      case 'coded parts':
        return this.coded(node, shape.codes, (value, at) =>
          value.kind === 'map' ? this.part(shape.shape, value, at) : undefined,
        );
    }
  }

  private members<T>(list: ListNode, read: (item: Node) => T | undefined): T[] {
    const members: T[] = [];
    for (const item of list.items) {
      const member = item && read(item);
      if (member !== undefined) members.push(member);
      else if (item) this.sound = false;
    }
    return members;
  }

  /** An item that is no mapping, `- heading` without its colon say, is there and says nothing. */
  private item(shape: ShapeName, node: Node): Part {
    if (node.kind === 'map') return this.part(shape, node, node.pairs[0]?.key ?? node);
    this.sound = false;
    return this.part(shape, { kind: 'map', pairs: [], start: node.start, end: node.end }, node);
  }

  /** Every member, a second one with the same code too: that it is there twice is for a rule to say. */
  private coded<T>(
    node: Node,
    codes: RegExp | undefined,
    read: (value: Node, at: Span) => T | undefined,
  ): Coded<T>[] | undefined {
    if (node.kind !== 'map') return undefined;
    return node.pairs.map(({ key, value }) => {
      const body = value && read(value, key);
      if ((value && body === undefined) || codes?.test(key.value) === false) this.sound = false;
      return { code: key.value, codeAt: key, body };
    });
  }
}

/** Whether a value that could be read is one that the schema takes, beyond doubt. Its patterns count blanks at the ends. */
function isSurelySound(kind: Kind, node: Node): boolean {
  if (node.kind === 'list') return node.items.every((item) => !item || isSoundMember(kind, item));
  if (node.kind === 'map') return false;
  return node.plain || anyText.includes(kind) || node.value === node.value.trim();
}

/** A point with points below it can be meant as one text, where they begin on its line. */
function isSoundMember(kind: Kind, item: Node): boolean {
  if (item.kind !== 'map') return item.kind === 'scalar' && isSurelySound(kind, item);
  const [point, ...others] = item.pairs;
  if (kind !== 'bullets' || others.length > 0) return false;
  return point?.value === undefined || (point.value.kind === 'list' && isSurelySound(kind, point.value));
}

/** The kinds that take any text. */
const anyText: readonly Kind[] = ['text', 'identifier', 'bullets', 'texts'];
