import type { Span } from '../syntax/tree';

/** The values that the scalar kinds of the format have (the `x-kind` of the schema's definitions). */

/** A value, with what the author wrote and where. Offsets are UTF-16, relative to the block. */
export interface Field<T> extends Span {
  readonly value: T;
  readonly source: string;
  /** Where its key stands; for an item of a list, the item itself. */
  readonly key: Span;
}

/** A piece of a text with its own place, such as one reference in a list of references. */
export interface Token extends Span {
  readonly text: string;
}

/**
 * One member of a list of units: a reference, or a range. `501-520` and `8607-501` look alike: `range` is what it would
 * be as a range, `certain` tells that it can be nothing else; who knows the units and the prefix decides.
 */
export interface UnitTerm extends Token {
  readonly range?: { readonly from: Token; readonly to: Token; readonly certain: boolean };
}

/** A criterion's code, with its unit where it is named: `E5.07 1.1`. */
export interface CriterionTerm extends Token {
  readonly unit: Token | undefined;
  readonly code: Token;
}

/** Credits; `23` has both ends alike, `at least 37` has no maximum. */
export interface Credits {
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
}

/** Hours with the qualifier as published. */
export interface Hours {
  readonly qualifier: 'exactly' | 'at least' | 'at most' | undefined;
  readonly hours: number;
}

/** Marks, in the parts that they are split into (one part where they are not). */
export interface Marks {
  readonly total: number;
  readonly parts: readonly number[];
}

/** Numbers of words; minimum and maximum are the suggested range. */
export interface Words {
  readonly about: boolean;
  readonly nominal: number;
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
}

/** A limit in units, in credits, or both. */
export interface Bounds {
  readonly units: number | undefined;
  readonly credits: number | undefined;
}

/** How much credit must be at a level; `strictly` for 'more than'. Share in per cent of the credits achieved. */
export interface LevelMix {
  readonly strictly: boolean;
  readonly share: number | undefined;
  readonly credits: number | undefined;
  readonly level: string;
  readonly orAbove: boolean;
}

/** The unit that takes another's place; `from` is a date as YYYY-MM-DD. */
export interface Replacement {
  readonly by: Token;
  readonly from: string | undefined;
}

/** A point of a list, with the points below it. */
export interface Bullet extends Span {
  readonly text: string;
  readonly points: readonly Bullet[];
}

/** A member of a mapping whose keys are codes, such as criteria by their numbers. */
export interface Coded<T> {
  readonly code: string;
  readonly codeAt: Span;
  readonly body: T | undefined;
}

/** What every decoded mapping has. */
export interface Part extends Span {
  /** The key under which it stands, or its own first key in a list: where a finding about the whole of it is shown. */
  readonly head: Span;
  /** Where its keys stand, by their names as written. */
  readonly keys: ReadonlyMap<string, Span>;
}

/** The value type of each kind. */
export interface KindValues {
  format: string;
  text: string;
  identifier: string;
  reference: string;
  references: readonly UnitTerm[];
  identifiers: readonly Token[];
  'criteria codes': readonly CriterionTerm[];
  level: string;
  'whole number': number;
  number: number;
  credits: Credits;
  hours: Hours;
  marks: Marks;
  words: Words;
  date: string;
  bounds: Bounds;
  'level mix': LevelMix;
  replacement: Replacement;
  texts: readonly Bullet[];
  bullets: readonly Bullet[];
  choice: string;
}
export type Kind = keyof KindValues;
