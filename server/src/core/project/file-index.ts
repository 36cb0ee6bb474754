import type { GroupFact, SheetFact, UnitFact } from './facts';
import type { FileFacts, Lists } from './file';

/** What is asked of a file again and again, found without looking through its lists. */
export interface FileIndex {
  readonly groups: ReadonlyMap<string, GroupFact>;
  readonly assessments: ReadonlyMap<string, { readonly fact: SheetFact; readonly nth: number }>;
  readonly references: ReadonlySet<string>;
  /** Units that the file says are another organisation's, by each of their names. */
  readonly unitsOfOthers: ReadonlyMap<string, UnitFact>;
}

export function indexOf(facts: FileFacts): FileIndex {
  return facts.memo.of(facts.lists, build);
}

function build({ group, sheet, unit }: Lists): FileIndex {
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
  return { groups, assessments, references: new Set(unit.map((fact) => fact.reference)), unitsOfOthers };
}
