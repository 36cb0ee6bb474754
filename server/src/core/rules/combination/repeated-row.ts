import { fullReference, isShort } from '../../project/units';
import { defineFactRule } from '../rule';

export default defineFactRule({
  id: 'combination/repeated-row',
  title: 'A unit has one row in the matrix',
  severity: 'warning',
  source: 'The published matrix of units against qualifications',
  facts: (file, report) => {
    const prefix = file.facts.lists.specification[0]?.prefix ?? '';
    const first = new Map<string, number>();
    file.facts.lists['matrix row'].forEach(({ unit }, nth) => {
      const reference = isShort(unit) ? fullReference(unit, prefix) : unit;
      const before = first.get(reference);
      if (before === undefined) first.set(reference, nth);
      else
        report(
          'matrix row',
          nth,
          'unit',
          `${unit} has a row in the matrix already. Mark all its qualifications in one row, or name the unit that was meant.`,
          [{ uri: file.uri, name: 'matrix row', nth: before, part: 'unit', message: 'The first row' }],
        );
    });
  },
});
