import type { Fix } from '../../fixes/fix';
import type { Field, Token, UnitTerm } from '../../model/values';
import { groupsAreKnown, matrix, membersOfGroup } from '../../project/scope';
import type { Context } from '../../project/context';
import type { GroupFact } from '../../project/facts';
import { defineRule } from '../rule';
import { listed } from '../words';

export default defineRule({
  id: 'combination/outside-group',
  title: 'The units of a choice are in the group that it chooses from',
  severity: 'error',
  source: 'The published rules name a group and the numbers of its units: (501-530, 533, 550) in group 1',
  fix: 'chooses from the other group as well',
  checks: {
    qualification: ({ rules }, report, context) => {
      for (const { from, units } of rules?.choose ?? []) {
        const inside = from && units ? unitsOfGroups(from, context) : undefined;
        if (!from || !units || !inside) continue;
        const named = namedIn(units, context);
        const groups = listed(from.value.map(({ text }) => text));
        const outside = named.filter(({ unit }) => !inside.has(unit));
        // of ranges alone it is said that they are empty
        const hasSingle = units.value.some((term) => outside.some(({ at }) => at === term));
        // a name that nobody knows may be another one of a unit in the group
        const allKnown = namesIn(units, context).length === named.length;
        if (named.length > 1 && outside.length === named.length && allKnown) {
          if (!hasSingle) continue;
          report(
            from,
            `None of the units that are named here is in ${groups}, from which this choice is made. Choose from the group that they are in, or correct the units.`,
            [{ at: units, message: 'The units' }],
            insteadFrom(outside, from, context),
          );
          continue;
        }
        for (const { unit, at } of outside)
          report(
            at,
            `${unit} is not in ${groups}, from which this choice is made. Correct the reference, or add the unit to the group.`,
            [{ at: from, message: 'The choice is made from here' }],
            alsoFrom(unit, from, context),
          );
      }
    },
    group: ({ id, restricted }, report, context) => {
      const inside = id ? unitsOfGroup(id.value, context) : [];
      if (inside.length === 0 || !context.knowsOwnUnits) return;
      for (const { units } of restricted ?? [])
        for (const { unit, at } of units ? namedIn(units, context) : [])
          if (!inside.includes(unit))
            report(
              at,
              `${unit} is not in this group, so it cannot be kept for some qualifications here. Correct the reference, or add the unit to the group.`,
            );
    },
  },
});

/** A unit that a list names, alone or as an end of a range, and where. */
interface NamedUnit {
  readonly unit: string;
  readonly at: Token;
}

/** The units that a list names itself; what lies between the ends of a range is what the group has. */
function namedIn(units: Field<readonly UnitTerm[]>, context: Context): NamedUnit[] {
  return namesIn(units, context).flatMap((at) => {
    const unit = context.nameOf(at.text);
    return unit === undefined ? [] : [{ unit, at }];
  });
}

function namesIn(units: Field<readonly UnitTerm[]>, context: Context): Token[] {
  return units.value.flatMap((term) =>
    term.range && context.nameOf(term.text) === undefined ? [term.range.from, term.range.to] : [term],
  );
}

/** The units of the groups of a choice; undefined where not all of them are known. */
function unitsOfGroups(from: Field<readonly Token[]>, context: Context): ReadonlySet<string> | undefined {
  if (!context.knowsOwnUnits || !groupsAreKnown(from, context)) return undefined;
  if (from.value.some(({ text }) => text === matrix && !context.group(matrix))) return undefined;
  const units = new Set<string>();
  for (const { text } of from.value) {
    const known = unitsOfGroup(text, context);
    if (known.length === 0) return undefined;
    for (const unit of known) units.add(unit);
  }
  return units;
}

/** The units of a group; none where they are not written yet or not all of them can be followed. */
function unitsOfGroup(id: string, context: Context): readonly string[] {
  const group = context.group(id);
  const resolved = group ? membersOfGroup(group, context) : [];
  return resolved.some(({ problems }) => problems.length > 0) ? [] : resolved.flatMap((term) => term.units);
}

function alsoFrom(unit: string, from: Field<readonly Token[]>, context: Context): Fix[] {
  const other = context.workOut(context.all('group'), findGroups).get(unit);
  if (other === undefined) return [];
  return [{ title: `Choose from ${other} as well`, safe: false, changes: [{ do: 'add', to: from, value: other }] }];
}

/** The one group that all units are in. */
function insteadFrom(units: readonly NamedUnit[], from: Field<readonly Token[]>, context: Context): Fix[] {
  const groups = context.workOut(context.all('group'), findGroups);
  const [group, another] = new Set(units.map(({ unit }) => groups.get(unit)));
  if (group === undefined || another !== undefined) return [];
  return [{ title: `Choose from ${group} instead`, safe: false, changes: [{ do: 'write', at: from, value: group }] }];
}

/** The first group of each unit. */
function findGroups({ part, context }: { readonly part: readonly GroupFact[]; readonly context: Context }) {
  const groups = new Map<string, string>();
  for (const { id } of part) for (const unit of unitsOfGroup(id, context)) if (!groups.has(unit)) groups.set(unit, id);
  return groups;
}
