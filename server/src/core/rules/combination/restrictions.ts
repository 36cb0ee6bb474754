import type { Context } from '../../project/context';
import type { GroupFact } from '../../project/facts';
import { unitsOfFile } from '../../project/scope';
import { resolveTerms } from '../../project/units';

/** What a group says of a unit that only some qualifications may use. */
export interface Restricted {
  /** The ids of the qualifications that may use it. */
  readonly onlyIn: readonly string[];
  /** The group's name. */
  readonly group: string;
  /** Which of the file's groups it is, and which of its restrictions, counted from 0. */
  readonly nth: number;
  readonly index: number;
}

/**
 * The units that groups keep for some qualifications, by their references in full. A restriction that names a
 * qualification which the file does not have says nothing certain, and is left out.
 */
export function restrictedUnits(context: Context): ReadonlyMap<string, readonly Restricted[]> {
  return context.workOut(context.all('group'), findRestricted);
}

function findRestricted(from: { readonly part: readonly GroupFact[]; readonly context: Context }) {
  const { part: groups, context } = from;
  const found = new Map<string, Restricted[]>();
  if (groups.every(({ restricted }) => restricted.length === 0)) return found;
  const known = new Set(context.all('qualification').map(({ id }) => id));
  groups.forEach((group, nth) => {
    group.restricted.forEach(({ units, onlyIn }, index) => {
      if (onlyIn.length === 0 || !onlyIn.every((id) => known.has(id))) return;
      for (const term of resolveTerms(units, context, () => unitsOfFile(context)))
        for (const unit of term.units) {
          const restriction = { onlyIn, group: group.id, nth, index };
          const known = found.get(unit);
          if (known) known.push(restriction);
          else found.set(unit, [restriction]);
        }
    });
  });
  return found;
}

/** Whether all units that groups keep for some qualifications are known: another one may be kept, too. */
export function restrictionsAreKnown(context: Context): boolean {
  const terms = context.all('group').flatMap(({ restricted }) => restricted.flatMap(({ units }) => units));
  return resolveTerms(terms, context, () => unitsOfFile(context)).every(({ problems }) => problems.length === 0);
}

/** Whether a qualification may use a unit; without its id, only where every one may. */
export function isOpenTo(
  unit: string,
  id: string | undefined,
  restricted: ReadonlyMap<string, readonly Restricted[]>,
): boolean {
  return restricted.get(unit)?.every(({ onlyIn }) => id !== undefined && onlyIn.includes(id)) ?? true;
}
