import type { Bullet, Field } from '../../model/values';
import type { Span } from '../../syntax/tree';
import { passagesOf } from '../prose';
import { type Report, defineRule } from '../rule';

export default defineRule({
  id: 'forms/declaration',
  title: 'A declaration and instructions speak only of what the form has',
  severity: 'warning',
  source: "The published mark sheets declare for the 'learner named below' and have no field for the learner's name",
  checks: {
    assessment: ({ declaration, instructions }, report) => {
      if (declaration) check(declaration, declaration.source, taskForm, report);
      checkPassages(instructions, taskForm, report);
    },
    'mark sheet': ({ instructions }, report) => checkPassages(instructions, markSheetForm, report),
  },
});

/** A form, and the fields that one may look for on it and not find. */
interface Form {
  readonly what: string;
  readonly has: string;
  readonly lacks: RegExp;
}

const nowhere = [
  "candidate(?:\u2019s|'s)? (?:number|signature|name)",
  'date of birth',
  'unique learner number',
  'ULN',
  'e-?mail address',
  'home address',
  "(?:employer|line manager|mentor|witness|tutor|supervisor|countersignatory)(?:\u2019s|'s)? (?:signature|name)",
  '(?:signed|countersigned|initialled) by (?:the |your |an? )?(?:employer|line manager|mentor|witness|tutor|supervisor)',
];
const tickBox = '(?:tick|cross|check) (?:in )?(?:the|this) box';
const assessorFields = "(?:assessor|IQA|EV|quality assurer|external verifier)(?:\u2019s|'s)? (?:signature|name)";

const taskForm: Form = {
  what: 'task',
  has: "centre number and name, the learner's registration number and name, signature and date",
  lacks: fieldsLike([...nowhere, assessorFields, tickBox]),
};

const markSheetForm: Form = {
  what: 'mark sheet',
  has: "centre number and name, the learner's registration number and name, marks, outcome, and the names, signatures and dates of those who assess and check",
  lacks: fieldsLike(nowhere),
};

function fieldsLike(fields: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${fields.join('|')})\\b`, 'gi');
}

function checkPassages(text: Field<readonly Bullet[]> | undefined, form: Form, report: Report): void {
  if (!text || text.source.search(form.lacks) < 0) return;
  for (const passage of passagesOf(text)) check(passage, passage.source, form, report);
}

function check(text: Span | Field<string>, source: string, form: Form, report: Report): void {
  for (const match of source.matchAll(form.lacks)) {
    const start = text.start + match.index;
    report(
      { start, end: start + match[0].length },
      `The form of the ${form.what} has no place for this: it has ${form.has}. Leave it out, or say it of something that the form has.`,
    );
  }
}
