import { type Position, positionAt } from '../syntax/document';
import type { FactName } from './facts';
import { type FileSummary, type SpecificationFile, factsFrom, placedFacts } from './file';
import { unitNamesIn } from './mention-index';

/** A range of a text; lines and columns from 0, columns in UTF-16 code units. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/**
 * What stays of a file that nobody has open: its facts, and where those stand that findings elsewhere point at. The text
 * and its trees are let go: a thousand files fit where twenty would.
 */
export interface SettledFile extends FileSummary {
  readonly places: SettledPlaces;
  /** The names of units that the text mentions, each once and as written. */
  readonly mentioned: readonly string[];
}

/** Of each fact that other files point at, in the order of the text, where its parts stand. */
export type SettledPlaces = { readonly [N in PointedAt]: readonly Readonly<Record<string, Range>>[] };
type PointedAt = 'unit' | 'sheet' | 'qualification';

/** @param previous what was known of the file before, so that facts which did not change keep their identity */
export function settle(file: SpecificationFile, previous: FileSummary | undefined): SettledFile {
  const lists = withoutText(file.facts.lists);
  const facts = factsFrom(lists, lists.unit, previous?.facts);
  const places = {
    unit: placesOf(file, 'unit'),
    sheet: placesOf(file, 'sheet', ['id', 'sections']),
    qualification: placesOf(file, 'qualification', ['id', 'title', 'number']),
  };
  return { uri: file.uri, facts, places, mentioned: withoutText(unitNamesIn(file.document)) };
}

/** @param only the parts that are pointed at, where not all of them are */
function placesOf(file: SpecificationFile, name: PointedAt, only?: readonly string[]) {
  return placedFacts(file, name).map(({ block, places }) =>
    rangesOf(file, block, only ? Object.fromEntries(only.map((part) => [part, places[part]])) : places),
  );
}

/** The places of a file that nothing is known of. */
export const noPlaces: SettledPlaces = { unit: [], sheet: [], qualification: [] };

function rangesOf(
  file: SpecificationFile,
  block: number,
  places: Readonly<Record<string, { start: number; end: number } | undefined>>,
) {
  const ranges: Record<string, Range> = {};
  for (const [part, place] of Object.entries(places)) if (place) ranges[part] = rangeIn(file, block, place);
  return ranges;
}

/** The range of a place in one of a file's blocks. */
export function rangeIn(file: SpecificationFile, block: number, { start, end }: { start: number; end: number }): Range {
  const base = file.document.starts[block] ?? 0;
  return { start: positionAt(file.document, base + start), end: positionAt(file.document, base + end) };
}

/** The place of a part of a settled file's n-th fact, if other files point at such parts. */
export function settledPlace(file: SettledFile, name: FactName, nth: number, part: string): Range | undefined {
  return name in file.places ? file.places[name as PointedAt][nth]?.[part] : undefined;
}

/**
 * A copy whose strings hold nothing else alive. A part of a text, cut out, keeps the whole text in memory; strings that
 * have been through JSON do not.
 */
export function withoutText<T>(value: T): T {
  const strings: string[] = [];
  collect(value, strings);
  const fresh = JSON.parse(JSON.stringify(strings)) as string[];
  let next = 0;
  const copy = (part: unknown): unknown => {
    if (typeof part === 'string') return fresh[next++];
    if (Array.isArray(part)) return part.map(copy);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, member]) => [key, copy(member)]));
  };
  return copy(value) as T;
}

function collect(value: unknown, strings: string[]): void {
  if (typeof value === 'string') strings.push(value);
  else if (Array.isArray(value)) for (const member of value) collect(member, strings);
  else if (typeof value === 'object' && value !== null)
    for (const member of Object.values(value)) collect(member, strings);
}
