import { mentionsOf } from '../project/mentions';
import type { Span } from '../syntax/tree';
import type { Meaning } from './meaning';
import { placesOf } from './places';
import type { Subject } from './subject';
import { mainDefinitions } from './units';
import type { View } from './view';

/** The files in which a subject is defined. Of a unit that is restated elsewhere, the one that has it in full. */
export function definingFiles(subject: Subject): readonly string[] {
  return 'unit' in subject ? [...new Set(mainDefinitions(subject.unit).map(({ uri }) => uri))] : [subject.uri];
}

/** Where in one of these files it is defined; offsets in the text. */
export function definitionsIn(view: View, subject: Subject, meaning: Meaning): readonly Span[] {
  if (subject.kind === 'matrix') return firstRow(view);
  return placesOf(subject, view, meaning).filter(({ role, isAlias }) => role === 'definition' && !isAlias);
}

/** The table itself has no name; it begins with its first row. */
function firstRow({ blocks }: View): readonly Span[] {
  for (const { block, start } of blocks) {
    const [first] = block.key === 'matrix' ? mentionsOf(block) : [];
    if (first) return [{ start: start + first.start, end: start + first.end }];
  }
  return [];
}
