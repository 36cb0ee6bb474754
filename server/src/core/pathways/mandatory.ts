import type { Qualification } from '../model/generated';
import type { Context } from '../project/context';
import { membersOf, unitsOfFile } from '../project/scope';

/** The units that every learner takes for a qualification. */
export interface Mandatory {
  /** Their references in full, each once: those of the rules first, then those of the matrix. */
  readonly units: readonly string[];
  /** Nothing is chosen besides, so that these units are the whole qualification. */
  readonly all: boolean;
}

interface Asked {
  readonly part: Qualification;
  readonly context: Context;
}

/**
 * Which units a qualification's rules and its matrix make mandatory. Undefined where that cannot be known: a unit does
 * not exist, the matrix names a qualification that does not, a unit of the file could not be read, or one of the units
 * takes the place of another, so that only one of the two counts. Worked out once for all rules.
 */
export function mandatoryUnits(qualification: Qualification, context: Context): Mandatory | undefined {
  return context.workOut(qualification, findMandatory);
}

function findMandatory({ part: { id, rules }, context }: Asked): Mandatory | undefined {
  if (!context.knowsOwnUnits || context.hides('matrix') || (id && !context.matrixIsKnown(id.value))) return undefined;
  const own = rules?.mandatory ? membersOf(rules.mandatory, () => unitsOfFile(context), context) : [];
  if (own.some(({ problems }) => problems.length > 0)) return undefined;
  const rows = id ? context.matrix(id.value, 'mandatoryIn').map((reference) => context.nameOf(reference)) : [];
  const units = new Set<string>();
  for (const reference of [...own.flatMap((term) => term.units), ...rows]) {
    if (reference === undefined) return undefined;
    units.add(reference);
  }
  if ([...units].some((reference) => isReplacedIn(units, reference, context))) return undefined;
  const optional = id ? context.matrix(id.value, 'optionalIn') : [];
  return { units: [...units], all: units.size > 0 && (rules?.choose ?? []).length === 0 && optional.length === 0 };
}

function isReplacedIn(units: ReadonlySet<string>, reference: string, context: Context): boolean {
  const by = context.replacementOf(reference)?.by;
  const successor = by === undefined ? undefined : context.nameOf(by);
  return successor !== undefined && units.has(successor);
}
