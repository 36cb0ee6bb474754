import type { Change } from '../../fixes/fix';
import type { RulesOfCombination } from '../../model/generated';
import type { Span } from '../../syntax/tree';
import { defineRule } from '../rule';
import { unitsOfMatrix, mandatoryOffer } from './offers';
import { fromDay, replacementOf } from './replacements';

export default defineRule({
  id: 'combination/replaced-and-mandatory',
  title: 'A unit and the one that takes its place are not both mandatory',
  severity: 'error',
  source: 'The published replacement of 530 by 550: at most one of the two counts',
  fix: 'takes the replaced unit out of the mandatory ones',
  checks: {
    qualification: (qualification, report, context) => {
      const own = mandatoryOffer(qualification, context).units;
      const matrix = unitsOfMatrix(qualification, 'mandatoryIn', context).units;
      const all = new Map([...matrix, ...own].map((offered) => [offered.unit, offered]));
      for (const { unit, at, term } of all.values()) {
        const replaced = replacementOf(unit, context);
        const other = replaced && all.get(replaced.by);
        if (!replaced || !other) continue;
        // either of the two may stand in the matrix, and the finding where the rule names one of them
        const place = term ? at : other.at;
        const alone = term && own.filter((offered) => offered.term === term).length === 1;
        report(
          place,
          `${replaced.by} takes the place of ${unit}${fromDay(replaced)}, and at most one of the two counts, so a learner cannot have to take both. Leave ${unit} out of the mandatory units, or offer the two as a choice of one.`,
          other.term && term ? [{ at: other.at, message: `${replaced.by} is mandatory too` }] : [],
          alone
            ? [{ title: `Take ${term.text} out here`, safe: false, changes: [removal(term, qualification.rules)] }]
            : [],
        );
      }
    },
  },
});

/** The term goes; with the only one its key, and rules that say nothing else go with that: the matrix says the rest. */
function removal(term: Span, rules: RulesOfCombination | undefined): Change {
  const { mandatory } = rules ?? {};
  if (!rules || !mandatory || mandatory.value.length > 1) return { do: 'remove', at: term };
  return { do: 'remove', at: rules.keys.size > 1 ? mandatory : rules };
}
