import { planOf } from './plan';
import { type Row, type Rows, merged } from './rows';
import { canComply } from './sweep';
import type { Work } from './work';

/** Whether some pathway complies with rows; undefined where the bound was reached. */
export function areCompatible({ units }: Rows, rows: readonly Row[], work: Work): boolean | undefined {
  const plan = planOf(units, merged(rows), false, work);
  if (plan === 'none') return false;
  return plan && canComply(plan, work);
}

/**
 * Of clauses that contradict each other together with what is given, some without any one of which the rest do not: by
 * leaving out each in turn.
 * @param rowsOf the rows of each clause
 * @returns their indexes, ascending; `exact` is false where the bound was reached and perhaps not all are needed
 */
export function irreducible(
  rows: Rows,
  rowsOf: readonly (readonly Row[])[],
  given: readonly Row[],
  work: Work,
): { readonly clauses: readonly number[]; readonly exact: boolean } {
  let needed = [...rowsOf.keys()];
  let exact = true;
  for (const clause of rowsOf.keys()) {
    const others = needed.filter((other) => other !== clause);
    const compatible = areCompatible(rows, [...given, ...others.flatMap((other) => rowsOf[other] ?? [])], work);
    if (compatible === undefined) exact = false;
    if (compatible === false) needed = others;
  }
  return { clauses: needed, exact };
}
