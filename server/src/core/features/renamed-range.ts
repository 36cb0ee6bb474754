import { splitUnitTerm } from '../model/terms';
import type { Token } from '../model/values';
import type { RangeMention } from '../project/mentions';
import { type UnitSource, resolveTerms } from '../project/units';
import type { Meaning } from './meaning';
import { type Refusal, isRefusal, refuse } from './refusal';
import type { Renaming } from './renaming';
import { writtenFor } from './written-for';

interface Part {
  readonly start: number;
  readonly end: number;
  readonly written: string;
  readonly text: string;
}

/**
 * What is to be written in a range when a unit gets another name: its ends, where the unit is one of them. Refused where
 * the range would then name other units; undefined where nothing changes.
 */
export function renamedRange(
  mention: RangeMention,
  renaming: Extract<Renaming, { of: 'unit' }>,
  meaning: Meaning,
): readonly Part[] | Refusal | undefined {
  const ends = [mention.range.from, mention.range.to].map((end) => renamedEnd(end, renaming, meaning));
  const [from, to] = ends;
  if (!from || !to) return undefined;
  if (isRefusal(from)) return from;
  if (isRefusal(to)) return to;
  const named = meaning.scopeOf(mention);
  const renamed = (reference: string) => (reference === renaming.from ? renaming.to : reference);
  const isOwn = named.includes(renaming.from);
  const isEnd = from.text !== from.written || to.text !== to.written;
  if (!isEnd && !isOwn) return undefined;
  // an end stays one, also where the range has no units
  const scope = isOwn ? named : [...named, renaming.from];
  const before = unitsBetween(from.written, to.written, scope, meaning).map((way) => way.map(renamed));
  const after = unitsBetween(from.text, to.text, scope.map(renamed), meaning);
  if (before.join('\n') !== after.join('\n'))
    return refuse(broken(mention.text, renaming, isEnd, before.flat(), after.flat()));
  if (!isEnd) return undefined;
  return isStillRange(mention, from.text, to.text)
    ? [from, to].filter(({ text, written }) => text !== written)
    : [{ start: mention.start, end: mention.end, written: mention.text, text: `${from.text} to ${to.text}` }];
}

function renamedEnd(end: Token, renaming: Extract<Renaming, { of: 'unit' }>, meaning: Meaning): Part | Refusal {
  const { start, end: stop, text: written } = end;
  const unit = meaning.unitOf(written);
  const isRenamed = unit === renaming.unit && meaning.fullName(unit, written) === renaming.from;
  const text = isRenamed ? writtenFor(renaming, written, meaning) : written;
  return typeof text === 'string' ? { start, end: stop, written, text } : text;
}

/**
 * The references of a scope from one to another, and those of the range that runs the other way, which nobody means to
 * write; whether units have these names is no question here.
 */
function unitsBetween(from: string, to: string, scope: readonly string[], meaning: Meaning) {
  const { prefix } = meaning.context;
  const nobody: UnitSource = { prefix, nameOf: () => undefined, hasOwn: () => false };
  const terms = [
    { text: `${from} to ${to}`, range: { from, to, certain: true } },
    { text: `${to} to ${from}`, range: { from: to, to: from, certain: true } },
  ];
  return resolveTerms(terms, nobody, () => scope).map(({ units }) => units);
}

/** `501-1000` no longer looks like a range to anyone, since a hyphen also stands inside references. */
function isStillRange(mention: RangeMention, from: string, to: string): boolean {
  if (mention.range.certain) return true;
  const { range } = splitUnitTerm({ text: `${from}-${to}`, start: 0, end: from.length + 1 + to.length });
  return range?.from.text === from && range.to.text === to;
}

function broken(
  range: string,
  { from, to }: Extract<Renaming, { of: 'unit' }>,
  isEnd: boolean,
  before: readonly string[],
  after: readonly string[],
): string {
  const remedy = `Name the units of the range one by one first, or choose another name.`;
  if (isEnd) return `With ${to} for ${from} the range ${range} would name other units. ${remedy}`;
  const falls = before.includes(to) && !after.includes(to) ? 'out of' : 'into';
  return `As ${to}, the unit ${from} would fall ${falls} the range ${range}. ${remedy}`;
}
