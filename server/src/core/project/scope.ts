import type { Field, Token, UnitTerm } from '../model/values';
import type { Context } from './context';
import type { GroupFact } from './facts';
import { termFact } from './term-facts';
import { type ResolvedTerm, resolveTerms } from './units';

/** What a choice says that takes its units from the matrix. */
export const matrix = 'matrix';

/** The references of all units of the rule's own file, in the order of the text: what a range may name. */
export function unitsOfFile(context: Context): readonly string[] {
  return context.references;
}

/** What each member of a group's list of units names; worked out once for all rules. */
export function membersOfGroup(group: GroupFact, context: Context): readonly ResolvedTerm[] {
  return context.workOut(group, resolveGroup);
}

function resolveGroup({ part, context }: { readonly part: GroupFact; readonly context: Context }): ResolvedTerm[] {
  return resolveTerms(part.units, context, () => unitsOfFile(context));
}

/**
 * What each member of a list of units names; worked out once for all rules.
 * @param scope what its ranges may name; it follows from where the list stands, and is the same whoever asks
 */
export function membersOf(
  list: Field<readonly UnitTerm[]>,
  scope: () => readonly string[],
  context: Context,
): readonly ResolvedTerm[] {
  const kept = context.workOut(list, nothingYet);
  return (kept.members ??= resolveTerms(list.value.map(termFact), context, scope));
}

function nothingYet(): { members?: readonly ResolvedTerm[] } {
  return {};
}

/** The references of a group's units, each once, in the order of the group. */
export function unitsInGroup(group: GroupFact, context: Context): readonly string[] {
  return [...new Set(membersOfGroup(group, context).flatMap(({ units }) => units))];
}

/** The references of a group's units, in the order of the group; undefined where there is no such group. */
function unitsOfGroup(id: string, context: Context): readonly string[] | undefined {
  const group = context.group(id);
  return group && membersOfGroup(group, context).flatMap(({ units }) => units);
}

/** Whether each group that a choice names exists and could be read. The word 'matrix' names none. */
export function groupsAreKnown(from: Field<readonly Token[]> | undefined, context: Context): boolean {
  return (from?.value ?? []).every(({ text }) => text === matrix || context.group(text)?.incomplete === false);
}

/** What a range in a choice may name: the units of the groups that it chooses from, else those of the file. */
export function scopeOfGroups(from: Field<readonly Token[]> | undefined, context: Context): readonly string[] {
  return scopeOfNamed(from?.value.map(({ text }) => text) ?? [], context);
}

/** The same for groups by their names. */
export function scopeOfNamed(names: readonly string[], context: Context): readonly string[] {
  const groups = names.map((name) => unitsOfGroup(name, context)).filter((units) => units !== undefined);
  return groups.length > 0 ? [...new Set(groups.flat())] : unitsOfFile(context);
}
