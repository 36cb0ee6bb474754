import type { UnitFact, UnitOutline } from '../../project/facts';
import type { FileSummary } from '../../project/file';
import { type KnownUnit, type OutlinedUnit, unitKey } from '../../project/known';
import type { ProjectView } from '../../project/questions';

/** Everything that the project says under the reference or another name of one of a file's units, itself included. */
export function definitionsOf(unit: UnitFact, file: FileSummary, project: ProjectView): readonly KnownUnit[] {
  const organisation = unit.organisation ?? file.facts.lists.specification[0]?.organisation ?? '';
  return project.ask('whole unit', unitKey(organisation, unit.reference));
}

/** The same without the texts of outcomes and criteria. */
export function outlinesOf(
  unit: Pick<UnitFact, 'reference' | 'organisation'>,
  file: FileSummary,
  project: ProjectView,
): readonly OutlinedUnit[] {
  const organisation = unit.organisation ?? file.facts.lists.specification[0]?.organisation ?? '';
  return project.ask('unit', unitKey(organisation, unit.reference));
}

/** A unit of which a file says only facts, and all of them could be read. */
export function restated(unit: UnitFact): UnitFact | undefined {
  return isFull(unit) || unit.incomplete ? undefined : unit;
}

/** A unit that is entered more often than this is compared with so many: comparing all with all would take for ever. */
const comparedLimit = 100;

/** The other entries among them than the n-th of the file, as many as anybody would look at. */
export function others<U extends OutlinedUnit>(known: readonly U[], nth: number, file: FileSummary): readonly U[] {
  return known.slice(0, comparedLimit).filter((unit) => unit.uri !== file.uri || unit.nth !== nth);
}

/**
 * Picks the full definitions out of all entries of a unit, once for each unit: a thousand files may restate one of a
 * library, and each of them asks.
 */
export function pickFull(): (known: readonly KnownUnit[]) => readonly KnownUnit[] {
  const picked = new Map<readonly KnownUnit[], readonly KnownUnit[]>();
  return (known) => {
    const full = picked.get(known) ?? known.filter(({ fact }) => isFull(fact));
    picked.set(known, full);
    return full;
  };
}

/** A unit that has outcomes is defined in full; one without says only its facts. */
export function isFull(unit: Pick<UnitOutline, 'outcomes'>): boolean {
  return unit.outcomes !== undefined;
}

/** How a message calls the file of another entry. */
export function whereIs(other: KnownUnit, file: FileSummary): string {
  return other.uri === file.uri ? 'this file' : fileName(other.uri);
}

export function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
