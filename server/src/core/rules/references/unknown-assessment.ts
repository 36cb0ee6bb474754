import type { Context } from '../../project/context';
import { nearest } from '../nearest';
import { defineRule } from '../rule';

export default defineRule({
  id: 'references/unknown-assessment',
  title: 'The assessment that a mark sheet belongs to exists',
  severity: 'error',
  source: 'Each published mark sheet by section stands beside its assessment',
  checks: {
    'mark sheet': ({ assessment }, report, context) => {
      if (!assessment || context.hides('assessments') || context.assessment(assessment.value)) return;
      report(assessment, message(assessment.value, context));
    },
  },
});

function message(name: string, context: Context): string {
  const sheets = context.all('sheet');
  if (sheets.some(({ id }) => id === name))
    return `'${name}' is a mark sheet. Name the assessment that this mark sheet belongs to, or leave the line out.`;
  const known = sheets.filter(({ is }) => is === 'assessment').map(({ id }) => id);
  const near = nearest(name, known);
  const hint =
    near === undefined
      ? 'Correct the name, add the assessment, or leave the line out: a mark sheet may stand alone.'
      : `Did you mean '${near}'?`;
  return `This file has no assessment called '${name}'. ${hint}`;
}
