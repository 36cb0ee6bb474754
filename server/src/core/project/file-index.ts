import type { GroupFact, SheetFact, UnitFact } from './facts';
import type { FileFacts, Lists } from './file';
import { plainTitle } from './known';
import { matrix } from './scope';

/** What is asked of a file again and again, found without looking through its lists. */
export interface FileIndex {
  readonly groups: ReadonlyMap<string, GroupFact>;
  /** The names of the qualifications. */
  readonly qualifications: ReadonlySet<string>;
  readonly assessments: ReadonlyMap<string, { readonly fact: SheetFact; readonly nth: number }>;
  readonly references: ReadonlySet<string>;
  /** Units that the file says are another organisation's, by each of their names. */
  readonly unitsOfOthers: ReadonlyMap<string, UnitFact>;
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
  return facts.memo.of(facts.lists, build);
}

/** How long the list of a unit's sheets gets: each of them is asked about, and a dozen is more than any unit has. */
const mostNaming = 60;

function build(lists: Lists): FileIndex {
  const { group, sheet, specification, unit } = lists;
  const groups = new Map<string, GroupFact>();
  for (const fact of group) if (!groups.has(fact.id)) groups.set(fact.id, fact);
  const assessments = new Map<string, { fact: SheetFact; nth: number }>();
  sheet.forEach((fact, nth) => {
    if (fact.is === 'assessment' && !assessments.has(fact.id)) assessments.set(fact.id, { fact, nth });
  });
  const unitsOfOthers = new Map<string, UnitFact>();
  for (const fact of unit) {
    if (fact.organisation === undefined) continue;
    for (const name of [fact.reference, ...fact.alsoKnownAs])
      if (!unitsOfOthers.has(name)) unitsOfOthers.set(name, fact);
  }
  const references = new Set(unit.map((fact) => fact.reference));
  const sheetsNaming = new Map<string, string>();
  let sheetsHaveRanges = false;
  const prefix = specification[0]?.prefix ?? '';
  const isUnit = (text: string) => references.has(text) || (prefix !== '' && text.startsWith(prefix));
  sheet.forEach(({ units }, nth) => {
    for (const { text, range } of units) {
      sheetsHaveRanges ||= range !== undefined && (range.certain || !isUnit(text));
      const known = sheetsNaming.get(text);
      if (known === undefined) sheetsNaming.set(text, String(nth));
      else if (known.length < mostNaming) sheetsNaming.set(text, `${known},${nth}`);
    }
  });
  const notes = new Set(specification.flatMap((fact) => fact.notes));
  const qualifications = new Set(lists.qualification.map(({ id }) => id));
  const notesNamed = new Set(lists['note use']);
  const groupsNamed = new Set(lists.qualification.flatMap(({ from }) => from));
  return {
    groups,
    assessments,
    references,
    unitsOfOthers,
    sheetsNaming,
    sheetsHaveRanges,
    notesNamed,
    groupsNamed,
    namesUnknownNote: [...notesNamed].some((name) => !notes.has(name)),
    namesUnknownGroup: [...groupsNamed].some((name) => name !== matrix && !groups.has(name)),
    qualifications,
    unsureInMatrix: unsureInMatrix(lists, qualifications),
    titles: titlesOf(unit),
  };
}

function unsureInMatrix({ 'matrix row': rows }: Lists, ids: ReadonlySet<string>): Set<string> {
  const unsure = new Set<string>();
  for (const { mandatoryIn, optionalIn } of rows) {
    const marked = new Set([...mandatoryIn, ...optionalIn]);
    if ([...marked].every((id) => ids.has(id))) continue;
    for (const id of ids) if (!marked.has(id)) unsure.add(id);
  }
  return unsure;
}

function titlesOf(units: readonly UnitFact[]): Map<string, string> {
  const titles = new Map<string, string>();
  for (const { title, reference } of units) {
    const plain = title === undefined ? '' : plainTitle(title);
    if (plain !== '' && !titles.has(plain)) titles.set(plain, reference);
  }
  return titles;
}
