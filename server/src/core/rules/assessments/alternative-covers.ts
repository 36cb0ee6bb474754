import type { Fix } from '../../fixes/fix';
import type { Assessment } from '../../model/generated';
import type { Field, UnitTerm } from '../../model/values';
import type { Context } from '../../project/context';
import { termFact } from '../../project/term-facts';
import { unitsOfFile } from '../../project/scope';
import { resolveTerms } from '../../project/units';
import { type Report, defineRule } from '../rule';
import { listed } from '../words';

export default defineRule({
  id: 'assessments/alternative-covers',
  title: 'An assessment covers the units whose assessments it replaces',
  severity: 'error',
  source: 'The published integrated assessment of the Level 6 Award replaces those of its two units and covers both',
  fix: 'Adds the unit to those that the assessment is for',
  checks: { assessment: (assessment, report, context) => check(assessment, report, context) },
});

function check({ units, insteadOf }: Assessment, report: Report, context: Context): void {
  if (!units || !insteadOf || !context.knowsOwnUnits) return;
  const covered = new Set(referencesOf(units, context)?.flatMap((references) => references));
  const replaced = referencesOf(insteadOf, context);
  if (covered.size === 0 || !replaced) return;
  insteadOf.value.forEach((term, i) => {
    const lacking = (replaced[i] ?? []).filter((reference) => !covered.has(reference));
    if (lacking.length === 0) return;
    report(
      term,
      `This assessment is taken instead of the one for ${listed(lacking)}, and it does not assess ${lacking.length === 1 ? 'that unit' : 'those units'}. Add ${lacking.length === 1 ? 'it' : 'them'} to its units, or take ${term.text} out here.`,
      [{ at: units, message: 'The units that it assesses' }],
      [add(units, term), { title: `Take ${term.text} out here`, safe: false, changes: [{ do: 'remove', at: term }] }],
    );
  });
}

/** The units of each member of a list; undefined where one of them is not known. */
function referencesOf(list: Field<readonly UnitTerm[]>, context: Context): (readonly string[])[] | undefined {
  const resolved = resolveTerms(list.value.map(termFact), context, () => unitsOfFile(context));
  return resolved.some(({ problems }) => problems.length > 0) ? undefined : resolved.map(({ units }) => units);
}

function add(units: Field<unknown>, { text }: UnitTerm): Fix {
  return {
    title: `Add ${text} to the units that it assesses`,
    safe: false,
    changes: [{ do: 'add', to: units, value: text }],
  };
}
