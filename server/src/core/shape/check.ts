import type { ErrorObject } from 'ajv';
import { partOf } from '../model/block-part';
import { type KeyShape, type ShapeName, shapes, topLevel } from '../model/generated';
import type { Block } from '../syntax/block';
import { endOfLine } from '../syntax/lines';
import type { Node, Pair, Span } from '../syntax/tree';
import { beyondSchema } from './beyond-schema';
import { toPlain } from './plain';
import { type ShapeProblem, problemLimit } from './problems';
import * as validators from './validators.generated';

interface Validator {
  (data: unknown): boolean;
  errors?: ErrorObject[] | null;
}

/** The validators by top-level key, from the generated code, whose exports are not typed. */
const validatorOf = validators as unknown as Readonly<Record<string, Validator | undefined>>;

/**
 * Checks a block against the schema, at most as many problems as anybody would read. Never throws; a block that says
 * nothing has no problems. Characters that could not be read, or were read as others, are left to what says so.
 */
export function checkShape(block: Block): ShapeProblem[] {
  // nearly all blocks are sound, and what makes messages costs more than telling so
  return partOf(block)?.sound === true ? [] : checkAgainstSchema(block);
}

/** The same by the schema itself, for a block of any kind. */
export function checkAgainstSchema(block: Block): ShapeProblem[] {
  const problems = distinct(shapeProblems(block)).filter(
    (problem) => !block.problems.some((other) => other.start < problem.end && problem.start < other.end),
  );
  const last = problems[problemLimit];
  return last ? [...problems.slice(0, problemLimit), { kind: 'more', ...span(last) }] : problems;
}

function shapeProblems(block: Block): ShapeProblem[] {
  if (block.kind === 'head') return [];
  const top = Object.hasOwn(topLevel, block.key) ? topLevel[block.key] : undefined;
  if (!top) {
    const at = block.kind === 'entry' ? block.keyNode : undefined;
    return at ? [unknownKey(block.key, at, Object.keys(topLevel), undefined)] : [];
  }
  const { value } = block;
  if (!value) return [];
  const inList = block.kind === 'item';
  if (inList !== (top.is === 'parts')) {
    // a list where none belongs is reported once, at its first item; an empty list says nothing
    const told = inList ? block.before.items !== undefined : value.kind === 'list' && value.items.length === 0;
    return told ? [] : [wrongShape(block.key, value, top, false, block.text, inList ? 'list' : value.kind)];
  }
  const at = block.keyNode ?? headOf(value);
  const place: Place = { key: block.key, at, shape: top, value, member: inList };
  const validator = validatorOf[camel(block.key)];
  const errors = validator && !validator(toPlain(value)) ? (validator.errors ?? []) : [];
  const shape = top.is === 'part' || top.is === 'parts' ? top.shape : undefined;
  return [
    ...errors.slice(0, problemLimit + 1).flatMap((error) => explain(error, place, block) ?? []),
    ...(shape ? beyondSchema(value, shape, block.text) : []),
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
  switch (error.keyword) {
    case 'additionalProperties': {
      const unknown = pairOf(value, String(error.params['additionalProperty']));
      return unknown && unknownKey(unknown.key.value, unknown.key, keysOf(place), partShape(place.shape));
    }
    case 'required': {
      // what is missing may stand in a line that could not be read, or not as it was meant
      if (block.unread.length > 0 || block.problems.length > 0) return undefined;
      const missing = String(error.params['missingProperty']);
      // its key is there already and is being typed, or a key that is not understood is meant for it
      const known = [missing, ...keysOf(place)];
      const keys = value.kind === 'map' ? value.pairs.map(({ key: { value: name } }) => name) : [];
      if (keys.includes(missing) || keys.some((name) => !known.includes(name))) return undefined;
      return { kind: 'missing-key', key: missing, within: partShape(place.shape), ...span(at) };
    }
    case 'type':
      return wrongShape(key, value, place.shape, place.member, block.text);
    case 'propertyNames': {
      const code = pairOf(value, String(error.params['propertyName']));
      const expects = place.shape?.expects ?? '';
      return code && { kind: 'value', key, found: code.key.value, expects, choices: [], of: 'code', ...span(code.key) };
    }
    case 'enum':
      return valueProblem(place, (error.params['allowedValues'] ?? []) as string[]);
    case 'pattern':
      return error.propertyName === undefined ? valueProblem(place, []) : undefined;
    default:
      return valueProblem(place, []);
  }
}

function valueProblem({ key, shape, value }: Place, choices: readonly string[]): ShapeProblem {
  const found = value.kind === 'scalar' ? value.value : '';
  const of = shape && 'kind' in shape ? shape.kind : undefined;
  return { kind: 'value', key, found, expects: shape?.expects ?? '', choices, of, ...span(value) };
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

/** One finding for one place: a wrong value can fail several keywords of the schema at once. */
function distinct(problems: readonly ShapeProblem[]): ShapeProblem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const key = problem.kind === 'missing-key' || problem.kind === 'unknown-key' ? problem.key : '';
    const id = `${problem.start}:${problem.end}:${key}`;
    return !seen.has(id) && seen.add(id);
  });
}

function unknownKey(key: string, at: Span, known: readonly string[], within: ShapeName | undefined): ShapeProblem {
  return { kind: 'unknown-key', key, known, within, ...span(at) };
}

/**
 * @param member the value is one member of what the shape describes
 * @param found what the author is told of, where it is not the value's own kind
 */
function wrongShape(
  key: string,
  value: Node,
  shape: KeyShape | undefined,
  member: boolean,
  text: string,
  found: Node['kind'] = value.kind,
): ShapeProblem {
  const head = headOf(value);
  const lineEnd = endOfLine(text, head.start);
  const at = { start: head.start, end: Math.min(head.end, lineEnd) };
  const wanted = wantedOf(shape, member);
  const inList = member && (shape?.is === 'parts' || shape?.is === 'values');
  return {
    kind: 'wrong-shape',
    key,
    found,
    expects: member || !shape ? memberExpectation[wanted] : shape.expects,
    wanted,
    shape: wanted === 'map' ? partShape(shape) : undefined,
    member: inList,
    text: text.slice(at.start, lineEnd).trimEnd(),
    ...at,
  };
}

const memberExpectation: Readonly<Record<Node['kind'], string>> = {
  scalar: 'a text',
  map: 'keys of its own, indented below it',
  list: 'a list, with a dash before each item',
};

function wantedOf(shape: KeyShape | undefined, member: boolean): Node['kind'] {
  switch (shape?.is) {
    case 'part':
    case 'coded values':
      return shape.is === 'coded values' && member ? 'scalar' : 'map';
    case 'coded parts':
      return 'map';
    case 'parts':
      return member ? 'map' : 'list';
    case 'values':
      return member ? 'scalar' : 'list';
    default:
      return 'scalar';
  }
}

/** A place to point at: a mapping's first key rather than all of it. */
function headOf(node: Node): Span {
  return node.kind === 'map' ? (node.pairs[0]?.key ?? node) : node;
}

function span({ start, end }: Span): Span {
  return { start, end };
}

function camel(key: string): string {
  return key.replace(/(?<!\s)\s+(.)/g, (_, letter: string) => letter.toUpperCase());
}
