import { partOf } from '../model/block-part';
import type { Assessment, MarkSheet, Qualification, Unit } from '../model/generated';
import { pathwaysOf } from '../pathways/pathways';
import { codesOf, coveredUnits, evidenced, hidesEvidence, unitOf } from '../rules/criteria/covered';
import { count } from '../rules/words';
import type { Block } from '../syntax/block';
import type { Span } from '../syntax/tree';
import type { Meaning } from './meaning';

/** A line of figures above what they are about, and what happens when somebody clicks it. */
export interface Lens {
  /** The index of the block in its document. */
  readonly block: number;
  /** The name that it stands above; offsets in the block. */
  readonly at: Span;
  /** Its figures; empty where it says nothing but what it does. Undefined for a unit, whose uses are looked up when the lens is seen. */
  readonly title: string | undefined;
  readonly does: LensAction;
}

export type LensAction =
  | { readonly is: 'nothing' }
  /** Shows the mark sheet of an assessment, or a qualification. */
  | { readonly is: 'preview' }
  /** Lists every place that uses a unit. */
  | { readonly is: 'uses'; readonly reference: string };

/** The lenses of a document's blocks, in their order. */
export function lensesOf(blocks: readonly Block[], meaning: Meaning): Lens[] {
  return blocks
    .flatMap((source, block) => {
      const found = partOf(source);
      const lens = (at: Span | undefined, title: string | undefined, does: LensAction): Lens[] =>
        at ? [{ block, at, title, does }] : [];
      switch (found?.shape) {
        case 'unit':
          return unitLens(found.part, lens);
        case 'qualification':
          return qualificationLens(found.part, source, meaning, lens);
        case 'assessment':
          return [
            ...sheetLens(found.part, source, lens),
            ...lens(found.part.id, assessedOf(found.part, source, meaning), { is: 'nothing' }),
          ].filter(({ title }) => title !== undefined);
        case 'mark sheet':
          return sheetLens(found.part, source, lens);
        default:
          return [];
      }
    })
    .filter(({ title, does }) => title !== undefined || does.is === 'uses');
}

type MakeLens = (at: Span | undefined, title: string | undefined, does: LensAction) => Lens[];

function unitLens({ reference }: Unit, lens: MakeLens): Lens[] {
  return reference ? lens(reference, undefined, { is: 'uses', reference: reference.value }) : [];
}

/** `100 of 100 marks`; empty for one without marks, which a centre may use by criterion. */
function sheetLens(sheet: Assessment | MarkSheet, block: Block, lens: MakeLens): Lens[] {
  const { id, sections } = sheet;
  const lines = 'criteria' in sheet ? sheet.criteria?.map(({ body }) => body) : undefined;
  const marks = (sections ?? lines ?? []).map((part) => part?.marks?.value.total);
  if (!id || marks.length === 0) return [];
  const known = marks.filter((each) => each !== undefined);
  const total = known.reduce((sum, each) => sum + each, 0);
  const all = known.length === marks.length && block.unread.length === 0;
  const figures = known.length === 0 ? '' : `${total} of 100 marks${all ? '' : ' so far'}`;
  return lens(id, figures, { is: 'preview' });
}

/** `5 of 7 criteria assessed`; undefined where that is not known. */
function assessedOf(assessment: Assessment, block: Block, meaning: Meaning): string | undefined {
  const { sections } = assessment;
  const units = sections && block.unread.length === 0 ? coveredUnits(assessment, meaning.context) : undefined;
  if (!units || hidesEvidence(sections)) return undefined;
  const codes = units.map((unit) => ({ unit, codes: codesOf(unit) }));
  if (codes.some((each) => !each.codes)) return undefined;
  const named = new Set(
    evidenced(sections).map((criterion) => {
      const unit = unitOf(criterion, units, meaning.context);
      return typeof unit === 'object' ? `${unit.fact.reference} ${criterion.code}` : '';
    }),
  );
  const all = codes.flatMap(({ unit, codes: own }) => (own ?? []).map((code) => `${unit.fact.reference} ${code}`));
  return `${all.filter((each) => named.has(each)).length} of ${count(all.length, 'criterion', 'criteria')} assessed`;
}

/** A qualification without an id is shown nowhere. */
function qualificationLens(qualification: Qualification, block: Block, meaning: Meaning, lens: MakeLens): Lens[] {
  const { id, title, rules } = qualification;
  const route = routeOf(qualification, block, meaning);
  if (!id) return lens(title, route, { is: 'nothing' });
  return lens(id, route ?? (title || rules ? '' : undefined), { is: 'preview' });
}

/** `cheapest route 16 h · 30 units`; undefined where there is no choice to speak of or nothing is known. */
function routeOf(qualification: Qualification, block: Block, meaning: Meaning): string | undefined {
  if (block.unread.length > 0) return undefined;
  const pathways = pathwaysOf(qualification, meaning.context);
  if (!pathways.known) return undefined;
  const { problem, solution } = pathways;
  if (solution.outcome === 'contradiction') return 'no route complies with the rules';
  if (solution.outcome !== 'pathways' || solution.open || !solution.hours) return undefined;
  const { hours } = solution.hours.smallest;
  return `cheapest route ${hours ?? 0} h · ${count(problem.units.length, 'unit')}`;
}
