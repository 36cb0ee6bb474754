import { numberKey } from '../../project/known';
import { checkCharacter } from '../numbers/check-character';
import { defineRule } from '../rule';
import { comparedLimit, partsOf, whereIs } from './others';

export default defineRule({
  id: 'qualifications/repeated-number',
  title: 'A qualification number belongs to one qualification',
  severity: 'warning',
  source: 'Registers of qualifications; a specification that is made from another one keeps its number',
  checks: {
    qualification: ({ id, number }, report, context) => {
      const key = number && numberKey(number.value);
      // a number with a slip in it may be that of the other by accident
      if (!number || key === undefined || checkCharacter(key.slice(0, 7)) !== key.slice(7)) return;
      const others = context
        .ask('qualification number', key)
        .slice(0, comparedLimit)
        .filter((other) => other.uri !== context.uri || other.id !== id?.value);
      const [first] = others;
      if (!first) return;
      report(
        number,
        `${whereIs(first, context)} has this number as well. A number belongs to one qualification: if this one was made from the other, write its own number.`,
        partsOf(others, 'number', 'The same number'),
      );
    },
  },
});
