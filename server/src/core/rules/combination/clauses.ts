import type { Qualification } from '../../model/generated';
import type { Clause, Origin } from '../../pathways/problem';
import type { Span } from '../../syntax/tree';
import type { RelatedHere } from '../finding';

/** Where a clause of a rule is written; undefined for what the qualification does not say itself. */
export function placeOf(origin: Origin, { id, credits, rules }: Qualification): Span | undefined {
  switch (origin.part) {
    case 'credits':
      return credits;
    case 'mandatory':
      return rules?.mandatory;
    case 'matrix':
      return id;
    case 'level mix':
      return rules?.levelMix;
    case 'units in all':
      return rules?.unitsInAll;
    case 'at least in all':
      return rules?.atLeastInAll;
    case 'at most in all':
      return rules?.atMostInAll;
    case 'not together':
      return rules?.notTogether?.[origin.nth];
    case 'choose': {
      const choice = rules?.choose?.[origin.nth];
      const { exactly, atLeast, atMost } = choice ?? {};
      const keyed = { exactly, 'at least': atLeast, 'at most': atMost };
      return (origin.key && keyed[origin.key]) ?? choice?.head;
    }
    case 'replaced':
      return undefined;
  }
}

/** Clauses as other places of a finding, as far as they are written in the qualification. */
export function relatedClauses(clauses: readonly Clause[], qualification: Qualification): RelatedHere[] {
  return clauses.flatMap(({ words, origin }) => {
    const at = placeOf(origin, qualification);
    return at ? [{ at, message: capital(words) }] : [];
  });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
