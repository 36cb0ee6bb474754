import type { Context } from '../../project/context';
import type { KnownQualification } from '../../project/known';
import type { Related } from '../finding';
import { fileName } from '../units/definitions';

/** What is entered more often than this is compared with so many. */
export const comparedLimit = 50;

/** As many others are pointed at. */
const shown = 10;

/** `'award' in this file`, `'award' in last-year.qualspec.yaml`. */
export function whereIs({ uri, id }: KnownQualification, context: Context): string {
  return uri === context.uri ? `'${id}' in this file` : `'${id}' in ${fileName(uri)}`;
}

/** The same part of other qualifications. */
export function partsOf(others: readonly KnownQualification[], part: 'number' | 'title', message: string): Related[] {
  return others.slice(0, shown).map(({ uri, nth }) => ({ uri, nth, name: 'qualification', part, message }));
}
