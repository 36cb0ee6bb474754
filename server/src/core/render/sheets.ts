import type { Assessment, MarkSheet, Section, SheetCriterion } from '../model/generated';
import { partOf } from '../model/block-part';
import type { Bullet as PointValue, Coded, CriterionTerm, Field, UnitTerm } from '../model/values';
import { type Context, contextOf } from '../project/context';
import type { UnitFact } from '../project/facts';
import { termFact } from '../project/term-facts';
import type { SpecificationFile } from '../project/file';
import type { Project } from '../project/project';
import { unitsOfFile } from '../project/scope';
import { resolveTerms } from '../project/units';
import { blockIndexAt } from '../syntax/document';
import type { CriterionView, DescriptorView, MarkSheetView, OutcomeView, SectionView, UnitView } from './view';

/** A mark sheet of a file: written out, or following from an assessment. */
export interface Sheet {
  readonly id: string;
  readonly title: string;
  /** The block that says it. */
  readonly block: number;
  /** Part of the block could not be read, so the sheet may lack something. */
  readonly broken: boolean;
  /** The blocks in which the cursor means this sheet: its own, and its assessment's. */
  readonly blocks: readonly number[];
}

/** All mark sheets of a file, in the order of the text. A written-out sheet stands for the one of its assessment. */
export function sheetsOf(file: SpecificationFile): Sheet[] {
  const found = file.document.blocks.map((block) => partOf(block));
  const writtenFor = new Map<string, number>();
  found.forEach((part, index) => {
    const assessment = part?.shape === 'mark sheet' && hasForm(part.part) ? part.part.assessment?.value : undefined;
    if (assessment !== undefined && !writtenFor.has(assessment)) writtenFor.set(assessment, index);
  });
  const assessmentBlock = new Map<string, number>();
  found.forEach((part, index) => {
    if (part?.shape === 'assessment' && part.part.id) assessmentBlock.set(part.part.id.value, index);
  });
  return found.flatMap((part, block) => {
    if (part?.shape !== 'assessment' && part?.shape !== 'mark sheet') return [];
    const { id, title } = part.part;
    if (!id || !hasForm(part.part)) return [];
    if (part.shape === 'assessment' && writtenFor.has(id.value)) return [];
    const assessment = part.shape === 'mark sheet' ? assessmentBlock.get(part.part.assessment?.value ?? '') : undefined;
    const broken = (file.document.blocks[block]?.unread.length ?? 0) > 0;
    return [
      {
        id: id.value,
        title: title?.value ?? id.value,
        block,
        broken,
        blocks: assessment === undefined ? [block] : [block, assessment],
      },
    ];
  });
}

function hasForm(part: Assessment | MarkSheet): boolean {
  return (part.sections?.length ?? 0) > 0 || ('criteria' in part && (part.criteria?.length ?? 0) > 0);
}

/** The sheet that a place in the text means: the one of its block, else the nearest one. */
export function sheetAt(file: SpecificationFile, offset: number): Sheet | undefined {
  const at = blockIndexAt(file.document, offset);
  let best: { sheet: Sheet; away: number } | undefined;
  for (const sheet of sheetsOf(file)) {
    const away = Math.min(...sheet.blocks.map((block) => Math.abs(block - at)));
    if (!best || away < best.away) best = { sheet, away };
  }
  return best?.sheet;
}

/** What a sheet shows; undefined where its block says nothing any more. */
export function viewOf(sheet: Sheet, file: SpecificationFile, project: Project): MarkSheetView | undefined {
  const block = file.document.blocks[sheet.block];
  const found = block && partOf(block);
  const context = contextOf(file, project);
  const start = file.document.starts[sheet.block] ?? 0;
  if (found?.shape === 'assessment') return bySection(sheet, found.part, found.part.units, context, start);
  if (found?.shape !== 'mark sheet') return undefined;
  const units = found.part.units ?? unitsOfAssessment(found.part, file);
  if ((found.part.sections?.length ?? 0) > 0) return bySection(sheet, found.part, units, context, start);
  return byCriterion(sheet, found.part, units, context, start);
}

type UnitList = Field<readonly UnitTerm[]> | undefined;

function unitsOfAssessment(sheet: MarkSheet, file: SpecificationFile): UnitList {
  for (const block of file.document.blocks) {
    const found = partOf(block);
    if (found?.shape === 'assessment' && found.part.id?.value === sheet.assessment?.value) return found.part.units;
  }
  return undefined;
}

function common(
  sheet: Sheet,
  part: Assessment | MarkSheet,
  units: readonly UnitFact[],
  named: readonly UnitView[],
  context: Context,
) {
  const levels = new Set(units.map((unit) => unit.level));
  const specification = context.all('specification')[0];
  return {
    id: sheet.id,
    title: part.title?.value ?? sheet.id,
    units: named,
    level: levels.size === 1 ? units[0]?.level : undefined,
    specification: { title: specification?.title, version: specification?.version },
    awardingOrganisation: specification?.organisation,
  };
}

function unitsOf(list: UnitList, context: Context): { facts: UnitFact[]; named: UnitView[] } {
  const terms = list?.value ?? [];
  const resolved = resolveTerms(terms.map(termFact), context, () => unitsOfFile(context));
  const facts: UnitFact[] = [];
  const named = resolved.flatMap(({ units }, i): UnitView[] => {
    if (units.length === 0) return [{ reference: terms[i]?.text ?? '', title: undefined }];
    return units.map((reference) => {
      const fact = context.wholeUnit(reference);
      if (fact) facts.push(fact);
      return { reference, title: fact?.title };
    });
  });
  return { facts, named };
}

function bySection(
  sheet: Sheet,
  part: Assessment | MarkSheet,
  list: UnitList,
  context: Context,
  start: number,
): MarkSheetView {
  const { facts, named } = unitsOf(list, context);
  const sections = (part.sections ?? []).map((section) => sectionView(section, start));
  const total = sum(sections.map((section) => section.marks));
  const minima = sum(sections.map((section) => section.minimum));
  return {
    ...common(sheet, part, facts, named, context),
    form: 'by section',
    total,
    passMark: part.passMark?.value ?? (minima === undefined ? undefined : Math.ceil(minima)),
    sections,
  };
}

function sectionView(section: Section, start: number): SectionView {
  const marks = section.marks?.value;
  return {
    offset: start + section.start,
    heading: section.heading?.value,
    statements: (section.statements ?? []).flatMap((statement) =>
      statement.text
        ? [
            {
              offset: start + statement.start,
              text: statement.text.value,
              evidences: statement.evidences?.value.map((term: CriterionTerm) => term.text) ?? [],
            },
          ]
        : [],
    ),
    marks: marks?.total,
    markParts: marks?.parts ?? [],
    minimum: section.minimum?.value ?? half(marks?.total),
  };
}

function byCriterion(sheet: Sheet, part: MarkSheet, list: UnitList, context: Context, start: number): MarkSheetView {
  const { facts, named } = unitsOf(list, context);
  const outcomes: (OutcomeView & { criteria: CriterionView[] })[] = [];
  for (const criterion of part.criteria ?? []) {
    const { unit, code } = splitCode(criterion.code);
    const fact = unit === undefined ? facts[0] : context.wholeUnit(unit);
    const number = code.split('.')[0] ?? '';
    const shownUnit = unit === undefined ? {} : { unit };
    let outcome = outcomes.find((known) => known.number === number && known.unit === unit);
    if (!outcome) {
      const text = fact?.outcomes?.find((known) => known.number === number)?.text;
      outcome = { number, text, criteria: [], offset: start + criterion.codeAt.start, ...shownUnit };
      outcomes.push(outcome);
    }
    outcome.criteria.push({ ...criterionView(criterion, code, fact, start), ...shownUnit });
  }
  return {
    ...common(sheet, part, facts, named, context),
    form: 'by criterion',
    total: sum(outcomes.flatMap((outcome) => outcome.criteria.map((criterion) => criterion.marks))),
    passMark: part.passMark?.value,
    instructions: points(part.instructions),
    outcomes,
  };
}

function criterionView(
  { code: source, codeAt, body }: Coded<SheetCriterion>,
  code: string,
  fact: UnitFact | undefined,
  start: number,
): CriterionView {
  const marks = body?.marks?.value.total;
  return {
    offset: start + codeAt.start,
    code: code === '' ? source : code,
    text: fact?.criteria?.find((criterion) => criterion.code === code)?.text,
    marks,
    minimum: body?.minimum?.value ?? half(marks),
    referral: descriptor(body?.referralMarks?.value ?? rounded(marks, 1 / 4), body?.referral),
    pass: descriptor(body?.passMarks?.value ?? half(marks), body?.pass),
    goodPass: descriptor(body?.goodPassMarks?.value ?? rounded(marks, 3 / 4), body?.goodPass),
  };
}

function descriptor(marks: number | undefined, text: Field<readonly PointValue[]> | undefined): DescriptorView {
  return { marks, points: text?.value.map((point) => point.text) ?? [] };
}

function points(text: Field<readonly PointValue[]> | undefined): readonly PointValue[] {
  return text?.value ?? [];
}

/** `E5.07 1.1` is criterion 1.1 of unit E5.07. */
function splitCode(code: string): { unit: string | undefined; code: string } {
  const space = code.lastIndexOf(' ');
  return space < 0 ? { unit: undefined, code } : { unit: code.slice(0, space), code: code.slice(space + 1) };
}

function half(marks: number | undefined): number | undefined {
  return marks === undefined ? undefined : marks / 2;
}

/** A share of the marks as printed with 'ca.': a whole number. */
function rounded(marks: number | undefined, share: number): number | undefined {
  return marks === undefined ? undefined : Math.round(marks * share);
}

function sum(numbers: readonly (number | undefined)[]): number | undefined {
  return numbers.reduce<number | undefined>(
    (total, n) => (total === undefined || n === undefined ? undefined : total + n),
    0,
  );
}
