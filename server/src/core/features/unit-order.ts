import { endOfNode } from '../fixes/layout';
import type { Block } from '../syntax/block';
import { nextLine, startOfLine } from '../syntax/lines';
import type { MapNode, Pair, ScalarNode, Span } from '../syntax/tree';

/** The outcomes and criteria of a unit in the order of its text, with the lines that belong to each. Offsets in the block. */
export interface OutcomeEntry {
  readonly key: ScalarNode;
  /** Its lines, with the remarks above it. */
  readonly lines: Span;
  /** The place for a key that is added to it, and how far its keys are indented. */
  readonly end: number;
  readonly column: number;
  readonly criteria: readonly CriterionEntry[];
  /** The lines of all its criteria with the key above them; undefined where it has none. */
  readonly criteriaLines: Span | undefined;
}

export interface CriterionEntry {
  readonly key: ScalarNode;
  readonly lines: Span;
}

/**
 * @returns undefined where the unit has no outcomes, or where they do not stand on lines of their own, as between
 * brackets
 */
export function orderOf(block: Block): readonly OutcomeEntry[] | undefined {
  const unit = block.value;
  const outcomes = unit?.kind === 'map' ? pairOf(unit, 'outcomes') : undefined;
  if (outcomes?.value?.kind !== 'map') return undefined;
  const lines = linesOfPairs(block, outcomes.value, outcomes.key);
  if (!lines) return undefined;
  const entries: OutcomeEntry[] = [];
  for (const [i, { key, value }] of outcomes.value.pairs.entries()) {
    const own = lines[i];
    const entry = own && outcomeEntry(block, key, value, own);
    if (!entry) return undefined;
    entries.push(entry);
  }
  return entries;
}

function outcomeEntry(block: Block, key: ScalarNode, value: Pair['value'], lines: Span): OutcomeEntry | undefined {
  const { text } = block;
  const column = columnOf(text, key.start) + 2;
  const empty = { key, lines, end: lines.end, column, criteria: [], criteriaLines: undefined };
  if (value?.kind !== 'map') return value ? undefined : empty;
  const [first] = value.pairs;
  const criteria = pairOf(value, 'criteria');
  const own = { ...empty, column: first ? columnOf(text, first.key.start) : column };
  if (!criteria?.value) return own;
  const of = criteria.value.kind === 'map' ? linesOfPairs(block, criteria.value, criteria.key) : undefined;
  if (!of || criteria.value.kind !== 'map') return undefined;
  return {
    ...own,
    criteria: criteria.value.pairs.map((pair, i) => ({ key: pair.key, lines: of[i] ?? pair.key })),
    criteriaLines: { start: startOfLine(text, criteria.key.start), end: of.at(-1)?.end ?? criteria.value.end },
  };
}

function pairOf(map: MapNode, name: string): Pair | undefined {
  return map.pairs.find(({ key }) => key.value === name);
}

/** The lines of each pair of a mapping, from the line below its key on; undefined where two share a line. */
function linesOfPairs(block: Block, map: MapNode, above: Span): readonly Span[] | undefined {
  const { text } = block;
  const lines: Span[] = [];
  let start = nextLine(text, above.end);
  for (const { key, value } of map.pairs) {
    if (startOfLine(text, key.start) < start || /\S/.test(withoutQuote(text, key))) return undefined;
    const end = nextLine(text, endOfNode(block, value ?? key));
    lines.push({ start, end });
    start = end;
  }
  return lines;
}

/** What stands before a key on its line. */
function withoutQuote(text: string, key: Span): string {
  return text.slice(startOfLine(text, key.start), key.start).replace(/["']$/, '');
}

export function columnOf(text: string, offset: number): number {
  const before = text.slice(startOfLine(text, offset), offset);
  return before.length - (/["']$/.test(before) ? 1 : 0);
}
