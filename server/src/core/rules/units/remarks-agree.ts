import type { AdministrativeKey, UnitFact } from '../../project/facts';
import { defineFactRule } from '../rule';
import { quoted } from '../words';
import { definitionsOf, isFull, others, pickFull, restated, whereIs } from './definitions';

export default defineFactRule({
  id: 'units/remarks-agree',
  title: 'Review date, availability and the like of a unit are the same wherever it is entered',
  severity: 'information',
  source: 'The fields that registers keep of a unit, in the published unit specifications',
  fix: 'writes what the definition of the unit has',
  facts: (file, report, project) => {
    const fullOf = pickFull();
    file.each('unit', restated).forEach((unit, nth) => {
      const written = Object.entries(unit?.administrative ?? {}) as [AdministrativeKey, string][];
      if (!unit || written.length === 0) return;
      const known = definitionsOf(unit, file, project);
      const full = fullOf(known);
      const compared = others(full.length > 0 ? full : known, nth, file);
      for (const [key, value] of written) {
        const differs = ({ administrative }: UnitFact) => (administrative[key] ?? value) !== value;
        const other = compared.find(({ fact }) => differs(fact));
        const there = other?.fact.administrative[key];
        if (!other || there === undefined) continue;
        report(
          'unit',
          nth,
          key,
          `Under '${key}', ${unit.reference} has ${quoted(value)} here and ${quoted(there)} in ${whereIs(other, file)}. A unit has the same everywhere: correct one of the two, or leave the line out here.`,
          [{ uri: other.uri, nth: other.nth, name: 'unit', part: key, message: `${quoted(there)} stands here` }],
          isFull(other.fact) ? [corrected(file.uri, nth, key, there)] : [],
        );
      }
    });
  },
});

function corrected(uri: string, nth: number, part: AdministrativeKey, value: string) {
  return {
    title: `Write ${quoted(value)}`,
    safe: false,
    changes: [{ do: 'write', at: { uri, name: 'unit', nth, part }, value }],
  } as const;
}
