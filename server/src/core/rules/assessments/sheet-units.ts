import type { TermFact } from '../../project/facts';
import { termFact } from '../../project/term-facts';
import { unitsOfFile } from '../../project/scope';
import { resolveTerms } from '../../project/units';
import type { Context } from '../../project/context';
import { defineRule } from '../rule';
import { listed } from '../words';

export default defineRule({
  id: 'assessments/sheet-units',
  title: 'A mark sheet is for the units of its assessment',
  severity: 'error',
  source: 'All published pairs of task and mark sheet',
  fix: 'Leaves the units of the mark sheet out, so that those of the assessment hold',
  checks: {
    'mark sheet': ({ assessment, units }, report, context) => {
      const found = assessment && context.assessment(assessment.value);
      if (!units || !found || found.fact.incomplete || !context.knowsOwnUnits) return;
      const own = referencesOf(units.value.map(termFact), context);
      const others = referencesOf(found.fact.units, context);
      if (
        !own ||
        !others ||
        others.size === 0 ||
        (own.size === others.size && [...own].every((unit) => others.has(unit)))
      )
        return;
      report(
        units,
        `The mark sheet is for ${listed([...own])} and its assessment for ${listed([...others])}. A mark sheet marks what its assessment asks for: correct the one or the other, or leave the units out here.`,
        [{ uri: context.uri, name: 'sheet', nth: found.nth, part: 'units', message: 'The units of the assessment' }],
        [{ title: 'Leave the units out here', safe: false, changes: [{ do: 'remove', at: units.key }] }],
      );
    },
  },
});

function referencesOf(terms: readonly TermFact[], context: Context): ReadonlySet<string> | undefined {
  const resolved = resolveTerms(terms, context, () => unitsOfFile(context));
  if (resolved.some(({ problems }) => problems.length > 0)) return undefined;
  return new Set(resolved.flatMap(({ units }) => units));
}
