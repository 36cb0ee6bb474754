import { editsOf } from '../../fixes/apply';
import type { Fix } from '../../fixes/fix';
import { placedFacts } from '../../project/file';
import { isAssessed } from '../../rules/assessments/every-unit';
import { newAssessment } from '../../rules/assessments/new-assessment';
import { sheetsAreKnown } from '../../rules/assessments/sheets-of-unit';
import { type Place, type Work, blockAt } from './action';

/** An assessment of the unit under the cursor, where it has criteria and no assessment. */
export function missingAssessment(place: Place): Fix | undefined {
  const { context } = place.meaning;
  const index = blockAt(place)?.index;
  const unit = placedFacts(place.file, 'unit').find(({ block }) => block === index)?.value;
  if (!unit?.criteria?.length || !sheetsAreKnown(context) || isAssessed(unit, context)) return undefined;
  return newAssessment(unit, context);
}

/** Begins an assessment of the unit under the cursor, at the end of the file's assessments. */
export function addAssessment(place: Place): Work | undefined {
  const fix = missingAssessment(place);
  const edits = fix && editsOf(fix, place.file, 0, () => undefined);
  return edits && { edits };
}
