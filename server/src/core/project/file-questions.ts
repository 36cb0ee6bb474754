import type { FactName, FactValues, SharedKey, SheetFact, SpecificationFact } from './facts';
import { type FileIndex, indexOf } from './file-index';
import type { FileFacts, Lists } from './file';
import { anything } from './hidden';
import type { FileQuestion } from './questions';
import { usedIn } from './used';

/** What is asked of a file: each with the lists that its answer follows from. */

function ask<T>(reads: readonly FactName[], answer: (facts: FileFacts, key: string) => T): FileQuestion<T> {
  return { reads, answer };
}

function ofHead<T>(read: (head: SpecificationFact | undefined, key: string) => T): FileQuestion<T> {
  return ask(['specification'], ({ lists }, key) => read(lists.specification[0], key));
}

function ofIndex<T>(reads: readonly FactName[], read: (index: FileIndex, key: string) => T): FileQuestion<T> {
  return ask(reads, (facts, key) => read(indexOf(facts), key));
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
};

export const references = ask(['unit'], (facts) => facts.references);
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

const naming = ['specification', 'qualification', 'matrix row', 'group', 'sheet', 'unit'] as const;
export const uses = ask(naming, (facts, reference) => usedIn(facts).has(reference));
export const offers = ask(['specification', 'qualification', 'matrix row'], (facts, reference) =>
  usedIn(facts).isOffered(reference),
);
export const namesAllItsUnits = ask(['qualification', 'matrix row', 'hidden'], ({ lists }) => allUnitsNamed(lists));

export const choosesFrom = ofIndex(['qualification', 'group'], ({ groupsNamed, namesUnknownGroup }, group) => {
  return namesUnknownGroup || groupsNamed.has(group);
});
export const namesNote = ofIndex(['specification', 'note use'], ({ notesNamed, namesUnknownNote }, id) => {
  return namesUnknownNote || notesNamed.has(id);
});
export const ownerElsewhere = ofIndex(['unit'], ({ unitsOfOthers }, name) => unitsOfOthers.get(name)?.organisation);
export const hasOwn = ofIndex(['unit'], (index, reference) => index.references.has(reference));
export const group = ofIndex(['group'], ({ groups }, id) => groups.get(id));
export const hasQualification = ofIndex(['qualification'], ({ qualifications }, id) => qualifications.has(id));
export const matrixIsKnown = ofIndex(
  ['qualification', 'matrix row'],
  ({ unsureInMatrix }, id) => !unsureInMatrix.has(id),
);
/** The reference of a unit, by its title as `plainTitle` has it. */
export const titled = ofIndex(['unit'], ({ titles }, title) => titles.get(title));
export const assessment = ofIndex(['sheet'], ({ assessments }, id) => assessments.get(id)?.fact);
export const assessmentPlace = ofIndex(['sheet'], ({ assessments }, id) => assessments.get(id)?.nth);

const namingSheets = ['sheet', 'unit', 'specification'] as const;
export const sheetsNaming = ofIndex(namingSheets, (index, name) => index.sheetsNaming.get(name));
export const sheetsHaveRanges = ofIndex(namingSheets, (index) => index.sheetsHaveRanges);

function ofSheet(read: (sheet: SheetFact) => string): FileQuestion<string> {
  return ask(['sheet'], ({ lists }, nth) => {
    const sheet = lists.sheet[Number(nth)];
    return sheet ? read(sheet) : '';
  });
}

/** What is asked of the n-th sheet of a file. */
export const sheets = {
  id: ofSheet(({ id }) => id),
  kind: ofSheet((sheet) => sheet.is),
  codes: ofSheet(({ codes }) => codes.map(({ unit, code }) => (unit === undefined ? code : `${unit} ${code}`)).join()),
  insteadOf: ofSheet((sheet) => sheet.insteadOf.map(({ text }) => text).join('\n')),
};

function allUnitsNamed(lists: Lists): boolean {
  if (lists.qualification.length === 0 || lists.hidden.some((key) => key !== 'units')) return false;
  const inMatrix = new Set(lists['matrix row'].flatMap((row) => [...row.mandatoryIn, ...row.optionalIn]));
  return lists.qualification.every(
    ({ id, from, units, incomplete }) => !incomplete && (from.length > 0 || units.length > 0 || inMatrix.has(id)),
  );
}
