import { defineRule } from '../rule';
import type { Fix } from '../../fixes/fix';
import type { Qualification } from '../../model/generated';
import type { Context } from '../../project/context';
import { type Offered, allOffers } from './offers';
import { type Replaced, fromDay, replacementOf, shortName } from './replacements';

export default defineRule({
  id: 'combination/replacement-offered',
  title: 'Where a replaced unit is offered, the unit that takes its place is offered too',
  severity: 'warning',
  source: 'The published rules that offer 530 and its replacement 550 side by side',
  fix: 'adds the replacement to the list that names the replaced unit',
  requires: 'complete',
  checks: {
    qualification: (qualification, report, context) => {
      const { units, whole } = allOffers(qualification, context);
      if (!whole) return;
      const all = new Set(units.map(({ unit }) => unit));
      const said = new Set<string>();
      for (const offered of units) {
        const replaced = said.has(offered.unit) ? undefined : replacementOf(offered.unit, context);
        if (!replaced || all.has(replaced.by)) continue;
        said.add(offered.unit);
        report(
          offered.at,
          `${replaced.by} takes the place of ${offered.unit}${fromDay(replaced)}, but these rules do not offer it, so new learners can take neither. Offer ${replaced.by} as well, or in its place.`,
          [],
          proposals(offered, replaced, qualification, context),
        );
      }
    },
  },
});

/** In a choice the two stand side by side; of mandatory units, the new one alone. */
function proposals({ term }: Offered, { by }: Replaced, { rules }: Qualification, context: Context): Fix[] {
  if (!term) return [];
  const name = shortName(by, context);
  const list = rules?.choose?.map(({ units }) => units).find((units) => units?.value.includes(term));
  if (list) return [{ title: `Offer ${name} as well`, safe: false, changes: [{ do: 'add', to: list, value: name }] }];
  if (term.range) return [];
  return [{ title: `Name ${name} instead`, safe: false, changes: [{ do: 'write', at: term, value: name }] }];
}
