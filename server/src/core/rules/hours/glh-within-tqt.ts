import type { Fix } from '../../fixes/fix';
import type { Field, Hours } from '../../model/values';
import { figure } from '../proposals';
import { defineRule } from '../rule';

export default defineRule({
  id: 'hours/glh-within-tqt',
  title: 'The guided learning hours are part of the total qualification time',
  severity: 'error',
  source: 'Condition E7 and the criteria for total qualification time',
  fix: 'sets the TQT to ten times the credits, or exchanges the two figures',
  checks: {
    qualification: ({ credits, hours }, report) => {
      const { glh, tqt } = hours ?? {};
      if (!glh || !tqt || glh.value.qualifier === 'at most' || tqt.value.qualifier === 'at least') return;
      if (glh.value.hours <= tqt.value.hours) return;
      report(
        glh,
        `The guided learning hours (${glh.value.hours}) are more than the total qualification time (${tqt.value.hours}), of which they are a part. Correct one of the two figures.`,
        [{ at: tqt, message: `The total qualification time is ${tqt.value.hours} hours` }],
        proposals(credits?.value.minimum, glh, tqt),
      );
    },
  },
});

/** The credits tell what the TQT has to be; without them, the figures may stand in each other's place. */
function proposals(credits: number | undefined, glh: Field<Hours>, tqt: Field<Hours>): Fix[] {
  const ten = (credits ?? 0) * 10;
  if (ten >= glh.value.hours)
    return [{ title: `Set the TQT to ${ten} hours, ten times the credits`, safe: false, changes: [figure(tqt, ten)] }];
  const changes = [figure(glh, tqt.value.hours), figure(tqt, glh.value.hours)];
  return credits === undefined ? [{ title: 'Exchange the GLH and the TQT', safe: false, changes }] : [];
}
