import type { Qualification } from '../model/generated';
import type { Field, UnitTerm } from '../model/values';
import type { Context } from '../project/context';
import { matrix, membersOf, membersOfGroup, scopeOfGroups, unitsOfFile } from '../project/scope';
import type { ResolvedTerm } from '../project/units';
import { hoursInWords } from './in-words';
import type { OfferedUnitView } from './qualification-view';

/** How the groups of a file are called where they are printed, by their ids. */
export type GroupTitles = ReadonlyMap<string, string>;

/** The units that every learner takes, in the order of the rules and then of the matrix. */
export function mandatoryOf({ id, rules }: Qualification, context: Context): OfferedUnitView[] {
  const own = namedBy(rules?.mandatory, () => unitsOfFile(context), context);
  const ofMatrix = id ? context.matrix(id.value, 'mandatoryIn').map((text) => fullName(text, context)) : [];
  return [...new Set([...own, ...ofMatrix])].map((reference) => offeredUnit(reference, [], context));
}

/**
 * The units to choose from, each once with all groups that it stands in, whether or not the rules can be worked out.
 * @param withheld references of units that are not open to this qualification
 */
export function optionalOf(
  { id, rules }: Qualification,
  withheld: ReadonlySet<string>,
  titles: GroupTitles,
  context: Context,
): OfferedUnitView[] {
  const offered = new Map<string, Set<string>>();
  let offers = 0;
  const offer = (reference: string, group: string | undefined) => {
    if (withheld.has(reference) || offers++ >= mostOffers) return;
    const groups = offered.get(reference) ?? new Set();
    if (group !== undefined) groups.add(group);
    offered.set(reference, groups);
  };
  const ofMatrix = id ? context.matrix(id.value, 'optionalIn').map((text) => fullName(text, context)) : [];
  for (const { from, units } of rules?.choose ?? []) {
    if (offers >= mostOffers) break;
    const named = units && new Set(namedBy(units, () => scopeOfGroups(from, context), context));
    const grouped = new Set<string>();
    for (const { text } of from?.value ?? [])
      for (const reference of text === matrix ? ofMatrix : unitsOfGroup(text, context)) {
        if (named && !named.has(reference)) continue;
        grouped.add(reference);
        offer(reference, titles.get(text) ?? text);
      }
    for (const reference of named ?? []) if (!grouped.has(reference)) offer(reference, undefined);
  }
  if ((rules?.choose ?? []).length === 0) for (const reference of ofMatrix) offer(reference, undefined);
  return [...offered].map(([reference, groups]) => offeredUnit(reference, [...groups], context));
}

/** Published rules offer some 60 units once or twice; a short text can offer many very often. */
const mostOffers = 20_000;

/** A unit with its figures as its definition has them, wherever that is. */
export function offeredUnit(reference: string, groups: readonly string[], context: Context): OfferedUnitView {
  const fact = context.unit(reference);
  const { title, level, credits, glh } = fact ?? {};
  return { reference: fact?.reference ?? reference, title, level, credits, glh: glh && hoursInWords(glh), groups };
}

function unitsOfGroup(id: string, context: Context): readonly string[] {
  const group = context.group(id);
  return group ? referencesOf(membersOfGroup(group, context), group.units) : [];
}

function namedBy(
  field: Field<readonly UnitTerm[]> | undefined,
  scope: () => readonly string[],
  context: Context,
): readonly string[] {
  return field ? referencesOf(membersOf(field, scope, context), field.value) : [];
}

/** What names no unit that is known is shown as it is written. */
function referencesOf(resolved: readonly ResolvedTerm[], terms: readonly { readonly text: string }[]): string[] {
  return resolved.flatMap(({ units }, nth) => (units.length > 0 ? units : [terms[nth]?.text ?? '']));
}

function fullName(text: string, context: Context): string {
  return context.unit(text)?.reference ?? text;
}
