import type { Fix } from '../fixes/fix';
import type { FactName } from '../project/facts';
import type { Span } from '../syntax/tree';

/** error: the published document would be wrong. warning: likely a slip. information: house style or advice. */
export type Severity = 'error' | 'warning' | 'information';

/** Another place that a finding speaks of, named by the fact that stands there, so that it is found after any edit. */
export interface Related {
  readonly uri: string;
  readonly name: FactName;
  /** Which of the file's facts of that name, counted from 0. */
  readonly nth: number;
  /** Which part of it, as its places are called. */
  readonly part: string;
  readonly message: string;
}

/** Another place in the same block. */
export interface RelatedHere {
  readonly at: Span;
  readonly message: string;
}

/** A finding in one block; its offsets count from the block's start. */
export interface Finding extends Span {
  /** `family/name`, stable for ever. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly related: readonly (Related | RelatedHere)[];
  /** What a machine can propose, the likeliest first. */
  readonly fixes?: readonly Fix[];
}
