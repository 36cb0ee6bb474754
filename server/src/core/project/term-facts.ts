import type { Field, UnitTerm } from '../model/values';
import type { TermFact } from './facts';

/** The members of a list of units without their places. */
export function termFacts(list: Field<readonly UnitTerm[]> | undefined): TermFact[] {
  return list?.value.map(termFact) ?? [];
}

/** A member of a list of units without its place. */
export function termFact({ text, range }: UnitTerm): TermFact {
  return range ? { text, range: { from: range.from.text, to: range.to.text, certain: range.certain } } : { text };
}
