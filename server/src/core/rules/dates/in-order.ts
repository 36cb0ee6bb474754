import type { Fix } from '../../fixes/fix';
import type { Qualification } from '../../model/generated';
import type { Field } from '../../model/values';
import { defineRule } from '../rule';

export default defineRule({
  id: 'dates/in-order',
  title: 'The dates of a qualification follow one another',
  severity: 'error',
  source: 'Registers of qualifications: regulation start, operational start and end, certification end',
  fix: 'swaps two dates that stand the wrong way round',
  checks: {
    qualification: (qualification, report) => {
      const dates = datesOf(qualification);
      dates.forEach(({ name, field }, i) => {
        const before = dates[i - 1];
        if (!before || before.field.value <= field.value) return;
        report(
          field,
          `The ${name}, ${field.value}, is before the ${before.name}, ${before.field.value}. A qualification is regulated first, then learners register, and the last certificates come last: correct one of the two dates.`,
          [{ at: before.field, message: `The ${before.name}` }],
          [swapped(before.field, field)],
        );
      });
    },
  },
});

interface Dated {
  readonly name: string;
  readonly field: Field<string>;
}

/** The dates that are written, in the order in which they have to follow. */
function datesOf(qualification: Qualification): Dated[] {
  const { regulationStart, operationalStart, operationalEnd, certificationEnd } = qualification;
  const named: readonly (readonly [string, Field<string> | undefined])[] = [
    ['regulation start', regulationStart],
    ['operational start', operationalStart],
    ['operational end', operationalEnd],
    ['certification end', certificationEnd],
  ];
  return named.flatMap(([name, field]) => (field ? [{ name, field }] : []));
}

function swapped(a: Field<string>, b: Field<string>): Fix {
  return {
    title: `Swap ${a.value} and ${b.value}`,
    safe: false,
    changes: [
      { do: 'write', at: a, value: b.value },
      { do: 'write', at: b, value: a.value },
    ],
  };
}
