import type { UnitFact } from '../../project/facts';
import type { FileSummary } from '../../project/file';
import { type KnownUnit, unitKey } from '../../project/known';
import type { ProjectView } from '../../project/questions';

/** Everything that the project says under the reference or another name of one of a file's units, itself included. */
export function definitionsOf(unit: UnitFact, file: FileSummary, project: ProjectView): readonly KnownUnit[] {
  const organisation = unit.organisation ?? file.facts.lists.specification[0]?.organisation ?? '';
  return project.ask('whole unit', unitKey(organisation, unit.reference));
}

/** A unit that is entered more often than this is compared with so many: comparing all with all would take for ever. */
const comparedLimit = 100;

/** The other entries among them than the n-th of the file, as many as anybody would look at. */
export function others(known: readonly KnownUnit[], nth: number, file: FileSummary): readonly KnownUnit[] {
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
export function isFull(unit: UnitFact): boolean {
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
