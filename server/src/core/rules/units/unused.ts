import { anyUse } from '../../project/known';
import type { Context } from '../../project/context';
import { defineRule } from '../rule';

export default defineRule({
  id: 'units/unused',
  title: 'Every unit of a specification is used in it',
  severity: 'information',
  source:
    'House rule: a unit that no qualification offers was forgotten in a group, or left behind by an earlier edition',
  checks: {
    unit: ({ reference, alsoKnownAs }, report, context) => {
      if (!reference || !context.namesAllItsUnits) return;
      const own = context.nameOf(reference.value) ?? reference.value;
      const names = [own, ...(alsoKnownAs?.value.map(({ text }) => text) ?? [])];
      if (names.some((name) => context.usesHere(name) || isUsedElsewhere(name, context))) return;
      if (isUsedElsewhere(anyUse, context) || !context.complete) return;
      report(
        reference,
        `No rule, group, matrix or assessment names the unit ${own}. Add it where it is offered, or take it out of the document.`,
      );
    },
  },
});

function isUsedElsewhere(name: string, context: Context): boolean {
  return context.ask('use', name).some(({ uri }) => uri !== context.uri || name === anyUse);
}
