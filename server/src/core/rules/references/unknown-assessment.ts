import type { Context } from '../../project/context';
import { nearest } from '../nearest';
import { nameInstead } from '../proposals';
import { defineRule } from '../rule';

export default defineRule({
  id: 'references/unknown-assessment',
  title: 'The assessment that a mark sheet belongs to exists',
  severity: 'error',
  source: 'Each published mark sheet by section stands beside its assessment',
  fix: 'names the assessment whose name is nearest',
  checks: {
    'mark sheet': ({ assessment }, report, context) => {
      if (!assessment || context.hides('assessments') || context.assessment(assessment.value)) return;
      const known = assessmentsOf(context);
      const near = isSheet(assessment.value, context) ? undefined : nearest(assessment.value, known);
      report(assessment, message(assessment.value, near, context), [], nameInstead(assessment, near));
    },
  },
});

function assessmentsOf(context: Context): string[] {
  return context
    .all('sheet')
    .filter(({ is }) => is === 'assessment')
    .map(({ id }) => id);
}

/** Whether a name is that of a mark sheet. */
function isSheet(name: string, context: Context): boolean {
  return context.all('sheet').some(({ id }) => id === name);
}

function message(name: string, near: string | undefined, context: Context): string {
  if (isSheet(name, context))
    return `'${name}' is a mark sheet. Name the assessment that this mark sheet belongs to, or leave the line out.`;
  const hint =
    near === undefined
      ? 'Correct the name, add the assessment, or leave the line out: a mark sheet may stand alone.'
      : `Did you mean '${near}'?`;
  return `This file has no assessment called '${name}'. ${hint}`;
}
