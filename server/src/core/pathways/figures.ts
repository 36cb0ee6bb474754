import type { Context } from '../project/context';
import { rankOf } from './levels';
import type { OfferedUnit } from './problem';
import type { Reading } from './reading';
import { shareOf } from './sums';

/** What is known of a unit's size. Missing credits are noted; missing hours leave everything but hours to be known. */
export function figuresOf(
  reference: string,
  levelMatters: boolean,
  reading: Reading,
): Pick<OfferedUnit, 'credits' | 'hours' | 'level'> {
  const { context } = reading;
  const credits = shareOf(reference, 'credits', context)?.value;
  const hours = shareOf(reference, 'glh', context)?.value;
  const level = levelMatters ? levelOf(reference, context) : undefined;
  if (credits === undefined) reading.miss('missing credits', `${reference} does not say its credits`);
  if (levelMatters && level === undefined) reading.miss('missing level', `${reference} does not say its level`);
  return { credits: credits ?? 0, hours: hours === undefined ? undefined : Math.round(hours * 100), level };
}

/** A full definition speaks before an entry that has facts only. */
function levelOf(reference: string, context: Context): number | undefined {
  const sizes = context.sizesOf(reference);
  const levels = [...sizes.filter(({ full }) => full), ...sizes].flatMap(({ level }) => level ?? []);
  return levels[0] === undefined ? undefined : rankOf(levels[0]);
}
