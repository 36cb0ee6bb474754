import { type KeyShape, type ShapeName } from '../model/generated';
import { readKind } from '../model/kinds';
import type { ListNode, Node, Pair, ScalarNode } from '../syntax/tree';
import type { ShapeProblem } from './problems';
import { walkPart } from './walk';

/** What a schema cannot say: keys that stand twice, days that no calendar has, points that were meant as one text. */
export function beyondSchema(node: Node, shape: ShapeName, text: string): ShapeProblem[] {
  const problems: ShapeProblem[] = [];
  walkPart(node, shape, {
    // a code that stands twice is a criterion or an outcome that stands twice, and the rule about those speaks of it
    mapping: (pairs, coded) => {
      if (!coded) problems.push(...duplicateKeys(pairs));
    },
    value: (keyShape, value, { key }) => {
      problems.push(...impossibleDate(keyShape, value, key, text), ...colonsInPoints(keyShape, value, text));
    },
  });
  return problems;
}

function duplicateKeys(pairs: readonly Pair[]): ShapeProblem[] {
  const seen = new Map<string, ScalarNode>();
  return pairs.flatMap(({ key }): ShapeProblem[] => {
    const other = seen.get(key.value);
    if (!other) seen.set(key.value, key);
    return other ? [{ kind: 'duplicate-key', key: key.value, start: key.start, end: key.end, other }] : [];
  });
}

/** A date whose form is right and that no calendar has, such as 31 February. */
function impossibleDate(shape: KeyShape, value: Node, key: ScalarNode, text: string): ShapeProblem[] {
  if (shape.is !== 'value' || value.kind !== 'scalar') return [];
  if (shape.kind !== 'date' && shape.kind !== 'replacement') return [];
  if (!/(^|\s)[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(value.value) || readKind(shape.kind, value, text) !== undefined)
    return [];
  const { start, end } = value;
  const expects = 'a day that the calendar has';
  return [{ kind: 'value', key: key.value, found: value.value, expects, choices: [], of: shape.kind, start, end }];
}

/** `- Leadership: a guide` is a point with a point below it, and was meant as one text. */
function colonsInPoints(shape: KeyShape, value: Node, text: string): ShapeProblem[] {
  if (shape.is !== 'value' || shape.kind !== 'bullets' || value.kind !== 'list') return [];
  return inPoints(value, text);
}

function inPoints(list: ListNode, text: string): ShapeProblem[] {
  return list.items.flatMap((item) => {
    if (item?.kind !== 'map') return [];
    return item.pairs.flatMap(({ key, value }): ShapeProblem[] => {
      if (value?.kind === 'list') return inPoints(value, text);
      if (value?.kind !== 'scalar' || /[\r\n]/.test(text.slice(key.end, value.start))) return [];
      const { start } = key;
      const end = value.end;
      return [{ kind: 'colon-in-point', text: text.slice(start, end), start, end }];
    });
  });
}
