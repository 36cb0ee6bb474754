import assert from 'node:assert/strict';
import type { Place, Work } from '../../server/src/core/features/actions/action';
import { extractUnit, extractableUnit, fileNamesFor } from '../../server/src/core/features/actions/extract-unit';
import { inlineUnit } from '../../server/src/core/features/actions/inline-unit';
import { type Task, localWork, offersAt } from '../../server/src/core/features/actions/offers';
import { type Refusal, isRefusal } from '../../server/src/core/features/refusal';
import { fullReference } from '../../server/src/core/project/units';
import { applyEdits } from '../../server/src/core/fixes/apply';
import { parse, textOf } from '../../server/src/core/syntax/document';
import { checkTexts } from './check';
import { type CursorTexts, Desk, readCursor } from './cursor';

/** The texts of a project by their names. */
export type Texts = Readonly<Record<string, string>>;

/** A place of a text, with what can be done there. */
export function placeIn(texts: Texts, uri: string, offset: number): { desk: Desk; place: Place } {
  const desk = new Desk(texts);
  return { desk, place: { file: desk.file(uri), meaning: desk.meaning(uri), units: desk.units, offset } };
}

/** The titles of everything that is offered at the cursor. */
export function titlesAt(marked: CursorTexts): string[] {
  const { texts, cursor } = readCursor(marked);
  return offersAt(placeIn(texts, cursor.uri, cursor.offset).place, true).map(({ title }) => title);
}

/** What an action at the cursor, by its title, makes of all texts, or why it is refused. A file that goes is left out. */
export function acted(marked: CursorTexts, title: string): Texts | string {
  const { texts, cursor } = readCursor(marked);
  const { desk, place } = placeIn(texts, cursor.uri, cursor.offset);
  const offer = offersAt(place, true).find((each) => each.title === title);
  assert.ok(offer, `'${title}' is not among ${JSON.stringify(titlesAt(marked))}`);
  return worked(desk, place, offer.task);
}

/** What a task makes of all texts of a project, or why it is refused. */
export function worked(desk: Desk, place: Place, task: Task): Texts | string {
  const work = () => {
    if (task.do === 'inline unit') return inlineUnit(place, task.unit, desk.file(task.unit.uri));
    return task.do === 'extract unit' ? extracted(place, desk.texts) : localWork(task.do, place);
  };
  const made = work();
  assert.ok(made, 'nothing came of it');
  return isRefusal(made) ? made.refusal : textsAfter(desk.texts, made);
}

/** Everything that files of a project know of each other's units, in no order; short numbers are written out. */
export function unitsIn(texts: Texts): unknown[] {
  return new Desk(texts).project
    .all()
    .flatMap(({ facts: { lists } }) => {
      const { organisation, prefix = '' } = lists.specification[0] ?? {};
      return lists.unit.map((fact) => ({
        ...fact,
        organisation: fact.organisation ?? organisation,
        replacedBy: fact.replacedBy && { ...fact.replacedBy, by: fullReference(fact.replacedBy.by, prefix) },
      }));
    })
    .map((unit) => JSON.stringify(unit))
    .sort();
}

function extracted(place: Place, texts: Texts): Work | Refusal | undefined {
  const unit = extractableUnit(place);
  for (const name of unit ? fileNamesFor(unit) : []) if (!(name in texts)) return extractUnit(place, name);
  return undefined;
}

/** Texts after what an action does to them. */
function textsAfter(texts: Texts, { edits, created, emptied }: Work): Texts {
  const after: Record<string, string> = { ...texts };
  for (const { uri, edits: own } of edits) after[uri] = textOf(applyEdits(parse(texts[uri] ?? ''), own));
  if (created) after[created.uri] = created.text;
  if (emptied === undefined) return after;
  return Object.fromEntries(Object.entries(after).filter(([uri]) => uri !== emptied));
}

/**
 * Holds that after an action no rule finds more than before; what it says may name another place.
 * @param copies whether what is said a second time may have the same findings again
 */
export function assertNoWorse(before: Texts, after: Texts, copies = false): void {
  const left = checkTexts(before).map(({ rule }) => rule);
  const fresh = checkTexts(after).filter(({ rule }) => {
    const nth = left.indexOf(rule);
    if (nth >= 0 && !copies) left.splice(nth, 1);
    return nth < 0;
  });
  assert.deepEqual(
    fresh.map(({ rule, message }) => `${rule}: ${message}`),
    [],
  );
}

/** The remarks of texts, in no order. */
export function remarksIn(texts: Texts): string[] {
  return Object.values(texts)
    .flatMap((text) => [...text.matchAll(/(?:^|\s)(#.*)$/gm)].map(([, remark]) => (remark ?? '').trim()))
    .sort();
}
