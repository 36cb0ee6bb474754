import type { Block } from '../syntax/block';
import { type Decoded, decodePart, decodeValue, shapeOfBlock } from './decode';
import { type ShapeName, type Shapes, topLevel } from './generated';
import type { Field } from './values';

/** A block with what it says, by the name of its shape. */
export type BlockPart = { [S in ShapeName]: { readonly shape: S } & Decoded<Shapes[S]> }[ShapeName];

/** What a block says, decoded once; undefined for a block that says nothing or is of the wrong shape. */
export function partOf(block: Block): BlockPart | undefined {
  return block.memo.of(block, decode);
}

/** The value of a top-level key that holds a single one, such as `status`. */
export function singleValue(block: Block): Field<string> | undefined {
  const key = Object.hasOwn(topLevel, block.key) ? topLevel[block.key] : undefined;
  if (block.kind !== 'entry' || key?.is !== 'value' || !block.keyNode) return undefined;
  return decodeValue<string>(key, block.value, block.keyNode, block.text);
}

function decode(block: Block): BlockPart | undefined {
  const expected = shapeOfBlock(block);
  if (!expected || (block.kind === 'item') !== expected.item || block.value?.kind !== 'map') return undefined;
  const head = block.keyNode ?? block.value.pairs[0]?.key ?? block.value;
  const decoded = decodePart(expected.shape, block.value, head, block.text);
  return decoded && ({ shape: expected.shape, ...decoded } as BlockPart);
}
