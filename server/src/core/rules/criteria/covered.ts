import type { Assessment, MarkSheet, Section } from '../../model/generated';
import type { CriterionTerm } from '../../model/values';
import type { Context } from '../../project/context';
import type { TermFact } from '../../project/facts';
import { termFact } from '../../project/term-facts';
import { unitsOfFile } from '../../project/scope';
import { same } from '../../project/same';
import type { AssessedUnit } from '../../project/unit-views';
import { resolveTerms } from '../../project/units';
import type { Span } from '../../syntax/tree';

/**
 * The units that an assessment or a mark sheet is for, each with its definition; undefined while one of them is not
 * known for certain. A mark sheet without units of its own is for those of its assessment. Worked out once for all rules.
 */
export function coveredUnits(sheet: Assessment | MarkSheet, context: Context): readonly AssessedUnit[] | undefined {
  return context.workOut(sheet, findCovered);
}

function findCovered({ part: sheet, context }: CoveredBy): readonly AssessedUnit[] | undefined {
  const terms = termsOf(sheet, context);
  if (terms.length === 0 || !context.knowsOwnUnits) return undefined;
  const resolved = resolveTerms(terms, context, () => unitsOfFile(context));
  if (resolved.some(({ problems }) => problems.length > 0)) return undefined;
  const units = [...new Set(resolved.flatMap((term) => term.units))].map((reference) => definition(reference, context));
  const known = units.filter((unit) => unit !== undefined);
  return known.length === units.length ? known : undefined;
}

interface CoveredBy {
  readonly part: Assessment | MarkSheet;
  readonly context: Context;
}

function termsOf(sheet: Assessment | MarkSheet, context: Context): readonly TermFact[] {
  if (sheet.units) return sheet.units.value.map(termFact);
  if (sheet.keys.has('units') || !('assessment' in sheet) || !sheet.assessment) return [];
  const assessment = context.assessment(sheet.assessment.value)?.fact;
  return assessment && !assessment.incomplete ? assessment.units : [];
}

/** The definition that says most; none where two of them have other criteria. */
function definition(reference: string, context: Context): AssessedUnit | undefined {
  const known = context.assessedUnits(reference);
  const [first, ...others] = known.filter(({ fact }) => fact.criteria !== undefined);
  return others.every(({ fact }) => same(fact.criteria, first?.fact.criteria)) ? (first ?? known[0]) : undefined;
}

/** The codes of a unit's criteria; undefined where not all of them are known. */
export function codesOf({ fact }: AssessedUnit): readonly string[] | undefined {
  if (fact.incomplete || !fact.criteria || fact.criteria.length === 0) return undefined;
  return fact.criteria.map(({ code }) => code);
}

/** The number of the outcome that a criterion's code begins with. */
export function outcomeOf(code: string): string {
  return code.slice(0, code.indexOf('.'));
}

/** A criterion that an assessment or a mark sheet names; without its unit where only one can be meant. */
export interface Named {
  readonly code: string;
  readonly codeAt: Span;
  readonly unit: { readonly text: string; readonly at: Span } | undefined;
}

/** The criteria that the statements of sections evidence, in the order of the text. */
export function evidenced(sections: readonly Section[] | undefined): Named[] {
  const found: Named[] = [];
  for (const { statements } of sections ?? [])
    for (const { evidences } of statements ?? []) for (const term of evidences?.value ?? []) found.push(named(term));
  return found;
}

/** The same for a sheet, worked out once for all rules. */
export function evidencedIn(sheet: Assessment | MarkSheet, context: Context): readonly Named[] {
  return context.workOut(sheet, findEvidenced);
}

function findEvidenced({ part: { sections } }: CoveredBy): readonly Named[] {
  return evidenced(sections);
}

/** A criterion as a statement names it. */
function named({ unit, code }: CriterionTerm): Named {
  return { code: code.text, codeAt: code, unit: unit && { text: unit.text, at: unit } };
}

/** Whether a statement says that it evidences something that could not be read. */
export function hidesEvidence(sections: readonly Section[] | undefined): boolean {
  return (sections ?? []).some(({ statements }) =>
    statements?.some(({ keys, evidences }) => !evidences && keys.has('evidences')),
  );
}

/** The lines of a mark sheet by criterion. A key that is no code is left out. */
export function lines(sheet: MarkSheet): Named[] {
  return (sheet.criteria ?? []).flatMap(({ code: key, codeAt }): Named[] => {
    const match = /^(?:(\S+) )?([0-9]+\.[0-9]+)$/.exec(key);
    const code = match?.[2];
    if (code === undefined) return [];
    const unit = match?.[1];
    if (unit === undefined) return [{ code, codeAt, unit: undefined }];
    const middle = codeAt.start + unit.length;
    return [
      {
        code,
        codeAt: { start: middle + 1, end: codeAt.end },
        unit: { text: unit, at: { start: codeAt.start, end: middle } },
      },
    ];
  });
}

/** The one of the units that a named criterion belongs to. 'several': it does not say which of them. */
export function unitOf(
  { unit }: Pick<Named | CriterionTerm, 'unit'>,
  units: readonly AssessedUnit[],
  context: Context,
): AssessedUnit | 'several' | undefined {
  if (!unit) return units.length === 1 ? units[0] : 'several';
  const reference = context.nameOf(unit.text);
  return units.find(({ fact }) => fact.reference === reference);
}
