import type { GroupFact, SheetFact, UnitFact } from './facts';
import type { FileFacts, Lists } from './file';

/** What is asked of a file again and again, found without looking through its lists. */
export interface FileIndex {
  readonly groups: ReadonlyMap<string, GroupFact>;
  readonly assessments: ReadonlyMap<string, { readonly fact: SheetFact; readonly nth: number }>;
  readonly references: ReadonlySet<string>;
  /** Units that the file says are another organisation's, by each of their names. */
  readonly unitsOfOthers: ReadonlyMap<string, UnitFact>;
  /** Which of the file's sheets name a unit, by the unit as it is written: their numbers, with commas between them. */
  readonly sheetsNaming: ReadonlyMap<string, string>;
  /** Whether a sheet may name its units by a range. */
  readonly sheetsHaveRanges: boolean;
}

export function indexOf(facts: FileFacts): FileIndex {
  return facts.memo.of(facts.lists, build);
}

function build({ group, sheet, specification, unit }: Lists): FileIndex {
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
      sheetsNaming.set(text, known === undefined ? String(nth) : `${known},${nth}`);
    }
  });
  return { groups, assessments, references, unitsOfOthers, sheetsNaming, sheetsHaveRanges };
}
