import type { Field, UnitTerm } from '../../model/values';
import type { Context } from '../../project/context';
import { groupsAreKnown, membersOf, scopeOfGroups, unitsOfFile } from '../../project/scope';
import type { TermProblem } from '../../project/units';
import type { Span } from '../../syntax/tree';
import type { PartChecks, Report } from '../rule';

/** @param term the member of the list, where the problem is in one */
type Found = (problem: TermProblem, at: Span, report: Report, context: Context, term?: UnitTerm) => void;

/**
 * Walks every place of a specification that names units, and hands on what is wrong with them. While a unit cannot be
 * known (a file is still being read, or hides one), nothing is handed on.
 */
export function checkTerms(found: Found): PartChecks {
  const check = (
    list: Field<readonly UnitTerm[]> | undefined,
    scope: () => readonly string[],
    report: Report,
    context: Context,
  ): void => {
    if (!list) return;
    membersOf(list, scope, context).forEach(({ problems }, i) => {
      const term = list.value[i];
      if (!term || problems.length === 0 || !context.complete) return;
      for (const problem of problems) found(problem, placeOf(term, problem), report, context, term);
    });
  };
  const own = (context: Context) => () => unitsOfFile(context);
  return {
    qualification: ({ rules }, report, context) => {
      check(rules?.mandatory, own(context), report, context);
      for (const { from, units } of rules?.choose ?? [])
        if (groupsAreKnown(from, context)) check(units, () => scopeOfGroups(from, context), report, context);
      for (const barred of rules?.notTogether ?? []) check(barred, own(context), report, context);
    },
    group: ({ units, restricted }, report, context) => {
      check(units, own(context), report, context);
      for (const restriction of restricted ?? []) check(restriction.units, own(context), report, context);
    },
    'matrix row': ({ unit }, report, context) => {
      if (unit && context.nameOf(unit.value) === undefined && context.complete)
        found({ kind: 'unknown unit', text: unit.value }, unit, report, context);
    },
    assessment: ({ units, insteadOf }, report, context) => {
      check(units, own(context), report, context);
      check(insteadOf, own(context), report, context);
    },
    'mark sheet': ({ units }, report, context) => check(units, own(context), report, context),
    appendix: ({ units }, report, context) => check(units, own(context), report, context),
    unit: ({ replacedBy }, report, context) => {
      const by = replacedBy?.value.by;
      if (by && context.nameOf(by.text) === undefined && context.complete)
        found({ kind: 'unknown unit', text: by.text }, by, report, context);
    },
  };
}

/** The end of the range that is meant, else the whole of what was written. */
function placeOf(term: UnitTerm, problem: TermProblem): Span {
  const isEnd = problem.kind === 'unknown range end' || problem.kind === 'range end elsewhere';
  if (!isEnd || !term.range) return term;
  return problem.text === term.range.from.text ? term.range.from : term.range.to;
}
