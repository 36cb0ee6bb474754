import { placedFacts } from '../../project/file';
import { defineFileRule } from '../rule';
import { listed } from '../words';
import { definitionsOf, isFull, others, whereIs } from './definitions';

export default defineFileRule({
  id: 'units/defined-twice',
  title: 'A unit is defined in full once',
  severity: 'error',
  source: 'Two published specifications hold one unit with different texts, and its criteria numbered differently',
  file: (file, report, project) => {
    for (const unit of placedFacts(file, 'unit')) {
      const { value, block, places } = unit;
      const at = places['reference'];
      if (!at || !isFull(value)) continue;
      const doubles = others(definitionsOf(value, file, project), unit, file).filter(
        ({ fact }) => isFull(fact) && fact.reference === value.reference,
      );
      if (doubles.length === 0) continue;
      const where = listed([...new Set(doubles.map((other) => whereIs(other, file)))]);
      report(
        block,
        at,
        `The unit ${value.reference} is defined in full a second time, in ${where}. Keep one definition: the others may say its title, level, credits and GLH, but no outcomes.`,
        doubles.map(({ uri, nth }) => ({ uri, nth, name: 'unit', part: 'reference', message: 'Defined here too' })),
      );
    }
  },
});
