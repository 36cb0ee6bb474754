/**
 * What a mark sheet shows, free of how it was written and of how it is drawn.
 *
 * Half-typed text is a normal state: a fact that is not known (yet) is `undefined`, and every renderer shows a blank for
 * it. All texts are plain text as the author wrote them; a line break in a text starts a new line. All marks are whole
 * marks as printed, except that half of an odd maximum may be a fraction.
 */

/** A point of a list, with the points below it. */
export interface Bullet {
  readonly text: string;
  readonly points: readonly Bullet[];
}

/** A unit that the mark sheet assesses. */
export interface UnitView {
  /** The full reference as published, such as 8607-531. */
  readonly reference: string;
  readonly title: string | undefined;
}

/** What names the document in the footer. */
export interface SpecificationView {
  /** The title of the specification or of the qualification. */
  readonly title: string | undefined;
  readonly version: string | undefined;
}

interface Located {
  /**
   * Where this part starts in the source, in UTF-16 offsets, for a preview that leads back to the text; left out
   * otherwise.
   */
  readonly offset?: number;
}

interface SheetView {
  /** The sheet's id; unique among the sheets that are shown on one page. */
  readonly id: string;
  readonly title: string | undefined;
  /** In order; empty where none is named yet. */
  readonly units: readonly UnitView[];
  /** The level as written: `5`, `Entry 3`. */
  readonly level: string | undefined;
  readonly specification: SpecificationView;
  readonly awardingOrganisation: string | undefined;
  /**
   * Marks needed overall. By section, an unknown one is shown as a blank; by criterion, `undefined` says that the sheet
   * asks for none beside the minima.
   */
  readonly passMark: number | undefined;
  /** Sum of all maxima; `undefined` where one of them is not known. */
  readonly total: number | undefined;
}

/** A sentence on what the work shows. */
export interface StatementView extends Located {
  readonly text: string;
  /** Codes of the criteria that it evidences as they should be read: `1.1`, or `E5.07 1.1` where there are several units. */
  readonly evidences: readonly string[];
}

/** A section of a mark sheet by section. */
export interface SectionView extends Located {
  readonly heading: string | undefined;
  readonly statements: readonly StatementView[];
  /** The maximum. */
  readonly marks: number | undefined;
  /** The parts of a maximum that is split (25 and 5 of 30); empty or a single part where it is not. */
  readonly markParts: readonly number[];
  readonly minimum: number | undefined;
}

/** Strengths, areas for improvement and a mark for each section. */
export interface MarkSheetBySection extends SheetView {
  readonly form: 'by section';
  readonly sections: readonly SectionView[];
}

/** What work of one standard looks like, and about how many marks it earns. */
export interface DescriptorView {
  readonly marks: number | undefined;
  /** One text, or several points. */
  readonly points: readonly string[];
}

/** A criterion of a mark sheet by criterion. */
export interface CriterionView extends Located {
  /** The criterion's code within its unit: `1.10`. */
  readonly code: string;
  /** The unit's reference, where the sheet assesses several. */
  readonly unit?: string;
  readonly text: string | undefined;
  /** The maximum. */
  readonly marks: number | undefined;
  readonly minimum: number | undefined;
  readonly referral: DescriptorView;
  readonly pass: DescriptorView;
  readonly goodPass: DescriptorView;
}

/** A learning outcome and the criteria under it. */
export interface OutcomeView extends Located {
  readonly number: string;
  /** The unit's reference, where the sheet assesses several. */
  readonly unit?: string;
  readonly text: string | undefined;
  readonly criteria: readonly CriterionView[];
}

/** Sufficiency descriptors, feedback and a mark for each criterion. */
export interface MarkSheetByCriterion extends SheetView {
  readonly form: 'by criterion';
  /** How to assess and use the sheet; where it is empty, the usual instructions are shown. */
  readonly instructions: readonly Bullet[];
  readonly outcomes: readonly OutcomeView[];
}

/** A mark sheet in one of its two forms. */
export type MarkSheetView = MarkSheetBySection | MarkSheetByCriterion;
