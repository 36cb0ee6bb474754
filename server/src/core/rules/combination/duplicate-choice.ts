import type { RuleChoice } from '../../model/generated';
import { defineRule } from '../rule';
import { limitsOf } from './limits';
import { choiceOffers } from './offers';

export default defineRule({
  id: 'combination/duplicate-choice',
  title: 'No choice stands twice in a rule',
  severity: 'warning',
  source: 'House rule: the same choice made twice asks for twice as much, which no published rule does',
  fix: 'takes the second one out',
  requires: 'complete',
  checks: {
    qualification: (qualification, report, context) => {
      const choices = qualification.rules?.choose ?? [];
      if (choices.length < 2) return;
      const offers = choiceOffers(qualification, context);
      const first = new Map<string, RuleChoice>();
      choices.forEach((choice, i) => {
        const offer = offers[i];
        if (!offer?.whole || offer.units.length === 0) return;
        const units = [...new Set(offer.units.map(({ unit }) => unit))].sort();
        const limits = Object.values(limitsOf(choice)).map((limit) => limit?.value);
        const said = JSON.stringify([units, limits]);
        const before = first.get(said);
        if (!before) first.set(said, choice);
        else
          report(
            choice.head,
            'The same choice, from the same units, stands above already, and here it asks for as much again. Take it out, or name the group that was meant.',
            [{ at: before.head, message: 'The first one' }],
            [{ title: 'Take this choice out', safe: false, changes: [{ do: 'remove', at: choice }] }],
          );
      });
    },
  },
});
