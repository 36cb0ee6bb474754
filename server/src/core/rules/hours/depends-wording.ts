import { mandatoryUnits } from '../../pathways/mandatory';
import { defineRule } from '../rule';

export default defineRule({
  id: 'hours/depends-wording',
  title: 'Guided learning hours depend on the units chosen only where units are chosen',
  severity: 'information',
  source: 'The published certificate of three mandatory units whose hours are said to depend on the units selected',
  requires: 'complete',
  checks: {
    qualification: (qualification, report, context) => {
      const wording = qualification.hours?.glhWording;
      const said = wording && /\b(?:depend(?:s|ent|ing)?|var(?:y|ies|ying))\b/i.exec(wording.source);
      if (!said || !/\b(?:units?|routes?|pathways?|options?|choice|chosen|select\w*)\b/i.test(wording.source)) return;
      const mandatory = mandatoryUnits(qualification, context);
      if (!mandatory?.all) return;
      const start = wording.start + said.index;
      const units =
        mandatory.units.length === 1
          ? 'The one unit is mandatory'
          : `All ${mandatory.units.length} units are mandatory`;
      report(
        { start, end: start + said[0].length },
        `${units}, so the guided learning hours are the same for every learner and depend on no choice. Publish the figure instead.`,
      );
    },
  },
});
