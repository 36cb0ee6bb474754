import type { UnitTerm } from '../../model/values';
import type { Context } from '../../project/context';
import { numbered } from '../../project/units';

/**
 * Some of the units that a range names, as members of a list: neighbours become ranges again, 400-408, 410-425, 427.
 * Written short where the range is, and with its own sign between the ends.
 * @param all references in full of which the range names some: no other one of them may come between two ends
 */
export function termsBetween(
  units: readonly string[],
  all: readonly string[],
  { range, text }: UnitTerm,
  { prefix }: Context,
): string {
  const isShort = prefix !== '' && range !== undefined && !range.from.text.startsWith(prefix);
  const written = (reference: string) => (isShort ? reference.slice(prefix.length) : reference);
  const between = range ? text.slice(range.from.text.length, text.length - range.to.text.length) : '-';
  return runsOf(units, all)
    .map((run) => {
      const [first = '', last = first] = [run[0], run.at(-1)];
      return run.length < 3 ? run.map(written).join(', ') : `${written(first)}${between}${written(last)}`;
    })
    .join(', ');
}

/** Units by their numbers, cut where one that is not among them would come in between. */
function runsOf(units: readonly string[], all: readonly string[]): string[][] {
  const wanted = new Set(units);
  const number = (reference: string) => numbered(reference)?.number ?? 0;
  const stem = numbered(units[0] ?? '')?.stem;
  const ordered = [...new Set([...all, ...units])]
    .filter((reference) => numbered(reference)?.stem === stem)
    .sort((a, b) => number(a) - number(b));
  const runs: string[][] = [];
  let open: string[] | undefined;
  for (const reference of ordered) {
    if (!wanted.has(reference)) open = undefined;
    else if (open) open.push(reference);
    else runs.push((open = [reference]));
  }
  return runs;
}
