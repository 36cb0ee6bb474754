import { definingFiles, definitionsIn } from '../../server/src/core/features/definition';
import { filesMentioning, filesToRename, mayChange, mayMention } from '../../server/src/core/features/files';
import { highlightsAt } from '../../server/src/core/features/highlight';
import { linksIn } from '../../server/src/core/features/links';
import { referencesIn } from '../../server/src/core/features/references';
import { isRefusal } from '../../server/src/core/features/refusal';
import { offersAt, rearranged } from '../../server/src/core/features/renumber';
import { planRename } from '../../server/src/core/features/rename';
import { type Renaming, renameIn } from '../../server/src/core/features/renaming';
import { type At, subjectAt } from '../../server/src/core/features/subject';
import { glimpse } from '../../server/src/core/features/view';
import type { TextEdit } from '../../server/src/core/syntax/document';
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

/** What a rename at the cursor makes of all texts, or why it is refused. Texts that stay as they are, are left out. */
export function renamed(
  desk: Desk,
  { uri, offset }: { uri: string; offset: number },
  newName: string,
): Readonly<Record<string, string>> | string | undefined {
  const plan = planRename(desk.view(uri), desk.meaning(uri), desk.units, offset, newName);
  if (!plan) return undefined;
  if (isRefusal(plan)) return plan.refusal;
  return applied(desk, plan);
}

/** What a renaming makes of all texts of a project. */
function applied(desk: Desk, renaming: Renaming): Readonly<Record<string, string>> | string {
  const edits = renamingEdits(desk, renaming);
  if (typeof edits === 'string') return edits;
  return Object.fromEntries(Object.entries(edits).map(([uri, own]) => [uri, withEdits(desk.texts[uri] ?? '', own)]));
}

/** Reads the files as those that nobody has open. Files without edits are left out. */
function renamingEdits(desk: Desk, renaming: Renaming): Readonly<Record<string, readonly TextEdit[]>> | string {
  const all: Record<string, readonly TextEdit[]> = {};
  for (const uri of filesToRename(renaming, desk.project)) {
    const file = desk.file(uri);
    const view = glimpse(file, desk.texts[uri] ?? '', mayChange(renaming, file));
    const edits = renameIn(view, renaming, desk.meaning(uri));
    if (isRefusal(edits)) return edits.refusal;
    if (edits.length > 0) all[uri] = edits;
  }
  return all;
}

function withEdits(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce((now, edit) => now.slice(0, edit.start) + edit.text + now.slice(edit.end), text);
}

/** What an offer at the cursor, by its title, makes of all texts; the titles that there are, where it is not offered. */
export function arrangedTexts(
  desk: Desk,
  { uri, offset }: { uri: string; offset: number },
  title: string,
): Readonly<Record<string, string>> | string | readonly string[] {
  const offers = offersAt(desk.view(uri), offset);
  const offer = offers.find((each) => each.title === title);
  if (!offer) return offers.map((each) => each.title);
  const result = rearranged(desk.view(uri), desk.meaning(uri), offset, offer.arrangement);
  if (isRefusal(result)) return result.refusal;
  const texts: Record<string, string> = { [uri]: desk.texts[uri] ?? '' };
  const others = renamingEdits(desk, result.renaming);
  if (typeof others === 'string') return others;
  const edits = { ...others, [uri]: [...result.edits, ...(others[uri] ?? [])] };
  for (const [name, own] of Object.entries(edits)) texts[name] = withEdits(desk.texts[name] ?? '', own);
  return texts;
}
