import { partOf } from '../../model/block-part';
import type { Qualification, Section, SheetCriterion } from '../../model/generated';
import { pathwaysOf } from '../../pathways/pathways';
import { countedIn } from '../../rules/hours/counted';
import { count } from '../../rules/words';
import type { Block } from '../../syntax/block';
import type { Meaning } from '../meaning';
import type { Proposal } from './proposal';

/** Figures that follow from others, and so are right as far as those are. */
export function figureProposals(key: string, block: Block, offset: number, meaning: Meaning): readonly Proposal[] {
  if (block.unread.length > 0 && key !== 'minimum') return [];
  const found = partOf(block);
  if (found?.shape === 'qualification') return ofQualification(key, found.part, meaning);
  if (found?.shape !== 'assessment' && found?.shape !== 'mark sheet') return [];
  const lines = 'criteria' in found.part ? (found.part.criteria ?? []).flatMap(({ body }) => body ?? []) : [];
  return ofSheet(key, found.part.sections ?? lines, offset);
}

function figure(value: number, detail: string): Proposal {
  return { is: 'figure', label: String(value), detail, text: String(value) };
}

function ofSheet(key: string, parts: readonly (Section | SheetCriterion)[], offset: number): readonly Proposal[] {
  const own = parts.findLast(({ head }) => head.start <= offset);
  if (!own) return [];
  const total = own.marks?.value.total;
  if (key === 'minimum')
    return total !== undefined && total % 2 === 0 ? [figure(total / 2, `half of ${total} marks`)] : [];
  if (key !== 'marks') return [];
  const others = parts.filter((part) => part !== own).map((part) => part.marks?.value.total);
  const known = others.filter((marks) => marks !== undefined);
  const left = 100 - known.reduce((sum, marks) => sum + marks, 0);
  return known.length === others.length && left > 0 && left % 2 === 0 ? [figure(left, 'what is left of 100')] : [];
}

function ofQualification(key: string, qualification: Qualification, meaning: Meaning): readonly Proposal[] {
  const { credits, hours } = qualification;
  if (key === 'tqt') {
    const minimum = credits?.value.minimum;
    return minimum === undefined ? [] : [figure(minimum * 10, `ten times ${count(minimum, 'credit')}`)];
  }
  if (!['credits', 'glh', 'average glh'].includes(key)) return [];
  // what is being typed says nothing yet
  const asked = key === 'credits' ? withoutCredits(qualification) : qualification;
  const pathways = pathwaysOf(asked, meaning.context);
  if (!pathways.known || pathways.solution.outcome !== 'pathways' || pathways.solution.open) return [];
  const { solution } = pathways;
  const fewest = solution.totals[0]?.credits;
  if (key === 'credits') return fewest === undefined ? [] : [figure(fewest, 'the fewest that the rules allow')];
  const parts = hours ? countedIn(hours) : { units: true, besides: [] };
  const least = solution.hours?.smallest.hours;
  const most = solution.atFewestCredits?.largest.hours;
  if (!parts || least === undefined) return [];
  const besides = parts.besides.reduce((sum, { field }) => sum + field.value.hours, 0);
  const smallest = (parts.units ? least : 0) + besides;
  if (key === 'glh') return [figure(smallest, 'the route with the fewest hours')];
  if (most === undefined) return [];
  return [figure((smallest + (parts.units ? most : 0) + besides) / 2, 'midpoint of the fewest and the most hours')];
}

function withoutCredits({ credits: _, ...qualification }: Qualification): Qualification {
  return { ...qualification, keys: new Map([...qualification.keys].filter(([key]) => key !== 'credits')) };
}
