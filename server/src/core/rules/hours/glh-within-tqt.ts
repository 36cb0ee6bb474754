import { defineRule } from '../rule';

export default defineRule({
  id: 'hours/glh-within-tqt',
  title: 'The guided learning hours are part of the total qualification time',
  severity: 'error',
  source: 'Condition E7 and the criteria for total qualification time',
  checks: {
    qualification: ({ hours }, report) => {
      const { glh, tqt } = hours ?? {};
      if (!glh || !tqt || glh.value.qualifier === 'at most' || tqt.value.qualifier === 'at least') return;
      if (glh.value.hours <= tqt.value.hours) return;
      report(
        glh,
        `The guided learning hours (${glh.value.hours}) are more than the total qualification time (${tqt.value.hours}), of which they are a part. Correct one of the two figures.`,
        [{ at: tqt, message: `The total qualification time is ${tqt.value.hours} hours` }],
      );
    },
  },
});
