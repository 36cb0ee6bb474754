import { newerFormat } from '../../rules/run';
import { editedFile } from '../../fixes/apply';
import { breakOf, keysStandApart } from '../../fixes/layout';
import { type SpecificationFile, placedFacts } from '../../project/file';
import { type TextEdit, type SourceDocument, textOf } from '../../syntax/document';
import { type Refusal, fileName, refuse } from '../refusal';
import { Meaning } from '../meaning';
import { subjectAt } from '../subject';
import { mainDefinitions } from '../units';
import { viewOf } from '../view';
import type { Place, Work } from './action';
import { itemsUnder } from './items';
import { fitted, linesFor, notOnLines, reasonAgainst, reasonToStay } from './move-unit';
import { removeItem } from './remove-item';

/** A unit of another file: which of that file's units it is. */
export interface UnitElsewhere {
  readonly uri: string;
  readonly nth: number;
  readonly reference: string;
}

/** The unit that the cursor names, where it is defined once, and in another file. */
export function unitElsewhere({ file, meaning, offset }: Place): UnitElsewhere | undefined {
  if (file.document.read !== 'blocks') return undefined;
  const at = subjectAt(viewOf(file), meaning, offset);
  const [subject, another] = at?.subjects ?? [];
  if (subject?.kind !== 'unit' || another || at?.mention.role !== 'reference') return undefined;
  const [definition, more] = mainDefinitions(subject.unit);
  if (!definition || more || subject.unit.definitions.some(({ uri }) => uri === file.uri)) return undefined;
  return { uri: definition.uri, nth: definition.nth, reference: definition.fact.reference };
}

/** Brings a unit from another file into this one. What else that file says stays there. */
export function inlineUnit(
  { file, meaning, units }: Place,
  { nth }: UnitElsewhere,
  other: SpecificationFile,
): Work | Refusal {
  if (newerFormat(other))
    return refuse(`${fileName(other.uri)} is of a newer format, so what it says is not known here.`);
  const list = itemsUnder(other.document, 'units');
  const index = placedFacts(other, 'unit')[nth]?.block;
  const item = list?.items.find((each) => each.index === index);
  if (!list || !item) return notOnLines(other.uri);
  const there = new Meaning(other, units);
  const staying = reasonToStay(item, there);
  if (staying) return staying;
  const lines = linesFor(other, item, there, meaning.context.prefix);
  if (typeof lines !== 'string') return lines;
  const added = addItem(file.document, lines, item.column);
  if (!added) return notOnLines(file.uri);
  const removed = removeItem(other.document, list, list.items.indexOf(item));
  const from = { before: other, after: editedFile(other, removed) };
  const to = { before: file, after: editedFile(file, [added]) };
  const against = reasonAgainst(from, item.index, to, units);
  if (against) return against;
  const work = {
    edits: [
      { uri: file.uri, edits: [added] },
      { uri: other.uri, edits: removed },
    ],
  };
  return saysNothing(from.after.document) ? { ...work, emptied: other.uri } : work;
}

/** The edit that puts the lines of an item at the end of the units of a file. */
function addItem(document: SourceDocument, lines: string, column: number): TextEdit | undefined {
  const text = textOf(document);
  const newLine = breakOf(text);
  const list = itemsUnder(document, 'units');
  const last = list?.items.at(-1);
  if (list && last) {
    const above = list.items.at(-2);
    const isApart = above !== undefined && above.end < last.start;
    const own = (isApart ? newLine : '') + fitted(lines, newLine, last.column - column);
    return addedLines(text, last.end, own, newLine);
  }
  if (document.blocks.some(({ key }) => key === 'units')) return undefined;
  const end = text.trimEnd().length;
  const own = `${keysStandApart(text) ? newLine : ''}units:${newLine}${fitted(lines, newLine, 2 - column)}`;
  return addedLines(text, end, own, newLine);
}

/** Lines that come behind a line, which may be the last one without a break. */
function addedLines(text: string, at: number, lines: string, newLine: string): TextEdit {
  const isBehindBreak = at === 0 || /[\r\n]/.test(text[at - 1] ?? '');
  if (isBehindBreak) return { start: at, end: at, text: lines };
  return { start: at, end: at, text: newLine + lines.slice(0, -newLine.length) };
}

/** Whether nothing is left in a file but what every file begins with. */
function saysNothing({ blocks }: SourceDocument): boolean {
  return blocks.every(({ kind, key, value, text }) => {
    if (text.includes('#')) return false;
    if (kind === 'head') return text.trim() === '';
    if (key === 'format') return true;
    if (key !== 'specification' || value?.kind !== 'map') return false;
    return value.pairs.every(({ key: { value: name } }) =>
      ['awarding organisation', 'reference prefix'].includes(name),
    );
  });
}
