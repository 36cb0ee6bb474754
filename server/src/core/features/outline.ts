import { type BlockPart, partOf } from '../model/block-part';
import type { Assessment, MarkSheet, Qualification, Section, SheetCriterion, Unit } from '../model/generated';
import type { Coded, Credits, Field, Hours, Marks, Part } from '../model/values';
import { count } from '../rules/words';
import type { Block } from '../syntax/block';
import type { Span } from '../syntax/tree';
import { endOfOwn } from './block-end';

/** What an entry of the outline stands for; hosts choose pictures by it. */
export type OutlineKind =
  | 'part'
  | 'list'
  | 'qualification'
  | 'group'
  | 'unit'
  | 'outcome'
  | 'criterion'
  | 'assessment'
  | 'section'
  | 'mark sheet';

/** An entry of the outline of one block. Offsets are UTF-16 and count from the block's start. */
export interface OutlineEntry {
  readonly kind: OutlineKind;
  /** As a table of contents has it: number and title. */
  readonly name: string;
  /** Its figures, such as `level 5 · 7 credits · 24 h`. */
  readonly detail: string;
  /** Everything that belongs to it. */
  readonly range: Span;
  /** What the name is taken from. */
  readonly at: Span;
  readonly children: readonly OutlineEntry[];
  /** How many criteria there are in it. */
  readonly criteria: number;
}

/** The entry of a block; undefined for one that has nothing to show. The same as long as the block is. */
export function outlineOf(block: Block): OutlineEntry | undefined {
  return block.memo.of(block, entryOf);
}

function entryOf(block: Block): OutlineEntry | undefined {
  const found = partOf(block);
  const start = startOf(block);
  const range = { start, end: Math.max(start, endOfOwn(block)) };
  if (found) return partEntry(found, range);
  const at = block.keyNode ?? (block.value?.kind === 'map' ? block.value.pairs[0]?.key : undefined);
  if (!at || range.end < at.end) return undefined;
  const name = block.kind === 'entry' ? block.key : block.text.slice(at.start, at.end);
  const detail = block.value?.kind === 'scalar' ? shortened(block.value.value) : '';
  return entryFrom(block.kind === 'entry' ? 'part' : 'list', name, [detail], range, at, []);
}

function startOf({ text }: Block): number {
  return text.length - text.trimStart().length;
}

function partEntry({ shape, part }: BlockPart, range: Span): OutlineEntry {
  const entry = (
    kind: OutlineKind,
    at: Span | undefined,
    name: string,
    figures: Figures,
    children: OutlineEntry[] = [],
  ) => entryFrom(kind, name, figures, range, at ?? part.head, children);
  switch (shape) {
    case 'qualification':
      return entry(
        'qualification',
        part.title ?? part.id,
        part.title?.value ?? named(part.id),
        qualificationFigures(part),
      );
    case 'group':
      return entry('group', part.id, part.title?.value ?? named(part.id), []);
    case 'matrix row':
      return entry('part', part.unit, named(part.unit), []);
    case 'unit':
      return entry('unit', part.reference ?? part.title, titled(part.reference, part.title), unitFigures(part), [
        ...(part.outcomes ?? []).map(outcomeEntry),
      ]);
    case 'assessment':
    case 'mark sheet':
      return entry(
        shape,
        part.title ?? part.id,
        part.title?.value ?? named(part.id),
        sheetFigures(part),
        sheetChildren(part),
      );
    case 'competence':
      return entry('part', part.for, named(part.for), [counted(part.requirements?.length, 'requirement')]);
    case 'guidance':
      return entry('part', part.heading, named(part.heading), []);
    case 'appendix':
      return entry('part', part.title, named(part.title), [part.contents?.value]);
    case 'specification':
      return entry('part', undefined, 'specification', [part.title?.value]);
    default:
      return entry('part', undefined, shape, []);
  }
}

type Figures = readonly (string | undefined)[];

function entryFrom(
  kind: OutlineKind,
  name: string,
  figures: Figures,
  range: Span,
  at: Span,
  children: readonly OutlineEntry[],
): OutlineEntry {
  const detail = figures.filter((figure) => figure !== undefined).join(' · ');
  // the protocol asks that a name stands within its entry, whatever is half typed
  const within = at.start >= range.start && at.end <= range.end ? at : { start: range.start, end: range.start };
  let criteria = kind === 'criterion' ? 1 : 0;
  for (const child of children) criteria += child.criteria;
  const inside = endingBy(children, range.end);
  return {
    kind,
    name: shortened(name) || unnamed,
    detail: shortened(detail),
    range,
    at: within,
    children: inside,
    criteria,
  };
}

/** Entries that end where the one above them does: a text below a sign reaches to the line behind it. */
function endingBy(entries: readonly OutlineEntry[], end: number): readonly OutlineEntry[] {
  if (entries.every(({ range }) => range.end <= end)) return entries;
  const until = (span: Span): Span => ({ start: span.start, end: Math.min(span.end, end) });
  return entries.map((entry) => {
    const { range, at, children } = entry;
    return { ...entry, range: until(range), at: until(at), children: endingBy(children, end) };
  });
}

function outcomeEntry({
  code,
  codeAt,
  body,
}: Coded<Part & { text?: Field<string>; criteria?: readonly Coded<Field<string>>[] }>) {
  const range = { start: codeAt.start, end: Math.max(codeAt.end, body?.end ?? 0) };
  const criteria = (body?.criteria ?? []).map((criterion) => {
    const whole = { start: criterion.codeAt.start, end: Math.max(criterion.codeAt.end, criterion.body?.end ?? 0) };
    return entryFrom('criterion', `${criterion.code} ${criterion.body?.value ?? ''}`, [], whole, criterion.codeAt, []);
  });
  const figures = [counted(body?.criteria?.length, 'criterion', 'criteria')];
  return entryFrom('outcome', `${code} ${body?.text?.value ?? ''}`, figures, range, codeAt, criteria);
}

function sheetChildren(sheet: Assessment | MarkSheet): OutlineEntry[] {
  const lines = 'criteria' in sheet ? (sheet.criteria ?? []) : [];
  return [
    ...(sheet.sections ?? []).map(sectionEntry),
    ...lines.map(({ code, codeAt, body }) => {
      const range = { start: codeAt.start, end: Math.max(codeAt.end, body?.end ?? 0) };
      return entryFrom('criterion', code, [marked(body?.marks)], range, codeAt, []);
    }),
  ];
}

function sectionEntry(section: Section): OutlineEntry {
  const at = section.heading ?? section.head;
  return entryFrom('section', named(section.heading), [marked(section.marks)], section, at, []);
}

function qualificationFigures({ number, level, credits, hours }: Qualification): Figures {
  return [
    number?.value,
    level && `level ${level.value}`,
    credits && `${creditsInWords(credits.value)}`,
    hours?.glh && `GLH ${inHours(hours.glh.value)}`,
    hours?.tqt && `TQT ${inHours(hours.tqt.value)}`,
  ];
}

function unitFigures({ level, credits, glh }: Unit): Figures {
  return [level && `level ${level.value}`, credits && count(credits.value, 'credit'), glh && `${inHours(glh.value)} h`];
}

function sheetFigures(sheet: Assessment | MarkSheet): Figures {
  const lines = 'criteria' in sheet ? sheet.criteria?.map(({ body }) => body) : undefined;
  const marks: readonly (Section | SheetCriterion | undefined)[] = sheet.sections ?? lines ?? [];
  const known = marks.flatMap((part) => part?.marks?.value.total ?? []);
  const total = known.reduce((sum, each) => sum + each, 0);
  return [
    'kind' in sheet ? sheet.kind?.value : undefined,
    counted(sheet.sections?.length, 'section'),
    marks.length > 0 && known.length === marks.length ? count(total, 'mark') : undefined,
  ];
}

function marked(marks: Field<Marks> | undefined): string | undefined {
  return marks && count(marks.value.total, 'mark');
}

function counted(many: number | undefined, one: string, several = `${one}s`): string | undefined {
  return many === undefined ? undefined : count(many, one, several);
}

function creditsInWords({ minimum, maximum }: Credits): string {
  if (minimum !== undefined && minimum === maximum) return count(minimum, 'credit');
  if (minimum !== undefined && maximum !== undefined) return `${minimum} to ${maximum} credits`;
  return minimum === undefined ? `at most ${maximum} credits` : `at least ${count(minimum, 'credit')}`;
}

function inHours({ qualifier, hours }: Hours): string {
  return qualifier === undefined || qualifier === 'exactly' ? String(hours) : `${qualifier} ${hours}`;
}

function titled(reference: Field<string> | undefined, title: Field<string> | undefined): string {
  return [reference?.value, title?.value].filter((part) => part !== undefined).join(' ') || unnamed;
}

function named(field: Field<string> | undefined): string {
  return field?.value || unnamed;
}

/** An entry without a name cannot be shown at all. */
const unnamed = '(no name yet)';

/** Names are read in a narrow column, and there can be thousands of them. */
const nameLimit = 100;

function shortened(text: string): string {
  const line = text.length > nameLimit * 2 ? text.slice(0, nameLimit * 2) : text;
  // nearly always there is nothing to replace, and looking costs less than putting the same text together again
  const flat = (/\s\s|[^\S ]/.test(line) ? line.replace(/\s+/g, ' ') : line).trim();
  return flat.length > nameLimit ? `${flat.slice(0, nameLimit - 1)}…` : flat;
}
