import type { Assessment, MarkSheet } from '../../model/generated';
import type { Context } from '../../project/context';
import type { AssessedUnit } from '../../project/unit-views';
import type { Fix } from '../../fixes/fix';
import type { Span } from '../../syntax/tree';
import { type Report, defineRule } from '../rule';
import { listed } from '../words';
import { type Named, codesOf, coveredUnits, evidencedIn, hidesEvidence, lines, unitOf } from './covered';
import { type Place, linesFor, statementsFor } from './proposals';

export default defineRule({
  id: 'criteria/unassessed',
  title: 'An assessment covers every criterion of its units',
  severity: 'error',
  source: 'All published assessments: each criterion of each unit is evidenced by at least one section',
  fix: 'Adds a statement made from the criterion to the section where its neighbours are, or a line to the mark sheet',
  requires: 'complete',
  checks: {
    assessment: (assessment, report, context) => checkSections(assessment, report, context),
    'mark sheet': (sheet, report, context) => {
      checkSections(sheet, report, context);
      const at = sheet.keys.get('criteria');
      if (at)
        check(
          sheet,
          lines(sheet),
          at,
          (codes, reference) =>
            `The mark sheet has no ${codes} of ${reference}. Add ${it(codes)}, each with its marks: a pass for the unit takes all its criteria.`,
          linesFor,
          report,
          context,
        );
    },
  },
});

function checkSections(sheet: Assessment | MarkSheet, report: Report, context: Context): void {
  const at = sheet.keys.get('sections');
  if (!at || hidesEvidence(sheet.sections)) return;
  check(
    sheet,
    evidencedIn(sheet, context),
    at,
    (codes, reference) =>
      `No section has a statement that evidences ${codes} of ${reference}. Add a statement for ${it(codes)}, or name ${it(codes)} behind 'evidences' of one that is there.`,
    statementsFor,
    report,
    context,
  );
}

function it(codes: string): string {
  return codes.includes(' ') ? 'them' : 'it';
}

/** Nothing is missing where nothing is named yet, nor while it is open what one of those that are named means. */
function check(
  sheet: Assessment | MarkSheet,
  named: readonly Named[],
  at: Span,
  message: (codes: string, reference: string) => string,
  fixesFor: (codes: readonly string[], unit: AssessedUnit, place: Place) => readonly Fix[],
  report: Report,
  context: Context,
): void {
  if (named.length === 0) return;
  const units = coveredUnits(sheet, context);
  if (!units) return;
  const covered = new Map<AssessedUnit, Set<string>>(units.map((unit) => [unit, new Set<string>()]));
  for (const criterion of named) {
    const unit = unitOf(criterion, units, context);
    if (unit === undefined || unit === 'several') return;
    covered.get(unit)?.add(criterion.code);
  }
  for (const [unit, codes] of covered) {
    const all = new Set(codesOf(unit));
    if ([...codes].some((code) => !all.has(code))) continue;
    const missing = [...all].filter((code) => !codes.has(code));
    if (missing.length === 0) continue;
    const { reference } = unit.fact;
    report(
      at,
      message(listed(missing), reference),
      [{ uri: unit.uri, name: 'unit', nth: unit.nth, part: 'outcomes', message: `The outcomes of ${reference}` }],
      fixesFor(missing, unit, { sheet, units, context }),
    );
  }
}
