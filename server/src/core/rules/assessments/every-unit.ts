import type { Context } from '../../project/context';
import { unitKey } from '../../project/known';
import type { UnitNames } from '../../project/unit-views';
import { readProblem } from '../../pathways/read';
import { defineRule } from '../rule';
import { count, listed } from '../words';
import { newAssessment } from './new-assessment';
import { sheetsAreKnown, sheetsOfUnit } from './sheets-of-unit';

export default defineRule({
  id: 'assessments/every-unit',
  title: 'When published, every unit of a qualification has an assessment',
  severity: 'information',
  source: 'Condition E3 on published specifications: assessment methods and specimen assessments',
  fix: 'Adds an assessment of the unit, with a section for each outcome to fill in',
  requires: 'complete',
  checks: {
    qualification: (qualification, report, context) => {
      // where none is in this file, the front matter says where they are found
      if (!context.forPublication || !context.hasSheets || !sheetsAreKnown(context)) return;
      const problem = readProblem(qualification, context);
      if ('what' in problem) return;
      const missing = problem.units
        .flatMap(({ reference }) => context.namesOf(reference) ?? [])
        .filter((unit) => !isAssessed(unit, context));
      if (missing.length === 0) return;
      const names = missing.map(({ reference }) => reference);
      const shown = names.length > 8 ? [...names.slice(0, 7), count(names.length - 7, 'more unit')] : names;
      report(
        qualification.id ?? qualification.head,
        `This file is for publication, and ${listed(shown)} ${missing.length === 1 ? 'has' : 'have'} no assessment. A centre needs one for each unit that a learner may take: add ${missing.length === 1 ? 'it' : 'them'}, or a mark sheet.`,
        [],
        missing.slice(0, 3).flatMap(({ reference }) => {
          const unit = context.wholeUnit(reference);
          return unit ? [newAssessment(unit, context)] : [];
        }),
      );
    },
  },
});

/** In this file, or in another file of the project. */
export function isAssessed(unit: UnitNames, context: Context): boolean {
  if (sheetsOfUnit(unit, context).length > 0) return true;
  const organisation = unit.organisation ?? context.organisation;
  return [unit.reference, ...unit.alsoKnownAs].some(
    (name) => context.ask('sheet', unitKey(organisation, name)).length > 0,
  );
}
