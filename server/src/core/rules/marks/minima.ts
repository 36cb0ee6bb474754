import type { Field, Marks } from '../../model/values';

/** What has marks: a section of an assessment or a mark sheet, or a criterion of a mark sheet. */
export interface Marked {
  readonly marks?: Field<Marks>;
  readonly minimum?: Field<number>;
}

/** The marks needed: as written, else half of the maximum. Undefined where neither is known, or the half is no whole number. */
export function minimumOf(marks: number | undefined, minimum: number | undefined): number | undefined {
  if (minimum !== undefined) return minimum;
  return marks === undefined || marks % 2 !== 0 ? undefined : marks / 2;
}

/** The sum, or undefined where a part of it is not known. */
export function sumOf(numbers: readonly (number | undefined)[]): number | undefined {
  return numbers.reduce<number | undefined>(
    (sum, number) => (sum === undefined || number === undefined ? undefined : sum + number),
    0,
  );
}

/** All marks together; undefined where some are not known. */
export function totalOf(parts: readonly Marked[]): number | undefined {
  let sum = 0;
  for (const { marks } of parts) {
    if (!marks) return undefined;
    sum += marks.value.total;
  }
  return sum;
}
