import type { Span } from '../syntax/tree';
import type { Meaning } from './meaning';
import { placesOf } from './places';
import type { Subject } from './subject';
import type { View } from './view';

/**
 * Every place of a file that names a subject, under whichever of its names; a range that has a unit between its ends
 * names it too, and the codes of an outcome's criteria name the outcome.
 * @param withDefinitions whether the places that define it are among them
 */
export function referencesIn(
  view: View,
  subject: Subject,
  meaning: Meaning,
  withDefinitions: boolean,
): readonly Span[] {
  return placesOf(subject, view, meaning).filter(({ role }) => withDefinitions || role === 'reference');
}
