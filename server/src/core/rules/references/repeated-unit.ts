import type { Fix } from '../../fixes/fix';
import type { Field, UnitTerm } from '../../model/values';
import type { Context } from '../../project/context';
import { groupsAreKnown, membersOf, scopeOfGroups, unitsOfFile } from '../../project/scope';
import { type Report, defineRule } from '../rule';
import { count, listed } from '../words';

export default defineRule({
  id: 'references/repeated-unit',
  title: 'A unit stands once in a list',
  severity: 'warning',
  source: 'The groups and rules of combination as published; a unit offered twice counts once',
  fix: 'takes the second mention out',
  checks: {
    qualification: ({ rules }, report, context) => {
      const own = () => unitsOfFile(context);
      check(rules?.mandatory, own, report, context);
      for (const { from, units } of rules?.choose ?? [])
        if (groupsAreKnown(from, context)) check(units, () => scopeOfGroups(from, context), report, context);
      for (const barred of rules?.notTogether ?? []) check(barred, own, report, context);
    },
    group: ({ units, restricted }, report, context) => {
      check(units, () => unitsOfFile(context), report, context);
      for (const restriction of restricted ?? []) check(restriction.units, () => unitsOfFile(context), report, context);
    },
  },
});

function check(
  list: Field<readonly UnitTerm[]> | undefined,
  scope: () => readonly string[],
  report: Report,
  context: Context,
): void {
  if (!list) return;
  const first = new Map<string, UnitTerm>();
  membersOf(list, scope, context).forEach(({ units }, i) => {
    const term = list.value[i];
    if (!term) return;
    const again = units.filter((unit) => first.has(unit));
    for (const unit of units) if (!first.has(unit)) first.set(unit, term);
    const before = again[0] === undefined ? undefined : first.get(again[0]);
    if (!before) return;
    const related = [{ at: before, message: `${again[0] ?? ''} is named here already` }];
    report(term, message(again), related, again.length === units.length ? [takenOut(term)] : []);
  });
}

function takenOut(term: UnitTerm): Fix {
  return { title: `Take ${term.text} out here`, safe: false, changes: [{ do: 'remove', at: term }] };
}

function message(units: readonly string[]): string {
  const shown = units.slice(0, 3);
  const more = units.length - shown.length;
  const names = more > 0 ? `${shown.join(', ')} and ${count(more, 'more unit')}` : listed(shown);
  return units.length === 1
    ? `${names} stands in this list already. Take it out here, or name the unit that was meant.`
    : `${names} stand in this list already. Take them out here, or name the units that were meant.`;
}
