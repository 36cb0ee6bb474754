import { inOrder } from '../../fixes/apply';
import { partOf } from '../../model/block-part';
import type { SpecificationFile } from '../../project/file';
import { mentionsOf } from '../../project/mentions';
import { isShort } from '../../project/units';
import { type TextEdit, textOf } from '../../syntax/document';
import { endOfLine, nextLine } from '../../syntax/lines';
import type { Meaning } from '../meaning';
import { type Refusal, fileName, placeName, refuse } from '../refusal';
import type { Units } from '../units';
import { viewOf } from '../view';
import type { Item } from './items';
import { movedRange, saidIn, sameUnit } from './same-meaning';

/** Said where a list cannot be taken apart line by line. */
export function notOnLines(uri: string): Refusal {
  return refuse(
    `Something in ${fileName(uri)} stands in the way: its units cannot all be read, or do not stand on lines of their own. Mend that first.`,
  );
}

/** Why a unit has to stay in its file, if it has to. */
export function reasonToStay({ block }: Item, meaning: Meaning): Refusal | undefined {
  const found = partOf(block);
  if (found?.shape !== 'unit' || !found.part.reference)
    return refuse('Give the unit a reference first: by it others find it in another file.');
  const { reference, note, awardingOrganisation: own } = found.part;
  const name = reference.value;
  if (note)
    return refuse(`${name} has a footnote, and the footnote's text stays in this file. Take the note out first.`);
  if (own && own.value !== meaning.context.organisation)
    return refuse(`${name} is a unit of ${own.value}: what names it here would not find it in another file.`);
  return undefined;
}

/**
 * The lines of a unit with its remarks as another file needs them: short numbers, which would mean other units there,
 * are written out in full.
 * @param prefix the other file's
 */
export function linesFor(file: SpecificationFile, item: Item, meaning: Meaning, prefix: string): string | Refusal {
  const edits: TextEdit[] = [];
  for (const { kind, role, text, start, end } of mentionsOf(item.block)) {
    if (kind !== 'unit') continue;
    const own = isShort(text) ? meaning.context.prefix + text : text;
    const full = role === 'definition' ? own : meaning.fullName(meaning.unitOf(text), text);
    if ((isShort(text) ? prefix + text : text) === full) continue;
    if (isShort(full) && prefix !== '')
      return refuse(`${full} would be read as ${prefix}${full} there: that file has the reference prefix ${prefix}.`);
    edits.push({ start: item.dash + start, end: item.dash + end, text: full });
  }
  const text = textOf(file.document);
  let lines = '';
  let from = item.start;
  for (const edit of inOrder(edits)) {
    lines += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return lines + text.slice(from, item.end);
}

/** Lines with other line breaks, and indented by more or fewer columns; the last one ends with a break. */
export function fitted(lines: string, newLine: string, by: number): string {
  let fit = '';
  for (let at = 0; at < lines.length; at = nextLine(lines, at)) {
    const line = lines.slice(at, endOfLine(lines, at));
    fit += (line.trim() === '' ? line : indented(line, by)) + newLine;
  }
  return fit;
}

function indented(line: string, by: number): string {
  return by >= 0 ? ' '.repeat(by) + line : line.replace(new RegExp(`^ {0,${-by}}`), '');
}

/** A file before and after a unit has gone or come. */
export interface Changed {
  readonly before: SpecificationFile;
  readonly after: SpecificationFile;
}

/**
 * Why a unit cannot move from a file to another one, if it cannot: something would be lost, or mean something else.
 * @param index the unit's block, in its file as it was
 */
export function reasonAgainst(from: Changed, index: number, to: Changed, units: Units): Refusal | undefined {
  for (const { before, after } of [from, to]) {
    const range = movedRange(before, after, units);
    if (range)
      return refuse(
        `The range ${range.text} in ${placeName(viewOf(before), range.offset)} would name other units: a range names those of its own file. Name the units there one by one first.`,
      );
  }
  const stays = from.before.document.blocks.filter((_, i) => i !== index);
  const nth = to.after.document.blocks.findIndex((_, i) =>
    sameUnit({ file: from.before, index }, { file: to.after, index: i }, units),
  );
  const others = to.after.document.blocks.filter((_, i) => i !== nth);
  const isWhole =
    nth >= 0 &&
    String(saidIn(stays)) === String(saidIn(from.after.document.blocks)) &&
    String(saidIn(to.before.document.blocks)) === String(saidIn(others));
  return isWhole ? undefined : refuse('The unit would not be read there as it is here. Move it by hand.');
}
