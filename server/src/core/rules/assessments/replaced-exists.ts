import { defineRule } from '../rule';
import { sheetsAreKnown, sheetsOfUnit } from './sheets-of-unit';

export default defineRule({
  id: 'assessments/replaced-exists',
  title: 'When published, there is an assessment to take the place of',
  severity: 'warning',
  source: 'The published integrated assessment stands beside the assessments that it replaces',
  fix: "Takes the unit out behind 'instead of'",
  requires: 'complete',
  checks: {
    assessment: ({ insteadOf }, report, context) => {
      if (!insteadOf || !context.forPublication || !sheetsAreKnown(context)) return;
      for (const term of insteadOf.value) {
        const unit = term.range?.certain ? undefined : context.namesOf(term.text);
        if (!unit || sheetsOfUnit(unit, context).some(({ replaces }) => !replaces)) continue;
        report(
          term,
          `This assessment is taken instead of the one for ${term.text}, and ${term.text} has no other assessment. Add the unit's own assessment, or take the unit out here.`,
          [],
          [{ title: `Take ${term.text} out here`, safe: false, changes: [{ do: 'remove', at: term }] }],
        );
      }
    },
  },
});
