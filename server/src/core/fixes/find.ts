import type { Block } from '../syntax/block';
import type { ListNode, MapNode, Node, Pair, Span } from '../syntax/tree';

/** What stands at a span of a block, and what it is a member of. */
export type Found =
  | { readonly is: 'key'; readonly map: MapNode; readonly pair: Pair }
  | { readonly is: 'value'; readonly map: MapNode; readonly pair: Pair; readonly node: Node }
  | { readonly is: 'item'; readonly list: ListNode; readonly index: number; readonly node: Node }
  /** A piece of a text, such as one reference of several between commas. */
  | { readonly is: 'term'; readonly node: Node }
  /** The value of the whole block: an item of a top-level list, or what stands under a top-level key. */
  | { readonly is: 'root'; readonly node: Node };

/** What stands at a span; of several nodes with the same span the innermost, keys first. Undefined where nothing does. */
export function find(block: Block, at: Span): Found | undefined {
  const { value } = block;
  if (!value || !holds(value, at)) return undefined;
  return within(value, at) ?? (same(value, at) ? { is: 'root', node: value } : termOf(value, at));
}

/** The mapping with a span; undefined where there is none. */
export function mapAt(block: Block, at: Span): MapNode | undefined {
  const visit = (node: Node | undefined): MapNode | undefined => {
    if (!node || !holds(node, at) || node.kind === 'scalar') return undefined;
    const below = node.kind === 'map' ? node.pairs.map((pair) => pair.value) : node.items;
    for (const child of below) {
      const found = visit(child);
      if (found) return found;
    }
    return node.kind === 'map' && same(node, at) ? node : undefined;
  };
  return visit(block.value);
}

function within(node: Node, at: Span): Found | undefined {
  if (node.kind === 'map') return withinMap(node, at);
  if (node.kind === 'list') return withinList(node, at);
  return undefined;
}

function withinMap(map: MapNode, at: Span): Found | undefined {
  for (const pair of map.pairs) {
    if (same(pair.key, at)) return { is: 'key', map, pair };
    const node = pair.value;
    if (!node || !holds(node, at)) continue;
    return within(node, at) ?? (same(node, at) ? { is: 'value', map, pair, node } : termOf(node, at));
  }
  return undefined;
}

function withinList(list: ListNode, at: Span): Found | undefined {
  for (const [index, node] of list.items.entries()) {
    if (!node || !holds(node, at)) continue;
    return within(node, at) ?? (same(node, at) ? { is: 'item', list, index, node } : termOf(node, at));
  }
  return undefined;
}

function termOf(node: Node, at: Span): Found | undefined {
  return node.kind === 'scalar' && holds(node, at) ? { is: 'term', node } : undefined;
}

function same(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
