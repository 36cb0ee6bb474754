import type { Block } from '../syntax/block';
import type { MapNode, Node, Span } from '../syntax/tree';
import { type KeyShape, type ShapeName, type Shapes, shapes, topLevel } from './generated';
import { readKind } from './kinds';
import type { Coded, Field, Kind, Part } from './values';

/**
 * Turns the tree of a block into the typed model. What is missing, half-typed or of the wrong shape is left out: the
 * shape check has its own findings for it, and rules only ever see what is certain.
 */

/** Decodes an item of a top-level list, or the value of a top-level key, of the given shape. */
export function decodePart<S extends ShapeName>(
  shape: S,
  node: Node | undefined,
  head: Span,
  text: string,
): Shapes[S] | undefined {
  if (node?.kind !== 'map') return undefined;
  return new Decoder(text).part(shape, node, head) as Shapes[S];
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
  constructor(private readonly text: string) {}

  part(shape: ShapeName, node: MapNode, head: Span): Part {
    const keys = new Map<string, Span>();
    const decoded: Record<string, unknown> = { start: node.start, end: node.end, head, keys };
    const known = shapes[shape].keys;
    for (const { key, value } of node.pairs) {
      if (keys.has(key.value)) continue;
      keys.set(key.value, { start: key.start, end: key.end });
      const keyShape = Object.hasOwn(known, key.value) ? known[key.value] : undefined;
      if (!keyShape || !value) continue;
      const content = this.content(keyShape, value, key);
      if (content !== undefined) decoded[keyShape.property] = content;
    }
    return decoded as unknown as Part;
  }

  field({ kind, choices }: ValueShape, node: Node | undefined, key: Span): Field<unknown> | undefined {
    const value = node && readKind(kind, node, this.text);
    if (node === undefined || value === undefined) return undefined;
    if (choices && !choices.includes(String(value))) return undefined;
    return {
      value,
      source: this.text.slice(node.start, node.end),
      start: node.start,
      end: node.end,
      key: { start: key.start, end: key.end },
    };
  }

  private content(shape: KeyShape, node: Node, key: Span): unknown {
    switch (shape.is) {
      case 'value':
        return this.field(shape, node, key);
      case 'part':
        return node.kind === 'map' ? this.part(shape.shape, node, key) : undefined;
      case 'values':
        return node.kind === 'list'
          ? node.items.flatMap((item) => (item && this.field(shape, item, item)) ?? [])
          : undefined;
      case 'parts':
        return node.kind === 'list'
          ? node.items.flatMap((item) => (item ? [this.item(shape.shape, item)] : []))
          : undefined;
      case 'coded values':
        return this.coded(node, (value, at) => this.field(shape, value, at));
      case 'coded parts':
        return this.coded(node, (value, at) => (value.kind === 'map' ? this.part(shape.shape, value, at) : undefined));
    }
  }

  /** An item that is no mapping, `- heading` without its colon say, is there and says nothing. */
  private item(shape: ShapeName, node: Node): Part {
    const { start, end } = node;
    const map: MapNode = node.kind === 'map' ? node : { kind: 'map', pairs: [], start, end };
    return this.part(shape, map, map.pairs[0]?.key ?? node);
  }

  /** Every member, a second one with the same code too: that it is there twice is for a rule to say. */
  private coded<T>(node: Node, read: (value: Node, at: Span) => T | undefined): Coded<T>[] | undefined {
    if (node.kind !== 'map') return undefined;
    return node.pairs.map(({ key, value }) => ({
      code: key.value,
      codeAt: { start: key.start, end: key.end },
      body: value && read(value, key),
    }));
  }
}
