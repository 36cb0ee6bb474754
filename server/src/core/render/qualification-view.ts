import type { Bullet, SpecificationView } from './view';

/**
 * What the preview of a qualification shows, free of how it was written and of how it is drawn. As in a mark sheet, what
 * is not known (yet) is `undefined` and shown as a blank.
 */
export interface QualificationView {
  readonly id: string;
  readonly title: string | undefined;
  readonly number: string | undefined;
  /** As written: `5`, `Entry 3`. */
  readonly level: string | undefined;
  /** In words: `23`, `13 to 36`, `at least 37`. */
  readonly credits: string | undefined;
  /** Hours as published, in words: `24`, `at least 15`. */
  readonly glh: string | undefined;
  readonly averageGlh: string | undefined;
  readonly tqt: string | undefined;
  /** What else is published of it in a line, such as its dates; in the order of the document. */
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly rules: RulesView;
  /** The units that every learner takes. */
  readonly mandatory: readonly OfferedUnitView[];
  /** The units to choose from, each once. */
  readonly optional: readonly OfferedUnitView[];
  /** What is said of it at length, by heading. */
  readonly passages: readonly { readonly heading: string; readonly text: readonly Bullet[] }[];
  readonly specification: SpecificationView;
  readonly awardingOrganisation: string | undefined;
}

/** A unit that a qualification offers. */
export interface OfferedUnitView {
  /** In full; what was written, for a unit that is not known. */
  readonly reference: string;
  readonly title: string | undefined;
  readonly level: string | undefined;
  readonly credits: number | undefined;
  /** In words, as for qualifications. */
  readonly glh: string | undefined;
  /** The groups that it can be chosen from. */
  readonly groups: readonly string[];
}

/** The rules of combination, and what they come to. */
export interface RulesView {
  /** As published. */
  readonly wording: readonly Bullet[];
  /** What they ask for, one by one, in words: `at least 7 credits from group 1`. */
  readonly clauses: readonly string[];
  readonly figures: RuleFigures;
}

/** What the rules come to. */
export type RuleFigures =
  | { readonly is: 'solved'; readonly credits: Range; readonly units: Range; readonly hours: HoursView | undefined }
  /** No set of units complies; these contradict each other. */
  | { readonly is: 'contradiction'; readonly between: readonly string[] }
  /** It cannot be told; why, in words. */
  | { readonly is: 'unknown'; readonly because: string };

export interface Range {
  readonly lowest: number;
  readonly highest: number;
}

/** Guided learning hours of the pathways. */
export interface HoursView extends Range {
  /** Halfway between the lowest of all and the highest at the fewest credits, as averages are published. */
  readonly average: number | undefined;
  /** What is counted besides the hours of the units: `induction`. */
  readonly besides: readonly string[];
  /** The pathway with the fewest hours. */
  readonly cheapest: readonly OfferedUnitView[];
  readonly cheapestCredits: number;
}
