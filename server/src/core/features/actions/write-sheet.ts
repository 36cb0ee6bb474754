import type { Written } from '../../fixes/fix';
import { partOf } from '../../model/block-part';
import type { Assessment, Section } from '../../model/generated';
import { written } from '../../rules/proposals';
import type { Refusal } from '../refusal';
import { type Place, type Work, blockAt } from './action';
import { appended } from './appended';

/** The assessment under the cursor, where it has sections and no mark sheet of its own. */
export function withoutSheet(place: Place): Assessment | undefined {
  const at = blockAt(place);
  const found = at && partOf(at.block);
  if (found?.shape !== 'assessment' || !found.part.id?.value || !found.part.sections?.length) return undefined;
  const { id } = found.part;
  const { sheet, hidden } = place.file.facts.lists;
  return hidden.length > 0 || sheet.some(({ assessment }) => assessment === id.value) ? undefined : found.part;
}

/** Writes the mark sheet of the assessment under the cursor out, so that it can differ. */
export function writeSheet(place: Place): Work | Refusal | undefined {
  const { id, title, passMark, sections = [] } = withoutSheet(place) ?? {};
  if (!id) return undefined;
  return appended(place, 'mark sheets', {
    id: freeId(`${id.value} mark sheet`, new Set(place.file.facts.lists.sheet.map((sheet) => sheet.id))),
    title: (title ?? id).value,
    assessment: id.value,
    ...(passMark && { 'pass mark': written(passMark) }),
    sections: sections.map(sectionKeys),
  });
}

function freeId(name: string, taken: ReadonlySet<string>): string {
  let id = name;
  for (let nth = 2; taken.has(id); nth++) id = `${name} ${nth}`;
  return id;
}

function sectionKeys({ heading, marks, minimum, statements }: Section): Written {
  return {
    ...(heading && { heading: heading.value }),
    ...(marks && { marks: written(marks) }),
    ...(minimum && { minimum: written(minimum) }),
    ...(statements && {
      statements: statements.map(({ text, evidences }) => ({
        ...(text && { text: text.value }),
        ...(evidences && { evidences: evidences.value.map((code) => code.text).join(', ') }),
      })),
    }),
  };
}
