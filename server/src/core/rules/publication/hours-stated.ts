import type { Fix } from '../../fixes/fix';
import type { Qualification } from '../../model/generated';
import { defineRule } from '../rule';
import { listed } from '../words';

export default defineRule({
  id: 'publication/hours-stated',
  title: 'A published qualification states its credits, TQT and GLH',
  severity: 'error',
  source: 'Condition E3 on published specifications',
  fix: 'sets TQT to ten times the credits',
  requires: 'complete',
  checks: {
    qualification: (qualification, report, context) => {
      if (!context.forPublication) return;
      const { id, head, credits, hours } = qualification;
      const missing = [
        ...(credits ? [] : ['credits']),
        ...(hours?.tqt ? [] : ['total qualification time (tqt)']),
        ...(hours?.glh || hours?.glhWording ? [] : ['guided learning hours (glh, or a glh wording)']),
      ];
      if (missing.length === 0) return;
      report(
        id ?? head,
        `This file is for publication, and a published qualification states its credits, its total qualification time and its guided learning hours. Missing here: ${listed(missing)}.`,
        [],
        hours?.tqt ? [] : timeOfCredits(qualification),
      );
    },
  },
});

/** Ten hours a credit is the proposal; what the qualification really takes is for its authors to say. */
function timeOfCredits(qualification: Qualification): readonly Fix[] {
  const { credits, hours, keys } = qualification;
  const least = credits?.value.minimum;
  if (least === undefined || hours?.keys.has('tqt') === true) return [];
  const tqt = String(10 * least);
  const title = `Set the TQT to ${tqt}, ten times the credits`;
  if (hours) return [{ title, safe: false, changes: [{ do: 'set', in: hours, key: 'tqt', value: tqt }] }];
  if (keys.has('hours')) return [];
  return [
    { title, safe: false, changes: [{ do: 'set', in: qualification, key: 'hours', value: { tqt }, after: 'credits' }] },
  ];
}
