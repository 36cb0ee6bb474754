import type { Assessment, MarkSheet } from '../../model/generated';
import type { Context } from '../../project/context';
import type { KnownUnit } from '../../project/known';
import { nearest } from '../nearest';
import { type Report, defineRule } from '../rule';
import { listed } from '../words';
import { type Named, codesOf, coveredUnits, evidenced, lines, outcomeOf, unitOf } from './covered';

export default defineRule({
  id: 'criteria/unknown',
  title: 'Every criterion that is named is one of the unit',
  severity: 'error',
  source: 'All published assessments: no section names a criterion that its units lack',
  checks: {
    assessment: (assessment, report, context) => check(assessment, evidenced(assessment.sections), report, context),
    'mark sheet': (sheet, report, context) =>
      check(sheet, [...lines(sheet), ...evidenced(sheet.sections)], report, context),
  },
});

function check(sheet: Assessment | MarkSheet, named: readonly Named[], report: Report, context: Context): void {
  if (named.length === 0) return;
  const units = coveredUnits(sheet, context);
  if (!units) return;
  for (const criterion of named) {
    const unit = unitOf(criterion, units, context);
    if (unit === 'several') report(criterion.codeAt, withoutUnit(criterion.code, units));
    else if (unit) checkCode(criterion, unit, report);
    else if (criterion.unit) report(criterion.unit.at, otherUnit(criterion.unit.text, units, context));
  }
}

function withoutUnit(code: string, units: readonly KnownUnit[]): string {
  const having = units.filter((unit) => codesOf(unit)?.includes(code));
  const example = (having[0] ?? units[0])?.fact.reference ?? '';
  return `It does not say which unit ${code} belongs to: ${referencesOf(units)} are assessed together. Put the unit before it, such as ${example} ${code}.`;
}

function otherUnit(text: string, units: readonly KnownUnit[], context: Context): string {
  const full = units.map(({ fact }) => fact.reference);
  const near = nearest(text, [...full, ...full.map((reference) => reference.slice(context.prefix.length))]);
  const hint =
    near === undefined ? 'Correct the reference, or add the unit to those that are assessed.' : `Did you mean ${near}?`;
  return `${text} is not assessed here; ${referencesOf(units)} ${units.length === 1 ? 'is' : 'are'}. ${hint}`;
}

function checkCode({ code, codeAt }: Named, unit: KnownUnit, report: Report): void {
  const codes = codesOf(unit);
  if (!codes || codes.includes(code)) return;
  const { reference, outcomes } = unit.fact;
  const beside = codes.filter((other) => outcomeOf(other) === outcomeOf(code));
  // an outcome whose criteria are still to be written may get this one
  if (beside.length === 0 && outcomes?.some(({ number }) => number === outcomeOf(code))) return;
  const known =
    beside.length === 0
      ? `The unit has no outcome ${outcomeOf(code)}`
      : `Its outcome ${outcomeOf(code)} has ${listed(beside)}`;
  report(
    codeAt,
    `${reference} has no criterion ${code}. ${known}. Name one of its criteria, or add this one to the unit.`,
    [{ uri: unit.uri, name: 'unit', nth: unit.nth, part: 'outcomes', message: `The outcomes of ${reference}` }],
  );
}

function referencesOf(units: readonly KnownUnit[]): string {
  return listed(units.map(({ fact }) => fact.reference));
}
