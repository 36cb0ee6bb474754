import { resolveTerms } from '../../project/units';
import { termFact } from '../../project/term-facts';
import { unitsOfFile } from '../../project/scope';
import { defineRule } from '../rule';

export default defineRule({
  id: 'document/same-group',
  title: 'Two groups have different units',
  severity: 'warning',
  source: 'House rule: a group that repeats another was copied and not changed',
  requires: 'complete',
  checks: {
    group: ({ id, units }, report, context) => {
      if (!id || !units || !context.knowsOwnUnits) return;
      const own = membersOf(units.value.map(termFact));
      const groups = context.all('group').slice(0, comparedLimit);
      const before = groups.findIndex((group) => group.id === id.value);
      const nth = groups
        .slice(0, before < 0 ? comparedLimit : before)
        .findIndex((group) => !group.incomplete && membersOf(group.units) === own);
      const twin = groups[nth];
      if (!twin || own === '') return;
      report(
        id,
        `The groups '${twin.id}' and '${id.value}' have the same units. If one was copied to be changed, change it; if they are one group, let the rules choose from one of them.`,
        [{ uri: context.uri, name: 'group', nth, part: 'id', message: `The group '${twin.id}'` }],
      );

      function membersOf(terms: Parameters<typeof resolveTerms>[0]): string {
        const members = resolveTerms(terms, context, () => unitsOfFile(context));
        // what is not known may be what tells two groups apart
        if (members.some(({ problems }) => problems.length > 0)) return '';
        return [...new Set(members.flatMap((term) => term.units))].sort().join('\n');
      }
    },
  },
});

/** A group is compared with so many others at most. */
const comparedLimit = 20;
