import type { GroupFact, SheetFact, TermFact, UnitFact } from './facts';
import type { FileFacts, Lists } from './file';
import { plainTitle } from './known';
import { matrix } from './scope';
import { unitsOfSheet } from './used';

/** What is asked of a file again and again, found without looking through its lists. */
export interface FileIndex {
  readonly groups: ReadonlyMap<string, GroupFact>;
  /** The names of the qualifications. */
  readonly qualifications: ReadonlySet<string>;
  /** Which of the sheets is the assessment of an id. */
  readonly assessments: ReadonlyMap<string, number>;
  /** Of each of the sheets: its id, what it is, the criteria that it names and the units that it is an alternative for. */
  readonly sheets: Readonly<Record<'id' | 'kind' | 'codes' | 'insteadOf', readonly string[]>>;
  readonly references: ReadonlySet<string>;
  /** The organisations of units that the file says are another organisation's, by each of the units' names. */
  readonly unitsOfOthers: ReadonlyMap<string, string>;
  /** Which of the file's sheets name a unit, by the unit as it is written: their numbers, with commas between them. */
  readonly sheetsNaming: ReadonlyMap<string, string>;
  /** Whether a sheet may name its units by a range. */
  readonly sheetsHaveRanges: boolean;
  /** The names of footnotes and of groups that something in the file gives. */
  readonly notesNamed: ReadonlySet<string>;
  readonly groupsNamed: ReadonlySet<string>;
  /** Something names a footnote, or a group, that there is not: it may mean any. */
  readonly namesUnknownNote: boolean;
  readonly namesUnknownGroup: boolean;
  /** Qualifications that a row of the matrix may mean where it names one that there is not, or that shares its name. */
  readonly unsureInMatrix: ReadonlySet<string>;
  /** A unit of each title, as `plainTitle` has it; the first where several have it. */
  readonly titles: ReadonlyMap<string, string>;
}

export function indexOf(facts: FileFacts): FileIndex {
  return facts.memo.of(facts, build);
}

/** Each part of the index is made of a few lists, and kept as long as they stay. */
function build({ lists, references, kept }: FileFacts): FileIndex {
  const { group, sheet, specification, qualification, unit } = lists;
  const qualifications = kept.of(idsOf, qualification);
  return {
    groups: kept.of(groupsById, group),
    assessments: kept.of(assessmentsById, kept.each(sheet, idOf), kept.each(sheet, kindOf)),
    sheets: kept.of(
      sheetsOf,
      kept.each(sheet, idOf),
      kept.each(sheet, kindOf),
      kept.each(sheet, codesOf),
      kept.each(sheet, replacedBySheet),
    ),
    references: kept.of(setOf, references),
    unitsOfOthers: kept.of(unitsOfOthers, kept.each(unit, namesOf)),
    ...kept.of(namedBySheets, kept.each(sheet, unitsOfSheet), references, specification[0]?.prefix ?? ''),
    ...kept.of(namedNotes, specification, lists['note use']),
    ...kept.of(namedGroups, qualification, group),
    qualifications,
    unsureInMatrix: kept.of(unsureInMatrix, lists['matrix row'], qualifications),
    titles: kept.of(titlesOf, kept.each(unit, titleOf)),
  };
}

function setOf(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts);
}

function groupsById(groups: readonly GroupFact[]): FileIndex['groups'] {
  const known = new Map<string, GroupFact>();
  for (const fact of groups) if (!known.has(fact.id)) known.set(fact.id, fact);
  return known;
}

function idOf({ id }: SheetFact): string {
  return id;
}

function kindOf(sheet: SheetFact): string {
  return sheet.is;
}

function codesOf({ codes }: SheetFact): string {
  return codes.map(({ unit, code }) => (unit === undefined ? code : `${unit} ${code}`)).join();
}

function replacedBySheet({ insteadOf }: SheetFact): string {
  return insteadOf.map(({ text }) => text).join('\n');
}

function sheetsOf(
  id: readonly string[],
  kind: readonly string[],
  codes: readonly string[],
  insteadOf: readonly string[],
): FileIndex['sheets'] {
  return { id, kind, codes, insteadOf };
}

function assessmentsById(ids: readonly string[], kinds: readonly string[]): FileIndex['assessments'] {
  const known = new Map<string, number>();
  ids.forEach((id, nth) => {
    if (kinds[nth] === 'assessment' && !known.has(id)) known.set(id, nth);
  });
  return known;
}

type UnitNames = Pick<UnitFact, 'reference' | 'alsoKnownAs' | 'organisation'>;

function namesOf({ reference, alsoKnownAs, organisation }: UnitFact): UnitNames {
  return { reference, alsoKnownAs, organisation };
}

function unitsOfOthers(units: readonly UnitNames[]): FileIndex['unitsOfOthers'] {
  const known = new Map<string, string>();
  for (const { reference, alsoKnownAs, organisation } of units) {
    if (organisation === undefined) continue;
    for (const name of [reference, ...alsoKnownAs]) if (!known.has(name)) known.set(name, organisation);
  }
  return known;
}

/** How long the list of a unit's sheets gets: each of them is asked about, and a dozen is more than any unit has. */
const mostNaming = 60;

function namedBySheets(
  sheets: readonly (readonly TermFact[])[],
  references: readonly string[],
  prefix: string,
): Pick<FileIndex, 'sheetsNaming' | 'sheetsHaveRanges'> {
  const own = new Set(references);
  const sheetsNaming = new Map<string, string>();
  let sheetsHaveRanges = false;
  const isUnit = (text: string) => own.has(text) || (prefix !== '' && text.startsWith(prefix));
  sheets.forEach((units, nth) => {
    for (const { text, range } of units) {
      sheetsHaveRanges ||= range !== undefined && (range.certain || !isUnit(text));
      const known = sheetsNaming.get(text);
      if (known === undefined) sheetsNaming.set(text, String(nth));
      else if (known.length < mostNaming) sheetsNaming.set(text, `${known},${nth}`);
    }
  });
  return { sheetsNaming, sheetsHaveRanges };
}

function namedNotes(
  specifications: Lists['specification'],
  uses: Lists['note use'],
): Pick<FileIndex, 'notesNamed' | 'namesUnknownNote'> {
  const notes = new Set(specifications.flatMap((fact) => fact.notes));
  const notesNamed = new Set(uses);
  return { notesNamed, namesUnknownNote: [...notesNamed].some((name) => !notes.has(name)) };
}

function namedGroups(
  qualifications: Lists['qualification'],
  groups: Lists['group'],
): Pick<FileIndex, 'groupsNamed' | 'namesUnknownGroup'> {
  const ids = new Set(groups.map(({ id }) => id));
  const groupsNamed = new Set(qualifications.flatMap(({ from }) => from));
  return { groupsNamed, namesUnknownGroup: [...groupsNamed].some((name) => name !== matrix && !ids.has(name)) };
}

function idsOf(qualifications: Lists['qualification']): ReadonlySet<string> {
  return new Set(qualifications.map(({ id }) => id));
}

function unsureInMatrix(rows: Lists['matrix row'], ids: ReadonlySet<string>): Set<string> {
  const unsure = new Set<string>();
  for (const { mandatoryIn, optionalIn } of rows) {
    const marked = new Set([...mandatoryIn, ...optionalIn]);
    if ([...marked].every((id) => ids.has(id))) continue;
    for (const id of ids) if (!marked.has(id)) unsure.add(id);
  }
  return unsure;
}

type Titled = Pick<UnitFact, 'reference' | 'title'>;

function titleOf({ reference, title }: UnitFact): Titled {
  return { reference, title };
}

function titlesOf(units: readonly Titled[]): Map<string, string> {
  const titles = new Map<string, string>();
  for (const { title, reference } of units) {
    const plain = title === undefined ? '' : plainTitle(title);
    if (plain !== '' && !titles.has(plain)) titles.set(plain, reference);
  }
  return titles;
}
