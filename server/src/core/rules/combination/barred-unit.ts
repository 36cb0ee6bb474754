import { unitsOfFile } from '../../project/scope';
import { defineRule } from '../rule';
import { allOffers, unitsNamed } from './offers';

export default defineRule({
  id: 'combination/barred-unit',
  title: 'Units that may not be combined are on offer, two or more of them',
  severity: 'warning',
  source: 'House rule: a barred combination that cannot come about says nothing',
  fix: 'takes the unit out of the line',
  requires: 'complete',
  checks: {
    qualification: (qualification, report, context) => {
      const lines = qualification.rules?.notTogether ?? [];
      if (lines.length === 0) return;
      const { units, whole } = allOffers(qualification, context);
      const offered = new Set(units.map(({ unit }) => unit));
      for (const line of lines) {
        const named = unitsNamed(line, () => unitsOfFile(context), context);
        if (!named.whole) continue;
        if (new Set(named.units.map(({ unit }) => unit)).size < 2)
          report(
            line,
            'This line names one unit alone. Name all the units of which a learner may take only one, on one line with commas between them.',
          );
        for (const { unit, term } of whole && offered.size > 0 ? named.units : []) {
          if (!term || term.range || offered.has(unit)) continue;
          report(
            term,
            `These rules do not offer ${unit}, so there is nothing to bar. Take it out here, or offer the unit.`,
            [],
            named.units.length > 2
              ? [{ title: `Take ${term.text} out here`, safe: false, changes: [{ do: 'remove', at: term }] }]
              : [],
          );
        }
      }
    },
  },
});
