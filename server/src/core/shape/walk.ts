import { type KeyShape, type ShapeName, shapes } from '../model/generated';
import type { Node, Pair } from '../syntax/tree';

/** What a walk over a block's tree is told of: each key with what belongs behind it, and each mapping. */
export interface Visitor {
  /** A key that is known where it stands, and its value. */
  value?(shape: KeyShape, value: Node, pair: Pair): void;
  /** `coded`: its keys are codes, such as criteria by their numbers. */
  mapping?(pairs: readonly Pair[], coded: boolean): void;
}

/** Walks the tree of an item of a list, or of the value of a key, whose shape is known. */
export function walkPart(node: Node, shape: ShapeName, visitor: Visitor): void {
  if (node.kind !== 'map') return;
  visitor.mapping?.(node.pairs, false);
  const known = shapes[shape].keys;
  for (const pair of node.pairs) {
    const { key, value } = pair;
    const keyShape = Object.hasOwn(known, key.value) ? known[key.value] : undefined;
    if (keyShape && value) walkValue(keyShape, value, pair, visitor);
  }
}

function walkValue(shape: KeyShape, value: Node, pair: Pair, visitor: Visitor): void {
  visitor.value?.(shape, value, pair);
  switch (shape.is) {
    case 'part':
      return walkPart(value, shape.shape, visitor);
    case 'parts':
      if (value.kind === 'list') for (const item of value.items) if (item) walkPart(item, shape.shape, visitor);
      return;
    case 'coded values':
      if (value.kind === 'map') visitor.mapping?.(value.pairs, true);
      return;
    case 'coded parts':
      if (value.kind !== 'map') return;
      visitor.mapping?.(value.pairs, true);
      for (const member of value.pairs) if (member.value) walkPart(member.value, shape.shape, visitor);
      return;
    default:
  }
}
