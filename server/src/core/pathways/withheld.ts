import type { Context } from '../project/context';
import { unitsOfFile } from '../project/scope';
import { resolveTerms } from '../project/units';
import type { Withheld } from './problem';

/** For whom the units of a rule are open or not. */
export interface Learner {
  /** The id of the qualification that is taken; undefined where it has none: then nothing is restricted. */
  readonly qualification: string | undefined;
  /** The day of registration as YYYY-MM-DD; undefined: any day. */
  readonly registered: string | undefined;
}

/**
 * Units that cannot be taken although the rule names them.
 * @param mandatory those that no group's restriction keeps from being taken
 */
export function withheldFrom(
  units: readonly string[],
  mandatory: ReadonlySet<string>,
  { qualification, registered }: Learner,
  context: Context,
): Withheld[] {
  const restricted = qualification === undefined ? undefined : restrictedTo(qualification, context);
  if (!restricted && registered === undefined) return [];
  return units.flatMap((reference): Withheld[] => {
    if (restricted?.has(reference) && !mandatory.has(reference)) return [{ reference, because: 'restricted' }];
    if (registered === undefined) return [];
    const replaced = context.replacementOf(reference);
    return replaced && (replaced.from ?? '') <= registered ? [{ reference, because: 'replaced' }] : [];
  });
}

/** Units that groups keep for other qualifications. Where one of these is not known, it may be this one that is meant. */
function restrictedTo(qualification: string, context: Context): ReadonlySet<string> | undefined {
  const groups = context.all('group');
  if (groups.every(({ restricted }) => restricted.length === 0)) return undefined;
  const terms = groups
    .flatMap((group) => group.restricted)
    .filter(({ onlyIn }) => onlyIn.length > 0 && !onlyIn.includes(qualification))
    .filter(({ onlyIn }) => onlyIn.every((id) => context.hasQualification(id)))
    .flatMap(({ units }) => units);
  return new Set(resolveTerms(terms, context, () => unitsOfFile(context)).flatMap(({ units }) => units));
}
