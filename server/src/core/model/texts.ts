import type { Block } from '../syntax/block';
import type { MapNode, Node, ScalarNode, Span } from '../syntax/tree';
import { shapeOfBlock } from './decode';
import { type KeyShape, type ShapeName, shapes } from './generated';

/**
 * A text of the author's own words as it stands in its block, without the quotation marks round it: with its line breaks,
 * and the spaces that indent its lines. What is found in it is found in the block, `start` characters further on.
 */
export interface BlockText extends Span {
  readonly raw: string;
}

/** All texts of a block, in the order in which they are written; worked out once. */
export function textsOf(block: Block): readonly BlockText[] {
  return block.memo.of(block, gather);
}

function gather(block: Block): readonly BlockText[] {
  const found: BlockText[] = [];
  const shape = shapeOfBlock(block);
  const add = ({ start, end }: ScalarNode): void => {
    found.push({ start, end, raw: block.text.slice(start, end) });
  };
  if (shape && block.value?.kind === 'map') part(shape.shape, block.value, add);
  return found;
}

type Add = (text: ScalarNode) => void;

function part(shape: ShapeName, node: MapNode, add: Add): void {
  const known = shapes[shape].keys;
  for (const { key, value } of node.pairs) {
    const expected = Object.hasOwn(known, key.value) ? known[key.value] : undefined;
    if (expected && value) content(expected, value, add);
  }
}

function content(expected: KeyShape, value: Node, add: Add): void {
  switch (expected.is) {
    case 'value':
    case 'values':
    case 'coded values':
      if (expected.kind === 'text' || expected.kind === 'bullets' || expected.kind === 'texts')
        points(value, expected.is === 'coded values', add);
      return;
    case 'part':
      if (value.kind === 'map') part(expected.shape, value, add);
      return;
    case 'parts':
      for (const item of value.kind === 'list' ? value.items : [])
        if (item?.kind === 'map') part(expected.shape, item, add);
      return;
    case 'coded parts':
      for (const pair of value.kind === 'map' ? value.pairs : [])
        if (pair.value?.kind === 'map') part(expected.shape, pair.value, add);
  }
}

/** @param coded the keys are codes and no texts, as those of criteria are */
function points(node: Node, coded: boolean, add: Add): void {
  switch (node.kind) {
    case 'scalar':
      add(node);
      return;
    case 'list':
      for (const item of node.items) if (item) points(item, false, add);
      return;
    case 'map':
      for (const { key, value } of node.pairs) {
        if (!coded) add(key);
        if (value) points(value, false, add);
      }
  }
}
