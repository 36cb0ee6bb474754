import type { ListNode, Node, ScalarNode } from '../syntax/tree';
import { withPlainSpaces } from '../syntax/word';
import { isRealDate } from './dates';
import { listTokens, splitUnitTerm } from './terms';
import type { Bullet, CriterionTerm, Kind, KindValues, Token } from './values';

/**
 * Reads a scalar of the format, always from what the author wrote.
 * @param text the text of the block that the node's offsets count in
 * @returns undefined where the text is not of that kind
 */
export function readKind<K extends Kind>(kind: K, node: Node, text: string): KindValues[K] | undefined {
  return readers[kind](node, text);
}

type Reader<T> = (node: Node, text: string) => T | undefined;

const readers: { readonly [K in Kind]: Reader<KindValues[K]> } = {
  format: scalar((source) => (/^[0-9]+$/.test(source) ? source : undefined)),
  text: scalar((source) => source.trim()),
  identifier: scalar((source) => withPlainSpaces(source.trim())),
  reference: scalar((source) => (/^\S(.*\S)?$/.test(source) ? withPlainSpaces(source) : undefined)),
  references: tokens((token) => splitUnitTerm(token)),
  identifiers: tokens((token) => token),
  'criteria codes': tokens(criterionTerm, /^[^,]+(,[^,]+)*,?$/),
  level: scalar((source) => (/^(Entry [1-3]|[1-8])$/.test(source) ? source : undefined)),
  'whole number': scalar((source) => (/^[0-9]{1,6}$/.test(source) ? Number(source) : undefined)),
  number: scalar((source) => (/^[0-9]{1,6}(\.[0-9]+)?$/.test(source) ? Number(source) : undefined)),
  credits: matching(
    /^(?:(exactly |at least |at most )?([0-9]{1,4})|([0-9]{1,4}) to ([0-9]{1,4}))( credits?)?$/,
    ([, word, one, low, high]) => {
      if (low !== undefined) return { minimum: Number(low), maximum: Number(high) };
      const value = Number(one);
      return { minimum: word === 'at most ' ? undefined : value, maximum: word === 'at least ' ? undefined : value };
    },
  ),
  hours: matching(/^(exactly |at least |at most )?([0-9]{1,5}(?:\.[0-9]+)?)( hours?)?$/, ([, qualifier, hours]) => ({
    qualifier: qualifierOf(qualifier),
    hours: Number(hours),
  })),
  marks: matching(/^[0-9]{1,4}(\s*\+\s*[0-9]{1,4})*$/, ([all]) => {
    const parts = (all ?? '').split('+').map(Number);
    return { parts, total: parts.reduce((sum, part) => sum + part, 0) };
  }),
  words: matching(
    /^(about )?([0-9][0-9,]{0,8})(?: \(([0-9][0-9,]{0,8})(?: to | ?[-\u2013] ?)([0-9][0-9,]{0,8})\))?( words)?$/,
    ([, about, nominal, minimum, maximum]) => ({
      about: about !== undefined,
      nominal: plainNumber(nominal) ?? 0,
      minimum: plainNumber(minimum),
      maximum: plainNumber(maximum),
    }),
  ),
  date: scalar((source) => (isRealDate(source) ? source : undefined)),
  bounds: matching(
    /^([0-9]{1,3} units?|[0-9]{1,4} credits?)(?:\s*(?:,|and)\s*([0-9]{1,3} units?|[0-9]{1,4} credits?))?$/,
    ([, first, second]) => {
      const named = [first, second].filter((part) => part !== undefined);
      const count = (word: string) => {
        const part = named.find((n) => n.includes(word));
        return part === undefined ? undefined : Number.parseInt(part, 10);
      };
      return { units: count('unit'), credits: count('credit') };
    },
  ),
  'level mix': matching(
    /^(more than|at least) (?:([0-9]{1,3}) ?%|([0-9]{1,4}) credits) at level (Entry [1-3]|[1-8])( or above)?$/,
    ([, word, share, credits, level, above]) => ({
      strictly: word === 'more than',
      share: share === undefined ? undefined : Number(share),
      credits: credits === undefined ? undefined : Number(credits),
      level: level ?? '',
      orAbove: above !== undefined,
    }),
  ),
  replacement: (node) => {
    if (node.kind !== 'scalar') return undefined;
    const match = /^(\S+)(?: for registrations from ([0-9]{4}-[0-9]{2}-[0-9]{2}))?$/.exec(node.value);
    const [, by, from] = match ?? [];
    if (by === undefined || (from !== undefined && !isRealDate(from))) return undefined;
    return { by: { text: by, start: node.start, end: node.start + by.length }, from };
  },
  texts: (node) => (node.kind !== 'list' || scalarsOf(node) ? bullets(node) : undefined),
  bullets: (node) => bullets(node),
  choice: scalar((source) => source),
};

function scalar<T>(read: (source: string) => T | undefined): Reader<T> {
  return (node) => (node.kind === 'scalar' ? read(node.value) : undefined);
}

function matching<T>(pattern: RegExp, build: (match: (string | undefined)[]) => T): Reader<T> {
  return scalar((source) => {
    const match = pattern.exec(source);
    return match ? build([...match]) : undefined;
  });
}

/** @param form what the text of each scalar must look like as a whole: no commas without anything between them */
function tokens<T>(read: (token: Token) => T | undefined, form = /[^,\s]/): Reader<readonly T[]> {
  return (node, text) => {
    const result: T[] = [];
    for (const part of scalarsOf(node) ?? []) {
      if (!form.test(part.value)) return undefined;
      for (const token of listTokens(part, text)) {
        const value = read(token);
        if (value === undefined) return undefined;
        result.push(value);
      }
    }
    return result.length > 0 ? result : undefined;
  };
}

function scalarsOf(node: Node): ScalarNode[] | undefined {
  if (node.kind === 'scalar') return [node];
  if (node.kind !== 'list') return undefined;
  const written = node.items.filter((item) => item !== undefined);
  const scalars = written.filter((item) => item.kind === 'scalar');
  return scalars.length === written.length ? scalars : undefined;
}

/** A criterion, with its unit where it is named; undefined for what is no code. */
export function criterionTerm(token: Token): CriterionTerm | undefined {
  const match = /^(?:(\S+)\s+)?([0-9]+\.[0-9]+)$/.exec(token.text);
  const code = match?.[2];
  if (code === undefined) return undefined;
  const unit = match?.[1];
  return {
    text: token.text,
    start: token.start,
    end: token.end,
    unit: unit === undefined ? undefined : { text: unit, start: token.start, end: token.start + unit.length },
    code: { text: code, start: token.end - code.length, end: token.end },
  };
}

function bullets(node: Node): readonly Bullet[] | undefined {
  switch (node.kind) {
    case 'scalar':
      return [{ text: node.value, points: [], start: node.start, end: node.end }];
    case 'list':
      return points(node);
    case 'map':
      return undefined;
  }
}

/** A point that ends with a colon is, to YAML, a mapping with one key; here it is a point with points below it. */
function points(list: ListNode): Bullet[] {
  const result: Bullet[] = [];
  for (const item of list.items) {
    if (item?.kind === 'scalar') result.push({ text: item.value, points: [], start: item.start, end: item.end });
    if (item?.kind !== 'map') continue;
    for (const { key, value } of item.pairs) {
      const below = value && bullets(value);
      result.push({ text: `${key.value}:`, points: below ?? [], start: key.start, end: value?.end ?? key.end });
    }
  }
  return result;
}

function qualifierOf(word: string | undefined): 'exactly' | 'at least' | 'at most' | undefined {
  switch (word) {
    case 'exactly ':
      return 'exactly';
    case 'at least ':
      return 'at least';
    case 'at most ':
      return 'at most';
    default:
      return undefined;
  }
}

/** A number that may have commas between its thousands. */
function plainNumber(source: string | undefined): number | undefined {
  return source === undefined ? undefined : Number(source.replaceAll(',', ''));
}
