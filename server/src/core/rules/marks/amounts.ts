import type { Change, Fix } from '../../fixes/fix';
import type { Field, Marks } from '../../model/values';
import type { Marked } from './minima';
import { totalOf } from './minima';

/** What all sections or criteria of a mark sheet carry together. */
export const full = 100;

/** Whether the marks are known and add up to what they should: then a single figure among them is probably right. */
export function addUp(parts: readonly Marked[]): boolean {
  return totalOf(parts) === full;
}

/** Marks written anew with another total. Of split marks the last part takes the difference; undefined where it cannot. */
function marksText({ parts }: Marks, total: number): string | undefined {
  const before = parts.slice(0, -1);
  const last = total - before.reduce((sum, part) => sum + part, 0);
  return last > 0 ? [...before, last].join(' + ') : undefined;
}

/** Gives a section or criterion other marks, and with them the half that was written as its minimum. */
function giveMarks({ marks, minimum }: Marked & { readonly marks: Field<Marks> }, total: number): Change[] | undefined {
  const text = marksText(marks.value, total);
  if (text === undefined) return undefined;
  const change: Change = { do: 'write', at: marks, value: text };
  const follows = minimum && minimum.value === marks.value.total / 2 && total % 2 === 0;
  return follows ? [change, { do: 'write', at: minimum, value: String(total / 2) }] : [change];
}

/** A proposal that gives other marks; none where they cannot be given. */
export function marksFix(part: Marked & { readonly marks: Field<Marks> }, total: number, title: string): Fix[] {
  const changes = giveMarks(part, total);
  return changes ? [{ title, safe: false, changes }] : [];
}
