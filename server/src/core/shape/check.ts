import type { ErrorObject } from 'ajv';
import { type KeyShape, type ShapeName, shapes, topLevel } from '../model/generated';
import { readKind } from '../model/kinds';
import type { Block } from '../syntax/block';
import type { Node, Pair, Span } from '../syntax/tree';
import { toPlain } from './plain';
import * as validators from './validators.generated';

/** What is wrong with the shape of a block, in terms that a message can be made of. */
export type ShapeProblem = Span &
  (
    | { readonly kind: 'unknown-key'; readonly key: string; readonly known: readonly string[] }
    | { readonly kind: 'missing-key'; readonly key: string; readonly within: string }
    | { readonly kind: 'wrong-shape'; readonly key: string; readonly found: Node['kind']; readonly expects: string }
    | {
        readonly kind: 'value';
        readonly key: string;
        readonly found: string;
        readonly expects: string;
        readonly choices: readonly string[];
      }
  );

interface Validator {
  (data: unknown): boolean;
  errors?: ErrorObject[] | null;
}

/** The validators by top-level key, from the generated code, whose exports are not typed. */
const validatorOf = validators as unknown as Readonly<Record<string, Validator | undefined>>;

/** Checks a block against the schema. Never throws; a block that says nothing has no problems. */
export function checkShape(block: Block): ShapeProblem[] {
  if (block.kind === 'head') return [];
  const top = Object.hasOwn(topLevel, block.key) ? topLevel[block.key] : undefined;
  if (!top)
    return block.kind === 'entry' && block.keyNode ? [unknownKey(block.key, block.keyNode, Object.keys(topLevel))] : [];
  const { value } = block;
  if (!value) return [];
  const listKey = top.is === 'parts';
  // an item of a list where no list belongs is reported once, by the list's own first item
  if (block.kind === 'item' && !listKey) return [wrongShape(block.key, value, top.expects, 'list')];
  const validator = validatorOf[camel(block.key)];
  if (!validator) return [];
  if (listKey && block.kind === 'entry') return [wrongShape(block.key, value, top.expects, value.kind)];
  const place: Place = {
    key: block.key,
    at: block.keyNode ?? headOf(value),
    shape: top,
    value,
    member: block.kind === 'item',
  };
  const problems = validator(toPlain(value))
    ? []
    : (validator.errors ?? []).flatMap((error) => explain(error, place, block) ?? []);
  return [
    ...distinct(problems),
    ...impossibleValues(value, top.is === 'part' || listKey ? top.shape : undefined, block.text),
  ];
}

/** Where in a block a validator's error is. */
interface Place {
  readonly key: string;
  readonly at: Span;
  readonly shape: KeyShape | undefined;
  readonly value: Node;
  /** The value is one member of what the shape describes: an item of its list, or one of its codes. */
  readonly member: boolean;
}

function explain(error: ErrorObject, start: Place, block: Block): ShapeProblem | undefined {
  const place = walk(start, error.instancePath);
  const { key, at, value } = place;
  const expects = place.shape?.expects ?? '';
  switch (error.keyword) {
    case 'additionalProperties': {
      const unknown = pairOf(value, String(error.params['additionalProperty']));
      return unknown && unknownKey(unknown.key.value, unknown.key, keysOf(place));
    }
    case 'required':
      // what is missing may stand in a line that could not be read
      if (block.unread.length > 0) return undefined;
      return { kind: 'missing-key', key: String(error.params['missingProperty']), within: key, ...span(at) };
    case 'type':
      return wrongShape(key, value, place.member ? memberExpectation(place) : expects, value.kind);
    case 'propertyNames': {
      const code = pairOf(value, String(error.params['propertyName']));
      return code && { kind: 'value', key, found: code.key.value, expects, choices: [], ...span(code.key) };
    }
    case 'enum':
      return valueProblem(place, (error.params['allowedValues'] ?? []) as string[]);
    case 'pattern':
      return error.propertyName === undefined ? valueProblem(place, []) : undefined;
    default:
      return valueProblem(place, []);
  }
}

function memberExpectation({ shape }: Place): string {
  return shape?.is === 'parts' || shape?.is === 'coded parts' ? 'keys of its own, indented below it' : 'a text';
}

function valueProblem({ key, shape, value }: Place, choices: readonly string[]): ShapeProblem {
  const found = value.kind === 'scalar' ? value.value : '';
  return { kind: 'value', key, found, expects: shape?.expects ?? '', choices, ...span(value) };
}

/** Follows a validator's path, which skips what is empty, to the node that it means. */
function walk(start: Place, instancePath: string): Place {
  let place = start;
  for (const step of instancePath.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    const next = descend(place, name);
    if (!next) return place;
    place = next;
  }
  return place;
}

function descend(place: Place, name: string): Place | undefined {
  const { value } = place;
  if (value.kind === 'list') {
    const item = value.items.filter((i) => i !== undefined)[Number(name)];
    return item && { ...place, at: headOf(item), value: item, member: true };
  }
  const pair = pairOf(value, name);
  if (!pair?.value) return undefined;
  const coded = place.shape?.is.startsWith('coded') && !place.member;
  if (coded) return { ...place, key: name, at: pair.key, value: pair.value, member: true };
  const shapeName = partShape(place.shape);
  const shape = shapeName && Object.hasOwn(shapes[shapeName].keys, name) ? shapes[shapeName].keys[name] : undefined;
  return { key: name, at: pair.key, shape: shape ?? place.shape, value: pair.value, member: false };
}

function keysOf(place: Place): string[] {
  const shape = partShape(place.shape);
  return shape ? Object.keys(shapes[shape].keys) : [];
}

function partShape(shape: KeyShape | undefined): ShapeName | undefined {
  return shape && 'shape' in shape ? shape.shape : undefined;
}

/** The last one, which is the one that the validator sees. */
function pairOf(node: Node, name: string): Pair | undefined {
  return node.kind === 'map' ? node.pairs.findLast((pair) => pair.key.value === name) : undefined;
}

/** Values whose form is right and that still cannot be, such as 31 February. */
function impossibleValues(node: Node, shape: ShapeName | undefined, text: string): ShapeProblem[] {
  if (node.kind === 'list') return node.items.flatMap((item) => (item ? impossibleValues(item, shape, text) : []));
  if (node.kind !== 'map' || !shape) return [];
  return node.pairs.flatMap(({ key, value }) => {
    const keyShape = Object.hasOwn(shapes[shape].keys, key.value) ? shapes[shape].keys[key.value] : undefined;
    if (!keyShape || !value) return [];
    if (keyShape.is === 'value') {
      const dated = (keyShape.kind === 'date' || keyShape.kind === 'replacement') && value.kind === 'scalar';
      if (
        !dated ||
        !/[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(value.value) ||
        readKind(keyShape.kind, value, text) !== undefined
      )
        return [];
      return [
        {
          kind: 'value',
          key: key.value,
          found: value.value,
          expects: 'a day that the calendar has',
          choices: [],
          ...span(value),
        },
      ];
    }
    if (keyShape.is === 'coded parts') {
      return value.kind === 'map'
        ? value.pairs.flatMap((pair) => (pair.value ? impossibleValues(pair.value, keyShape.shape, text) : []))
        : [];
    }
    return 'shape' in keyShape ? impossibleValues(value, keyShape.shape, text) : [];
  });
}

/** One finding for one place: a wrong value can fail several keywords of the schema at once. */
function distinct(problems: readonly ShapeProblem[]): ShapeProblem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const id = `${problem.start}:${problem.end}:${problem.kind === 'missing-key' || problem.kind === 'unknown-key' ? problem.key : ''}`;
    return !seen.has(id) && seen.add(id);
  });
}

function unknownKey(key: string, at: Span, known: readonly string[]): ShapeProblem {
  return { kind: 'unknown-key', key, known, ...span(at) };
}

function wrongShape(key: string, at: Node, expects: string, found: Node['kind']): ShapeProblem {
  return { kind: 'wrong-shape', key, found, expects, ...span(at) };
}

/** A place to point at: a mapping's first key rather than all of it. */
function headOf(node: Node): Span {
  return node.kind === 'map' ? (node.pairs[0]?.key ?? node) : node;
}

function span({ start, end }: Span): Span {
  return { start, end };
}

function camel(key: string): string {
  return key.replace(/\s+(.)/g, (_, letter: string) => letter.toUpperCase());
}
