import type { Field, Hours } from '../../model/values';

/** The figure itself, unless 'at least' or 'at most' leaves it open. 'exactly' changes nothing. */
export function exactHours(field: Field<Hours> | undefined): number | undefined {
  const open = field?.value.qualifier === 'at least' || field?.value.qualifier === 'at most';
  return open ? undefined : field?.value.hours;
}

/** A tenth of the total qualification time in hours, rounded to the nearest whole number (a half upwards). */
export function creditsOfTqt(hours: number): number {
  return Math.round(hours / 10);
}
