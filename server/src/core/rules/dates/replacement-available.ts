import { defineRule } from '../rule';

export default defineRule({
  id: 'dates/replacement-available',
  title: 'A unit that takes the place of another is available by then',
  severity: 'warning',
  source: 'Published replacements, such as 8607-530 by 8607-550 for learners registered from 1 July 2020',
  checks: {
    unit: ({ replacedBy }, report, context) => {
      if (replacedBy?.value.from === undefined) return;
      const { by, from } = replacedBy.value;
      const available = context.unit(by.text)?.administrative['available from'];
      if (available === undefined || available <= from) return;
      report(
        replacedBy,
        `Learners who register from ${from} take ${by.text} instead, but that unit is available only from ${available}. Correct one of the two dates.`,
      );
    },
  },
});
