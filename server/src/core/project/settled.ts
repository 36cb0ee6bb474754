import { positionAt } from '../syntax/document';
import type { FactName, SheetFact } from './facts';
import { type FileSummary, type Lists, type SpecificationFile, factsFrom, placedFacts } from './file';
import { isSettled, unitNamesIn } from './mention-index';
import { type PlaceTable, type Range, placeIn, placeTable } from './place-table';
import { same } from './same';
import { withoutText } from './without-text';

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
export type SettledPlaces = { readonly [N in PointedAt]: PlaceTable };
type PointedAt = 'unit' | 'sheet' | 'qualification';

/**
 * @param previous what was known of the file before: it stays where nothing has changed, and so do single facts
 * @param names the names of units that its text mentions, where they are known already
 */
export function settle(
  file: SpecificationFile,
  previous: FileSummary | undefined,
  names: ReadonlySet<string> = unitNamesIn(file.document),
): SettledFile {
  const told: Lists = { ...file.facts.lists, sheet: file.facts.lists.sheet.map(toldOfSheet) };
  const places = {
    unit: placesOf(file, 'unit'),
    sheet: placesOf(file, 'sheet', ['id', 'sections']),
    qualification: placesOf(file, 'qualification', ['id', 'title', 'number']),
  };
  const now = { lists: told, mentioned: [...names], places };
  if (previous && isSettled(previous) && same(now, toldBy(previous))) return previous;
  const { lists, mentioned } = withoutText({ lists: told, mentioned: now.mentioned });
  return { uri: file.uri, facts: factsFrom(lists, lists.unit, previous?.facts), places, mentioned };
}

function toldBy({ facts: { lists }, mentioned, places }: SettledFile) {
  return { lists, mentioned, places };
}

/** What others can ask of a sheet. What its statements say is for the rules that look at the file itself. */
function toldOfSheet(sheet: SheetFact): SheetFact {
  const sections = sheet.sections?.map(({ heading, marks }) => ({ ...noSection, heading, marks }));
  return { ...sheet, sections, codes: noCodes };
}

const noCodes: readonly never[] = [];
const noSection = {
  heading: undefined,
  marks: undefined,
  minimum: undefined,
  statements: undefined,
  evidences: undefined,
};

/** @param only the parts that are pointed at, where not all of them are */
function placesOf(file: SpecificationFile, name: PointedAt, only?: readonly string[]): PlaceTable {
  return placeTable(
    placedFacts(file, name).map(({ block, places }) => {
      const ranges: Record<string, Range> = {};
      for (const part of only ?? Object.keys(places)) {
        const place = places[part];
        if (place) ranges[part] = rangeIn(file, block, place);
      }
      return ranges;
    }),
  );
}

const nowhere: PlaceTable = { parts: [], at: [] };

/** The places of a file that nothing is known of. */
export const noPlaces: SettledPlaces = { unit: nowhere, sheet: nowhere, qualification: nowhere };

/** The range of a place in one of a file's blocks. */
export function rangeIn(file: SpecificationFile, block: number, { start, end }: { start: number; end: number }): Range {
  const base = file.document.starts[block] ?? 0;
  return { start: positionAt(file.document, base + start), end: positionAt(file.document, base + end) };
}

/** The place of a part of a settled file's n-th fact, if other files point at such parts. */
export function settledPlace(file: SettledFile, name: FactName, nth: number, part: string): Range | undefined {
  return name in file.places ? placeIn(file.places[name as PointedAt], nth, part) : undefined;
}
