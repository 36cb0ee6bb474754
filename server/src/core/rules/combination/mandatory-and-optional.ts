import type { Fix } from '../../fixes/fix';
import type { Token } from '../../model/values';
import { defineRule } from '../rule';
import { choiceOffers, mandatoryOffer, unitsOfMatrix } from './offers';

export default defineRule({
  id: 'combination/mandatory-and-optional',
  title: 'A unit is mandatory or optional for a qualification, not both',
  severity: 'warning',
  source: 'The published matrix of units against qualifications: each field holds M or O',
  fix: 'takes the unit out of the optional ones',
  checks: {
    'matrix row': ({ unit, mandatoryIn, optionalIn }, report) => {
      for (const token of optionalIn?.value ?? []) {
        const mandatory = mandatoryIn?.value.find(({ text }) => text === token.text);
        if (!unit || !mandatory) continue;
        report(
          token,
          `${unit.value} is mandatory for ${token.text} and cannot be optional as well. Take ${token.text} out on one of the two lines.`,
          [{ at: mandatory, message: `Mandatory for ${token.text}` }],
          [takenOut(token)],
        );
      }
    },
    qualification: (qualification, report, context) => {
      const own = mandatoryOffer(qualification, context).units;
      const ofMatrix = unitsOfMatrix(qualification, 'mandatoryIn', context).units;
      if (own.length + ofMatrix.length === 0) return;
      const mandatory = new Map([...ofMatrix, ...own].map((offered) => [offered.unit, offered]));
      const optional = new Set(unitsOfMatrix(qualification, 'optionalIn', context).units.map(({ unit }) => unit));
      for (const { unit, term } of own) {
        if (!term || !optional.has(unit)) continue;
        report(
          term,
          `${unit} is mandatory here, and the matrix marks it as optional for this qualification. Correct one of the two.`,
        );
      }
      for (const { unit, term } of choiceOffers(qualification, context).flatMap(({ units }) => units)) {
        const also = mandatory.get(unit);
        // a range, or a whole group, may well run over a mandatory unit
        if (!also || !term || term.range) continue;
        report(
          term,
          `${unit} is mandatory${also.term ? '' : ' by the matrix'}, so nobody can choose it, and it does not count for this choice. Take it out here, or out of the mandatory units.`,
          also.term ? [{ at: also.term, message: `${unit} is mandatory` }] : [],
          [takenOut(term)],
        );
      }
    },
  },
});

function takenOut(at: Token): Fix {
  return { title: `Take ${at.text} out here`, safe: false, changes: [{ do: 'remove', at }] };
}
