import { shapeOfBlock } from '../../model/decode';
import { type KeyShape, type ShapeName, shapes, topLevel } from '../../model/generated';
import type { Block } from '../../syntax/block';
import type { MapNode, Node, Span } from '../../syntax/tree';

/** The key or the value that an offset of a block is in. */
export interface Where {
  readonly key: string;
  readonly about: KeyShape;
  /** What the key belongs to; undefined at the beginning of a line. */
  readonly within: ShapeName | undefined;
  /** On the key itself, or somewhere in what it says. */
  readonly on: 'key' | 'value';
  /** The key, or the innermost value, with offsets in the block. */
  readonly span: Span;
}

/** @param offset in the block */
export function whereIn(block: Block, offset: number): Where | undefined {
  if (block.keyNode && block.kind === 'entry' && holds(block.keyNode, offset)) {
    const about = own(topLevel, block.key);
    return about && { key: block.key, about, within: undefined, on: 'key', span: block.keyNode };
  }
  const shape = shapeOfBlock(block);
  if (shape) return block.value?.kind === 'map' ? inMap(block.value, shape.shape, offset) : undefined;
  const about = own(topLevel, block.key);
  if (!about || !block.value || !holds(block.value, offset)) return undefined;
  return { key: block.key, about, within: undefined, on: 'value', span: leafAt(block.value, offset) };
}

function inMap(map: MapNode, within: ShapeName, offset: number): Where | undefined {
  for (const { key, value } of map.pairs) {
    const about = own(shapes[within].keys, key.value);
    if (!about) continue;
    if (holds(key, offset)) return { key: key.value, about, within, on: 'key', span: key };
    if (!value || !holds(value, offset)) continue;
    const deeper = 'shape' in about ? inParts(value, about.shape, about.is, offset) : undefined;
    return deeper ?? { key: key.value, about, within, on: 'value', span: leafAt(value, offset) };
  }
  return undefined;
}

function inParts(value: Node, shape: ShapeName, is: KeyShape['is'], offset: number): Where | undefined {
  const members: readonly (Node | undefined)[] =
    value.kind === 'list'
      ? value.items
      : value.kind === 'map' && is === 'coded parts'
        ? value.pairs.map((pair) => pair.value)
        : [value];
  const member = members.find((node) => node && holds(node, offset));
  return member?.kind === 'map' ? inMap(member, shape, offset) : undefined;
}

function leafAt(node: Node, offset: number): Span {
  if (node.kind === 'scalar') return node;
  const below = node.kind === 'list' ? node.items : node.pairs.flatMap(({ key, value }) => [key, value]);
  const found = below.find((child) => child && holds(child, offset));
  return found ? leafAt(found, offset) : node;
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
