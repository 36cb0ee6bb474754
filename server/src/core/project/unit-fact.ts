import type { Unit } from '../model/generated';
import type { Field } from '../model/values';
import { type AdministrativeKey, type Fact, administrativeKeys } from './facts';

/** What a unit tells. */
export function unitFact(unit: Unit, incomplete: boolean): Fact | undefined {
  const { reference, title, level, credits, glh, outcomes, replacedBy } = unit;
  if (!reference) return undefined;
  return {
    name: 'unit',
    value: {
      reference: reference.value,
      alsoKnownAs: unit.alsoKnownAs?.value.map((term) => term.text) ?? [],
      organisation: unit.awardingOrganisation?.value,
      title: title?.value,
      level: level?.value,
      credits: credits?.value,
      glh: glh?.value,
      criteria: outcomes?.flatMap((o) => o.body?.criteria?.map((c) => ({ code: c.code, text: c.body?.value })) ?? []),
      outcomes: outcomes?.map((o) => ({ number: o.code, text: o.body?.text?.value })),
      replacedBy: replacedBy && { by: replacedBy.value.by.text, from: replacedBy.value.from },
      administrative: Object.fromEntries(administrative(unit).map(([key, { value }]) => [key, value])),
      incomplete,
    },
    places: {
      item: { start: unit.start, end: unit.end },
      reference,
      'also known as': unit.alsoKnownAs,
      title,
      level,
      credits,
      glh,
      'replaced by': replacedBy,
      outcomes: unit.keys.get('outcomes'),
      ...Object.fromEntries(administrative(unit)),
    },
  };
}

function administrative(unit: Unit): (readonly [AdministrativeKey, Field<string>])[] {
  const keys = Object.entries(administrativeKeys) as [
    AdministrativeKey,
    (typeof administrativeKeys)[AdministrativeKey],
  ][];
  return keys.flatMap(([key, property]) => {
    const field = unit[property];
    return field ? [[key, field] as const] : [];
  });
}
