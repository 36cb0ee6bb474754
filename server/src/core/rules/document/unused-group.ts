import { resolveTerms } from '../../project/units';
import { termFact } from '../../project/term-facts';
import { unitsOfFile } from '../../project/scope';
import { defineRule } from '../rule';

export default defineRule({
  id: 'document/unused-group',
  title: 'A rule of combination chooses from every group',
  severity: 'warning',
  source: 'House rule: the groups of an overview are those that the rules choose from',
  checks: {
    group: ({ id, units }, report, context) => {
      if (!id || !units || units.value.length === 0) return;
      if (!context.namesAllItsUnits || context.choosesFrom(id.value) || !context.complete) return;
      // a group may show the units that every learner takes, which the rules name one by one
      const members = resolveTerms(units.value.map(termFact), context, () => unitsOfFile(context));
      if (members.some(({ units: named }) => named.some((unit) => context.offers(unit)))) return;
      report(
        id,
        `No rule of combination chooses from the group '${id.value}' or names one of its units. Name it after 'from' in the rule that was meant, or take the group out.`,
      );
    },
  },
});
