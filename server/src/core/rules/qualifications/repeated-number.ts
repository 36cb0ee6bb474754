import { numberKey } from '../../project/known';
import { checkCharacter } from '../numbers/check-character';
import { fileName } from '../units/definitions';
import { defineRule } from '../rule';

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
      const where =
        first.uri === context.uri ? `'${first.id}' in this file` : `'${first.id}' in ${fileName(first.uri)}`;
      report(
        number,
        `${where} has this number as well. A number belongs to one qualification: if this one was made from the other, write its own number.`,
        others.slice(0, shown).map(({ uri, nth }) => ({
          uri,
          nth,
          name: 'qualification',
          part: 'number',
          message: 'The same number',
        })),
      );
    },
  },
});

const shown = 10;

/** A number that is entered more often than this is compared with so many. */
const comparedLimit = 50;
