import type { Fix } from '../../fixes/fix';
import type { Assessment, MarkSheet, Section, Statement } from '../../model/generated';
import type { CriterionTerm } from '../../model/values';
import type { Context } from '../../project/context';
import type { AssessedUnit } from '../../project/unit-views';
import { tidy } from '../prose';
import { type Report, defineRule } from '../rule';
import { listed } from '../words';
import { coveredUnits, unitOf } from './covered';
import { driftOf } from './faithful';
import { passiveOf } from './passive';

export default defineRule({
  id: 'criteria/statement-wording',
  title: 'A statement says in the passive what its criterion asks, no more and no less',
  severity: 'information',
  source: 'Published assessments; a dozen published statements drift from their criteria',
  fix: 'Words the statement after its criterion, where that can be done for certain',
  checks: {
    assessment: (assessment, report, context) => check(assessment, report, context),
    'mark sheet': (sheet, report, context) => {
      // a sheet that belongs to a task says what the task says, or is told so
      const task = sheet.assessment && context.assessment(sheet.assessment.value);
      if (!task?.fact.sections) check(sheet, report, context);
    },
  },
});

/** A criterion with all statements that evidence it. */
interface Evidenced {
  readonly code: string;
  readonly text: string;
  readonly statements: Statement[];
}

function check(sheet: Assessment | MarkSheet, report: Report, context: Context): void {
  if (!sheet.sections?.some(evidencesSomething)) return;
  const units = coveredUnits(sheet, context);
  if (!units) return;
  const evidenced = evidencedIn(sheet.sections, units, context);
  const drifted: { criterion: Evidenced; drift: string }[] = [];
  for (const criterion of evidenced) {
    const drift = driftFrom(criterion);
    if (drift !== undefined) drifted.push({ criterion, drift });
  }
  if (sheet.units && drifted.length >= many && drifted.length * 2 > evidenced.length) {
    const names = listed(units.map(({ fact }) => fact.reference));
    report(
      sheet.units,
      `Of the ${evidenced.length} criteria of ${names} that are evidenced here, ${drifted.length} ask for something else than their statements say. Perhaps another unit is meant, or the criteria were changed and the statements were not.`,
    );
    return;
  }
  for (const { criterion, drift } of drifted) reportDrift(criterion, drift, report);
}

/** The criteria that statements evidence, each once, in the order of the text. */
function evidencedIn(sections: readonly Section[], units: readonly AssessedUnit[], context: Context): Evidenced[] {
  const all: Evidenced[] = [];
  const known = new Map(units.map((unit) => [unit, { texts: textsOf(unit), found: new Map<string, Evidenced>() }]));
  for (const { statements } of sections)
    for (const statement of statements ?? [])
      for (const term of statement.evidences?.value ?? []) {
        const unit = unitOf(term, units, context);
        if (unit === undefined || unit === 'several') continue;
        const ofUnit = known.get(unit);
        const code = term.code.text;
        const text = ofUnit?.texts.get(code);
        if (!ofUnit || text === undefined) continue;
        const first = ofUnit.found.get(code);
        if (first) {
          first.statements.push(statement);
          continue;
        }
        const criterion = { code: shown(term), text, statements: [statement] };
        ofUnit.found.set(code, criterion);
        all.push(criterion);
      }
  return all;
}

/** The criteria by their numbers, without those of which two have one number: nobody knows which is meant. */
function textsOf({ fact }: AssessedUnit): Map<string, string> {
  const texts = new Map<string, string>();
  const doubled = new Set<string>();
  for (const { code, text } of fact.criteria ?? [])
    if (text === undefined || texts.has(code)) doubled.add(code);
    else texts.set(code, text);
  for (const code of doubled) texts.delete(code);
  return texts;
}

/** So many statements that fit nothing are no slips of wording. */
const many = 4;

function evidencesSomething({ statements }: Section): boolean {
  return statements?.some(({ evidences }) => evidences) ?? false;
}

function shown({ unit, code }: CriterionTerm): string {
  return unit ? `${unit.text} ${code.text}` : code.text;
}

/** How the statements of a criterion say something else, as words that go on after its code. */
function driftFrom({ text, statements }: Evidenced): string | undefined {
  const texts: string[] = [];
  for (const statement of statements) {
    // half-typed: what is not written yet says nothing wrong
    if (!statement.text) return undefined;
    texts.push(statement.text.value);
  }
  return driftOf(text, texts, isAlone(statements));
}

/** Whether statements evidence one criterion and no other. */
function isAlone(statements: readonly Statement[]): boolean {
  return statements.every(({ evidences }) => evidences?.value.length === 1);
}

function reportDrift({ code, text, statements }: Evidenced, drift: string, report: Report): void {
  const [only, another] = statements;
  if (!only?.text) return;
  const proposal = isAlone(statements) && !another ? passiveOf(text) : undefined;
  const advice = proposal === undefined ? 'Say in the passive what the criterion asks.' : `Write '${proposal}'.`;
  const fixes: Fix[] =
    proposal === undefined
      ? []
      : [{ title: `Write '${proposal}'`, safe: false, changes: [{ do: 'write', at: only.text, value: proposal }] }];
  report(
    only.text,
    `Criterion ${code} ${drift}. A learner is assessed on the criterion. ${advice} It reads: '${tidy(text)}'.`,
    [],
    fixes,
  );
}
