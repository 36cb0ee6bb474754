import type { Bullet, Field } from './values';

/** What a fix puts where an author has to write; it counts as missing until somebody has. */
export const blank = 'To be written';

/** Whether something is written, other than a blank. */
export function isWritten(field: Field<readonly Bullet[] | string> | undefined): boolean {
  if (!field) return false;
  const { value } = field;
  if (typeof value === 'string') return value !== blank;
  return value.some(({ text, points }) => text !== blank || points.length > 0);
}
