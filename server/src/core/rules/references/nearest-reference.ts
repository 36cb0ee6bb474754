import type { Context } from '../../project/context';
import { unitsOfFile } from '../../project/scope';
import { nearest } from '../nearest';

/** The reference of a unit of the file that was probably meant, in full or short as it was written. */
export function nearestReference(written: string, context: Context): string | undefined {
  const { prefix } = context;
  const known = unitsOfFile(context);
  const short = known.filter((reference) => prefix !== '' && reference.startsWith(prefix));
  return nearest(written, [...known, ...short.map((reference) => reference.slice(prefix.length))]);
}
