import type { Context } from '../../project/context';

/** A unit and the one that takes its place, by their references in full. */
export interface Replaced {
  readonly unit: string;
  readonly by: string;
  /** The day from which new learners take the other one, YYYY-MM-DD, where one is said. */
  readonly from: string | undefined;
}

/** What takes a unit's place, where that is known. */
export function replacementOf(unit: string, context: Context): Replaced | undefined {
  const said = context.replacementOf(unit);
  const successor = said && context.nameOf(said.by);
  return successor === undefined || successor === unit ? undefined : { unit, by: successor, from: said?.from };
}

/** The day from which a unit is replaced, as a message continues with it. */
export function fromDay({ from }: Replaced): string {
  return from === undefined ? '' : ` for learners who register from ${from}`;
}

/** A unit's short number where it has the file's prefix, else its reference in full. */
export function shortName(reference: string, { prefix }: Context): string {
  return prefix !== '' && reference.startsWith(prefix) ? reference.slice(prefix.length) : reference;
}
