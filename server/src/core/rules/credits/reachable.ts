import type { Fix } from '../../fixes/fix';
import type { Credits, Field } from '../../model/values';
import { defineRule } from '../rule';
import { count, listed } from '../words';
import { type Disagreement, disagreements } from './stated';

export default defineRule({
  id: 'credits/reachable',
  title: 'The smallest and the largest number of credits can be reached, and are those of the rules',
  severity: 'error',
  source: 'The published credit values with a choice: 6 to 12, 13 to 36, at least 37, at least 42; condition E8',
  fix: 'sets the credit value to what the rules lead to',
  requires: 'complete',
  checks: {
    qualification: (qualification, report, context) => {
      const { credits } = qualification;
      if (!credits) return;
      for (const found of disagreements(qualification, context)) {
        const value = found.kind === 'unreached' ? reached(found.totals, credits.value) : changed(found, credits.value);
        const related =
          found.kind === 'other' ? [{ at: found.limit, message: `The rules ask for ${asked(found)}` }] : [];
        report(credits, message(found), related, value === undefined ? [] : [setTo(credits, value)]);
      }
    },
  },
});

function message(found: Disagreement): string {
  if (found.kind === 'unreached')
    return `No pathway has ${listed(found.ends.map(String), 'or')} credits: the rules of combination lead to ${totalWords(found.totals, found.ends[0] ?? 0)}. Correct the credit value, or the rules.`;
  const which = found.end === 'minimum' ? 'smallest' : 'largest';
  return `The rules of combination ask for ${asked(found)}, but the ${which} number of credits is given as ${found.declared}. Correct one of the two.`;
}

function asked({ end, stated }: Extract<Disagreement, { kind: 'other' }>): string {
  return `${end === 'minimum' ? 'at least' : 'at most'} ${count(stated, 'credit')}`;
}

/** The totals on both sides of a number that is not among them, or all where they are few. */
function totalWords(totals: readonly number[], number: number): string {
  if (totals.length <= 4) return `${listed(totals.map(String), 'or')} credits`;
  const below = totals.filter((total) => total < number).at(-1);
  const above = totals.find((total) => total > number);
  if (below === undefined) return `${above ?? ''} credits or more`;
  return above === undefined ? `${below} credits at most` : `${below} credits, and then to ${above}`;
}

/** The credit value with ends that are reached, in the form it has; undefined for an exact one that could be several. */
function reached(totals: readonly number[], credits: Credits): string | undefined {
  const { minimum, maximum } = credits;
  const inside = totals.filter((total) => total >= (minimum ?? 0) && total <= (maximum ?? Infinity));
  const [least, most] = inside.length > 0 ? [inside[0], inside.at(-1)] : [totals[0], totals.at(-1)];
  if (minimum !== undefined && minimum === maximum) return least === most ? String(least) : undefined;
  return inForm({
    minimum: minimum === undefined ? undefined : least,
    maximum: maximum === undefined ? maximum : most,
  });
}

function changed({ end, stated }: Extract<Disagreement, { kind: 'other' }>, credits: Credits): string {
  return inForm({ ...credits, [end]: stated });
}

function inForm({ minimum, maximum }: Credits): string {
  if (maximum === undefined) return `at least ${minimum ?? ''}`;
  if (minimum === undefined) return `at most ${maximum}`;
  return minimum === maximum ? String(minimum) : `${minimum} to ${maximum}`;
}

function setTo(credits: Field<Credits>, value: string): Fix {
  return { title: `Set the credit value to ${value}`, safe: false, changes: [{ do: 'write', at: credits, value }] };
}
