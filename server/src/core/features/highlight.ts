import type { Span } from '../syntax/tree';
import type { Meaning } from './meaning';
import { placesOf } from './places';
import { subjectAt } from './subject';
import type { View } from './view';

/** A place that names what the cursor is at; `isDefinition` where the thing itself stands. */
export interface Highlight extends Span {
  readonly isDefinition: boolean;
}

/** Where a file names the thing at an offset; nothing where the offset is at no name. */
export function highlightsAt(view: View, meaning: Meaning, offset: number): readonly Highlight[] {
  const at = subjectAt(view, meaning, offset);
  if (!at) return [];
  const places = at.subjects.flatMap((subject) => placesOf(subject, view, meaning));
  const spans = new Map(places.map((place) => [`${place.start}-${place.end}`, place]));
  return [...spans.values()]
    .map(({ start, end, role }) => ({ start, end, isDefinition: role === 'definition' }))
    .sort((a, b) => a.start - b.start);
}
