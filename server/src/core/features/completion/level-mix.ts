import { partOf } from '../../model/block-part';
import type { Qualification, RulesOfCombination } from '../../model/generated';
import { pathwaysOf } from '../../pathways/pathways';
import type { Block } from '../../syntax/block';
import type { Meaning } from '../meaning';
import { besides } from './bounds';

const usual = ['4', '5', '6', '7'];

/** Level mixes that leave a route: at levels that units on offer have. The usual ones where that is not known. */
export function levelMixes(block: Block, { context }: Meaning): readonly string[] {
  const found = partOf(block);
  const qualification = found?.shape === 'qualification' && block.unread.length === 0 ? found.part : undefined;
  const pathways = qualification && pathwaysOf(mixed(qualification, undefined), context);
  if (!qualification || !pathways?.known) return usual.map(inWords);
  const offered = pathways.problem.units.flatMap(({ reference }) => context.unit(reference)?.level ?? []);
  const possible = [...new Set(offered)].sort().filter((level) => {
    const solved = pathwaysOf(mixed(qualification, level), context);
    return !solved.known || solved.solution.outcome !== 'contradiction';
  });
  return (offered.length > 0 ? possible : usual).map(inWords);
}

function inWords(level: string): string {
  return `more than 50% at level ${level}`;
}

/** A qualification whose rules ask for more than half of the credits at a level, or for no mix. */
function mixed(qualification: Qualification, level: string | undefined): Qualification {
  const { rules } = qualification;
  if (!rules) return qualification;
  const others = withoutMix(rules);
  if (level === undefined) return { ...qualification, rules: others };
  const { head } = rules;
  const value = { strictly: true, share: 50, credits: undefined, level, orAbove: false };
  return { ...qualification, rules: { ...others, levelMix: { ...head, key: head, source: '', value } } };
}

function withoutMix({ levelMix: _, ...rules }: RulesOfCombination): RulesOfCombination {
  return { ...rules, keys: besides(rules.keys, 'level mix', undefined) };
}
