import type { Change, Fix } from '../../fixes/fix';
import type { QualificationHours } from '../../model/generated';
import type { Field, Hours } from '../../model/values';
import type { RelatedHere } from '../finding';
import { listed } from '../words';

/** Hours that a published GLH counts besides those of the units. */
export interface Part {
  readonly name: 'induction' | 'tutorial support';
  readonly field: Field<Hours>;
}

/** What the published hours count. Undefined where one of the parts is not known. */
export function countedIn({ glhIncludes, induction, tutorial }: QualificationHours) {
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
export function forgottenParts(
  hours: QualificationHours,
  difference: number,
): { advice: string; fix: Fix } | undefined {
  const { glhIncludes, induction, tutorial } = hours;
  const both = (induction?.value.hours ?? 0) + (tutorial?.value.hours ?? 0);
  if (glhIncludes || both === 0 || difference !== both) return undefined;
  const counted = ['units', ...(induction ? ['induction'] : []), ...(tutorial ? ['tutorial'] : [])];
  const advice = `The difference is the induction and the tutorial support: if the GLH counts them, add the line 'glh includes: [${counted.join(', ')}]'.`;
  const changes: Change[] = [{ do: 'set', in: hours, key: 'glh includes', value: counted, after: 'glh' }];
  return { advice, fix: { title: `Say that the GLH counts ${listed(counted)}`, safe: false, changes } };
}

export function relatedPart({ name, field }: Part): RelatedHere {
  return { at: field, message: `${field.value.hours} hours of ${name}` };
}
