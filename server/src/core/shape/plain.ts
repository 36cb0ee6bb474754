import type { Node } from '../syntax/tree';

/** What a validator of JSON Schema can look at. */
export type Plain = string | Plain[] | { [key: string]: Plain };

/**
 * The values of a tree without their places. Keys with nothing behind them are left out: they are unfinished, not wrong.
 * Mappings have no prototype, so that keys such as `constructor` and `__proto__` are keys like any other.
 */
export function toPlain(node: Node): Plain {
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'list':
      return node.items.flatMap((item) => (item ? [toPlain(item)] : []));
    case 'map': {
      const plain = Object.create(null) as { [key: string]: Plain };
      for (const { key, value } of node.pairs) if (value) plain[key.value] = toPlain(value);
      return plain;
    }
  }
}
