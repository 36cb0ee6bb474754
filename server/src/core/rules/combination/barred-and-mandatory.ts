import type { Qualification } from '../../model/generated';
import type { Field, UnitTerm } from '../../model/values';
import type { Context } from '../../project/context';
import { unitsOfFile } from '../../project/scope';
import { defineRule } from '../rule';
import { listed } from '../words';
import { type Offered, mandatoryOffer, unitsNamed, unitsOfMatrix } from './offers';

export default defineRule({
  id: 'combination/barred-and-mandatory',
  title: 'Units that may not be combined are not all mandatory',
  severity: 'error',
  source: 'Condition E3: a route that is described has to be open',
  checks: {
    qualification: (qualification, report, context) => {
      for (const { line, mandatory } of barredMandatory(qualification, context))
        report(
          line,
          `${listed(mandatory.map(({ unit }) => unit))} are mandatory, so every learner takes them together, and this line forbids it. Nobody could gain the qualification: take the line out, or make all of them but one optional.`,
          mandatory.flatMap(({ unit, term }) => (term ? [{ at: term, message: `${unit} is mandatory` }] : [])),
        );
    },
  },
});

/** The lines of barred units of which two or more are mandatory. */
export function barredMandatory(
  qualification: Qualification,
  context: Context,
): { line: Field<readonly UnitTerm[]>; mandatory: readonly Offered[] }[] {
  const lines = qualification.rules?.notTogether ?? [];
  if (lines.length === 0) return [];
  const offers = [mandatoryOffer(qualification, context), unitsOfMatrix(qualification, 'mandatoryIn', context)];
  const taken = new Map(offers.flatMap(({ units }) => units.map((offered) => [offered.unit, offered])));
  return lines.flatMap((line) => {
    const named = new Set(unitsNamed(line, () => unitsOfFile(context), context).units.map(({ unit }) => unit));
    const mandatory = [...named].flatMap((unit) => taken.get(unit) ?? []);
    return mandatory.length > 1 ? [{ line, mandatory }] : [];
  });
}
