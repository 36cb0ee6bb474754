import type { Context } from '../../project/context';
import type { UnitTerm } from '../../model/values';
import { unitsOfFile } from '../../project/scope';
import { type TermProblem, fullReference, numbered } from '../../project/units';
import { nameInstead } from '../proposals';
import { defineRule } from '../rule';
import { type Near, nearestReference } from './nearest-reference';
import { checkTerms } from './terms';

export default defineRule({
  id: 'references/unknown-range-end',
  title: 'The first and the last unit of a range exist',
  severity: 'error',
  source: 'The ranges of the published rules of combination: 501-520, 525-530, 400-408, 410-425',
  fix: 'begins or ends the range with the nearest unit that there is',
  checks: checkTerms((problem, at, report, context, term) => {
    if (problem.kind === 'unknown range end') {
      const near = nearestReference(problem.text, context);
      const proposed = near?.reference ?? nearestInside(term?.range, problem.text, context);
      report(at, unknown(problem, near), [], nameInstead(at, proposed, near?.sure));
    }
    if (problem.kind === 'range end elsewhere')
      report(
        at,
        `The unit ${problem.text} stands in another file, and a range names only units of its own file or group, so that a new unit elsewhere cannot change it. Name ${problem.text} on its own instead.`,
      );
  }),
});

function unknown({ text }: TermProblem, near: Near | undefined): string {
  const hint =
    near === undefined ? 'Begin and end the range with units that there are.' : `Did you mean ${near.reference}?`;
  return `No unit has the reference ${text}, so where this range begins or ends cannot be told. ${hint}`;
}

/** The first or the last unit of the file whose number lies within the range, short where the end is. */
function nearestInside(range: UnitTerm['range'], end: string, context: Context): string | undefined {
  const { prefix } = context;
  const [low, high] = [range?.from, range?.to].map((token) => token && numbered(fullReference(token.text, prefix)));
  if (!range || !low || !high || low.stem !== high.stem) return undefined;
  const inside = unitsOfFile(context)
    .map((reference) => ({ reference, own: numbered(reference) }))
    .filter(({ own }) => own?.stem === low.stem && own.number >= low.number && own.number <= high.number)
    .sort((a, b) => (a.own?.number ?? 0) - (b.own?.number ?? 0));
  const reference = (end === range.from.text ? inside[0] : inside.at(-1))?.reference;
  return end.startsWith(prefix) ? reference : reference?.slice(prefix.length);
}
