import type { Change } from '../../fixes/fix';
import type { RuleChoice, RulesOfCombination } from '../../model/generated';
import type { Bounds, Field } from '../../model/values';
import { written } from '../proposals';
import { count } from '../words';

/** The limits of a choice, or those on all units together. */
export interface Limits {
  readonly exactly: Field<Bounds> | undefined;
  readonly atLeast: Field<Bounds> | undefined;
  readonly atMost: Field<Bounds> | undefined;
}

export type Measure = keyof Bounds;
export const measures: readonly Measure[] = ['units', 'credits'];

export function limitsOf({ exactly, atLeast, atMost }: RuleChoice): Limits {
  return { exactly, atLeast, atMost };
}

export function limitsInAll({ unitsInAll, atLeastInAll, atMostInAll }: RulesOfCombination): Limits {
  return { exactly: unitsInAll, atLeast: atLeastInAll, atMost: atMostInAll };
}

/** `2 units`, `1 credit`. */
export function amount(number: number, measure: Measure): string {
  return count(number, measure === 'units' ? 'unit' : 'credit');
}

/** Another number of units or of credits in a limit; what else it says stays. */
export function limitChanged(field: Field<Bounds>, measure: Measure, number: number): Change {
  const old = measure === 'units' ? /[0-9]{1,4} units?/ : /[0-9]{1,4} credits?/;
  return { do: 'write', at: field, value: written(field).replace(old, amount(number, measure)) };
}
