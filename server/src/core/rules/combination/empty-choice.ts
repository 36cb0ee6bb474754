import { matrix } from '../../project/scope';
import { defineRule } from '../rule';
import { limitsOf } from './limits';
import { choiceOffers } from './offers';

export default defineRule({
  id: 'combination/empty-choice',
  title: 'A choice has units to choose from',
  severity: 'warning',
  source: 'The published rules of combination, each with its group or its units; condition E3',
  requires: 'complete',
  checks: {
    qualification: (qualification, report, context) => {
      const choices = qualification.rules?.choose ?? [];
      if (choices.length === 0) return;
      const offers = choiceOffers(qualification, context);
      choices.forEach((choice, i) => {
        const { from, units } = choice;
        const limits = Object.values(limitsOf(choice)).some((limit) => limit !== undefined);
        const named = choice.keys.has('from') || choice.keys.has('units');
        if (!named && limits)
          report(
            choice.head,
            "This choice does not say from which units. Name a group after 'from', or the units themselves; a limit on all units together stands under 'at least in all' or 'at most in all' instead.",
          );
        const offer = offers[i];
        if (!from || units || !offer?.whole || offer.units.length > 0 || !context.knowsOwnUnits) return;
        const groups = from.value.map(({ text }) => context.group(text));
        if (from.value.some(({ text }) => text === matrix) && context.all('matrix row').length > 0)
          report(
            from,
            `The matrix marks no unit as optional for ${qualification.id?.value ?? 'this qualification'}, so there is nothing to choose from. Mark the units that may be chosen, or take the choice out.`,
          );
        // a group without units is not written yet
        else if (groups.some((group) => group && group.units.length > 0))
          report(
            from,
            `${from.source} keeps all its units for other qualifications, so there is nothing to choose from. Take the choice out, or let this qualification use some of the units.`,
          );
      });
    },
  },
});
