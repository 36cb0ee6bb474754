import type { Change, Fix } from '../../fixes/fix';
import type { QualificationHours } from '../../model/generated';
import type { Field, Hours } from '../../model/values';
import { mandatoryUnits } from '../../pathways/mandatory';
import { sharesOf, totalOf } from '../../pathways/sums';
import type { RelatedHere } from '../finding';
import { figure } from '../proposals';
import { defineRule } from '../rule';
import { relatedShares, shareList } from '../shares';
import { listed } from '../words';

export default defineRule({
  id: 'hours/mandatory-glh',
  title: 'Where all units are mandatory, their guided learning hours add up to the published ones',
  severity: 'error',
  source:
    'The published qualifications without a choice: 78 = 3 × 24 + 3 + 3, 34 = 11 + 15 + 1 + 7, 72 = 3 × 24, 120 = 5 × 24; criteria for total qualification time',
  fix: 'sets the GLH to the sum, or says that it counts the induction and the tutorial support',
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
      const sum: Fix = { title: `Set the GLH to ${total}`, safe: false, changes: [figure(glh, total)] };
      report(
        glh,
        `The guided learning hours are ${listed(terms)}, which makes ${total} and not ${glh.value.hours}. ${forgotten?.advice ?? 'Correct the GLH, or the hours that it counts.'}`,
        [...relatedShares(counted, 'glh', 'hour'), ...parts.besides.map(relatedPart)],
        [...(forgotten ? [forgotten.fix] : []), sum],
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
function forgottenParts(hours: QualificationHours, difference: number): { advice: string; fix: Fix } | undefined {
  const { glhIncludes, induction, tutorial } = hours;
  const both = (induction?.value.hours ?? 0) + (tutorial?.value.hours ?? 0);
  if (glhIncludes || both === 0 || difference !== both) return undefined;
  const counted = ['units', ...(induction ? ['induction'] : []), ...(tutorial ? ['tutorial'] : [])];
  const advice = `The difference is the induction and the tutorial support: if the GLH counts them, add the line 'glh includes: [${counted.join(', ')}]'.`;
  const changes: Change[] = [{ do: 'set', in: hours, key: 'glh includes', value: counted, after: 'glh' }];
  return { advice, fix: { title: `Say that the GLH counts ${listed(counted)}`, safe: false, changes } };
}

function relatedPart({ name, field }: Part): RelatedHere {
  return { at: field, message: `${field.value.hours} hours of ${name}` };
}
