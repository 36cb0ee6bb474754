import type { Fix } from '../../fixes/fix';
import type { Field, Token } from '../../model/values';
import { groupsAreKnown, matrix, membersOfGroup, scopeOfGroups } from '../../project/scope';
import type { Context } from '../../project/context';
import type { GroupFact } from '../../project/facts';
import { defineRule } from '../rule';
import { listed } from '../words';
import { unitsNamed } from './offers';

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
        for (const { unit, term } of unitsNamed(units, () => scopeOfGroups(from, context), context).units) {
          if (!term || term.range || inside.has(unit)) continue;
          report(
            term,
            `${unit} is not in ${listed(from.value.map(({ text }) => text))}, from which this choice is made. Correct the reference, or add the unit to the group.`,
            [{ at: from, message: 'The choice is made from here' }],
            alsoFrom(unit, from, context),
          );
        }
      }
    },
  },
});

/** The units of the groups of a choice; undefined where not all of them are known. */
function unitsOfGroups(from: Field<readonly Token[]>, context: Context): ReadonlySet<string> | undefined {
  if (!context.complete || !groupsAreKnown(from, context)) return undefined;
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

/** The first group of each unit. */
function findGroups({ part, context }: { readonly part: readonly GroupFact[]; readonly context: Context }) {
  const groups = new Map<string, string>();
  for (const { id } of part) for (const unit of unitsOfGroup(id, context)) if (!groups.has(unit)) groups.set(unit, id);
  return groups;
}
