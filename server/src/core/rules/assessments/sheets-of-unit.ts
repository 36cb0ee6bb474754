import type { Context, NamingSheet } from '../../project/context';
import type { UnitNames } from '../../project/unit-views';

/** The assessments and mark sheets of the file that name a unit, under whichever of its names; each once. */
export function sheetsOfUnit(
  { reference, alsoKnownAs }: Pick<UnitNames, 'reference' | 'alsoKnownAs'>,
  context: Context,
): NamingSheet[] {
  const { prefix } = context;
  const names = [reference, ...alsoKnownAs].flatMap((name) =>
    prefix !== '' && name.startsWith(prefix) ? [name, name.slice(prefix.length)] : [name],
  );
  const found = new Map<number, NamingSheet>();
  for (const name of new Set(names)) for (const sheet of context.sheetsNaming(name)) found.set(sheet.nth, sheet);
  return [...found.values()].sort((a, b) => a.nth - b.nth);
}

/** Whether it can be known which units the file's sheets are for. */
export function sheetsAreKnown(context: Context): boolean {
  return (
    context.complete && !context.hides('assessments') && !context.hides('mark sheets') && !context.sheetsHaveRanges
  );
}
