import { definingFiles, definitionsIn } from '../../server/src/core/features/definition';
import { filesMentioning, mayMention } from '../../server/src/core/features/files';
import { highlightsAt } from '../../server/src/core/features/highlight';
import { linksIn } from '../../server/src/core/features/links';
import { referencesIn } from '../../server/src/core/features/references';
import { type At, subjectAt } from '../../server/src/core/features/subject';
import { glimpse } from '../../server/src/core/features/view';
import type { Desk, PlaceOfText, Pointing } from './cursor';

/** The features that lead from one place of a project to others, each as a host would use it. */

export function atCursor(desk: Desk, { uri, offset }: { uri: string; offset: number }): At | undefined {
  return subjectAt(desk.view(uri), desk.meaning(uri), offset);
}

export const definition: Pointing = (desk, cursor) =>
  (atCursor(desk, cursor)?.subjects ?? []).flatMap((subject) =>
    definingFiles(subject).flatMap((uri) => within(uri, definitionsIn(desk.view(uri), subject, desk.meaning(uri)))),
  );

/** References with definitions, in files that are open and in files of which only what matters is read. */
export const references: Pointing = (desk, cursor) => found(desk, cursor, true, false);
export const glimpsedReferences: Pointing = (desk, cursor) => found(desk, cursor, true, true);
export const referencesAlone: Pointing = (desk, cursor) => found(desk, cursor, false, false);

export const highlights: Pointing = (desk, { uri, offset }) =>
  within(uri, highlightsAt(desk.view(uri), desk.meaning(uri), offset));

export const links: Pointing = (desk, { uri }) => within(uri, linksIn(desk.view(uri), desk.meaning(uri)));

function found(
  desk: Desk,
  cursor: { uri: string; offset: number },
  withDefinitions: boolean,
  glimpsed: boolean,
): PlaceOfText[] {
  const [subject, another] = atCursor(desk, cursor)?.subjects ?? [];
  if (!subject || another) return [];
  return filesMentioning(subject, desk.project).flatMap((uri) => {
    const file = desk.file(uri);
    const view = glimpsed ? glimpse(file, desk.texts[uri] ?? '', mayMention(subject, file)) : desk.view(uri);
    return within(uri, referencesIn(view, subject, desk.meaning(uri), withDefinitions));
  });
}

function within(uri: string, spans: readonly { start: number; end: number }[]): PlaceOfText[] {
  return spans.map(({ start, end }) => ({ uri, start, end }));
}
