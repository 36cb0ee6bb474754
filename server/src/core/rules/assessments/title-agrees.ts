import { plainTitle } from '../../project/known';
import { fullReference } from '../../project/units';
import { coveredUnits } from '../criteria/covered';
import { defineRule } from '../rule';
import { listed } from '../words';

export default defineRule({
  id: 'assessments/title-agrees',
  title: 'An assessment that is called like a unit is for this unit',
  severity: 'warning',
  source: 'The published single-unit assessments of the Level 6 Diploma, each called like its unit',
  fix: 'Names the unit that is called so',
  checks: {
    assessment: (assessment, report, context) => {
      const { title, units } = assessment;
      const named = title && context.titled(title.value);
      if (!title || !units || named === undefined) return;
      const covered = coveredUnits(assessment, context) ?? [];
      const full = fullReference(named, context.prefix);
      const isFor = ({ fact }: { fact: { reference: string; title: string | undefined } }) =>
        fact.reference === named || fact.reference === full || plainTitle(fact.title ?? '') === plainTitle(title.value);
      if (covered.length === 0 || covered.some(isFor)) return;
      const references = listed(covered.map(({ fact }) => fact.reference));
      report(
        units,
        `This assessment is called '${title.value}', as the unit ${named} is, and is said to be for ${references}. Correct the unit or the title.`,
        [{ at: title, message: `The title is that of ${named}` }],
        covered.length === 1
          ? [
              {
                title: `Let it be for ${named}`,
                safe: false,
                changes: [{ do: 'write', at: units, value: named }],
              },
            ]
          : [],
      );
    },
  },
});
