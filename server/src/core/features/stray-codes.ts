import { mentionsOf } from '../project/mentions';
import type { Meaning } from './meaning';
import { type Refusal, placeName, refuse } from './refusal';
import type { Renaming } from './renaming';
import { mainDefinitions } from './units';
import type { View } from './view';

/**
 * A criterion that is gone may still be named, and another one is to get its code: where a file names both, nobody could
 * tell them apart afterwards, and the finding that says so would vanish. A file that names the codes as they are to be,
 * and none of those that change, is right already.
 */
export function strayCode(
  view: View,
  { unit, criteria }: Extract<Renaming, { of: 'codes' }>,
  meaning: Meaning,
): Refusal | undefined {
  const known = new Set(mainDefinitions(unit).flatMap(({ fact }) => fact.criteria?.map(({ code }) => code) ?? []));
  const before = new Map([...criteria].map(([from, to]) => [to, from]));
  let stray: Refusal | undefined;
  let follows = false;
  for (const { block, start } of view.blocks)
    for (const mention of mentionsOf(block)) {
      const { kind, role, text } = mention;
      if (kind !== 'criterion' || role !== 'reference' || meaning.ownerOf(mention) !== unit) continue;
      follows ||= criteria.has(text);
      const from = known.has(text) ? undefined : before.get(text);
      if (from !== undefined)
        stray ??= refuse(
          `The unit has no criterion ${text} now, and one is named in ${placeName(view, start + mention.start)}. It would come to mean what is ${from} now. Correct it first.`,
        );
    }
  return follows ? stray : undefined;
}
