import type { FactName, FactValues, SharedKey, SpecificationFact } from './facts';
import { type FileIndex, indexOf } from './file-index';
import type { FileFacts, Lists } from './file';
import { anything } from './hidden';
import type { FileQuestion } from './questions';
import { usedIn } from './used';

/** What is asked of a file: each with what its answer follows from. */

function ask<T>(reads: readonly FactName[], answer: (facts: FileFacts, key: string) => T): FileQuestion<T> {
  return { from: ({ lists }) => reads.map((name) => lists[name]), answer };
}

function ofHead<T>(read: (head: SpecificationFact | undefined, key: string) => T): FileQuestion<T> {
  return ask(['specification'], ({ lists }, key) => read(lists.specification[0], key));
}

/** @param parts the parts of the index that are looked at */
function ofIndex<N extends keyof FileIndex, T>(
  parts: readonly N[],
  read: (index: Pick<FileIndex, N>, key: string) => T,
): FileQuestion<T> {
  return {
    from: (facts) => {
      const index = indexOf(facts);
      return parts.map((part) => index[part]);
    },
    answer: (facts, key) => read(indexOf(facts), key),
  };
}

function list<N extends FactName>(name: N): FileQuestion<readonly FactValues[N][]> {
  return ask([name], ({ lists }) => lists[name]);
}

/** All facts of a name. */
export const lists: { readonly [N in FactName]: FileQuestion<readonly FactValues[N][]> } = {
  unit: list('unit'),
  group: list('group'),
  qualification: list('qualification'),
  'matrix row': list('matrix row'),
  sheet: list('sheet'),
  specification: list('specification'),
  status: list('status'),
  'note use': list('note use'),
  appendix: list('appendix'),
  hidden: list('hidden'),
  'hidden name': list('hidden name'),
};

export const references: FileQuestion<readonly string[]> = {
  from: (facts) => [facts.references],
  answer: (facts) => facts.references,
};
export const specification = ofHead((head) => head);
export const prefix = ofHead((head) => head?.prefix ?? '');
export const organisation = ofHead((head) => head?.organisation ?? '');
export const states = ofHead((head, key) => head?.states.includes(key as SharedKey) === true);

export const hasQualifications = ask(['qualification'], ({ lists }) => lists.qualification.length > 0);
export const hasSheets = ask(['sheet'], ({ lists }) => lists.sheet.length > 0);
export const forPublication = ask(['status'], ({ lists }) => lists.status[0] === 'for publication');
export const hides = ask(['hidden'], ({ lists }, key) =>
  lists.hidden.some((hidden) => hidden === key || hidden === anything),
);

export const uses: FileQuestion<boolean> = {
  from: (facts) => [usedIn(facts)],
  answer: (facts, reference) => usedIn(facts).has(reference),
};
export const offers = ask(['specification', 'qualification', 'matrix row'], (facts, reference) =>
  usedIn(facts).isOffered(reference),
);
export const namesAllItsUnits = ask(['qualification', 'matrix row', 'hidden'], ({ lists }) => allUnitsNamed(lists));

export const choosesFrom = ofIndex(
  ['groupsNamed', 'namesUnknownGroup'],
  ({ groupsNamed, namesUnknownGroup }, group) => {
    return namesUnknownGroup || groupsNamed.has(group);
  },
);
export const namesNote = ofIndex(['notesNamed', 'namesUnknownNote'], ({ notesNamed, namesUnknownNote }, id) => {
  return namesUnknownNote || notesNamed.has(id);
});
export const ownerElsewhere = ofIndex(['unitsOfOthers'], ({ unitsOfOthers }, name) => unitsOfOthers.get(name));
export const hasOwn = ofIndex(['references'], (index, reference) => index.references.has(reference));
export const group = ofIndex(['groups'], ({ groups }, id) => groups.get(id));
export const hasQualification = ofIndex(['qualifications'], ({ qualifications }, id) => qualifications.has(id));
export const matrixIsKnown = ofIndex(['unsureInMatrix'], ({ unsureInMatrix }, id) => !unsureInMatrix.has(id));
/** The reference of a unit, by its title as `plainTitle` has it. */
export const titled = ofIndex(['titles'], ({ titles }, title) => titles.get(title));
export const assessment = ask(['sheet'], (facts, id) => facts.lists.sheet[indexOf(facts).assessments.get(id) ?? -1]);
export const assessmentPlace = ofIndex(['assessments'], ({ assessments }, id) => assessments.get(id));

export const sheetsNaming = ofIndex(['sheetsNaming'], (index, name) => index.sheetsNaming.get(name));
export const sheetsHaveRanges = ofIndex(['sheetsHaveRanges'], (index) => index.sheetsHaveRanges);

function ofSheet(what: keyof FileIndex['sheets']): FileQuestion<string> {
  return {
    from: (facts) => [indexOf(facts).sheets[what]],
    answer: (facts, nth) => indexOf(facts).sheets[what][Number(nth)] ?? '',
  };
}

/** What is asked of the n-th sheet of a file. */
export const sheets = {
  id: ofSheet('id'),
  kind: ofSheet('kind'),
  codes: ofSheet('codes'),
  insteadOf: ofSheet('insteadOf'),
};

function allUnitsNamed(lists: Lists): boolean {
  if (lists.qualification.length === 0 || lists.hidden.some((key) => key !== 'units')) return false;
  const inMatrix = new Set(lists['matrix row'].flatMap((row) => [...row.mandatoryIn, ...row.optionalIn]));
  return lists.qualification.every(
    ({ id, from, units, incomplete }) => !incomplete && (from.length > 0 || units.length > 0 || inMatrix.has(id)),
  );
}
