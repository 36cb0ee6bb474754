import { blank } from '../../model/blank';
import type { Refusal } from '../refusal';
import { subjectAt } from '../subject';
import { viewOf } from '../view';
import { type Place, type Work, blockAt } from './action';
import { appended } from './appended';

/** The name under the cursor that no unit has, as it is written. */
export function missingUnit(place: Place): string | undefined {
  const { file, meaning, offset } = place;
  const named = blockAt(place) && subjectAt(viewOf(file), meaning, offset);
  const [subject, another] = named?.subjects ?? [];
  if (named?.mention.role !== 'reference' || subject?.kind !== 'unit' || another) return undefined;
  return subject.unit.definitions.length === 0 && meaning.context.complete ? named.written : undefined;
}

/** Begins the unit that the cursor names, at the end of the file's units. */
export function addUnit(place: Place): Work | Refusal | undefined {
  const reference = missingUnit(place);
  if (reference === undefined) return undefined;
  return appended(place, 'units', { reference, title: blank, level: '', credits: '', glh: '' });
}
