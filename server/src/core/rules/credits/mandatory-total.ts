import type { Fix } from '../../fixes/fix';
import type { Credits, Field } from '../../model/values';
import { mandatoryUnits } from '../../pathways/mandatory';
import { sharesOf, totalOf } from '../../pathways/sums';
import { defineRule } from '../rule';
import { relatedShares, shareList } from '../shares';
import { count } from '../words';

export default defineRule({
  id: 'credits/mandatory-total',
  title: 'Where all units are mandatory, their credits add up to the credit value',
  severity: 'error',
  source: 'The published certificates and awards without a choice: 23 = 7 + 8 + 8, 37 = 6 + 8 + 8 + 8 + 7, 12 = 6 + 6',
  fix: 'sets the credit value to the sum',
  requires: 'complete',
  checks: {
    qualification: (qualification, report, context) => {
      const { credits } = qualification;
      const mandatory = credits && mandatoryUnits(qualification, context);
      const shares = mandatory?.all ? sharesOf(mandatory.units, 'credits', context) : undefined;
      if (!credits || !shares) return;
      const total = totalOf(shares.map(({ value }) => value));
      if (allows(credits.value, total)) return;
      const start = shares.length === 1 ? 'The mandatory unit carries' : 'The mandatory units carry';
      report(
        credits,
        `${start} ${count(total, 'credit')} (${shareList(shares)}) and nothing is chosen besides, but the credit value is ${credits.source}. Correct the credits, or the units that are mandatory.`,
        relatedShares(shares, 'credits', 'credit'),
        [setTo(credits, total)],
      );
    },
  },
});

function allows({ minimum, maximum }: Credits, total: number): boolean {
  return (minimum === undefined || total >= minimum) && (maximum === undefined || total <= maximum);
}

/** Without a choice there is one total, so a range of credits goes as well. */
function setTo(credits: Field<Credits>, total: number): Fix {
  const value = String(total);
  return { title: `Set the credit value to ${value}`, safe: false, changes: [{ do: 'write', at: credits, value }] };
}
