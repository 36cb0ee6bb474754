import { newerFormat } from '../../rules/run';
import type { Refusal } from '../refusal';
import type { Place, Work } from './action';
import { addAssessment, missingAssessment } from './add-assessment';
import { addUnit, missingUnit } from './add-unit';
import { deriveSheet, isWrittenSheet } from './derive-sheet';
import { extractableUnit } from './extract-unit';
import { type UnitElsewhere, unitElsewhere } from './inline-unit';
import { sortUnits } from './sort-units';
import { withoutSheet, writeSheet } from './write-sheet';

/** What is to be done, as plain data: it is worked out when somebody has chosen it. */
export type Task =
  | { readonly do: 'extract unit' }
  | { readonly do: 'inline unit'; readonly unit: UnitElsewhere }
  | { readonly do: LocalTask };

/** What needs no other file. */
type LocalTask = 'sort units' | 'add assessment' | 'add unit' | 'derive sheet' | 'write sheet';

/** Something that can be done at a place, with what it is called. */
export interface Offer {
  readonly title: string;
  readonly kind: 'extract' | 'inline' | 'rewrite' | 'quick fix';
  readonly task: Task;
}

/**
 * What can be done at a place besides mending what is wrong.
 * @param canCreate whether new files can be made
 */
export function offersAt(place: Place, canCreate: boolean): readonly Offer[] {
  if (newerFormat(place.file)) return [];
  const offers: Offer[] = [];
  const offer = (title: string, kind: Offer['kind'], task: Task) => offers.push({ title, kind, task });
  const missing = missingUnit(place);
  if (missing !== undefined) offer(`Add the unit ${missing} to this file`, 'quick fix', { do: 'add unit' });
  const unit = canCreate ? extractableUnit(place) : undefined;
  if (unit) offer(`Move ${unit.reference} to a file of its own`, 'extract', { do: 'extract unit' });
  const elsewhere = unitElsewhere(place);
  if (elsewhere) offer(`Bring ${elsewhere.reference} into this file`, 'inline', { do: 'inline unit', unit: elsewhere });
  if (sortUnits(place)) offer('Sort units by reference', 'rewrite', { do: 'sort units' });
  const assessment = missingAssessment(place);
  if (assessment) offer(assessment.title, 'rewrite', { do: 'add assessment' });
  if (withoutSheet(place)) offer('Write the mark sheet of this assessment out', 'rewrite', { do: 'write sheet' });
  if (isWrittenSheet(place)) offer('Let this mark sheet follow from its assessment', 'rewrite', { do: 'derive sheet' });
  return offers;
}

/** What a task comes to that needs no other file; undefined where the place is another one now. */
export function localWork(task: LocalTask, place: Place): Work | Refusal | undefined {
  switch (task) {
    case 'sort units':
      return sortUnits(place);
    case 'add unit':
      return addUnit(place);
    case 'add assessment':
      return addAssessment(place);
    case 'write sheet':
      return writeSheet(place);
    case 'derive sheet':
      return deriveSheet(place);
  }
}
