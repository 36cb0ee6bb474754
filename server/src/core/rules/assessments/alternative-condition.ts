import type { Fix } from '../../fixes/fix';
import type { Assessment } from '../../model/generated';
import type { Context } from '../../project/context';
import { termFact } from '../../project/term-facts';
import { unitsOfFile } from '../../project/scope';
import { resolveTerms } from '../../project/units';
import { type Report, defineRule } from '../rule';
import { count } from '../words';

export default defineRule({
  id: 'assessments/alternative-condition',
  title: 'An alternative says when it may be used, and speaks of as many units as it replaces',
  severity: 'warning',
  source: "The published integrated assessment: 'if both units are in the pathway'",
  fix: 'Writes the usual condition',
  requires: 'complete',
  checks: { assessment: (assessment, report, context) => check(assessment, report, context) },
});

const numbers = ['both', 'three', 'four', 'five', 'six'];

function check(assessment: Assessment, report: Report, context: Context): void {
  const { id, head, insteadOf, condition, keys } = assessment;
  if (!insteadOf || !context.knowsOwnUnits) return;
  const resolved = resolveTerms(insteadOf.value.map(termFact), context, () => unitsOfFile(context));
  if (resolved.some(({ problems }) => problems.length > 0)) return;
  const units = new Set(resolved.flatMap((term) => term.units)).size;
  if (condition) {
    const word = /\b(both|two|three|four|five|six)(?: of)?(?: the)? (?:units|of them)\b|\bboth\b/i.exec(
      condition.value,
    );
    const said = (word?.[1] ?? word?.[0] ?? '').toLowerCase();
    const named = said === 'two' ? 2 : numbers.indexOf(said) + 2;
    if (!word || named === units) return;
    report(
      condition,
      `The condition speaks of ${named === 2 ? 'two' : said} units, and the assessment is taken instead of those of ${count(units, 'unit')}. Correct the one or the other.`,
      [{ at: insteadOf, message: 'The units whose assessments it replaces' }],
      [write(assessment, units)],
    );
  } else if (context.forPublication && !keys.has('condition'))
    report(
      id ?? head,
      'This assessment is taken instead of others, and it does not say when. Centres need to know for which learners they may use it: add its condition.',
      [],
      [write(assessment, units)],
    );
}

function write({ start, end }: Assessment, units: number): Fix {
  const which =
    units === 1 ? 'the unit is' : units === 2 ? 'both units are' : `all ${numbers[units - 2] ?? units} units are`;
  const value = `if ${which} in the pathway`;
  return {
    title: `Write '${value}'`,
    safe: false,
    changes: [{ do: 'set', in: { start, end }, key: 'condition', value, after: 'instead of' }],
  };
}
