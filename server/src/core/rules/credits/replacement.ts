import { defineRule } from '../rule';
import { count } from '../words';

export default defineRule({
  id: 'credits/replacement',
  title: 'A unit has the credits of the one whose place it takes',
  severity: 'information',
  source: 'The published replacement of 530, 5 credits, by 550, 6 credits',
  checks: {
    unit: ({ reference, credits, replacedBy }, report, context) => {
      const known = replacedBy ? context.units(replacedBy.value.by.text) : [];
      const successor = known.find(({ fact }) => fact.credits !== undefined);
      const other = successor?.fact.credits;
      if (!reference || !credits || !replacedBy || !successor || other === undefined || other === credits.value) return;
      report(
        replacedBy,
        `${successor.fact.reference} has ${count(other, 'credit')}, and ${reference.value}, whose place it takes, has ${credits.value}. Learners who take the one or the other reach different totals: make sure that the rules of combination still work for both.`,
        [
          { at: credits, message: `${reference.value} has ${count(credits.value, 'credit')}` },
          {
            uri: successor.uri,
            nth: successor.nth,
            name: 'unit',
            part: 'credits',
            message: `${successor.fact.reference} has ${count(other, 'credit')}`,
          },
        ],
      );
    },
  },
});
