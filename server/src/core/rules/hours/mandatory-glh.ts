import type { QualificationHours } from '../../model/generated';
import type { Field, Hours } from '../../model/values';
import { mandatoryUnits } from '../../pathways/mandatory';
import { sharesOf, totalOf } from '../../pathways/sums';
import type { RelatedHere } from '../finding';
import { defineRule } from '../rule';
import { relatedShares, shareList } from '../shares';
import { listed } from '../words';

export default defineRule({
  id: 'hours/mandatory-glh',
  title: 'Where all units are mandatory, their guided learning hours add up to the published ones',
  severity: 'error',
  source:
    'The published qualifications without a choice: 78 = 3 × 24 + 3 + 3, 34 = 11 + 15 + 1 + 7, 72 = 3 × 24, 120 = 5 × 24; criteria for total qualification time',
  requires: 'complete',
  checks: {
    qualification: (qualification, report, context) => {
      const { hours } = qualification;
      const glh = hours?.glh;
      const parts = glh && glh.value.qualifier !== 'at most' ? countedIn(hours) : undefined;
      if (!glh || !parts) return;
      const mandatory = mandatoryUnits(qualification, context);
      const shares = mandatory?.all ? sharesOf(mandatory.units, 'glh', context) : undefined;
      if (!shares) return;
      const counted = parts.units ? shares : [];
      const total = totalOf([
        ...counted.map(({ value }) => value),
        ...parts.besides.map(({ field }) => field.value.hours),
      ]);
      if (total === glh.value.hours) return;
      const terms = [
        ...(parts.units ? [`the units' ${totalOf(counted.map(({ value }) => value))} (${shareList(counted)})`] : []),
        ...parts.besides.map(({ name, field }) => `${field.value.hours} of ${name}`),
      ];
      const forgotten = forgottenParts(hours, glh.value.hours - total);
      report(
        glh,
        `The guided learning hours are ${listed(terms)}, which makes ${total} and not ${glh.value.hours}. ${forgotten ?? 'Correct the GLH, or the hours that it counts.'}`,
        [...relatedShares(counted, 'glh', 'hour'), ...parts.besides.map(relatedPart)],
      );
    },
  },
});

interface Part {
  readonly name: 'induction' | 'tutorial support';
  readonly field: Field<Hours>;
}

/** What the published hours count. Undefined where one of the parts is not known. */
function countedIn({ glhIncludes, induction, tutorial }: QualificationHours) {
  const names = glhIncludes?.map(({ value }) => value) ?? ['units'];
  const besides: Part[] = [];
  if (names.includes('induction')) {
    if (!induction) return undefined;
    besides.push({ name: 'induction', field: induction });
  }
  if (names.includes('tutorial')) {
    if (!tutorial) return undefined;
    besides.push({ name: 'tutorial support', field: tutorial });
  }
  return { units: names.includes('units'), besides };
}

/** Advice where exactly the hours of induction and tutorial support are missing that nothing says are counted. */
function forgottenParts(
  { glhIncludes, induction, tutorial }: QualificationHours,
  difference: number,
): string | undefined {
  const both = (induction?.value.hours ?? 0) + (tutorial?.value.hours ?? 0);
  if (glhIncludes || both === 0 || difference !== both) return undefined;
  return `The difference is the induction and the tutorial support: if the GLH counts them, add the line 'glh includes: [units, induction, tutorial]'.`;
}

function relatedPart({ name, field }: Part): RelatedHere {
  return { at: field, message: `${field.value.hours} hours of ${name}` };
}
