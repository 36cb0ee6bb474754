import type { Fix } from '../../fixes/fix';
import type { Assessment, MarkSheet } from '../../model/generated';
import type { Context } from '../../project/context';
import type { AssessedUnit } from '../../project/unit-views';
import type { Span } from '../../syntax/tree';
import { nearest } from '../nearest';
import { type Report, defineRule } from '../rule';
import { listed } from '../words';
import { type Named, codesOf, coveredUnits, evidencedIn, lines, outcomeOf, unitOf } from './covered';
import { nameOf } from './proposals';

export default defineRule({
  id: 'criteria/unknown',
  title: 'Every criterion that is named is one of the unit',
  severity: 'error',
  source: 'All published assessments: no section names a criterion that its units lack',
  fix: 'Names the nearest criterion that there is, or puts the unit before it',
  checks: {
    assessment: (assessment, report, context) => check(assessment, evidencedIn(assessment, context), report, context),
    'mark sheet': (sheet, report, context) =>
      check(sheet, [...lines(sheet), ...evidencedIn(sheet, context)], report, context),
  },
});

function check(sheet: Assessment | MarkSheet, named: readonly Named[], report: Report, context: Context): void {
  if (named.length === 0) return;
  const units = coveredUnits(sheet, context);
  if (!units) return;
  let known: Map<AssessedUnit | 'several' | undefined, Set<string>> | undefined;
  const namedOf = (unit: AssessedUnit) => {
    known ??= byUnit(named, units, context);
    return known.get(unit) ?? new Set<string>();
  };
  const left = leftOut(sheet, named, units, context);
  for (const [text, criteria] of left) reportLeftOut(sheet, text, criteria, report);
  for (const criterion of named) {
    const unit = unitOf(criterion, units, context);
    if (unit === 'several')
      report(
        criterion.codeAt,
        withoutUnit(criterion.code, units),
        [],
        havingOf(criterion.code, units).flatMap((one) => {
          const name = nameOf(one, { sheet, units, context });
          return name === undefined ? [] : instead(criterion.codeAt, `${name} ${criterion.code}`);
        }),
      );
    else if (unit) checkCode(criterion, unit, namedOf, report);
    else if (criterion.unit) {
      const { text, at } = criterion.unit;
      if (left.has(text)) continue;
      const near = nearUnit(text, units, context);
      report(at, otherUnit(text, near, units), [], near === undefined ? [] : instead(at, near));
    }
  }
}

/**
 * Units that several statements speak of and that are missing among those that are assessed, with the criteria that are
 * named: rather than each statement it is the list of units that is wrong.
 */
function leftOut(
  { units: list }: Assessment | MarkSheet,
  named: readonly Named[],
  units: readonly AssessedUnit[],
  context: Context,
): Map<string, Named[]> {
  const found = new Map<string, Named[]>();
  if (!list) return found;
  for (const criterion of named) {
    const text = criterion.unit?.text;
    if (text === undefined || unitOf(criterion, units, context)) continue;
    const known = found.get(text);
    if (known) known.push(criterion);
    else if (context.nameOf(text) !== undefined) found.set(text, [criterion]);
  }
  for (const [text, criteria] of found) if (criteria.length < several) found.delete(text);
  return found;
}

/** A single statement may name another unit by mistake, two of them hardly. */
const several = 2;

function reportLeftOut(sheet: Assessment | MarkSheet, text: string, criteria: readonly Named[], report: Report): void {
  const { units } = sheet;
  // an alternative that leaves out what it replaces is told so
  const replaces = 'insteadOf' in sheet && sheet.insteadOf?.value.some((unit) => unit.text === text);
  if (!units || replaces) return;
  report(
    units,
    `The statements name ${criteria.length} criteria of ${text}, which is not among the units that are assessed here. Add it to them, or correct the statements.`,
    criteria.slice(0, 3).map(({ code, codeAt }) => ({ at: codeAt, message: `${text} ${code}` })),
    [{ title: `Add ${text} to the units`, safe: false, changes: [{ do: 'add', to: units, value: text }] }],
  );
}

function instead(at: Span, text: string): Fix[] {
  return [{ title: `Change it to ${text}`, safe: false, changes: [{ do: 'replace', at, text }] }];
}

/** The units that have a criterion of that number. */
function havingOf(code: string, units: readonly AssessedUnit[]): AssessedUnit[] {
  return units.filter((unit) => codesOf(unit)?.includes(code));
}

function withoutUnit(code: string, units: readonly AssessedUnit[]): string {
  const example = (havingOf(code, units)[0] ?? units[0])?.fact.reference ?? '';
  return `It does not say which unit ${code} belongs to: ${referencesOf(units)} are assessed together. Put the unit before it, such as ${example} ${code}.`;
}

function nearUnit(text: string, units: readonly AssessedUnit[], context: Context): string | undefined {
  const full = units.map(({ fact }) => fact.reference);
  return nearest(text, [...full, ...full.map((reference) => reference.slice(context.prefix.length))]);
}

function otherUnit(text: string, near: string | undefined, units: readonly AssessedUnit[]): string {
  const hint =
    near === undefined ? 'Correct the reference, or add the unit to those that are assessed.' : `Did you mean ${near}?`;
  return `${text} is not assessed here; ${referencesOf(units)} ${units.length === 1 ? 'is' : 'are'}. ${hint}`;
}

/** All criteria that are named, by their units. */
function byUnit(
  named: readonly Named[],
  units: readonly AssessedUnit[],
  context: Context,
): Map<AssessedUnit | 'several' | undefined, Set<string>> {
  const found = new Map<AssessedUnit | 'several' | undefined, Set<string>>();
  for (const criterion of named) {
    const unit = unitOf(criterion, units, context);
    const codes = found.get(unit);
    if (codes) codes.add(criterion.code);
    else found.set(unit, new Set([criterion.code]));
  }
  return found;
}

/** @param namedOf the criteria of a unit that are named: one that nobody names is meant more likely */
function checkCode(
  { code, codeAt }: Named,
  unit: AssessedUnit,
  namedOf: (unit: AssessedUnit) => ReadonlySet<string>,
  report: Report,
): void {
  if (unit.fact.criteria?.some((criterion) => criterion.code === code)) return;
  const codes = codesOf(unit);
  if (!codes) return;
  const { reference, outcomes } = unit.fact;
  const beside = codes.filter((other) => outcomeOf(other) === outcomeOf(code));
  // an outcome whose criteria are still to be written may get this one
  if (beside.length === 0 && outcomes?.some(({ number }) => number === outcomeOf(code))) return;
  // one of so many criteria should have this number and has another, perhaps one twice: that is said of the unit
  if (new Set(codes).size < codes.length || Number(code.slice(code.indexOf('.') + 1)) <= beside.length) return;
  const known =
    beside.length === 0
      ? `The unit has no outcome ${outcomeOf(code)}`
      : `Its outcome ${outcomeOf(code)} has ${listed(beside)}`;
  report(
    codeAt,
    `${reference} has no criterion ${code}. ${known}. Name one of its criteria, or add this one to the unit.`,
    [{ uri: unit.uri, name: 'unit', nth: unit.nth, part: 'outcomes', message: `The outcomes of ${reference}` }],
    nearCodes(code, codes, namedOf(unit)).flatMap((near) => instead(codeAt, near)),
  );
}

/** At most three criteria that may have been meant, those that are not named yet first. */
function nearCodes(code: string, codes: readonly string[], others: ReadonlySet<string>): string[] {
  const isNear = (other: string) => nearest(code, [other]) !== undefined;
  const near = [...new Set(codes)].filter(isNear);
  return [...near.filter((other) => !others.has(other)), ...near.filter((other) => others.has(other))].slice(0, 3);
}

function referencesOf(units: readonly AssessedUnit[]): string {
  return listed(units.map(({ fact }) => fact.reference));
}
