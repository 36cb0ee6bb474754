import type { Credits, Hours } from '../model/values';
import type { Span } from '../syntax/tree';

/**
 * Facts: what one block tells the others, without places, so that two blocks that differ in prose alone tell the same.
 * Each fact has a key under which others ask for it. Values are plain data that can be compared by structure.
 */

/** Keys of a unit that registers keep, as they are written in a file. */
export type AdministrativeKey = keyof typeof administrativeKeys;

export const administrativeKeys = {
  'review date': 'reviewDate',
  'standards link': 'standardsLink',
  'sector support': 'sectorSupport',
  classification: 'classification',
  'submitted by': 'submittedBy',
  availability: 'availability',
  'available from': 'availableFrom',
} as const;

export interface UnitFact extends UnitOutline {
  readonly criteria: readonly { readonly code: string; readonly text: string | undefined }[] | undefined;
  readonly outcomes: readonly { readonly number: string; readonly text: string | undefined }[] | undefined;
}

/** A unit without the texts of its outcomes and criteria: most who ask for a unit do not look at these. */
export interface UnitOutline {
  /** As written in the block; in the facts of a file, in full. */
  readonly reference: string;
  readonly alsoKnownAs: readonly string[];
  /** Missing: the organisation of its file. */
  readonly organisation: string | undefined;
  readonly title: string | undefined;
  readonly level: string | undefined;
  readonly credits: number | undefined;
  readonly glh: Hours | undefined;
  /** Criteria by code; undefined for a unit that has only its facts so far. */
  readonly criteria: readonly { readonly code: string }[] | undefined;
  readonly outcomes: readonly { readonly number: string }[] | undefined;
  /** The unit that takes its place, as written; `from` is a date as YYYY-MM-DD. */
  readonly replacedBy: { readonly by: string; readonly from: string | undefined } | undefined;
  /** What is written under the keys that registers keep of a unit, by the key. */
  readonly administrative: Readonly<Partial<Record<AdministrativeKey, string>>>;
  /** Part of it could not be read, so what is missing here may be there. */
  readonly incomplete: boolean;
}

/** A member of a list of units without its place. */
export interface TermFact {
  readonly text: string;
  readonly range?: { readonly from: string; readonly to: string; readonly certain: boolean };
}

export interface GroupFact {
  readonly id: string;
  readonly units: readonly TermFact[];
  /** Which of the units are for some qualifications alone, by the qualifications' ids. */
  readonly restricted: readonly RestrictionFact[];
  /** Part of it could not be read, so it may have more units. */
  readonly incomplete: boolean;
}

export interface RestrictionFact {
  readonly units: readonly TermFact[];
  readonly onlyIn: readonly string[];
}

export interface QualificationFact {
  readonly id: string;
  readonly title: string | undefined;
  /** As written. */
  readonly number: string | undefined;
  readonly level: string | undefined;
  readonly type: string | undefined;
  readonly credits: Credits | undefined;
  readonly glh: Hours | undefined;
  /** What the GLH counts, in the order of the alphabet; undefined where it is not written. */
  readonly glhIncludes: readonly string[] | undefined;
  /** The groups that its rules choose from, by name; `matrix` for the matrix. */
  readonly from: readonly string[];
  /** Those of them of which any unit can be chosen, and not only units that the rule names. */
  readonly fromAll: readonly string[];
  /** The units that its rules name. */
  readonly units: readonly TermFact[];
  /** Part of it could not be read, so it may use more units. */
  readonly incomplete: boolean;
}

export interface MatrixRowFact {
  readonly unit: string;
  readonly mandatoryIn: readonly string[];
  readonly optionalIn: readonly string[];
}

export interface SectionFact {
  readonly heading: string | undefined;
  readonly marks: number | undefined;
  /** As written; undefined where it is not, and is half of the marks. */
  readonly minimum: number | undefined;
  /** Undefined where none are written. */
  readonly statements: readonly (string | undefined)[] | undefined;
  /** What each of the statements evidences, as written. */
  readonly evidences: readonly (string | undefined)[] | undefined;
}

/** An assessment or a mark sheet: they share one set of ids. */
export interface SheetFact {
  readonly is: 'assessment' | 'mark sheet';
  readonly id: string;
  readonly units: readonly TermFact[];
  /** The units whose own assessments it replaces. */
  readonly insteadOf: readonly TermFact[];
  readonly passMark: number | undefined;
  readonly sections: readonly SectionFact[] | undefined;
  /** The assessment that a mark sheet belongs to, by its id. */
  readonly assessment: string | undefined;
  /** Every place where it names a criterion, in the order of the text; their places are `code 0`, `code 1`. */
  readonly codes: readonly CodeFact[];
  readonly incomplete: boolean;
}

/** A criterion that a sheet names. */
export interface CodeFact {
  /** As written; undefined where the sheet is for one unit. */
  readonly unit: string | undefined;
  readonly code: string;
  /** It is the key of a line, with its unit, and not one of the criteria that a statement evidences. */
  readonly isLine: boolean;
}

export type SharedKey = keyof typeof sharedKeys;

export const sharedKeys = {
  purpose: 'purpose',
  'entry requirements': 'entryRequirements',
  'other requirements': 'otherRequirements',
  grading: 'grading',
} as const;

export interface SpecificationFact {
  readonly prefix: string | undefined;
  readonly organisation: string | undefined;
  readonly awardedBy: string | undefined;
  readonly title: string | undefined;
  readonly version: string | undefined;
  /** A date as YYYY-MM-DD. */
  readonly published: string | undefined;
  /** What is stated there for all qualifications, of the keys that a qualification has too. */
  readonly states: readonly SharedKey[];
  readonly notes: readonly string[];
  /** The marks that its footnotes are printed with, where they have some. */
  readonly noteMarks: readonly string[];
}

export interface AppendixFact {
  readonly title: string | undefined;
}

export interface FactValues {
  unit: UnitFact;
  group: GroupFact;
  qualification: QualificationFact;
  'matrix row': MatrixRowFact;
  sheet: SheetFact;
  specification: SpecificationFact;
  status: string;
  /** The name of a footnote, where something has it; empty where something that could not be read may have any. */
  'note use': string;
  appendix: AppendixFact;
  /** Something that cannot be known: the top-level key it stands under, or `anything` (see hidden.ts). */
  hidden: string;
  /** The same where a unit may be named, for all that others can tell (see hidden.ts). */
  'hidden name': string;
}
export type FactName = keyof FactValues;

/** One fact of a block, with the places of its parts for whoever has to point at them. */
export type Fact = {
  [N in FactName]: {
    readonly name: N;
    readonly value: FactValues[N];
    readonly places: Readonly<Record<string, Span | undefined>>;
    /** The places of parts that are numbered, of facts that can have very many. Few ask for them. */
    readonly numbered?: () => ReadonlyMap<string, Span | undefined>;
  };
}[FactName];

/** Where a part of a fact stands in its block, if it is there. */
export function partOfFact({ places, numbered }: Pick<Fact, 'places' | 'numbered'>, part: string): Span | undefined {
  return places[part] ?? numbered?.().get(part);
}
