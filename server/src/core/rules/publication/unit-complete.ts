import type { Fix } from '../../fixes/fix';
import { blank } from '../../model/blank';
import type { Unit } from '../../model/generated';
import type { UnitFact } from '../../project/facts';
import { defineRule } from '../rule';
import { listed } from '../words';

export default defineRule({
  id: 'publication/unit-complete',
  title: 'A published unit states its level, credits and GLH, and what is assessed by which criteria',
  severity: 'information',
  source: 'Condition E3 on published specifications; conditions E8 and E9 on the credit and the level of components',
  fix: 'adds outcomes and criteria, to be filled in',
  requires: 'complete',
  checks: {
    unit: (unit, report, context) => {
      if (!context.forPublication || !unit.reference) return;
      const { reference } = unit;
      const elsewhere = context.wholeUnits(reference.value).map(({ fact }) => fact);
      const known = [unitOf(unit), ...elsewhere];
      const states = (what: (fact: Stated) => unknown) => known.some((fact) => what(fact) !== undefined);
      const missing = [
        ...(states(({ level }) => level) ? [] : ['its level (level)']),
        ...(states(({ credits }) => credits) ? [] : ['its credits (credits)']),
        ...(states(({ glh }) => glh) ? [] : ['its guided learning hours (glh)']),
      ];
      const isSaid = known.some(({ criteria }) =>
        (criteria ?? []).some(({ text }) => text !== undefined && text !== blank),
      );
      // another file may say it, in a part that could not be read
      if ((missing.length === 0 && isSaid) || elsewhere.some(({ incomplete }) => incomplete) || !context.complete)
        return;
      if (missing.length > 0)
        report(
          reference,
          `This file is for publication, and a published specification states of each unit its level, its credits and its guided learning hours. Missing here: ${listed(missing)}.`,
        );
      if (isSaid) return;
      report(
        unit.keys.get('outcomes') ?? reference,
        `This file is for publication, and a published specification states what is assessed in each unit, and by which criteria. Write the outcomes of ${reference.value} and their criteria under 'outcomes', here or where the unit is kept.`,
        [],
        unit.keys.has('outcomes') ? [] : [blankOutcome(unit)],
      );
    },
  },
});

type Stated = Pick<UnitFact, 'level' | 'credits' | 'glh' | 'criteria'>;

function unitOf({ level, credits, glh }: Unit): Stated {
  return { level: level?.value, credits: credits?.value, glh: glh?.value, criteria: undefined };
}

function blankOutcome(unit: Unit): Fix {
  const value = { '1': { text: blank, criteria: { '1.1': blank, '1.2': blank } } };
  return {
    title: 'Add an outcome with two criteria to fill in',
    safe: false,
    changes: [{ do: 'set', in: unit, key: 'outcomes', value }],
  };
}
