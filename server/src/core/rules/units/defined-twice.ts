import { defineFactRule } from '../rule';
import { listed } from '../words';
import { definitionsOf, isFull, others, pickFull, whereIs } from './definitions';

export default defineFactRule({
  id: 'units/defined-twice',
  title: 'A unit is defined in full once',
  severity: 'error',
  source: 'Two published specifications hold one unit with different texts, and its criteria numbered differently',
  facts: (file, report, project) => {
    const fullOf = pickFull();
    file.facts.lists.unit.forEach((value, nth) => {
      if (!isFull(value)) return;
      const doubles = others(fullOf(definitionsOf(value, file, project)), nth, file).filter(
        ({ fact }) => fact.reference === value.reference,
      );
      if (doubles.length === 0) return;
      const where = listed([...new Set(doubles.map((other) => whereIs(other, file)))]);
      report(
        'unit',
        nth,
        'reference',
        `The unit ${value.reference} is defined in full a second time, in ${where}. Keep one definition: the others may say its title, level, credits and GLH, but no outcomes.`,
        doubles.map((other) => ({
          uri: other.uri,
          nth: other.nth,
          name: 'unit',
          part: 'reference',
          message: 'Defined here too',
        })),
      );
    });
  },
});
