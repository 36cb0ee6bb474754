import assert from 'node:assert/strict';
import type { SourceDocument } from '../../server/src/core/syntax/document';
import type { Node, Span } from '../../server/src/core/syntax/tree';

/** Every span of a document lies within its block, and every part of a node within the text that the node spans. */
export function assertSpans({ blocks, read }: SourceDocument): void {
  for (const { text, keyNode, value, problems, unread } of blocks) {
    const whole = { start: 0, end: text.length };
    for (const span of [...problems, ...unread]) assertWithin(span, whole, text);
    // what an alias stands for is told at the alias, which may be in another block
    if (read === 'whole') continue;
    if (keyNode) assertWithin(keyNode, whole, text);
    if (value) assertNode(value, whole, text);
  }
}

function assertNode(node: Node, around: Span, text: string): void {
  assertWithin(node, around, text);
  if (node.kind === 'list') for (const item of node.items) if (item) assertNode(item, node, text);
  if (node.kind === 'map')
    for (const { key, value } of node.pairs) {
      assertWithin(key, node, text);
      if (value) assertNode(value, node, text);
    }
}

function assertWithin({ start, end }: Span, around: Span, text: string): void {
  const inside = around.start <= start && start <= end && end <= around.end;
  if (!inside) assert.fail(`${start}-${end} is not within ${around.start}-${around.end} of ${JSON.stringify(text)}`);
}
